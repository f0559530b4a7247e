"""The promises of a token store about its lock."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from functools import partial

import anyio
import anyio.lowlevel

from ..oauth.store import TokenStore
from .promises import Promise, run_together
from .token_store_values import Stores, make_tokens

_TASKS = 6  # that want the same lock
_STEPS = 200  # awaits of one lock, at most
_WAITS = 4  # reads of the store, after which a task that waits for the lock is cancelled


class _HolderError(Exception):
    """What goes wrong while a lock is held."""


class _CancelAt:
    """Runs a coroutine, and cancels the scope as soon as the coroutine waits for the so many-th time."""

    def __init__(
        self, scope: anyio.CancelScope, step: int, coroutine: Coroutine[object, object, None]
    ) -> None:
        self._scope = scope
        self._step = step
        self._coroutine = coroutine

    def __await__(self) -> Generator[object, object, None]:
        step = 0
        resume: Callable[[], object] = partial(self._coroutine.send, None)
        while True:
            try:
                waits_for = resume()
            except StopIteration:
                return
            step += 1
            if step == self._step:
                self._scope.cancel()
            try:
                value = yield waits_for
            except BaseException as error:  # noqa: BLE001 - it is for the coroutine
                resume = partial(self._coroutine.throw, error)
            else:
                resume = partial(self._coroutine.send, value)


async def _pass_through(store: TokenStore, key: str) -> None:
    async with store.lock(key):
        await anyio.lowlevel.checkpoint()


async def _is_free(stores: Stores, key: str) -> None:
    """Take the lock with each instance. A lock that is not free takes too long."""
    await _pass_through(stores.other, key)
    await _pass_through(stores.one, key)


async def _check_one_holder(stores: Stores) -> str:
    key, inside, most = stores.key("{}-holder"), 0, 0

    async def hold(store: TokenStore) -> None:
        nonlocal inside, most
        async with store.lock(key):
            inside += 1
            most = max(most, inside)
            for _ in range(3):  # others have the time to come in
                await stores.one.get(key)
                await anyio.lowlevel.checkpoint()
            inside -= 1

    for who, used in (
        ("with one instance", (stores.one,)),
        ("with two instances", (stores.one, stores.other)),
    ):
        await run_together(*(partial(hold, used[number % len(used)]) for number in range(_TASKS)))
        if most > 1:
            return f"{most} tasks {who} held it at the same time."
    return ""


async def _check_error(stores: Stores) -> str:
    key, mine = stores.key("{}-error"), _HolderError("from the holder")
    raised: list[BaseException] = []
    try:
        async with stores.one.lock(key):
            await anyio.lowlevel.checkpoint()
            raise mine
    except Exception as error:  # noqa: BLE001 - that is the question
        raised.append(error)
    if raised == [mine]:
        return ""
    kind = type(raised[0]).__name__ if raised else "No exception"
    if "ExceptionGroup" in kind:
        return f"It came out inside {kind}: use no task group around the holder."
    return f"{kind} came out."


async def _check_free_after_error(stores: Stores) -> str:
    key = stores.key("{}-error")
    for store in (stores.one, stores.other):
        try:
            async with store.lock(key):
                raise _HolderError
        except _HolderError:
            pass
        await _is_free(stores, key)
    return ""


async def _check_cancelled_holder(stores: Stores) -> str:
    """Cancel at the first await of taking, holding and leaving a lock, then at the second, and so on."""
    key = stores.key("{}-cancelled")
    for step in range(1, _STEPS):
        with anyio.CancelScope() as scope:
            await _CancelAt(scope, step, _pass_through(stores.one, key))
        await _is_free(stores, key)
        if not scope.cancel_called:
            break
    return ""


async def _check_cancelled_waiter(stores: Stores) -> str:
    """Cancel a task that waits for the lock: before it is free, and in the moment in which it becomes free."""
    key, entered = stores.key("{}-waiter"), False

    async def wait(scope: anyio.CancelScope) -> None:
        nonlocal entered
        with scope:
            async with stores.one.lock(key):
                entered = True

    for reads in range(_WAITS):
        for is_held in (True, False):
            async with anyio.create_task_group() as group:
                scope = anyio.CancelScope()
                async with stores.other.lock(key):
                    group.start_soon(wait, scope)
                    await anyio.lowlevel.checkpoint()
                    for _ in range(reads):
                        await stores.other.get(key)
                    if entered:
                        return "A second task came in while the lock was held."
                    if is_held:
                        scope.cancel()
                        await anyio.lowlevel.checkpoint()
                scope.cancel()
            entered = False
            await _is_free(stores, key)
    return ""


async def _check_agency(stores: Stores) -> str:
    agency = stores.key("{}-agency")
    first, second = stores.key("{}-location-1"), stores.key("{}-location-2")

    async def refresh(location: str, outer: TokenStore, inner: TokenStore) -> None:
        async with outer.lock(location):
            await anyio.lowlevel.checkpoint()
            async with inner.lock(agency):
                await anyio.lowlevel.checkpoint()

    await refresh(first, stores.one, stores.one)
    await run_together(
        partial(refresh, first, stores.one, stores.other),
        partial(refresh, second, stores.other, stores.one),
        partial(refresh, first, stores.other, stores.other),
    )
    return ""


async def _check_late_replace(stores: Stores) -> str:
    key, old, new = stores.key("{}-late"), make_tokens("old"), make_tokens("new")
    async with stores.one.lock(key):
        if await stores.one.replace(key, None, old) is not True:
            return "The holder of the lock could not store its tokens."
    async with stores.other.lock(key):
        if await stores.one.replace(key, old, new) is not True:
            return "The tokens of an instance that had the lock before were refused."
        if await stores.other.get(key) != new:
            return "The holder of the lock did not see the tokens that were stored meanwhile."
    return ""


LOCKS = (
    Promise("lock: a key has one holder at a time, over tasks and over instances.", _check_one_holder),
    Promise("lock: an exception of its holder comes out as it is.", _check_error),
    Promise("lock: after an exception of its holder it is free.", _check_free_after_error),
    Promise("lock: after a cancellation of its holder, at any await, it is free.", _check_cancelled_holder),
    Promise("lock: after a cancellation of a task that waits for it, it is free.", _check_cancelled_waiter),
    Promise("lock: while a location is locked, its agency can be locked.", _check_agency),
    Promise(
        "replace: it needs no lock, so that a holder whose lock was lost can store its tokens late.",
        _check_late_replace,
    ),
)
