"""The base of all models: they are read from JSON without losing anything, and written back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, Self, TypeAlias, TypeVar

from ..errors import UsageError
from .drift import mismatches, record_mismatch, record_new_field
from .nesting import is_too_deep

T = TypeVar("T")


class Unset(Enum):
    """The type of `UNSET`."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""The value of a field that was not given, where the API distinguishes that from null."""


class Absent(list[T], Generic[T]):
    """An empty list in place of a list that the response did not have. It is sent only if something is added to it."""

    __slots__ = ()


Extras: TypeAlias = dict[str, object] | tuple[object, ...] | None
"""Extra fields as a flat tuple of keys and values, or as a dict. A decoded model has the tuple, because a dict for
each of many small objects takes three times the memory; the first access to `extras` makes it a dict."""


class Model:
    """One JSON object of the API. `extras` keeps unknown fields and values that do not fit their field."""

    __slots__ = ()

    _extras: Extras  # each generated model defines this field

    if TYPE_CHECKING:  # each generated model defines its own

        @classmethod
        def from_dict(cls, src: Mapping[str, object], /) -> Self:
            """Read any JSON object. A missing field is None (`[]` for a list); `extras` keeps what does not fit."""
            ...

        def _encode(self) -> dict[str, object]: ...

    def to_dict(self) -> dict[str, object]:
        """Return the JSON object with the API's names. What was received and not changed is returned as received.

        Raises `UsageError` for a time without a time zone.
        """
        out: dict[str, object] | None = None
        try:
            out = self._encode()
        except (AttributeError, TypeError):
            pass
        if out is None:
            name, value = self._find_unwritable()
            raise UsageError(
                f"{name}: expected a value of the type of this field, got {type(value).__name__}."
                f" Convert it with {type(self).__name__}.from_dict(...).",
                argument=name,
            )
        if self._extras:
            for key, raw in _pairs(self._extras).items():
                if key not in out or (raw.__class__ in (list, dict) and out[key] == self._own(key, raw)):
                    out[key] = raw
        return out

    def _find_unwritable(self) -> tuple[str, object]:
        """Return the name and the value of the first field that cannot be written."""
        for name in _fields(type(self)):
            one, value = type(self)(), getattr(self, name)
            try:
                setattr(one, name, value)
                one._encode()
            except (AttributeError, TypeError):
                return name.lstrip("_"), value
        return type(self).__name__, None

    def _own(self, key: str, raw: object) -> object:
        """Return what this model writes for a list that was received with elements that do not fit, or for an item that
        was received in place of its list."""
        token = mismatches.set(None)
        try:
            return self.from_dict({key: raw})._encode().get(key)
        finally:
            mismatches.reset(token)

    @property
    def extras(self) -> dict[str, object]:
        """Fields that the spec does not know, and raw values that did not fit their field, by the API's names.

        You may change them: they are sent too, unless the field of that name has a value.
        """
        if not isinstance(self._extras, dict):
            self._extras = _pairs(self._extras)  # type: ignore[misc] # the subclass has the slot
        return self._extras

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or other.__class__ is not self.__class__:
            return NotImplemented
        return _pairs(self._extras) == _pairs(other._extras) and all(
            getattr(self, name) == getattr(other, name) for name in _fields(type(self))
        )

    def __repr__(self) -> str:
        shown = [
            f"{name.lstrip('_')}={value!r}"
            for name in _fields(type(self))
            if not ((value := getattr(self, name)) is None or value is UNSET or value.__class__ is Absent)
        ]
        if self._extras:
            shown.append(f"extras={_pairs(self._extras)!r}")
        return f"{type(self).__name__}({', '.join(shown)})"


getter: Callable[[Mapping[str, object]], Callable[[str], Any]] = attrgetter("get")
"""Returns `src.get`, typed for generated code, which checks the class of every value itself."""


def _fields(kind: type[Any]) -> list[str]:
    """Return the attributes that hold the fields. That of a record's id has an underscore before its name."""
    return [attribute.name for attribute in kind.__attrs_attrs__ if attribute.name != "_extras"]


def keep_raw(
    kept: dict[str, object] | None, src: Mapping[str, object], key: str, value: object
) -> dict[str, object]:
    """Keep a value that does not fit its field, and record the mismatch. A null is kept without being a mismatch."""
    if value is not None:
        record_mismatch(src, key, value)
    if kept is None:
        return {key: value}
    kept[key] = value
    return kept


def keep_one(kept: dict[str, object] | None, key: str, value: object) -> dict[str, object]:
    """Keep an item that came in place of its list, to be written back as it came. It is no mismatch."""
    return {key: value} if kept is None else kept | {key: value}


def keep_raw_list(
    kept: dict[str, object] | None, key: str, raw: list[object], fits: Callable[[object], object]
) -> dict[str, object]:
    """Keep a list in which some elements do not fit, and record a mismatch for each of them."""
    for index, value in enumerate(raw):
        if fits(value) is None:
            record_mismatch(raw, index, value)
    if kept is None:
        return {key: raw}
    kept[key] = raw
    return kept


def unknown_fields(
    model: type[Model], src: Mapping[str, object], known: Collection[str], kept: dict[str, object] | None
) -> tuple[object, ...]:
    """Return the extras of an object: unknown fields, nulls, and the values kept by `keep_raw`. What is nested too deep
    is set aside as a mismatch."""
    flat: list[object] = []
    for key, value in src.items():
        is_new = key not in known
        if not (is_new or value is None or (kept is not None and key in kept)):
            continue
        if is_too_deep(value):
            if kept is None or key not in kept:
                record_mismatch(src, key, value)
            continue
        if is_new:
            record_new_field(model.__name__, src, key)
        flat += (key, value)
    return tuple(flat)


def _pairs(extras: Extras) -> dict[str, object]:
    if isinstance(extras, tuple):
        return dict(zip(extras[::2], extras[1::2], strict=True))  # type: ignore[arg-type] # pyright: ignore[reportReturnType]
    return extras or {}
