"""Requests for many ids in batches, and a report that says what is known of each id."""

from __future__ import annotations

import logging
from collections.abc import (
    AsyncIterable,
    Awaitable,
    Callable,
    Generator,
    Iterable,
    Mapping,
    MappingView,
    Sequence,
    Set,
)

import anyio

from ...errors import APIError, DeadlineExceeded, InvalidResponse, NotSent, SocialPlannerError, UsageError
from ..arguments import identifier, not_a_list
from ..record import Record, find_id
from ..values import is_iterable
from .bulk_report import BulkReport, Fate

_log = logging.getLogger("socialplanner")

CONCURRENCY = 8  # requests in flight

Send = Callable[[list[str]], Awaitable[int | None]]
"""Sends one batch and returns the count of the response, or None for a response without a count."""


class BulkJob:
    """A deletion that starts when it is awaited, and whose `report` can be read at any time.

    Ids that are there already (a list, a set, a dict) are read when the job is made, all others when it is awaited.
    """

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
        self.report = BulkReport(self._fates, complete=False)
        self._ids = ids
        self._send = send
        self._size = size
        self._name = name
        self._progress = progress
        self._started = False
        self._failure: Exception | None = None
        if _are_there(ids) and is_iterable(ids):
            self._failure = self._read_at_once(ids)

    def __await__(self) -> Generator[object, None, BulkReport]:
        return self._run().__await__()

    async def _run(self) -> BulkReport:
        if self._started:
            raise UsageError(
                f"{self._name}: this job has already run. Start another one with report.remaining."
            )
        self._started = True
        if self._failure is not None:
            raise self._failure
        if not self.report.complete:
            await self._read_ids(self._ids)
        ids = list(self._fates)
        batches = [ids[at : at + self._size] for at in range(0, len(ids), self._size)]
        batches.reverse()
        async with anyio.create_task_group() as group:
            for _ in range(min(CONCURRENCY, len(batches))):
                group.start_soon(self._send_batches, batches)
        if self._failure is not None:
            raise self._failure
        return self.report

    def _read_at_once(self, ids: Iterable[object]) -> Exception | None:
        """Read ids that are there already. An error is returned, for the one who awaits the job."""
        try:
            self._add_all(ids)
        except Exception as error:  # noqa: BLE001 - `_run` raises it
            return error
        return None

    def _add_all(self, ids: Iterable[object]) -> None:
        if isinstance(ids, (str, bytes)):
            raise _not_several(ids)
        for index, item in enumerate(ids):
            self._add_id(item, index)
        self.report.complete = True

    async def _read_ids(self, ids: Iterable[object] | AsyncIterable[object]) -> None:
        """Read the ids in their order, each once and without blank ones. What was read is in the report at once."""
        if isinstance(ids, AsyncIterable):
            index = 0
            async for item in ids:
                self._add_id(item, index)
                index += 1
            self.report.complete = True
        elif is_iterable(ids):
            self._add_all(ids)
        else:
            raise _not_several(ids)

    def _add_id(self, item: object, index: int) -> None:
        """Add an id, or the id of an object. A record that came without one is counted: nothing can be sent for it."""
        value = item if isinstance(item, str) else find_id(item)
        if value is None and isinstance(item, Record):
            self.report.without_id += 1
            return
        if isinstance(value, str) and not value.strip():
            return
        plain = value.strip() if isinstance(value, str) else value
        self._fates[identifier(f"ids[{index}]", plain)] = "unsent"

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


def _are_there(ids: object) -> bool:
    """Return whether the ids can be read without waiting, and once more."""
    return isinstance(ids, (Sequence, Set, Mapping, MappingView))


def _not_several(ids: object) -> UsageError:
    return not_a_list("ids", ids)
