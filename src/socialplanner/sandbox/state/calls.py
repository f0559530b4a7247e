"""What came in and what went out, for tests to look at. Headers are not kept, so no token is either."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any

MAX_KEPT = 10_000  # calls; a served sandbox may run for days


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """One call. `operation` is None where the path leads nowhere; `body` is as it was sent, None without one.

    `reasons` say why it was refused, and are empty for a call that was accepted. `fault` is the kind of fault that a
    test had ordered for it; `status` is then the one before the response was lost, 0 where none was made. `generic`
    says that no room knows the operation: the answer was made from its schema and examples.
    """

    operation: str | None
    method: str
    path: str
    status: int
    body: Any = None
    reasons: tuple[str, ...] = ()
    fault: str = ""
    generic: bool = False


def make_history() -> deque[RecordedCall]:
    """Return an empty history that keeps the latest `MAX_KEPT` calls."""
    return deque(maxlen=MAX_KEPT)
