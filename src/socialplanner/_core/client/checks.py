"""Checks of the options of a client, and of what it is given to send."""

from __future__ import annotations

from typing import TypeVar

from ...errors import UsageError
from ...request import Request
from ..api import Api
from ..arguments import identifier
from ..nesting import show
from ..rate.limiter import Limiter, Priority
from ..secrets import check_header

T = TypeVar("T")

MAX_TIMEOUT = 1e9  # seconds
_METHODS = ("acquire", "release", "pause", "rate_limit")
"""What a limiter has."""


def check_timeout(timeout: object) -> float:
    """Return the seconds as a float. Raises `UsageError` for what is not a time above 0."""
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or not 0 < timeout <= MAX_TIMEOUT:
        raise UsageError(
            f"timeout: expected seconds above 0, got {show(timeout)}. Every call ends by its deadline.",
            argument="timeout",
        )
    return float(timeout)


def check_version(api: Api, version: object, current: str = "") -> str:
    """Return the version of the API to ask for, as a header can carry it."""
    if version is None and current:
        return current
    if api.version is None:
        return ""
    argument = api.version.argument
    return check_header(api.version.header, identifier(argument, version), argument=argument)


def check_limiter(limiter: Limiter) -> Limiter:
    """Return the limiter. Raises `UsageError` for what is none: it would fail in the middle of a call."""
    lacks = [name for name in _METHODS if not callable(getattr(limiter, name, None))]
    if lacks:
        raise UsageError(
            f"limiter: expected a Limiter, got {type(limiter).__name__} without {', '.join(lacks)}. Write a class with"
            " the methods of `Limiter`.",
            argument="limiter",
        )
    return limiter


def check_priority(priority: Priority | None) -> Priority | None:
    """Return the priority. Raises `UsageError` for one that is neither `interactive` nor `bulk`."""
    if priority in (None, "interactive", "bulk"):
        return priority
    raise UsageError(
        f'priority: expected "interactive" or "bulk", got {show(priority)}. Leave it out for "interactive".',
        argument="priority",
    )


def check_request(request: Request[T]) -> Request[T]:
    """Return the request. Raises `UsageError` for what is none."""
    if not isinstance(request, Request):  # pyright: ignore[reportUnnecessaryIsInstance] - not every caller has types
        raise UsageError(
            f"request: expected Request, got {type(request).__name__}. Make one with the `build` of an operation in"
            " `socialplanner.operations`.",
            argument="request",
        )
    return request
