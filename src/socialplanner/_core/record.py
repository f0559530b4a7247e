"""Models of records: every answer names them by an id, and where one did not, nothing but reading that id fails."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, NoReturn, TypeVar

from ..errors import MissingField
from .drift import mismatches, record_mismatch
from .model import Model

M = TypeVar("M", bound=Model)


class Record(Model):
    """One record of the API. `has_id` tells whether it came with its id; reading the id raises `MissingField` if not."""

    __slots__ = ()

    _ID: ClassVar[str] = "id"
    """The name of the field that holds the id."""

    if TYPE_CHECKING:  # each generated model defines its own

        def _find_id(self) -> str | None: ...

    @property
    def has_id(self) -> bool:
        """Whether this record came with its id."""
        return self._find_id() is not None

    def _raise_missing(self) -> NoReturn:
        kind, name = type(self).__name__, self._ID
        error = MissingField(
            f"{kind}.{name}: expected an id, got none: this record came without it. Ask has_id before you read it,"
            " or look for the record in its list."
        )
        error.model, error.field = kind, name
        raise error


def require_id(record: Record) -> str:
    """Return the id of a record. Raises `MissingField` where it came without one."""
    found = record._find_id()
    if found is None:
        record._raise_missing()
    return found


def find_id(item: object) -> str | None:
    """Return the id of a record, or the text in `id` of any other object; None where there is none."""
    if isinstance(item, Record):
        return item._find_id()
    found = getattr(item, "id", None)
    return found if isinstance(found, str) else None


def read_unnamed(kind: type[M], src: Mapping[str, object]) -> M:
    """Read a record in a place where it need not have an id, such as a post that is only planned."""
    record, found = kind.from_dict(src), mismatches.get()
    if found and not find_id(record):
        found[:] = [each for each in found if each.holder is not src or each.value is not None]
    return record


def note_missing_id(
    src: Mapping[str, object], wires: tuple[str, ...], kept: Mapping[str, object] | None
) -> None:
    """Record that an object came without its id. An id of a wrong type is kept, and has been recorded as such."""
    if kept is None or not any(wire in kept for wire in wires):
        record_mismatch(src, wires[0], None)
