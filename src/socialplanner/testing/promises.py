"""Promises of a protocol, and how they are checked one by one on somebody's own class."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic, NamedTuple, TypeVar

import anyio

T = TypeVar("T")


class Promise(NamedTuple, Generic[T]):
    """A sentence about a class, and a check that returns how it is broken: an empty text if it is kept."""

    sentence: str
    check: Callable[[T], Awaitable[str]]


async def check_promise(promise: Promise[T], subject: T, within: float, hidden: str) -> None:
    """Raise `AssertionError` if the promise is broken, or not kept in time. No error may show what is `hidden`."""
    problem, cause = "", None
    with anyio.move_on_after(within) as limit:
        try:
            problem = await promise.check(subject)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is part of the report
            cause = error
    if limit.cancelled_caught:
        problem = f"It took longer than {within:g} s, or waits for ever."
    if cause is not None and hidden in f"{cause} {cause!r}":
        cause, problem = (
            None,
            f"A {type(cause).__name__} was raised, and it shows a token. No error may show one.",
        )
    elif cause is not None:
        problem = f"{type(cause).__name__} was raised: {cause}"
    if problem:
        raise AssertionError(f"{promise.sentence} {problem}") from cause


async def run_together(*calls: Callable[[], Awaitable[object]]) -> None:
    """Run all calls at once. Raise the first error as it is, and not in a group."""
    errors: list[Exception] = []

    async def run(call: Callable[[], Awaitable[object]]) -> None:
        try:
            await call()
        except Exception as error:  # noqa: BLE001 - raised below
            errors.append(error)

    async with anyio.create_task_group() as group:
        for call in calls:
            group.start_soon(run, call)
    if errors:
        raise errors[0]
