"""One call on its way: its attempts, where its time went, and whether a request may have left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Literal

from ..attempt import Attempt, Failure
from ..http.response import RawResponse

Phase = Literal["token", "pace", "connection", "answer", "wait"]

_numbers = count(1)


class Call:
    """Watches a call over all its attempts. `began` is on the sender's clock, in seconds."""

    __slots__ = (
        "_attempt_began",
        "_phase",
        "_sent",
        "_since",
        "_spent",
        "_traced",
        "_waited",
        "answer",
        "attempts",
        "began",
        "clock",
        "number",
        "renewals",
        "uncertain",
    )

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.number = 0
        self.began = self._since = self._attempt_began = clock()
        self.attempts: list[Attempt] = []
        self.answer: RawResponse | None = None
        """That of the last attempt."""
        self.renewals = 0
        """Attempts that only failed because of the token; they are not counted as tries."""
        self.uncertain = False
        """Whether an earlier attempt may have been carried out, as far as its failure tells."""
        self._phase: Phase = "token"
        self._spent: dict[str, float] = {}
        self._sent = False
        self._traced = False
        self._waited = 0.0

    def enter(self, phase: Phase) -> None:
        now = self.clock()
        self._spent[self._phase] = self._spent.get(self._phase, 0.0) + now - self._since
        self._phase, self._since = phase, now

    def begin(self, waited: float) -> None:
        """A new attempt, after a wait of so many seconds."""
        self._sent = self._traced = False
        self._waited = waited
        self._attempt_began = self.clock()

    async def trace(self, event: str, info: dict[str, object]) -> None:
        """httpx's `trace` extension: the only proof that a request did not leave is that its head was never begun."""
        self._traced = True
        if event.endswith("send_request_headers.started") and not self._sent:
            if getattr(info.get("request"), "method", b"") == b"CONNECT":
                return  # that one is for the proxy
            self._sent = True
            self.enter("answer")

    @property
    def may_have_left(self) -> bool:
        """Whether the server may have seen this attempt. A transport that tells nothing gets no benefit of doubt."""
        return self._sent or (self._phase == "answer" and not self._traced)

    @property
    def may_have_happened(self) -> bool:
        """Whether any attempt may have been carried out, this one included."""
        return self.uncertain or self.may_have_left

    @property
    def on_its_way(self) -> bool:
        """Whether it is in the middle of an attempt."""
        return self._phase in ("connection", "answer")

    def ended(self, status: int | None, failure: Failure | None) -> Attempt:
        """This attempt is over."""
        uncertain = failure is not None and failure.uncertain
        self.uncertain |= uncertain
        attempt = Attempt(
            len(self.attempts) + 1,
            status,
            "" if failure is None else type(failure.error).__name__,
            "" if failure is None else str(failure.error),
            uncertain,
            self.clock() - self._attempt_began,
            self._waited,
        )
        self.attempts.append(attempt)
        self._sent = self._traced = False
        self.enter("wait")
        return attempt

    def spent(self) -> dict[str, float]:
        """Seconds by phase."""
        spent = {**self._spent, self._phase: self._spent.get(self._phase, 0.0) + self.clock() - self._since}
        return {phase: round(seconds, 3) for phase, seconds in spent.items()}

    def sent_at(self) -> datetime:
        """When the newest attempt began, by this machine's wall clock."""
        return datetime.now(UTC) - timedelta(seconds=self.clock() - self._attempt_began)

    def named(self) -> int:
        """Its number in this process, for events."""
        self.number = self.number or next(_numbers)
        return self.number
