"""Readers and writers of single values in JSON. A reader returns None for a value that does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Protocol, Self, TypeGuard, TypeVar

from ..errors import UsageError
from .nesting import is_too_deep


class Readable(Protocol):
    """A class that can be read from a JSON object, such as a model."""

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self: ...


R = TypeVar("R", bound=Readable)
S = TypeVar("S")
T = TypeVar("T")


class Unlisted(str):
    """A value that the spec does not list, such as one that is newer than the SDK: `status=Unlisted("paused")`.

    It is sent as it is. Any other str outside of a list is a `UsageError`.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Unlisted({str.__repr__(self)})"


_TOO_FINE = re.compile(r"[.,]\d{6}\d*[1-9]")


def read_text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def read_flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def read_object(value: object) -> dict[str, object] | None:
    return value if value.__class__ is dict else None  # pyright: ignore[reportReturnType]


def read_free_object(value: object) -> dict[str, object] | None:
    """Read an object whose keys the API does not name. One that is nested too deep does not fit."""
    return None if value.__class__ is not dict or is_too_deep(value) else value  # pyright: ignore[reportReturnType]


def read_list(value: object) -> list[object] | None:
    return value if value.__class__ is list else None  # pyright: ignore[reportReturnType]


def is_iterable(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, Iterable)


def read_integer(value: object) -> int | None:
    """Read an integer, also from 7.0 or "7": the API sends some counts as strings."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    if isinstance(value, str) and len(value) < 20 and value.isascii() and value.lstrip("-").isdigit():
        number = int(value)
        return number if str(number) == value else None
    return None


def read_number(value: object) -> float | None:
    if isinstance(value, float):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:
            return None
        return number if number == value else None
    return None


def read_datetime(value: object) -> datetime | None:
    """Read a time and return it in UTC. None for a time without a time zone, or finer than microseconds."""
    if not isinstance(value, str):
        return None
    try:
        when = datetime.fromisoformat(value)
        if len(value) == 24 and value[19] == "." and value[23] == "Z":  # the form that the API writes
            return when
        if when.tzinfo is None or _TOO_FINE.search(value):
            return None
        return when.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def read_date(value: object) -> date | None:
    if not isinstance(value, str) or len(value) != 10:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.isoformat() == value else None


def either(
    first: Callable[[object], T | None], second: Callable[[object], S | None]
) -> Callable[[object], T | S | None]:
    """Return a reader that tries the first reader, then the second."""

    def read(value: object) -> T | S | None:
        result = first(value)
        return second(value) if result is None else result

    return read


def model_of(kind: type[R]) -> Callable[[object], R | None]:
    """Return a reader of objects of one model."""

    def read(value: object) -> R | None:
        raw = read_object(value)
        return None if raw is None else kind.from_dict(raw)

    return read


def list_of(reader: Callable[[object], T | None]) -> Callable[[object], list[T] | None]:
    """Return a reader of lists in which every element must fit."""

    def read(value: object) -> list[T] | None:
        raw_items = read_list(value)
        if raw_items is None:
            return None
        items = [item for raw in raw_items if (item := reader(raw)) is not None]
        return items if len(items) == len(raw_items) else None

    return read


def map_of(reader: Callable[[object], T | None]) -> Callable[[object], dict[str, T] | None]:
    """Return a reader of maps in which every value must fit."""

    def read(value: object) -> dict[str, T] | None:
        raw_items = read_object(value)
        if raw_items is None:
            return None
        items = {key: item for key, raw in raw_items.items() if (item := reader(raw)) is not None}
        return items if len(items) == len(raw_items) else None

    return read


def write_datetime(name: str, value: object) -> str:
    """Return a time as the API writes it: in UTC, with milliseconds (microseconds if it has any) and `Z`."""
    if not isinstance(value, datetime):
        raise UsageError(f"{name}: expected datetime, got {type(value).__name__}.", argument=name)
    if value.tzinfo is None or value.utcoffset() is None:
        raise UsageError(
            f"{name}: expected an aware datetime, got {value.isoformat(' ')} without a time zone."
            " Write datetime(..., tzinfo=UTC) or value.astimezone(ZoneInfo('Europe/Paris')).",
            argument=name,
        )
    in_range = True
    try:
        value = value.astimezone(UTC)
    except OverflowError:
        in_range = False
    if not in_range:
        raise UsageError(f"{name}: expected a year from 1 to 9999 in UTC, got one outside.", argument=name)
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    return value.replace(tzinfo=None).isoformat(timespec=precision) + "Z"


def write_date(name: str, value: object) -> str:
    """Return a date as the API writes it: YYYY-MM-DD."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise UsageError(f"{name}: expected date, got {type(value).__name__}.", argument=name)
    return value.isoformat()
