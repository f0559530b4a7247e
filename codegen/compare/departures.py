"""The known departures from the vendor's documents: `spec/departures.yaml`, the short form of `differences.md`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path

from ..errors import SpecError
from ..spec.document import as_list, as_object
from ..spec.load import load
from .finding import CHANGES, Finding

KEYS = {"change", "place", "seen", "ours", "theirs", "why", "document", "evidence"}


@dataclass(frozen=True)
class Departure:
    """A known difference. What it leaves out may be anything; `*` matches any text."""

    changes: tuple[str, ...]
    places: tuple[str, ...]
    seen: tuple[str, ...]
    """Operations, or places on the wire in them."""
    ours: str
    theirs: str
    why: str
    document: str = ""
    """The version of the API whose document it is about; empty for every document."""
    evidence: str = ""
    """What else says so, where HighLevel said it somewhere else first. Once its document says it too, the entry goes."""

    def covers(self, finding: Finding) -> bool:
        return (
            finding.change in self.changes
            and self.is_about({*finding.version.split(", ")} - {""})
            and any(_fits(finding.place, pattern) for pattern in self.places)
            and any(_is_seen(seen, pattern) for pattern in self.seen for seen in finding.seen)
            and _fits(finding.ours, self.ours)
            and _fits(finding.theirs, self.theirs)
        )

    def is_about(self, versions: set[str]) -> bool:
        """Return whether it can show in a document for these versions; none are any."""
        return not self.document or not versions or self.document in versions

    def could_show(self, compared: set[str]) -> bool:
        """Return whether one of its operations was compared; that one is gone shows without it."""
        operations = {pattern.partition(" ")[0] for pattern in self.seen}
        return "operation gone" in self.changes or "*" in "".join(operations) or bool(operations & compared)

    def split(self) -> Iterator[Departure]:
        """Yield it for each change at each place alone."""
        for change in self.changes:
            for place in self.places:
                yield replace(self, changes=(change,), places=(place,))


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
            document=str(entry.get("document", "")),
            evidence=str(entry.get("evidence", "")),
        )
        found.append(departure)
    return found


def find_superfluous(
    known: Sequence[Departure], met: Sequence[Finding], versions: set[str], compared: set[str]
) -> list[Departure]:
    """Return the entries, place by place, that no difference was met for, though the document has what they are about:
    one of these versions, and one of the operations that were compared."""
    by_place: dict[tuple[str, str], list[Finding]] = {}
    for finding in met:
        by_place.setdefault((finding.change, finding.place), []).append(finding)
    return [
        each
        for departure in known if departure.is_about(versions) and departure.could_show(compared)
        for each in departure.split()
        if not any(each.covers(finding) for finding in _candidates(by_place, met, each))
    ]  # fmt: skip


def _candidates(
    by_place: dict[tuple[str, str], list[Finding]], met: Sequence[Finding], each: Departure
) -> Sequence[Finding]:
    """Return the findings that an entry with one place may cover: those of its place, or all for a pattern."""
    return met if "*" in each.places[0] else by_place.get((each.changes[0], each.places[0]), [])


def _texts(node: object) -> tuple[str, ...]:
    return tuple(str(each) for each in (as_list(node) or [node]) if each is not None)


def _is_seen(text: str, pattern: str) -> bool:
    """Return whether a place on the wire is the one of the pattern, or in the operation that it names."""
    return text.partition(" ")[0] == pattern or _fits(text, pattern)


def _fits(text: str, pattern: str) -> bool:
    return fnmatchcase(text, pattern.replace("[", "[[]"))  # `tags[]` is a place, not a set of letters
