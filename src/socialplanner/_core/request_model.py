"""The base of the models that are sent. They are read and written strictly: a wrong value is refused, not kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import ClassVar, Self, cast

from .json_check import check_json
from .model import UNSET, Model
from .problems import Problems, describe
from .rules import Field, Rule, Text, is_mapping


class RequestModel(Model):
    """A JSON object that is sent. Its fields are checked when it is made, and once more when it is sent.

    Each wrong field is named in the `UsageError`: its type, a missing one, a value outside of a list, a limit.
    `extras` are sent as they are.
    """

    __slots__ = ()

    _fields: ClassVar[tuple[Field, ...]] = ()
    _wires: ClassVar[frozenset[str]] = frozenset()
    _required: ClassVar[tuple[Field, ...]] = ()
    _nullable: ClassVar[tuple[Field, ...]] = ()
    _needs: ClassVar[tuple[tuple[Field, Field], ...]] = ()
    """Pairs of fields: a value of the first one is not sent without one of the second."""
    _hints: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """What to do where a field that is needed has no value, by its name."""
    _read_all: ClassVar[Callable[[object], tuple[object, ...]]] = attrgetter("_fields", "_wires")

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        """Read a JSON object. Raises one `UsageError` for all that is wrong; unknown fields are kept and sent."""
        problems = Problems()
        self = cls.read_fields(src, "", problems)
        problems.raise_any(cls.__name__)
        return self

    @classmethod
    def read_fields(cls, src: object, path: str, problems: Problems) -> Self:
        """Return the model of a JSON object, and add to `problems` what is wrong with its fields."""
        self = object.__new__(cls)
        given: Mapping[object, object] = src if is_mapping(src) else {}
        if given is not src:
            problems.add(path, f"expected dict, got {describe(src)}.")
            for field in cls._fields:  # whole all the same: it may be compared and shown
                setattr(self, field.name, None)
            self._extras = None  # type: ignore[misc] # the subclass has the slot
            return self
        nulls: dict[str, object] = {}
        for name, wire, rule, required, nullable in cls._fields:
            value, place = given.get(wire), _join(path, name)
            if value is not None:
                setattr(self, name, rule.read(value, place, problems))
                continue
            setattr(self, name, UNSET if nullable and wire not in given else None)
            if required:
                problems.add(place, f"expected a value, got none. The API needs it.{_hint(rule)}")
            elif wire in given and not nullable:
                nulls[wire] = None
        self._extras = self._unknown(given) | nulls or None  # type: ignore[misc] # the subclass has the slot
        check_json(self._extras, _join(path, "extras"), problems)
        self._check_needs(f"{path}." if path else "", problems)
        return self

    @classmethod
    def _unknown(cls, src: Mapping[object, object]) -> dict[str, object]:
        # check_json refuses keys that are no str
        return {cast(str, key): value for key, value in src.items() if key not in cls._wires}

    def check_fields(self, path: str, problems: Problems) -> None:
        """Add to `problems` what is wrong with this model. A dict becomes the model that belongs there."""
        before = f"{path}." if path else ""
        for (name, _, rule, _, nullable), value in self._given():
            if value is UNSET and nullable:
                continue
            if (checked := rule.check(value, before + name, problems)) is not value:
                setattr(self, name, checked)
        self._check_rest(before, problems)

    def write_fields(self, path: str, problems: Problems) -> dict[str, object]:
        """Return this model as JSON, and add to `problems` what is wrong with it."""
        before = f"{path}." if path else ""
        out: dict[str, object] = {}
        for (name, wire, rule, _, nullable), value in self._given():
            if not (value is UNSET and nullable):
                out[wire] = rule.write(value, before + name, problems)
        for name, wire, _, _, _ in self._nullable:
            if getattr(self, name, None) is None:
                out[wire] = None
        self._check_rest(before, problems)
        return {**self.extras, **out} if self._extras else out

    def _check_rest(self, before: str, problems: Problems) -> None:
        """Add to `problems` each required field without a value, and what is wrong with the extras."""
        for name, wire, rule, _, _ in self._required:
            if getattr(self, name, None) is None and not (self._extras and wire in self.extras):
                problems.add(before + name, f"expected a value, got None. The API needs it.{_hint(rule)}")
        if self._extras:
            check_json(self.extras, f"{before}extras", problems)
        if self._needs:
            self._check_needs(before, problems)

    def _check_needs(self, before: str, problems: Problems) -> None:
        """Add to `problems` each field that another one needs, and that has no value."""
        for field, needed in self._needs:
            if self._has(field) and not self._has(needed):
                problems.add(before + needed.name, self._ask_for(needed, field.name))

    def check_needed(self, names: Iterable[str]) -> None:
        """Raise one `UsageError` for each of these fields that has no value: an operation needs them."""
        problems = Problems()
        for needed in self._fields:
            if needed.name in names and not self._has(needed):
                problems.add(needed.name, self._ask_for(needed))
        problems.raise_any(type(self).__name__)

    def _has(self, field: Field) -> bool:
        """Whether a field has a value. A blank text is none: an API may read it as a field that is not there."""
        value = getattr(self, field.name, None)
        if value is None and self._extras:
            value = self.extras.get(field.wire)
        return value is not None and value is not UNSET and not (isinstance(value, str) and not value.strip())

    def _ask_for(self, needed: Field, other: str = "") -> str:
        """Return what to do about a field without a value: write one, or leave out the other one that needs it."""
        value = getattr(self, needed.name, None)
        got = repr(value) if isinstance(value, str) else "None"
        beside, leave = (f" beside {other}", f" Or leave {other} out.") if other else ("", "")
        hint = self._hints.get(needed.name, "The API needs it.")
        return f"expected a value{beside}, got {got:.40}. {hint}{leave}"

    def _given(self) -> list[tuple[Field, object]]:
        """Return the fields that have a value. They are read at once, which is faster than one after the other."""
        try:
            values = type(self)._read_all(self)
        except AttributeError:  # it was made without its constructor
            values = tuple(getattr(self, field.name, None) for field in self._fields)
        return [
            (field, value) for field, value in zip(self._fields, values, strict=False) if value is not None
        ]

    def to_dict(self) -> dict[str, object]:
        """Return the JSON object with the API's names. Raises one `UsageError` for all that is wrong with it."""
        problems = Problems()
        out = self.write_fields("", problems)
        problems.raise_any(type(self).__name__)
        return out

    def _check(self) -> None:
        """Raise one `UsageError` for all that is wrong with the fields."""
        problems = Problems()
        self.check_fields("", problems)
        problems.raise_any(type(self).__name__)


# pyright: reportPrivateUsage=false
def set_fields(
    kind: type[RequestModel],
    *fields: Field,
    needs: Iterable[tuple[str, str]] = (),
    hints: Mapping[str, str] | None = None,
) -> None:
    """Give a class its fields. The classes in them are imported when its own exists, so this is not in its body."""
    named = {field.name: field for field in fields}
    kind._needs = tuple((named[first], named[second]) for first, second in needs)
    kind._hints = hints or {}
    kind._fields = fields
    kind._required = tuple(field for field in fields if field.required)
    kind._nullable = tuple(field for field in fields if field.nullable)
    kind._read_all = attrgetter(*(field.name for field in fields), "_extras")
    kind._wires = frozenset(field.wire for field in fields)


def _hint(rule: Rule) -> str:
    """Return where a value of a field comes from, as a sentence with a blank before it; empty where nothing says it."""
    return rule.hint if isinstance(rule, Text) else ""


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
