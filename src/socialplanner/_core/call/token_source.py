"""The sources of a call's token: a function of the caller, or a source that renews tokens."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Protocol

from ...errors import UsageError
from ...secret import Secret
from ..api import TokenRejected
from ..secrets import equal, parse_token


class TokenSource(Protocol):
    """A source of tokens for locations, such as `OAuthTokens`."""

    async def get(self, location_id: str | None, /) -> Secret:
        """Return the token to send."""
        ...

    async def renew(self, location_id: str | None, refused: Secret, /) -> Secret | None:
        """Return another token in place of one that the API refused; None if there is no other one."""
        ...


class TokenCallback:
    """A token source that calls the caller's own async function."""

    def __init__(self, function: Callable[[], Awaitable[str]]) -> None:
        self._function = function

    async def get(self, location_id: str | None, /) -> Secret:
        """Return the token from the function. Raises `UsageError` for anything that is not a token."""
        result: object = self._function()
        if not inspect.isawaitable(result):
            raise UsageError("token: expected an async function, got a plain one.", argument="token")
        token = parse_token(await result)
        if isinstance(token, UsageError):
            raise token
        return token

    async def renew(self, location_id: str | None, refused: Secret, /) -> Secret | None:
        """Return the token from the function, if it is another one than before."""
        token = await self.get(location_id)
        return None if equal(token, refused) else token


def is_token_rejected(messages: list[str], shape: TokenRejected) -> bool:
    """Return whether a 401 is about the token. A 401 about a header or a scope would come again."""
    text = " ".join(messages).lower()
    return any(word in text for word in shape.words) and not any(word in text for word in shape.unless)
