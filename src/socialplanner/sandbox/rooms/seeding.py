"""Posts that a test inserts without a call, by the same rules as posts that are sent."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from ..state.clock import format_time
from ..state.refusals import Refusal
from ..state.state import ALL_TIME, Location, State
from . import post_lifecycle
from .post_rules import DATED, check_post
from .rules import Question
from .validation import check_body

PLANNED_AHEAD = timedelta(days=1)  # of a post that is inserted as scheduled, without a date


def insert_post(state: State, location: Location, body: dict[str, Any], at: datetime | None) -> str:
    """Insert a post, and return the id of its first record. Raises `ValueError` for what the API would refuse."""
    if at is not None and at.tzinfo is None:
        raise ValueError("at: expected an aware datetime, got a naive one. Add tzinfo=UTC.")
    moment = at
    nothing: dict[str, Any] = {"media": []}
    body = nothing | body
    if body["status"] in DATED:
        planned, moment = at or state.clock.now() + PLANNED_AHEAD, None
        body = {"scheduleDate": format_time(planned)} | body
    try:
        check_body("create_post", body)
        # as of long ago, so that a date may have passed; accounts with an ended permission make posts that fail
        check_post(Question("create_post", body, location, ALL_TIME[0], inferred=False))
    except Refusal as refusal:
        raise ValueError("; ".join(refusal.reasons)) from None
    return str(post_lifecycle.create(state, location, body, at=moment)[0].record["_id"])
