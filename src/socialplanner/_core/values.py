"""How single values are read from JSON and written to it. A reader answers None where a value does not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Protocol, Self, TypeGuard, TypeVar

from ..errors import UsageError


class Readable(Protocol):
    """What a model is to those who only read it."""

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self: ...


R = TypeVar("R", bound=Readable)
S = TypeVar("S")
T = TypeVar("T")

_TOO_FINE = re.compile(r"[.,]\d{6}\d*[1-9]")


def read_text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def read_flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def read_object(value: object) -> dict[str, object] | None:
    return value if value.__class__ is dict else None  # pyright: ignore[reportReturnType]


def read_list(value: object) -> list[object] | None:
    return value if value.__class__ is list else None  # pyright: ignore[reportReturnType]


def is_iterable(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, Iterable)


def read_integer(value: object) -> int | None:
    """An integer, also as 7.0 or "7": the API sends counts as strings here and there."""
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
    """An aware time in UTC. None without a zone, and where microseconds cannot hold it."""
    if not isinstance(value, str):
        return None
    text = value
    try:
        when = datetime.fromisoformat(text)
        if len(text) == 24 and text[19] == "." and text[23] == "Z":  # as the API writes it
            return when
        if when.tzinfo is None or _TOO_FINE.search(text):
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
    """A reader of values that are one thing or the other."""

    def read(value: object) -> T | S | None:
        found = first(value)
        return second(value) if found is None else found

    return read


def model_of(kind: type[R]) -> Callable[[object], R | None]:
    """A reader of objects that a model reads."""

    def read(value: object) -> R | None:
        raw = read_object(value)
        return None if raw is None else kind.from_dict(raw)

    return read


def list_of(reader: Callable[[object], T | None]) -> Callable[[object], list[T] | None]:
    """A reader of lists in which every element must fit."""

    def read(value: object) -> list[T] | None:
        raw_items = read_list(value)
        if raw_items is None:
            return None
        items = [item for raw in raw_items if (item := reader(raw)) is not None]
        return items if len(items) == len(raw_items) else None

    return read


def map_of(reader: Callable[[object], T | None]) -> Callable[[object], dict[str, T] | None]:
    """A reader of maps in which every value must fit."""

    def read(value: object) -> dict[str, T] | None:
        raw_items = read_object(value)
        if raw_items is None:
            return None
        items = {key: item for key, raw in raw_items.items() if (item := reader(raw)) is not None}
        return items if len(items) == len(raw_items) else None

    return read


def write_datetime(name: str, value: object) -> str:
    """As the API writes times: UTC, milliseconds (microseconds where there are any), `Z`."""
    if not isinstance(value, datetime):
        raise UsageError(f"{name}: a datetime is wanted, not {type(value).__name__}", argument=name)
    if value.tzinfo is None or value.utcoffset() is None:
        raise UsageError(
            f"{name}: {value.isoformat(' ')} has no time zone; write datetime(..., tzinfo=UTC)"
            f" or value.astimezone(ZoneInfo('Europe/Paris'))",
            argument=name,
        )
    in_range = True
    try:
        value = value.astimezone(UTC)
    except OverflowError:
        in_range = False
    if not in_range:
        raise UsageError(f"{name}: the time lies outside of the years 1 to 9999 in UTC", argument=name)
    precision = "microseconds" if value.microsecond % 1000 else "milliseconds"
    return value.replace(tzinfo=None).isoformat(timespec=precision) + "Z"


def write_date(name: str, value: object) -> str:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise UsageError(f"{name}: a date is wanted, not {type(value).__name__}", argument=name)
    return value.isoformat()
