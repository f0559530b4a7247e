"""A post put in by the test itself, without a call, by the same rules as one that is sent."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from ..server.app import Planner
from ..state.clock import written
from ..state.refusals import Refusal
from ..state.state import Location
from . import post_lifecycle as life
from .post_rules import DATED, check_post

PLANNED_AHEAD = timedelta(days=1)  # of a post that is put in as scheduled, without a date


def put_in(planner: Planner, location: Location, body: dict[str, Any], at: datetime | None) -> str:
    """The id of its first record. Raises `ValueError` for what the API would have refused."""
    if at is not None and at.tzinfo is None:
        raise ValueError("at must be aware: datetime(2026, 3, 1, tzinfo=timezone.utc)")
    state, moment = planner.state, at
    if body["status"] in DATED:
        planned, moment = at or state.clock.now() + PLANNED_AHEAD, None
        body = {"scheduleDate": written(planned)} | body
    try:
        planner.check_body("create_post", body)
        check_post(body, location)
    except Refusal as refusal:
        raise ValueError("; ".join(refusal.reasons)) from None
    return str(life.create(state, location, body, at=moment)[0].record["_id"])
