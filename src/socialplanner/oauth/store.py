"""Where `OAuthTokens` keeps its tokens: in memory, in a file (`FileTokenStore`), or in a store of your own."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from typing import NoReturn, Protocol
from weakref import WeakKeyDictionary, WeakValueDictionary

import anyio
from attrs import field, frozen

from .._core.event_loop import LoopKey, current_loop
from .._core.secrets import parse_token
from .._core.values import read_list, read_object, read_text
from ..errors import UsageError
from ..secret import Secret


def _plain(secret: Secret | None) -> str | None:
    return None if secret is None else secret.reveal()


@frozen(kw_only=True)
class TokenSet:
    """The tokens of a location or an agency. They are shown by no `repr`, and cannot be pickled."""

    access: Secret = field(repr=False, eq=_plain)
    refresh: Secret | None = field(default=None, repr=False, eq=_plain)
    """None where the API gave none: the location tokens of an agency, in the older generation."""
    expires_at: datetime
    """When the access token ends, by the server's clock; aware, UTC."""
    scopes: tuple[str, ...] = ()
    location_id: str | None = None
    company_id: str | None = None
    user_id: str | None = None
    user_type: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.expires_at.tzinfo is None:
            raise UsageError("expires_at: a datetime with a time zone is wanted", argument="expires_at")

    def to_json(self) -> dict[str, object]:
        """Everything, the tokens in the clear. For stores only: whoever reads it can act for the location."""
        return {
            "access": self.access.reveal(),
            "refresh": _plain(self.refresh),
            "expires_at": self.expires_at.astimezone(UTC).isoformat(),
            "scopes": list(self.scopes),
            "location_id": self.location_id,
            "company_id": self.company_id,
            "user_id": self.user_id,
            "user_type": self.user_type,
        }

    @classmethod
    def from_json(cls, document: object) -> TokenSet:
        """What `to_json` gave. Raises `UsageError`, which names the field and shows nothing of it."""
        found = _read(document)
        del document  # an error's traceback shows the variables of its frames
        if isinstance(found, str):
            raise UsageError(f"tokens: {found}", argument="tokens")
        return found

    def __copy__(self) -> TokenSet:
        return self

    def __deepcopy__(self, memo: object) -> TokenSet:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("tokens cannot be pickled; a store keeps to_json()")


class TokenStore(Protocol):
    """Keeps a `TokenSet` per key, which is the id of a location or of an agency (company).

    A refresh token can be used once. So whoever refreshes holds the key, reads, asks for new tokens, and swaps them
    in before anybody uses them. While a location's key is held, its agency's may be asked for too, never the other
    way round. What a store raises reaches the caller of the API as it is.
    """

    async def get(self, key: str, /) -> TokenSet | None:
        """The tokens, or None."""
        ...

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        """Put `new` in place of `old` in one step, to stay; None stands for nothing. False, and no change, if
        something else is there."""
        ...

    def lock(self, key: str, /) -> AbstractAsyncContextManager[object]:
        """Keep all others out who want to hold this key, in every process that shares the store."""
        ...

    async def delete(self, key: str, /) -> None:
        """Forget the tokens, if there are any."""
        ...


class MemoryTokenStore:
    """Tokens of this process. They are gone with it: then the location must be authorized again."""

    def __init__(self) -> None:
        self._tokens: dict[str, TokenSet] = {}
        self._locks: WeakKeyDictionary[LoopKey, WeakValueDictionary[str, anyio.Lock]] = WeakKeyDictionary()

    async def get(self, key: str, /) -> TokenSet | None:
        return self._tokens.get(key)

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        if self._tokens.get(key) != old:
            return False
        self._tokens[key] = new
        return True

    @asynccontextmanager
    async def lock(self, key: str, /) -> AsyncGenerator[None]:
        locks = self._locks.setdefault(current_loop(), WeakValueDictionary())
        lock = locks.setdefault(key, anyio.Lock())
        async with lock:
            yield

    async def delete(self, key: str, /) -> None:
        self._tokens.pop(key, None)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self._tokens)} token sets)"


def _read(document: object) -> TokenSet | str:
    """The tokens, or what is wrong."""
    fields: Mapping[str, object] | None = read_object(document)
    if fields is None:
        return "an object is wanted"
    access = parse_token(fields.get("access"))
    if isinstance(access, UsageError):
        return "`access` is no token"
    refresh = None if fields.get("refresh") is None else parse_token(fields.get("refresh"))
    if isinstance(refresh, UsageError):
        return "`refresh` is neither a token nor null"
    expires_at = _time(fields.get("expires_at"))
    if expires_at is None:
        return "`expires_at` is no time with a time zone"
    scopes = [scope for scope in read_list(fields.get("scopes")) or () if isinstance(scope, str)]
    return TokenSet(
        access=access,
        refresh=refresh,
        expires_at=expires_at,
        scopes=tuple(scopes),
        location_id=read_text(fields.get("location_id")),
        company_id=read_text(fields.get("company_id")),
        user_id=read_text(fields.get("user_id")),
        user_type=read_text(fields.get("user_type")),
    )


def _time(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
        return None if found is None or found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
