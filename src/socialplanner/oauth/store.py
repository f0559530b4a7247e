"""A set of tokens, and the stores that keep it: in memory, or any class that follows `TokenStore`."""

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


def _reveal(secret: Secret | None) -> str | None:
    return None if secret is None else secret.reveal()


@frozen(kw_only=True)
class TokenSet:
    """The tokens of a location or an agency. No `repr` shows them, and they cannot be pickled."""

    access: Secret = field(repr=False, eq=_reveal)
    refresh: Secret | None = field(default=None, repr=False, eq=_reveal)
    """None where the API returns none: for location tokens of an agency, in the older generation."""
    expires_at: datetime
    """When the access token expires, by the server's clock; aware, UTC."""
    scopes: tuple[str, ...] = ()
    location_id: str | None = None
    company_id: str | None = None
    user_id: str | None = None
    user_type: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.expires_at.tzinfo is None:
            raise UsageError(
                "expires_at: expected an aware datetime, got a naive one. Add tzinfo=UTC.",
                argument="expires_at",
            )

    def to_json(self) -> dict[str, object]:
        """Return all fields, the tokens not encrypted. For stores only: whoever reads it can act for the location."""
        return {
            "access": self.access.reveal(),
            "refresh": _reveal(self.refresh),
            "expires_at": self.expires_at.astimezone(UTC).isoformat(),
            "scopes": list(self.scopes),
            "location_id": self.location_id,
            "company_id": self.company_id,
            "user_id": self.user_id,
            "user_type": self.user_type,
        }

    @classmethod
    def from_json(cls, document: object) -> TokenSet:
        """Return the tokens that `to_json` wrote. Raises `UsageError`, which names the field and hides its value."""
        tokens = _parse(document)
        del document  # an error's traceback shows the variables of its frames
        if isinstance(tokens, str):
            raise UsageError(f"tokens: {tokens} Pass what to_json() returned.", argument="tokens")
        return tokens

    def __copy__(self) -> TokenSet:
        return self

    def __deepcopy__(self, memo: object) -> TokenSet:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("A TokenSet cannot be pickled. Store its to_json().")


class TokenStore(Protocol):
    """Keeps one `TokenSet` per key, which is the id of a location or of an agency (company).

    A refresh token can be used once. So a refresh locks the key, reads the tokens, requests new ones, and replaces the
    old ones before anybody uses the new ones. While the key of a location is locked, that of its agency may be locked
    too, never the other way round. An error that a store raises reaches the caller of the API unchanged.

    A store may say `shared = False`: then nobody outside this process uses it. Without that attribute it is taken to be
    shared. Then a refresh token that the server refuses may have been used by another process, which has not stored its
    tokens yet: the store is read every 0.25 s, for up to 15 s, before the user has to authorize again. So `replace`
    must not need the lock. A process whose lock ran out while it stood still has the only tokens that are good, and
    stores them late.

    `socialplanner.testing.check_token_store` checks a store of your own.
    """

    async def get(self, key: str, /) -> TokenSet | None:
        """Return the tokens of a key, or None."""
        ...

    async def replace(self, key: str, old: TokenSet | None, new: TokenSet, /) -> bool:
        """Replace `old` by `new` in one step that lasts; `old` is None where there are no tokens yet.

        Return False, and change nothing, if the store does not hold `old`.
        """
        ...

    def lock(self, key: str, /) -> AbstractAsyncContextManager[object]:
        """Return a lock on the key, which excludes all others, in every process that shares the store."""
        ...

    async def delete(self, key: str, /) -> None:
        """Delete the tokens of a key, if there are any."""
        ...


class MemoryTokenStore:
    """A token store in this process. When the process ends, each location must be authorized again."""

    shared: bool = False
    """Whether other processes use it."""

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


def _parse(document: object) -> TokenSet | str:
    """Return the tokens, or what is wrong with them. Raises nothing: a traceback would show the document."""
    fields: Mapping[str, object] | None = read_object(document)
    if fields is None:
        return "expected an object."
    access = parse_token(fields.get("access"))
    if isinstance(access, UsageError):
        return "expected a token in `access`."
    refresh = None if fields.get("refresh") is None else parse_token(fields.get("refresh"))
    if isinstance(refresh, UsageError):
        return "expected a token or null in `refresh`."
    expires_at = _parse_time(fields.get("expires_at"))
    if expires_at is None:
        return "expected a time with a time zone in `expires_at`."
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


def _parse_time(value: object) -> datetime | None:
    try:
        time = datetime.fromisoformat(value) if isinstance(value, str) else None
        return None if time is None or time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
