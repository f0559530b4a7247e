"""Readers of plain JSON values that this SDK wrote, with the place of one that does not fit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from .attempt import Attempt

T = TypeVar("T")


class Misfit(Exception):
    """A value that is not what was written: its place, and what was expected there."""

    def __init__(self, place: str, expected: str, value: object) -> None:
        super().__init__(
            f"{place}: expected {expected}, got {type(value).__name__}. Pass what to_json() returned."
        )
        self.place = place


def write_attempt(attempt: Attempt) -> dict[str, object]:
    """Return an attempt without its reason, which may quote a response."""
    return {name: value for name, value in attempt._asdict().items() if name != "reason"}


def read_attempt(place: str, value: object) -> Attempt:
    fields = as_dict(place, value)
    status, number = fields.get("status"), fields.get("number")
    return Attempt(
        number=_as_integer(f"{place}.number", number),
        status=None if status is None else _as_integer(f"{place}.status", status),
        error=as_text(f"{place}.error", fields.get("error")),
        reason="",
        maybe_applied=_as_flag(f"{place}.maybe_applied", fields.get("maybe_applied")),
        seconds=_as_number(f"{place}.seconds", fields.get("seconds")),
        waited=_as_number(f"{place}.waited", fields.get("waited")),
    )


def as_dict(place: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Misfit(place, "dict", value)
    return {str(key): each for key, each in value.items()}  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def as_list(place: str, value: object) -> list[object]:
    if not isinstance(value, list):
        raise Misfit(place, "list", value)
    return list(value)  # pyright: ignore[reportUnknownArgumentType]


def as_text(place: str, value: object) -> str:
    if not isinstance(value, str):
        raise Misfit(place, "str", value)
    return value


def _as_texts(place: str, value: object) -> list[str]:
    return [as_text(f"{place}[{at}]", each) for at, each in enumerate(as_list(place, value))]


def _as_flag(place: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise Misfit(place, "bool", value)
    return value


def _as_integer(place: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Misfit(place, "int", value)
    return value


def _as_number(place: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Misfit(place, "a number", value)
    return value


def _as_numbers(place: str, value: object) -> dict[str, float]:
    return {key: _as_number(f"{place}.{key}", each) for key, each in as_dict(place, value).items()}


def _as_time(place: str, value: object) -> datetime:
    text, when = as_text(place, value), None
    with suppress(ValueError):
        when = datetime.fromisoformat(text)
    if when is None or when.tzinfo is None:
        raise Misfit(place, "a time with a time zone", value)
    return when


ERROR_FIELDS: dict[str, Callable[[str, object], object]] = {
    "operation": as_text,
    "argument": as_text,
    "model": as_text,
    "field": as_text,
    "status": _as_integer,
    "messages": _as_texts,
    "code": as_text,
    "name": as_text,
    "trace_id": as_text,
    "retry_after": _as_number,
    "sent": _as_flag,
    "spent": _as_numbers,
    "sent_at": _as_time,
    "sent_at_server": _as_time,
    "key": as_text,
    "searched": _as_flag,
}
"""The attributes of errors that are written, where an error has them, and how each is read."""


def classes_below(kind: type[T]) -> dict[str, type[T]]:
    """Return a class and those of the same module that inherit from it, by their names."""
    found = {kind.__name__: kind}
    for each in kind.__subclasses__():
        if each.__module__ == kind.__module__:
            found |= classes_below(each)
    return found
