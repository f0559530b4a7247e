"""The rules of the API for a post beyond the shape of its body. A refusal names every broken rule."""

from __future__ import annotations

from typing import Any

from ..state.clock import parse_time
from ..state.json_codec import is_object
from ..state.refusals import invalid
from ..state.state import Location
from .tags import Tags

MEDIA = "media must be an array with media objects"
MAX_DIGITS = 24  # of a number in a string
DATED = ("scheduled", "in_review")  # need a date


def check_post(body: dict[str, Any], location: Location, *, replaces: bool = False) -> None:
    """Raise a 422 with everything that is wrong with the body of a create or an update. What replaces a post, and what
    somebody is to review, says even that there are no media."""
    account_ids: list[str] = body["accountIds"]
    unknown = [each for each in account_ids if each not in location.accounts]
    problems = [f"accountIds: {each} is no account of this location" for each in unknown]
    known_tags = location.room_data(Tags)
    problems += [
        f"tags: {each} is no tag of this location"
        for each in body.get("tags") or []
        if each not in known_tags
    ]
    status, planned = body.get("status"), body.get("scheduleDate")
    if body.get("media") is None and (replaces or status == "in_review"):
        problems.append(MEDIA)
    if status in DATED and not planned:
        problems.append(f"scheduleDate should not be empty when status is {status}")
    problems += check_date("scheduleDate", planned)
    approval: dict[str, Any] = body.get("postApprovalDetails") or {}
    if status == "in_review" and not approval.get("approver"):
        problems.append("postApprovalDetails.approver should not be empty when status is in_review")
    if problems:
        raise invalid(*problems)


def refuse_endless_numbers(*places: Any) -> None:
    """Raise a 422 for a `skip` or `limit` with too many digits: they are strings in some bodies, and Python limits them."""
    named = ((name, place.get(name)) for place in places if is_object(place) for name in ("skip", "limit"))
    problems = [f"{name} must be a number string" for name, text in named if len(str(text)) > MAX_DIGITS]
    if problems:
        raise invalid(*problems)


def check_date(field: str, text: str | None) -> list[str]:
    """Return what is wrong with a date. The `date-time` of the document takes some that no clock has: a 61st second."""
    if not text or parse_time(text) is not None:
        return []
    return [f"{field} must be a valid ISO 8601 date string with a time zone"]
