"""The known departures from the vendor's document: `spec/departures.yaml`, the short form of `differences.md`."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from ..errors import SpecError
from ..spec.document import as_list, as_object
from ..spec.load import load
from .compare import CHANGES, Finding

KEYS = {"change", "place", "seen", "ours", "theirs", "why"}


@dataclass(frozen=True)
class Departure:
    """A known difference. What it leaves out may be anything; `*` matches any text."""

    changes: tuple[str, ...]
    places: tuple[str, ...]
    seen: tuple[str, ...]
    ours: str
    theirs: str
    why: str

    def covers(self, finding: Finding) -> bool:
        return (
            finding.change in self.changes
            and any(_fits(finding.place, pattern) for pattern in self.places)
            and any(_fits(seen, pattern) for pattern in self.seen for seen in finding.seen)
            and _fits(finding.ours, self.ours)
            and _fits(finding.theirs, self.theirs)
        )


def read_departures(path: Path) -> list[Departure]:
    """Return the departures in the file. Raises `SpecError` for an unknown word: it would hide nothing or too much."""
    found: list[Departure] = []
    for index, node in enumerate(as_list(load(path, path.name))):
        entry = as_object(node)
        changes = _texts(entry.get("change"))
        unknown = [*(entry.keys() - KEYS), *(change for change in changes if change not in CHANGES)]
        if unknown or not changes or not entry.get("place") or not entry.get("why"):
            got = f"got {', '.join(map(repr, unknown))}" if unknown else "one of them is missing"
            raise SpecError(
                f"{path.name}: entry {index + 1}: expected a known change, a place and why; {got}."
            )
        departure = Departure(
            changes=changes,
            places=_texts(entry["place"]),
            seen=_texts(entry.get("seen", "*")),
            ours=str(entry.get("ours", "*")),
            theirs=str(entry.get("theirs", "*")),
            why=str(entry["why"]),
        )
        found.append(departure)
    return found


def _texts(node: object) -> tuple[str, ...]:
    return tuple(str(each) for each in (as_list(node) or [node]) if each is not None)


def _fits(text: str, pattern: str) -> bool:
    return fnmatchcase(text, pattern.replace("[", "[[]"))  # `tags[]` is a place, not a set of letters
