"""Compare what two schemas let through, field by field. Names of schemas do not matter, names on the wire do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .alternatives import pair
from .finding import ADDITIVE, BREAKING, COSMETIC, Finding
from .limits import is_stricter
from .schema_view import ANYTHING, SchemaView, SchemaViews

READ_BY_FORMAT = ("date-time", "date", "binary")
"""Formats that decide the type of a value in Python."""


@dataclass(frozen=True)
class Spot:
    """Where two schemas meet: the place in our spec, on the wire, and which way the value goes."""

    place: str
    wire: str
    request: bool
    version: str = ""

    def at(self, mark: str) -> Spot:
        return Spot(self.place + mark, self.wire + mark, self.request, self.version)

    def finding(self, level: str, change: str, ours: str = "", theirs: str = "") -> Finding:
        return Finding(level, change, self.place, ours, theirs, (self.wire,), self.version)


class SchemaComparison:
    """One walk through two schemas. What a schema holds of itself is met once."""

    def __init__(self, ours: SchemaViews, theirs: SchemaViews) -> None:
        self.ours, self.theirs = ours, theirs
        self.seen: set[tuple[int, int]] = set()

    def schemas(self, own: object, other: object, spot: Spot) -> Iterator[Finding]:
        yield from self.views(self.ours.of(own), self.theirs.of(other), spot)

    def views(self, ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
        if (id(ours), id(theirs)) in self.seen:
            return
        self.seen.add((id(ours), id(theirs)))
        if not ours.types or not theirs.types:
            return  # one of them says nothing
        yield from compare_null(ours, theirs, spot)
        if forms := self.forms(ours, theirs):
            for form in forms:
                yield from self.contents(form, theirs, spot.at("[]"))
        elif _describe_types(ours) != _describe_types(theirs):
            level = _type_level(ours.types, theirs.types, request=spot.request)
            yield spot.finding(level, "type changed", _describe_types(ours), _describe_types(theirs))
        if not _widen(ours.types) & _widen(theirs.types):
            return
        yield from compare_format(ours, theirs, spot)
        yield from compare_limits(ours, theirs, spot)
        spot = Spot(ours.name or spot.place, spot.wire, spot.request, spot.version)
        yield from compare_values(ours, theirs, spot)
        yield from self.contents(ours, theirs, spot)

    def forms(self, ours: SchemaView, theirs: SchemaView) -> list[SchemaView]:
        """Return our other forms of the value that theirs has, if it has nothing that neither form allows.

        Of an empty object and an object with fields, theirs is the one that is like it.
        """
        forms = [self.ours.of(form) for form in ours.seen_forms]
        news = theirs.types - _widen(ours.types)
        if not news or not news <= ANYTHING.union(*(form.types for form in forms)):
            return []
        fitting = [form for form in forms if form.types & news]
        return [form for form in fitting if bool(form.fields) == bool(theirs.fields)] or fitting

    def contents(self, ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
        """Compare what an object or a list holds: kind by kind where both have several kinds, else as one."""
        if ours.alternatives and theirs.alternatives:
            pairs, _, _ = pair(ours.alternatives, theirs.alternatives)
            for own, other in pairs:
                yield from self.views(own, other, spot)
        elif ours.fields or theirs.fields or ours.values is not None or theirs.values is not None:
            yield from self.objects(ours, theirs, spot)
        yield from compare_alternatives(ours, theirs, spot)
        if ours.items is not None and theirs.items is not None:
            yield from self.schemas(ours.items, theirs.items, spot.at("[]"))

    def objects(self, ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
        if ours.values is not None and theirs.values is not None:
            yield from self.schemas(ours.values, theirs.values, spot.at("{}"))
        if ours.fields and theirs.fields:
            yield from self.fields(ours, theirs, spot)
        elif ours.fields:
            is_map = theirs.values is not None or theirs.is_free
            yield spot.finding(
                *(BREAKING, "fields became a map") if is_map else (COSMETIC, "fields unlisted")
            )
        elif theirs.fields:
            names = ", ".join(theirs.fields)
            was_map = ours.values is not None
            level, change = (BREAKING, "map became fields") if was_map else (ADDITIVE, "fields listed")
            yield spot.finding(level, change, theirs=names)
        elif ours.values is None:
            yield spot.finding(ADDITIVE, "fields listed", theirs="any name")
        elif theirs.values is None:
            yield spot.finding(COSMETIC, "fields unlisted")

    def fields(self, ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
        for name, own in ours.fields.items():
            here = spot.at(f".{name}")
            if name not in theirs.fields:
                yield here.finding(BREAKING, "field gone")
                continue
            yield from compare_required(name in ours.required, name in theirs.required, here)
            yield from self.schemas(own, theirs.fields[name], here)
        for name in theirs.fields:
            if name not in ours.fields:
                needed = name in theirs.required or bool(_requiring(theirs, name))
                level = BREAKING if spot.request and needed else ADDITIVE
                word = "required" if needed else "optional"
                yield spot.at(f".{name}").finding(level, "field added", theirs=word)


def compare_required(ours: bool, theirs: bool, spot: Spot) -> Iterator[Finding]:
    if theirs and not ours:
        yield spot.finding(BREAKING if spot.request else COSMETIC, "now required")
    elif ours and not theirs:
        yield spot.finding(ADDITIVE if spot.request else BREAKING, "now optional")


def compare_null(ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
    """To take null where none was taken harms nobody who sends; to get one does."""
    if theirs.nullable and not ours.nullable:
        yield spot.finding(ADDITIVE if spot.request else BREAKING, "null added")
    elif ours.nullable and not theirs.nullable:
        yield spot.finding(BREAKING if spot.request else COSMETIC, "null gone")


def compare_format(ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
    """A format narrows what may be sent, and decides how an answer is read: as a time or as a text."""
    if ours.format == theirs.format:
        return
    if not ours.format:
        level, change = BREAKING if spot.request else ADDITIVE, "format added"
    elif theirs.format:
        level, change = BREAKING, "format changed"
    else:
        level, change = ADDITIVE, "format gone"
        if not spot.request:
            level = BREAKING if ours.format in READ_BY_FORMAT else COSMETIC
    yield spot.finding(level, change, ours.format, theirs.format)


def compare_limits(ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
    for word in {**ours.limits, **theirs.limits}:
        own, other = ours.limits.get(word), theirs.limits.get(word)
        if own == other:
            continue
        if own is None or other is None:
            stricter, change = own is None, "limit added" if own is None else "limit gone"
        else:
            stricter = is_stricter(word, other, own)
            change = "stricter limit" if stricter else "looser limit"
        level = (BREAKING if stricter else ADDITIVE) if spot.request else COSMETIC
        said = ["" if value is None else f"{word} {value}" for value in (own, other)]
        yield spot.finding(level, change, *said)


def compare_values(ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
    """Compare the listed values. A list that any other value may stand beside is no promise that one is gone."""
    own, other = ours.enum or (), theirs.enum or ()
    is_closed = bool(other) and not theirs.is_open
    if is_closed and (not own or ours.is_open):
        level = BREAKING if spot.request else ADDITIVE
        yield spot.finding(level, "values listed", theirs=", ".join(other))
    if own and (not other or (theirs.is_open and not ours.is_open)):
        yield spot.finding(COSMETIC, "values unlisted", ours=", ".join(own))
    for value in other if own else ():
        if value not in own:
            yield spot.finding(ADDITIVE, "value added", theirs=value)
    for value in own if is_closed else ():
        if value not in other:
            yield spot.finding(BREAKING if spot.request else COSMETIC, "value gone", ours=value)


def compare_alternatives(ours: SchemaView, theirs: SchemaView, spot: Spot) -> Iterator[Finding]:
    """Tell of kinds of object that only one side has, and of fields that one kind alone requires."""
    own, other = ours.alternatives or (ours,), theirs.alternatives or (theirs,)
    if len(own) == len(other) == 1:
        return
    _, gone, new = pair(own, other)
    for kind in new if theirs.alternatives else ():
        yield spot.finding(
            ADDITIVE if spot.request else BREAKING, "alternative added", theirs=_describe(kind)
        )
    for kind in gone if ours.alternatives else ():
        yield spot.finding(BREAKING if spot.request else COSMETIC, "alternative gone", _describe(kind))
    if spot.request and not ours.alternatives:
        for name in ours.fields:
            for kind in _requiring(theirs, name) if name not in ours.required | theirs.required else ():
                yield spot.at(f".{name}").finding(
                    BREAKING, "required by an alternative", theirs=_describe(kind)
                )


def _requiring(view: SchemaView, name: str) -> list[SchemaView]:
    return [each for each in view.alternatives if name in each.required]


def _describe(kind: SchemaView) -> str:
    """Return the fields of a kind of object: its name does not matter."""
    return "with " + ", ".join(sorted(kind.fields))


def _widen(types: frozenset[str]) -> frozenset[str]:
    return types | {"integer"} if "number" in types else types


def _describe_types(view: SchemaView) -> str:
    return " or ".join(sorted(view.types - {"integer"} if "number" in view.types else view.types))


def _type_level(ours: frozenset[str], theirs: frozenset[str], *, request: bool) -> str:
    """Return the level of a changed type: to accept more, or to send less, breaks nobody."""
    if request:
        return ADDITIVE if ours <= _widen(theirs) else BREAKING
    return COSMETIC if theirs <= _widen(ours) else BREAKING
