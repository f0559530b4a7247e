"""The rules of the API for a post beyond the shape of its body. A refusal names every broken rule."""

from __future__ import annotations

from typing import Any

from ..state.clock import parse_time
from ..state.json_codec import is_object
from ..state.refusals import invalid
from .rules import Question, find_problems
from .tags import Tags

MAX_DIGITS = 24  # of a number in a string
DATED = ("scheduled", "in_review")  # need a date


def check_post(question: Question) -> None:
    """Raise a 422 with everything that is wrong with the body of a create or an update."""
    body, accounts = question.body, question.location.accounts
    known_tags = question.location.room_data(Tags)
    problems = [
        f"accountIds: {each} is no account of this location"
        for each in body["accountIds"]
        if each not in accounts
    ]
    tags: list[str] = body.get("tags") or []
    problems += [f"tags: {each} is no tag of this location" for each in tags if each not in known_tags]
    problems += check_date("scheduleDate", body.get("scheduleDate"))
    problems += find_problems(question)
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
