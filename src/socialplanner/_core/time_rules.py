"""Rules for times and dates: text in JSON."""

from __future__ import annotations

from datetime import UTC, datetime

from .nesting import show
from .problems import Problems
from .values import read_date, read_datetime, write_date, write_datetime


class Time:
    """A time with a time zone: a datetime, and text in JSON."""

    __slots__ = ()

    def check(self, value: object, path: str, problems: Problems) -> object:
        if type(value) is datetime and value.tzinfo is UTC:
            return value
        problems.run(path, lambda: write_datetime(path, value))
        return value

    def read(self, value: object, path: str, problems: Problems) -> object:
        when = read_datetime(value)
        if when is None:
            problems.add(
                path, f"expected a time with its zone, such as '2030-01-31T09:00:00Z', got {show(value)}."
            )
        return when

    def write(self, value: object, path: str, problems: Problems) -> object:
        return problems.run(path, lambda: write_datetime(path, value))


class Day:
    """A date: text in JSON."""

    __slots__ = ()

    def check(self, value: object, path: str, problems: Problems) -> object:
        problems.run(path, lambda: write_date(path, value))
        return value

    def read(self, value: object, path: str, problems: Problems) -> object:
        day = read_date(value)
        if day is None:
            problems.add(path, f"expected a date, such as '2030-01-31', got {show(value)}.")
        return day

    def write(self, value: object, path: str, problems: Problems) -> object:
        return problems.run(path, lambda: write_date(path, value))
