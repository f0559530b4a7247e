"""What each network lets a comment hold, and what a list of comments may ask for."""

from __future__ import annotations

import re

from ..state.refusals import Refusal, invalid
from .post_rules import check_date
from .rules import Question, find_problems, list_rules

ID = re.compile(r"[0-9a-fA-F]{24}")


def list_networks() -> dict[str, int]:
    """Return the networks that have comments, each with the number of characters that one may have."""
    rules = [each for each in list_rules("create_comment", "refuse") if each["kind"] == "length"]
    return {network: rule["most"] for rule in rules for network in rule["networks"]}


def check_platform(platform: str, operation: str = "create_comment") -> None:
    """Raise a 400 for a network on which this cannot be done."""
    barred = [each["networks"] for each in list_rules(operation, "refuse") if each["kind"] == "never"]
    if platform not in list_networks() or any(platform in each for each in barred):
        raise Refusal(400, f"platform {platform} is not supported")


def check_comment(question: Question) -> None:
    """Raise a 422 with everything that is wrong with a new comment. Its shape was checked before."""
    body = question.body
    problems = _check_id(body["parentId"])
    if not body["content"].strip() and not body.get("attachments"):
        problems.append("content should not be empty")
    problems += find_problems(question)
    if problems:
        raise invalid(*problems)


def check_list(question: Question) -> None:
    """Raise a 422 with everything that is wrong with the filter of a list."""
    body = question.body
    problems = _check_id(body["parentId"]) if "parentId" in body else []
    start, end = body.get("fromDate"), body.get("toDate")
    problems += check_date("fromDate", start) + check_date("toDate", end)
    problems += find_problems(question)
    if problems:
        raise invalid(*problems)


def _check_id(text: str) -> list[str]:
    return [] if ID.fullmatch(text) else ["parentId must be a mongodb id"]
