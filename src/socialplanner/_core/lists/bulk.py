"""Requests for many ids in batches, and a report that says what is known of each id."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterable, Awaitable, Callable, Generator, Iterable
from typing import Literal

import anyio

from ...errors import APIError, DeadlineExceeded, InvalidResponse, NotSent, SocialPlannerError, UsageError
from ..arguments import text
from ..values import is_iterable

_log = logging.getLogger("socialplanner")

CONCURRENCY = 8  # requests in flight

Fate = Literal["unsent", "in_flight", "confirmed", "partial", "accepted", "failed", "unknown"]
Send = Callable[[list[str]], Awaitable[int | None]]
"""Sends one batch and returns the count of the response, or None for a response without a count."""


class BulkReport:
    """What is known of each id. Every id is in exactly one list:

    `confirmed`: the server's count was complete. `partial`: the count was too low, so only some of these are done.
    `accepted`: a success without a count. `failed`: refused. `unknown`: no response, or cancelled in flight.
    `unsent`: nothing reached the server. `errors` has each batch that failed, with its error.
    """

    def __init__(self, fates: dict[str, Fate] | None = None) -> None:
        self._fates: dict[str, Fate] = {} if fates is None else fates
        self.errors: list[tuple[list[str], SocialPlannerError]] = []

    @property
    def confirmed(self) -> list[str]:
        return self._of("confirmed")

    @property
    def partial(self) -> list[str]:
        return self._of("partial")

    @property
    def accepted(self) -> list[str]:
        return self._of("accepted")

    @property
    def failed(self) -> list[str]:
        return self._of("failed")

    @property
    def unknown(self) -> list[str]:
        """The ids without a response; while the job runs also those whose request is in flight."""
        return self._of("unknown", "in_flight")

    @property
    def unsent(self) -> list[str]:
        return self._of("unsent")

    @property
    def remaining(self) -> list[str]:
        """The ids that another job should take: all except the confirmed and the accepted ones."""
        return self._of("unsent", "in_flight", "failed", "unknown", "partial")

    @property
    def total(self) -> int:
        return len(self._fates)

    @property
    def done(self) -> int:
        """How many ids are neither unsent nor in flight."""
        return self.total - len(self._of("unsent", "in_flight"))

    def raise_for_failures(self) -> None:
        """Raise the first error, if there was one, or say how many ids are not confirmed."""
        if self.errors:
            raise self.errors[0][1]
        if self.remaining:
            raise SocialPlannerError(
                f"{len(self.remaining)} of {self.total} ids are not confirmed: {self!r}."
            )

    def __repr__(self) -> str:
        names: tuple[Fate, ...] = ("confirmed", "partial", "accepted", "failed", "unknown", "unsent")
        counts = ", ".join(f"{name}={len(getattr(self, name))}" for name in names if getattr(self, name))
        return f"BulkReport({counts})"

    def _of(self, *fates: Fate) -> list[str]:
        return [key for key, fate in self._fates.items() if fate in fates]


class BulkJob:
    """A deletion that starts when it is awaited, and whose `report` can be read at any time."""

    def __init__(
        self,
        ids: Iterable[object] | AsyncIterable[object],
        send: Send,
        *,
        size: int,
        name: str,
        progress: Callable[[BulkReport], object] | None = None,
    ) -> None:
        self._fates: dict[str, Fate] = {}
        self.report = BulkReport(self._fates)
        self._ids = ids
        self._send = send
        self._size = size
        self._name = name
        self._progress = progress
        self._started = False
        self._failure: Exception | None = None

    def __await__(self) -> Generator[object, None, BulkReport]:
        return self._run().__await__()

    async def _run(self) -> BulkReport:
        if self._started:
            raise UsageError(
                f"{self._name}: this job has already run. Start another one with report.remaining."
            )
        self._started = True
        ids = await _read_ids(self._ids)
        self._record(ids, "unsent")
        batches = [ids[at : at + self._size] for at in range(0, len(ids), self._size)]
        batches.reverse()
        async with anyio.create_task_group() as group:
            for _ in range(min(CONCURRENCY, len(batches))):
                group.start_soon(self._send_batches, batches)
        if self._failure is not None:
            raise self._failure
        return self.report

    async def _send_batches(self, batches: list[list[str]]) -> None:
        """Send one batch after the other, until none is left or a batch of any task has failed."""
        try:
            while batches and self._failure is None:
                await self._send_batch(batches.pop())
        except Exception as error:  # noqa: BLE001 - `_run` raises it, without an ExceptionGroup around it
            if self._failure is None:
                self._failure = error

    def _record(self, ids: list[str], fate: Fate) -> None:
        """Record what is known of these ids."""
        self._fates.update(dict.fromkeys(ids, fate))

    def _report_progress(self) -> None:
        """Call the caller's progress function. Its error is logged and does not end the job."""
        if self._progress is None:
            return
        try:
            self._progress(self.report)
        except Exception as error:  # noqa: BLE001 - posts are deleted already, and only the report says which
            _log.error("progress of %s raised %s", self._name, type(error).__name__)

    async def _send_batch(self, batch: list[str]) -> None:
        """Send one batch and record what is known of its ids. An error of ours goes into the report."""
        self._record(batch, "in_flight")
        try:
            count = await self._send(batch)
        except SocialPlannerError as error:
            self._record(batch, _find_fate(error, self._name))
            self.report.errors.append((batch, error))
        except Exception:
            self._record(batch, "unsent")  # the caller's token function failed: nothing was sent
            raise
        except BaseException:
            self._record(batch, "unknown")  # cancelled in flight
            raise
        else:
            whole = count is not None and count >= len(batch)
            self._record(batch, "confirmed" if whole else "accepted" if count is None else "partial")
        self._report_progress()


def _find_fate(error: SocialPlannerError, name: str) -> Fate:
    """Return what is known after an error: `failed` if refused, `unsent` if nothing left, otherwise `unknown`."""
    if any(attempt.maybe_applied for attempt in error.attempts):
        return "unknown"
    if (
        not error.attempts or error.operation != name
    ):  # no attempt was made, or the failed call was the one for the token
        return "unsent"
    if isinstance(error, (NotSent, UsageError)) or (isinstance(error, DeadlineExceeded) and not error.sent):
        return "unsent"
    if isinstance(error, APIError):  # one that may have been applied was found above
        return "failed"
    if isinstance(error, InvalidResponse) and error.status is not None and 300 <= error.status < 400:
        return "failed"
    return "unknown"


async def _read_ids(ids: Iterable[object] | AsyncIterable[object]) -> list[str]:
    """Return the ids in their order, each once and without blank ones. Of an object its `id` is taken."""
    found: dict[str, None] = {}
    if isinstance(ids, AsyncIterable):
        index = 0
        async for item in ids:
            _add_id(found, item, index)
            index += 1
    elif is_iterable(ids) and not isinstance(ids, (str, bytes)):
        for index, item in enumerate(ids):
            _add_id(found, item, index)
    else:
        raise UsageError(f"ids: expected several ids, got {type(ids).__name__}. Pass a list.", argument="ids")
    return list(found)


def _add_id(found: dict[str, None], item: object, index: int) -> None:
    value = item if isinstance(item, str) else getattr(item, "id", None)
    if isinstance(value, str) and not value.strip():
        return
    found[text(f"ids[{index}]", value).strip()] = None
