"""Compare what two documents promise, place by place. Names of schemas do not matter, names on the wire do.

Texts, examples, limits, formats, null and the bodies of errors are not compared: the SDK does not depend on them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .promises import Parameter, Promises, read_promises
from .schema_view import SchemaView, SchemaViews
from .source import Source

BREAKING, ADDITIVE, COSMETIC = LEVELS = ("breaking", "additive", "cosmetic")
CHANGES = (
    "operation added", "operation gone", "operation deprecated", "operation no longer deprecated",
    "parameter added", "parameter gone", "parameter renamed",
    "body added", "body gone", "answer added", "answer gone",
    "status added", "status gone", "status changed",
    "field added", "field gone", "fields unlisted", "fields listed",
    "type changed", "now required", "now optional",
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


def compare(ours: Source, theirs: Source) -> list[Finding]:
    """Return all differences, one for each operation that has it; `merge` joins equal ones."""
    return _Comparison(ours, theirs).run()


def merge(findings: list[Finding]) -> list[Finding]:
    """Return each difference once, with all operations that have it; breaking ones come first."""
    groups: dict[tuple[str, ...], Finding] = {}
    for each in findings:
        key = (each.change, each.place, each.ours, each.theirs)
        same = groups.get(key)
        if same is not None:
            level = min(same.level, each.level, key=LEVELS.index)
            each = replace(each, level=level, seen=tuple(dict.fromkeys((*same.seen, *each.seen))))
        groups[key] = each
    return sorted(groups.values(), key=lambda each: LEVELS.index(each.level))


class _Comparison:
    def __init__(self, ours: Source, theirs: Source) -> None:
        self.contracts = read_promises(ours), read_promises(theirs)
        self.views = SchemaViews(ours), SchemaViews(theirs)
        self.findings: list[Finding] = []
        self.seen: set[tuple[int, int]] = set()

    def run(self) -> list[Finding]:
        ours, theirs = self.contracts
        for key, own in ours.items():
            if key in theirs:
                self.operation(own, theirs[key])
            else:
                self.add(BREAKING, "operation gone", own.id, ours=key, seen=key)
        for key, other in theirs.items():
            if key not in ours:
                self.add(ADDITIVE, "operation added", key, theirs=other.id, seen=key)
        return self.findings

    def add(
        self, level: str, change: str, place: str, *, ours: str = "", theirs: str = "", seen: str
    ) -> None:
        self.findings.append(Finding(level, change, place, ours, theirs, (seen,)))

    def operation(self, ours: Promises, theirs: Promises) -> None:
        if ours.deprecated != theirs.deprecated:
            word = "operation deprecated" if theirs.deprecated else "operation no longer deprecated"
            self.add(COSMETIC, word, ours.id, seen=ours.id)
        self.parameters(ours, theirs)
        self.statuses(ours, theirs)
        self.content("body", ours.body, theirs.body, ours, theirs)
        self.content("answer", ours.response, theirs.response, ours, theirs)

    def parameters(self, ours: Promises, theirs: Promises) -> None:
        for key, own in ours.parameters.items():
            place = f"{own.where} {own.name}"
            other = theirs.parameters.get(key)
            if other is None:
                self.add(BREAKING, "parameter gone", place, seen=ours.id)
                continue
            if own.name != other.name and own.where == "path":
                self.add(COSMETIC, "parameter renamed", place, ours=own.name, theirs=other.name, seen=ours.id)
            self.required(own.required, other.required, place, ours.id, request=True)
            self.schema(own.schema, other.schema, place, f"{ours.id} {place}", request=True)
        for key, other in theirs.parameters.items():
            if key not in ours.parameters:
                self.parameter_added(other, ours.id)

    def parameter_added(self, other: Parameter, operation: str) -> None:
        level, theirs = (BREAKING, "required") if other.required else (ADDITIVE, "optional")
        self.add(level, "parameter added", f"{other.where} {other.name}", theirs=theirs, seen=operation)

    def statuses(self, ours: Promises, theirs: Promises) -> None:
        gone = _missing_codes(ours.statuses, theirs.statuses)
        new = _missing_codes(theirs.statuses, ours.statuses)
        good_gone, good_new = _success_codes(gone), _success_codes(new)
        if good_gone and good_new and _success_codes(ours.statuses) == good_gone:
            # The SDK takes any 2xx, so another one is news but no harm.
            change = {"ours": ", ".join(good_gone), "theirs": ", ".join(good_new)}
            self.add(COSMETIC, "status changed", f"status {change['ours']}", **change, seen=ours.id)
            gone, new = [code for code in gone if code[0] != "2"], [code for code in new if code[0] != "2"]
        for code in gone:
            level = BREAKING if code[0] == "2" and not _success_codes(sorted(theirs.statuses)) else COSMETIC
            self.add(level, "status gone", f"status {code}", seen=ours.id)
        for code in new:
            self.add(ADDITIVE, "status added", f"status {code}", seen=ours.id)

    def content(self, word: str, own: object, other: object, ours: Promises, theirs: Promises) -> None:
        request = word == "body"
        if own is not None and other is not None:
            if request:
                self.required(ours.body_required, theirs.body_required, word, ours.id, request=True)
            self.seen = set()
            self.schema(own, other, word, f"{ours.id} {word}", request=request)
        elif own is not None:
            self.add(BREAKING, f"{word} gone", word, seen=ours.id)
        elif other is not None:
            level = BREAKING if request and theirs.body_required else ADDITIVE
            self.add(level, f"{word} added", word, seen=ours.id)

    def required(self, ours: bool, theirs: bool, place: str, seen: str, *, request: bool) -> None:
        if theirs and not ours:
            self.add(BREAKING if request else COSMETIC, "now required", place, seen=seen)
        elif ours and not theirs:
            self.add(ADDITIVE if request else BREAKING, "now optional", place, seen=seen)

    def schema(self, own: object, other: object, place: str, wire: str, *, request: bool) -> None:
        ours, theirs = self.views[0].of(own), self.views[1].of(other)
        if not ours.types or not theirs.types or (id(ours), id(theirs)) in self.seen:
            return  # one of them says nothing, or this pair was met before: a schema may hold itself
        self.seen.add((id(ours), id(theirs)))
        if _describe_types(ours) != _describe_types(theirs):
            level = _type_level(ours.types, theirs.types, request=request)
            self.add(
                level,
                "type changed",
                place,
                ours=_describe_types(ours),
                theirs=_describe_types(theirs),
                seen=wire,
            )
            if not _widen(ours.types) & _widen(theirs.types):
                return
        place = ours.name or place
        self.values(ours, theirs, place, wire, request=request)
        self.fields(ours, theirs, place, wire, request=request)
        for mark, one, two in (("[]", ours.items, theirs.items), ("{}", ours.values, theirs.values)):
            if one is not None and two is not None:
                self.schema(one, two, f"{place}{mark}", f"{wire}{mark}", request=request)

    def values(self, ours: SchemaView, theirs: SchemaView, place: str, wire: str, *, request: bool) -> None:
        if ours.enum is not None and theirs.enum is not None:
            for value in theirs.enum:
                if value not in ours.enum:
                    self.add(ADDITIVE, "value added", place, theirs=value, seen=wire)
            for value in ours.enum:
                if value not in theirs.enum:
                    self.add(BREAKING if request else COSMETIC, "value gone", place, ours=value, seen=wire)
        elif ours.enum is not None:
            self.add(COSMETIC, "values unlisted", place, ours=", ".join(ours.enum), seen=wire)
        elif theirs.enum is not None:
            level = BREAKING if request else ADDITIVE
            self.add(level, "values listed", place, theirs=", ".join(theirs.enum), seen=wire)

    def fields(self, ours: SchemaView, theirs: SchemaView, place: str, wire: str, *, request: bool) -> None:
        if bool(ours.fields) != bool(theirs.fields):
            if ours.fields:
                self.add(COSMETIC, "fields unlisted", place, seen=wire)
            else:
                self.add(ADDITIVE, "fields listed", place, theirs=", ".join(theirs.fields), seen=wire)
            return
        for name, own in ours.fields.items():
            here, there = f"{place}.{name}", f"{wire}.{name}"
            if name not in theirs.fields:
                self.add(BREAKING, "field gone", here, seen=there)
                continue
            self.required(name in ours.required, name in theirs.required, here, there, request=request)
            self.schema(own, theirs.fields[name], here, there, request=request)
        for name in theirs.fields:
            if name not in ours.fields:
                needed = name in theirs.required
                level = BREAKING if request and needed else ADDITIVE
                word = "required" if needed else "optional"
                self.add(level, "field added", f"{place}.{name}", theirs=word, seen=f"{wire}.{name}")


def _missing_codes(codes: frozenset[str], others: frozenset[str]) -> list[str]:
    """Return the codes that the others lack. `5XX` and `503` cover each other."""
    return sorted(
        code for code in codes
        if not any(code == each or (code[:1] == each[:1] and "XX" in (code[1:], each[1:])) for each in others)
    )  # fmt: skip


def _success_codes(codes: list[str] | frozenset[str]) -> list[str]:
    return sorted(code for code in codes if code[:1] == "2")


def _widen(types: frozenset[str]) -> frozenset[str]:
    return types | {"integer"} if "number" in types else types


def _describe_types(view: SchemaView) -> str:
    return " or ".join(sorted(view.types - {"integer"} if "number" in view.types else view.types))


def _type_level(ours: frozenset[str], theirs: frozenset[str], *, request: bool) -> str:
    """Return the level of a changed type: to accept more, or to send less, breaks nobody."""
    if request:
        return ADDITIVE if ours <= _widen(theirs) else BREAKING
    return COSMETIC if theirs <= _widen(ours) else BREAKING
