"""What a client is made with, checked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Literal, TypeAlias

from ._core.call.sender import Finder
from ._core.call.token_source import Asked, TokenSource
from ._core.secrets import Secret, token_secret
from .errors import UsageError

MAX_TIMEOUT = 1e9  # seconds

TokenInput: TypeAlias = str | Callable[[], Awaitable[str]] | TokenSource
"""A token, an async function that gives one, or what renews them itself, such as `OAuthTokens`."""

OnAmbiguous: TypeAlias = Literal["raise", "reconcile"]


def token_of(token: TokenInput) -> Secret | TokenSource | UsageError:
    """The error is given and not raised: no frame of its traceback may hold the token among its variables."""
    if callable(token):
        return Asked(token)
    if isinstance(token, str) or not hasattr(token, "renew"):
        return token_secret(token)
    return token


def finder_of(on_ambiguous: object) -> Finder | None:
    if on_ambiguous == "raise":
        return None
    if on_ambiguous != "reconcile":
        raise UsageError('on_ambiguous: "raise" or "reconcile" is wanted', argument="on_ambiguous")
    from .reconcile.find import find

    return find


def seconds(timeout: object) -> float:
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or not 0 < timeout <= MAX_TIMEOUT:
        raise UsageError(
            "timeout: seconds above 0 are wanted; every call ends by its deadline", argument="timeout"
        )
    return float(timeout)
