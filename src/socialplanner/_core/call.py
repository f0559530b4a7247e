"""One call on its way: where its time went, and whether its request may have left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Phase = Literal["token", "connection", "answer"]


class Call:
    """Watches one attempt. `began` is on the sender's clock, in seconds."""

    __slots__ = ("_clock", "_phases", "_sent", "_traced", "began")

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._sent = False
        self._traced = False
        self.began = clock()
        self._phases: list[tuple[Phase, float]] = [("token", self.began)]

    def enter(self, phase: Phase) -> None:
        self._phases.append((phase, self._clock()))

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
        """Whether the server may have seen the request. A transport that tells nothing gets no benefit of doubt."""
        handed_over = self._phases[-1][0] == "answer"
        return self._sent or (handed_over and not self._traced)

    def spent(self) -> dict[str, float]:
        """Seconds by phase."""
        ends = [begun for _, begun in self._phases[1:]] + [self._clock()]
        return {phase: round(end - begun, 3) for (phase, begun), end in zip(self._phases, ends, strict=True)}
