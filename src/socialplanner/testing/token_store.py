"""Check of a token store: whether it keeps the promises of `TokenStore`."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import anyio

from ..oauth.store import TokenStore
from .promises import check_promise
from .token_store_locks import LOCKS
from .token_store_values import CANARY, VALUES, Stores


async def check_token_store(make: Callable[[], TokenStore], *, within: float = 10.0) -> None:
    """Check that a token store keeps the promises of `TokenStore`, over two of its instances.

    make: returns the store as one more process would open it: with the same content each time. It is called twice, or
        once if the store says `shared = False`.
    within: seconds that the check of one promise may take. What waits for ever is noticed after this time.

    The check stores tokens under keys of its own, and deletes them at the end. It cannot see what goes on between
    processes: a lock that is a variable of this process passes. Raises `AssertionError` with the broken promise.
    """
    one = make()
    other = one if getattr(one, "shared", True) is False else make()
    stores = Stores(one, other, f"check-{secrets.token_hex(4)}")
    try:
        for promise in (*VALUES, *LOCKS):
            await check_promise(promise, stores, within, CANARY)
    finally:
        with anyio.move_on_after(within):
            await stores.clear()
