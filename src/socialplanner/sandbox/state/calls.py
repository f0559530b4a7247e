"""What came in and what went out, for tests to look at. Headers are not kept, so no token is either."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any

KEPT = 10_000  # calls; a served sandbox may run for days


@dataclass(frozen=True, slots=True)
class Call:
    """One call. `operation` is None where the path leads nowhere; `body` is as it was sent, None without one.

    `reasons` say why it was refused, and are empty for a call that went well. `fault` is the kind of trouble that a
    test had ordered for it; `status` is then the one before the answer was lost, 0 where none was made.
    """

    operation: str | None
    method: str
    path: str
    status: int
    body: Any = None
    reasons: tuple[str, ...] = ()
    fault: str = ""


def recent() -> deque[Call]:
    """An empty record that keeps the latest calls."""
    return deque(maxlen=KEPT)
