"""The base of the models that are sent. They are read and written strictly: a wrong value is refused, not kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self, cast

from .json_check import check_json
from .model import UNSET, Model
from .problems import Problems, describe
from .rules import Field, is_mapping


class RequestModel(Model):
    """A JSON object that is sent. Its fields are checked when it is made, and once more when it is sent.

    Each wrong field is named in the `UsageError`: its type, a missing one, a value outside of a list, a limit.
    `extras` are sent as they are.
    """

    __slots__ = ()

    _fields: ClassVar[tuple[Field, ...]] = ()
    _wires: ClassVar[frozenset[str]] = frozenset()

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
                problems.add(place, "expected a value, got none. The API needs it.")
            elif wire in given and not nullable:
                nulls[wire] = None
        self._extras = self._unknown(given) | nulls or None  # type: ignore[misc] # the subclass has the slot
        check_json(self._extras, _join(path, "extras"), problems)
        return self

    @classmethod
    def _unknown(cls, src: Mapping[object, object]) -> dict[str, object]:
        # check_json refuses keys that are no str
        return {cast(str, key): value for key, value in src.items() if key not in cls._wires}

    def check_fields(self, path: str, problems: Problems) -> None:
        """Add to `problems` what is wrong with this model. A dict becomes the model that belongs there."""
        extras: Mapping[str, object] = self.extras if self._extras else {}
        for name, wire, rule, required, nullable in self._fields:
            value: object = getattr(self, name, None)
            if value is None or (nullable and value is UNSET):
                if required and wire not in extras:
                    problems.add(_join(path, name), "expected a value, got None. The API needs it.")
            elif (checked := rule.check(value, _join(path, name), problems)) is not value:
                setattr(self, name, checked)
        if extras:
            check_json(extras, _join(path, "extras"), problems)

    def write_fields(self) -> dict[str, object]:
        """Return a checked model as JSON."""
        out: dict[str, object] = {}
        for name, wire, rule, _, nullable in self._fields:
            value: object = getattr(self, name, None)
            if value is not None:
                if not (nullable and value is UNSET):
                    out[wire] = rule.write(value)
            elif nullable:
                out[wire] = None
        if self._extras:
            out = {**self.extras, **out}
        return out

    def to_dict(self) -> dict[str, object]:
        """Return the JSON object with the API's names. Raises one `UsageError` for all that is wrong with it."""
        self._check()
        return self.write_fields()

    def _check(self) -> None:
        problems = Problems()
        self.check_fields("", problems)
        problems.raise_any(type(self).__name__)


def set_fields(kind: type[RequestModel], *fields: Field) -> None:
    """Give a class its fields. The classes in them are imported when its own exists, so this is not in its body."""
    kind._fields = fields  # pyright: ignore[reportPrivateUsage]
    kind._wires = frozenset(field.wire for field in fields)  # pyright: ignore[reportPrivateUsage]


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
