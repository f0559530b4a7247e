"""What every model can do: read itself from JSON without losing anything, and write itself back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, Self, TypeAlias, TypeVar

from ..errors import UsageError
from .drift import mismatches, record_mismatch

T = TypeVar("T")


class Unset(Enum):
    """The type of UNSET."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""Not given, where the API tells that apart from null."""


class Absent(list[T], Generic[T]):
    """The empty list that stands for one that did not come: it is not sent back unless it is changed."""

    __slots__ = ()


Extras: TypeAlias = dict[str, object] | tuple[object, ...] | None
"""As decoded they are one flat tuple of keys and values: a dict for each of many small objects takes three times
the memory. The first look at `extras` makes it a dict."""


class Model:
    """One JSON object of the API. Unknown fields, and values that do not fit their field, are kept in `extras`."""

    __slots__ = ()

    _extras: Extras  # a field of each model

    if TYPE_CHECKING:  # each generated model brings its own

        @classmethod
        def from_dict(cls, src: Mapping[str, object], /) -> Self:
            """Read a JSON object, any: what is missing reads None (`[]` for a list), what does not fit is set aside."""
            ...

        def _encode(self) -> dict[str, object]: ...

    def to_dict(self) -> dict[str, object]:
        """The JSON object, on the API's names: what came and was not changed goes out as it came.

        Raises `UsageError` for a time without zone.
        """
        failed = ""
        try:
            out = self._encode()
        except AttributeError as error:
            out, failed = {}, str(error)
        if failed:
            raise UsageError(f"{type(self).__name__}: a field holds no model where one is wanted ({failed})")
        if self._extras:
            for key, raw in _pairs(self._extras).items():
                if key not in out or (raw.__class__ is list and out[key] == self._own(key, raw)):
                    out[key] = raw
        return out

    def _own(self, key: str, raw: object) -> object:
        """What this model would write for a list that came with elements that do not fit."""
        token = mismatches.set(None)
        try:
            return self.from_dict({key: raw})._encode().get(key)
        finally:
            mismatches.reset(token)

    @property
    def extras(self) -> dict[str, object]:
        """Fields beyond the spec, and raw values that did not fit theirs, by the API's names. Yours to change:
        what stands here is sent too, unless the field of that name has a value."""
        if not isinstance(self._extras, dict):
            self._extras = _pairs(self._extras)  # type: ignore[misc] # the slot is in the subclass
        return self._extras

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or other.__class__ is not self.__class__:
            return NotImplemented
        return _pairs(self._extras) == _pairs(other._extras) and all(
            getattr(self, name) == getattr(other, name) for name in _fields(type(self))
        )

    def __repr__(self) -> str:
        shown = [
            f"{name}={value!r}"
            for name in _fields(type(self))
            if not ((value := getattr(self, name)) is None or value is UNSET or value.__class__ is Absent)
        ]
        if self._extras:
            shown.append(f"extras={_pairs(self._extras)!r}")
        return f"{type(self).__name__}({', '.join(shown)})"


getter: Callable[[Mapping[str, object]], Callable[[str], Any]] = attrgetter("get")
"""`src.get` for generated code, which checks the class of every value itself."""


def _fields(kind: type[Any]) -> list[str]:
    return [attribute.name for attribute in kind.__attrs_attrs__ if attribute.name != "_extras"]


def keep_raw(
    kept: dict[str, object] | None, src: Mapping[str, object], key: str, value: object
) -> dict[str, object]:
    """Set a value aside that does not fit its field, and notice it. None is a null that came: no drift."""
    if value is not None:
        record_mismatch(src, key, value)
    if kept is None:
        return {key: value}
    kept[key] = value
    return kept


def keep_raw_list(
    kept: dict[str, object] | None, key: str, raw: list[object], fits: Callable[[object], object]
) -> dict[str, object]:
    """Keep a list of which some elements did not fit, and notice each of them."""
    for index, value in enumerate(raw):
        if fits(value) is None:
            record_mismatch(raw, index, value)
    if kept is None:
        return {key: raw}
    kept[key] = raw
    return kept


def unknown_fields(
    src: Mapping[str, object], known: Collection[str], kept: dict[str, object] | None
) -> tuple[object, ...]:
    """The extras of an object: what no field knows, the nulls that came, and what was set aside."""
    flat: list[object] = []
    for key, value in src.items():
        if value is None or key not in known or (kept is not None and key in kept):
            flat += (key, value)
    return tuple(flat)


def _pairs(extras: Extras) -> dict[str, object]:
    if isinstance(extras, tuple):
        return dict(zip(extras[::2], extras[1::2], strict=True))  # type: ignore[arg-type] # pyright: ignore[reportReturnType]
    return extras or {}
