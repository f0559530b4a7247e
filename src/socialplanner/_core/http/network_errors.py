"""What a network can do to a request, and how an error says it."""

from __future__ import annotations

import ssl
from typing import cast

import anyio
import httpx

MOST_WORDS = 300  # characters of an exception that are shown

NETWORK_ERRORS = (
    httpx.HTTPError,
    httpx.StreamError,
    anyio.BrokenResourceError,
    anyio.ClosedResourceError,
    OSError,
)


class UnreadableBody(Exception):
    """A body that cannot be read to its end; the text says why.

    `timed_out`: the server stopped sending. `permanent`: the next attempt would end in the same way.
    """

    def __init__(self, reason: str, *, timed_out: bool = False, permanent: bool = False) -> None:
        super().__init__(reason)
        self.timed_out = timed_out
        self.permanent = permanent


def explain_break(error: Exception) -> UnreadableBody:
    """Return why a response that was awaited or begun has no end."""
    if isinstance(error, httpx.TimeoutException):
        return UnreadableBody(f"the server was silent for too long ({type(error).__name__})", timed_out=True)
    reason = f"the connection ended before the response was complete ({describe(error)})"
    return UnreadableBody(reason, permanent=not may_pass(error))


def may_pass(error: Exception) -> bool:
    """Whether this is an error of a network: one of another class would come again."""
    members = group_members(error)
    if members:
        return all(isinstance(each, Exception) and may_pass(each) for each in members)
    return isinstance(error, NETWORK_ERRORS)


def group_members(error: BaseException) -> tuple[BaseException, ...]:
    """Return the exceptions of a group; none where it is not one."""
    if not isinstance(error, BaseExceptionGroup):
        return ()
    return cast("BaseExceptionGroup[BaseException]", error).exceptions


def is_certificate_error(error: Exception) -> bool:
    """Whether the server could not prove who it is."""
    return any(isinstance(each, ssl.SSLCertVerificationError) for each in _chain(error))


def describe(error: Exception) -> str:
    """Return the class of the error and its own words, or those of its cause: on trio httpx keeps none."""
    words = next((words for each in _chain(error) if (words := _words(each))), "")
    return f"{type(error).__name__}: {words}".rstrip(": ")


def _words(error: BaseException) -> str:
    """Return what an exception says: a group, what its first exception says; empty where it fails to say it."""
    while members := group_members(error):
        error = members[0]
    try:
        return str(error)[:MOST_WORDS]
    except Exception:  # noqa: BLE001 - it may be of any class
        return ""


def _chain(error: BaseException | None) -> list[BaseException]:
    """Return the error and those that it came from."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain
