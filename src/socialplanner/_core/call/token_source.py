"""Where a sender gets its token from: it is given, asked for, or renewed."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Protocol

from ...errors import UsageError
from ..secrets import Secret, same, token_secret

_SPEAKS_OF_THE_TOKEN = ("access token", "invalid token", "expired")
_SPEAKS_OF_SOMETHING_ELSE = ("version header", "scope")


class TokenSource(Protocol):
    """Gives the token of a location; `OAuthTokens` is one."""

    async def get(self, location_id: str | None, /) -> Secret:
        """The token to send."""
        ...

    async def renew(self, location_id: str | None, refused: Secret, /) -> Secret | None:
        """Another token in place of one that the API refused; None where there is no other."""
        ...


class Asked:
    """The caller's own async function."""

    def __init__(self, function: Callable[[], Awaitable[str]]) -> None:
        self._function = function

    async def get(self, location_id: str | None, /) -> Secret:
        answer: object = self._function()
        if not inspect.isawaitable(answer):
            raise UsageError("token: the function must be async", argument="token")
        made = token_secret(await answer)
        if isinstance(made, UsageError):
            raise made
        return made

    async def renew(self, location_id: str | None, refused: Secret, /) -> Secret | None:
        """What the function gives now, if that is another one."""
        token = await self.get(location_id)
        return None if same(token, refused) else token


def another_token_may_do(messages: list[str]) -> bool:
    """Whether a 401 is about the token. One about the Version header or a scope would come again."""
    said = " ".join(messages).lower()
    return any(word in said for word in _SPEAKS_OF_THE_TOKEN) and not any(
        word in said for word in _SPEAKS_OF_SOMETHING_ELSE
    )
