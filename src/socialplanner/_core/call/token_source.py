"""The sources of a call's token: a function of the caller, or a source that renews tokens."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Protocol

from ...errors import UsageError
from ...secret import Secret
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


def may_need_token(messages: list[str], others: tuple[str, ...]) -> bool:
    """Return whether another token may solve a 401: the API has many words for a token that it does not take, and few
    for what would come again, which are about a header or a scope."""
    text = " ".join(messages).lower()
    return not any(word in text for word in others)
