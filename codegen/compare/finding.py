"""A difference of two documents: what changed, where, and how bad it is for users of the SDK."""

from __future__ import annotations

from dataclasses import dataclass, replace

BREAKING, ADDITIVE, COSMETIC = LEVELS = ("breaking", "additive", "cosmetic")
LOUDEST = ("new version", "server changed")
"""Changes that stand before all others: another API, or another place where tokens would go."""
CHANGES = (
    *LOUDEST, "server added", "version gone",
    "operation added", "operation gone", "operation deprecated", "operation no longer deprecated",
    "scope added", "scope gone", "scopes unlisted", "login changed",
    "parameter added", "parameter gone", "parameter renamed",
    "body added", "body gone", "answer added", "answer gone", "media type added", "media type gone", "media type changed",
    "status added", "status gone", "status changed",
    "field added", "field gone", "fields unlisted", "fields listed", "fields became a map", "map became fields",
    "alternative added", "alternative gone", "required by an alternative",
    "type changed", "now required", "now optional", "null added", "null gone",
    "format added", "format gone", "format changed", "limit added", "limit gone", "stricter limit", "looser limit",
    "value added", "value gone", "values unlisted", "values listed",
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """A difference. `place` is its place in our spec, `seen` its places on the wire."""

    level: str
    change: str
    place: str
    ours: str
    theirs: str
    seen: tuple[str, ...]
    version: str = ""
    """The version of the API that the operation is for; empty where its document names none."""


def merge(findings: list[Finding]) -> list[Finding]:
    """Return each difference once, with all operations that have it; the loudest and the breaking ones come first."""
    groups: dict[tuple[str, ...], Finding] = {}
    for each in findings:
        key = (each.change, each.place, each.ours, each.theirs)
        same = groups.get(key)
        if same is not None:
            level = min(same.level, each.level, key=LEVELS.index)
            each = replace(each, level=level, seen=tuple(dict.fromkeys((*same.seen, *each.seen))))
        groups[key] = each
    return sorted(groups.values(), key=lambda each: (each.change not in LOUDEST, LEVELS.index(each.level)))
