"""Many ids in few requests, and what is known of each id afterwards."""

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
"""Sends one batch; the count that the server answers, or None where it tells none."""


class BulkReport:
    """What is known of each id. Every id is in exactly one list:

    `confirmed`: the server's count was whole. `partial`: the count fell short, so some of these are done.
    `accepted`: a success without a count. `failed`: refused. `unknown`: no answer, or cancelled in flight.
    `unsent`: nothing reached the server. `errors` tells the reason of each batch that did not go well.
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
        """No answer came; while the job runs also the ids whose request is on its way."""
        return self._of("unknown", "in_flight")

    @property
    def unsent(self) -> list[str]:
        return self._of("unsent")

    @property
    def remaining(self) -> list[str]:
        """What another run should take: all but the confirmed and the accepted ones."""
        return self._of("unsent", "in_flight", "failed", "unknown", "partial")

    @property
    def total(self) -> int:
        return len(self._fates)

    @property
    def done(self) -> int:
        """How many ids have had their answer, good or bad."""
        return self.total - len(self._of("unsent", "in_flight"))

    def raise_for_failures(self) -> None:
        """Raise the first error, if there was any; nothing otherwise."""
        if self.errors:
            raise self.errors[0][1]
        if self.remaining:
            raise SocialPlannerError(f"{len(self.remaining)} of {self.total} ids are not confirmed: {self!r}")

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

    def __await__(self) -> Generator[object, None, BulkReport]:
        return self._run().__await__()

    async def _run(self) -> BulkReport:
        if self._started:
            raise UsageError(f"{self._name}: this job has run; start another one with report.remaining")
        self._started = True
        ids = await _read_ids(self._ids)
        self._record(ids, "unsent")
        batches = [ids[at : at + self._size] for at in range(0, len(ids), self._size)]
        batches.reverse()
        failures: list[Exception] = []

        async def work() -> None:
            try:
                while batches and not failures:
                    await self._send_batch(batches.pop())
            except Exception as error:  # noqa: BLE001 - raised below, without an ExceptionGroup around it
                failures.append(error)

        async with anyio.create_task_group() as group:
            for _ in range(min(CONCURRENCY, len(batches))):
                group.start_soon(work)
        if failures:
            raise failures[0]
        return self.report

    def _record(self, ids: list[str], fate: Fate) -> None:
        """Note what has become of these ids."""
        self._fates.update(dict.fromkeys(ids, fate))

    def _report_progress(self) -> None:
        if self._progress is None:
            return
        try:
            self._progress(self.report)
        except Exception as error:  # noqa: BLE001 - posts are gone already: only the report can tell which
            _log.error("progress of %s raised %s", self._name, type(error).__name__)

    async def _send_batch(self, batch: list[str]) -> None:
        self._record(batch, "in_flight")
        try:
            count = await self._send(batch)
        except SocialPlannerError as error:
            self._record(batch, _fate(error, self._name))
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


def _fate(error: SocialPlannerError, name: str) -> Fate:
    """A refusal is certain; so is what never left. Everything else may have happened."""
    if any(attempt.maybe_applied for attempt in error.attempts):
        return "unknown"
    if not error.attempts or error.operation != name:  # nothing was tried, or it was the token that failed
        return "unsent"
    if isinstance(error, (NotSent, UsageError)) or (isinstance(error, DeadlineExceeded) and not error.sent):
        return "unsent"
    if isinstance(error, APIError) and error.status < 500 and error.status != 408:
        return "failed"
    if isinstance(error, InvalidResponse) and error.status is not None and 300 <= error.status < 400:
        return "failed"
    return "unknown"


async def _read_ids(ids: Iterable[object] | AsyncIterable[object]) -> list[str]:
    """The ids, each once, in their order, without blanks; whatever has an `id` gives that."""
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
        raise UsageError(f"ids: several ids are wanted, not one {type(ids).__name__}", argument="ids")
    return list(found)


def _add_id(found: dict[str, None], item: object, index: int) -> None:
    value = item if isinstance(item, str) else getattr(item, "id", None)
    if isinstance(value, str) and not value.strip():
        return
    found[text(f"ids[{index}]", value).strip()] = None
