"""The record of a call: its attempts, where its time went, and whether a request may have left."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Literal

from ...attempt import Attempt
from ...request import Request
from ..api import Api
from .failure import Failure
from .log import log

if TYPE_CHECKING:
    from ...events import OnEvent

Phase = Literal["token", "rate_limit", "connection", "response", "wait"]

_ids = count(1)


class CallRecord:
    """The record of one call. `began` is on the sender's clock, in seconds."""

    __slots__ = (
        "_attempt_began",
        "_phase",
        "_phase_began",
        "_sent",
        "_time_by_phase",
        "_traced",
        "_waited",
        "api",
        "attempts",
        "began",
        "clock",
        "earlier_maybe_applied",
        "id",
        "on_event",
        "renewals",
        "request",
    )

    def __init__(
        self, request: Request[object], api: Api, on_event: OnEvent | None, clock: Callable[[], float]
    ) -> None:
        self.request = request
        self.api = api
        self.on_event = on_event
        self.clock = clock
        self.id = 0
        """Its number in this process, once an event needs one."""
        self.began = self._phase_began = self._attempt_began = clock()
        self.attempts: list[Attempt] = []
        self.renewals = 0
        """Attempts that only failed because of the token; they do not count as retries."""
        self.earlier_maybe_applied = False
        """Whether the server may have carried out an earlier attempt, as far as its failure tells."""
        self._phase: Phase = "token"
        self._time_by_phase: dict[str, float] = {}
        self._sent = False
        self._traced = False
        self._waited = 0.0

    def enter_phase(self, phase: Phase) -> None:
        """End the current phase and begin another one."""
        now = self.clock()
        self._time_by_phase[self._phase] = self._time_by_phase.get(self._phase, 0.0) + now - self._phase_began
        self._phase, self._phase_began = phase, now

    def start_attempt(self, waited: float) -> None:
        """Begin a new attempt. `waited` is how many seconds the call waited before it."""
        self._sent = self._traced = False
        self._waited = waited
        self._attempt_began = self.clock()

    async def trace(self, event: str, info: dict[str, object]) -> None:
        """Record whether the request leaves. httpx calls this with each step of sending (its `trace` extension); that
        the head was never begun is the only proof that a request did not leave."""
        self._traced = True
        if event.endswith("send_request_headers.started") and not self._sent:
            if getattr(info.get("request"), "method", b"") == b"CONNECT":
                return  # that one is for the proxy
            self._sent = True
            self.enter_phase("response")

    def send_untraced(self) -> None:
        """Record that the request may leave from now on, and that httpx will not report when."""
        self.enter_phase("response")

    @property
    def maybe_sent(self) -> bool:
        """Whether the server may have seen this attempt; True if httpx does not report what it sends."""
        return self._sent or (self._phase == "response" and not self._traced)

    @property
    def maybe_applied(self) -> bool:
        """Whether the server may have carried out any attempt, this one included."""
        return self.earlier_maybe_applied or self.maybe_sent

    @property
    def is_observed(self) -> bool:
        """Whether a hook or the log takes the events of calls that go as they should."""
        return self.on_event is not None or log.isEnabledFor(logging.DEBUG)

    @property
    def in_flight(self) -> bool:
        """Whether an attempt is under way."""
        return self._phase in ("connection", "response")

    def end_attempt(self, status: int | None, failure: Failure | None) -> Attempt:
        """End this attempt, and return it as errors and events show it."""
        maybe_applied = failure is not None and failure.maybe_applied
        self.earlier_maybe_applied |= maybe_applied
        attempt = Attempt(
            len(self.attempts) + 1,
            status,
            "" if failure is None else type(failure.error).__name__,
            "" if failure is None else str(failure.error),
            maybe_applied,
            self.clock() - self._attempt_began,
            self._waited,
        )
        self.attempts.append(attempt)
        self._sent = self._traced = False
        self.enter_phase("wait")
        return attempt

    def time_by_phase(self) -> dict[str, float]:
        """Return the seconds that each phase took."""
        current = self._time_by_phase.get(self._phase, 0.0) + self.clock() - self._phase_began
        times = {**self._time_by_phase, self._phase: current}
        return {phase: round(seconds, 3) for phase, seconds in times.items()}

    def sent_at(self) -> datetime:
        """Return when the newest attempt began, by this machine's wall clock."""
        return datetime.now(UTC) - timedelta(seconds=self.seconds_since_sent())

    def seconds_since_sent(self) -> float:
        """Return how long ago the newest attempt began."""
        return self.clock() - self._attempt_began

    def ensure_id(self) -> int:
        """Return the number of the call in this process, for events."""
        self.id = self.id or next(_ids)
        return self.id
