"""What each network lets a comment hold, and what a list of comments may ask for."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from ..state.clock import parse_time
from ..state.refusals import Refusal, invalid
from .post_rules import check_date

LONGEST = {  # in characters
    "facebook": 8_000,
    "instagram": 2_200,
    "linkedin": 3_000,
    "community": 8_000,
    "tiktok": 150,
    "bluesky": 300,
    "youtube": 10_000,
    "threads": 500,
}
LIKES = ("facebook", "linkedin", "community", "tiktok", "bluesky")
EXTRAS = {
    "attachments": ("facebook",),
    "mentions": ("facebook", "linkedin", "community"),
    "notifyAllGroupMembers": ("community",),
    "pollOptions": ("threads",),
    "textAttachment": ("threads",),
    "threadLocationId": ("threads",),
}
ID = re.compile(r"[0-9a-fA-F]{24}")


def check_platform(platform: str, known: Collection[str] = tuple(LONGEST)) -> None:
    """Raise a 400 for a network on which this cannot be done."""
    if platform not in known:
        raise Refusal(400, f"platform {platform} is not supported")


def check_comment(platform: str, body: dict[str, Any]) -> None:
    """Raise a 422 with everything that is wrong with a new comment. Its shape was checked before."""
    problems = _check_id(body["parentId"])
    if len(body["content"]) > LONGEST[platform]:
        problems.append(f"content must be shorter than or equal to {LONGEST[platform]} characters")
    if not body["content"].strip() and not body.get("attachments"):
        problems.append("content should not be empty")
    for field, networks in EXTRAS.items():
        # false and an empty list ask for nothing, so every network takes them
        if body.get(field) and platform not in networks:
            problems.append(f"{field} is supported on {', '.join(networks)} only")
    if problems:
        raise invalid(*problems)
    mentions: list[dict[str, Any]] = body.get("mentions") or []
    for each in mentions:
        if not _is_cut_out(body["content"], each):
            raise Refusal(400, f"mentions: offset and length must cut {each['name']} out of the content")


def _is_cut_out(content: str, mention: dict[str, Any]) -> bool:
    """Return whether a mention stands where it says, counted in UTF-16 units as JavaScript does."""
    units = content.encode("utf-16-le", "surrogatepass")
    start, size = int(mention["offset"]) * 2, int(mention["length"]) * 2
    cut: bytes = units[start : start + size]
    name: bytes = mention["name"].encode("utf-16-le", "surrogatepass")
    return cut == name


def check_list(body: dict[str, Any]) -> None:
    """Raise a 422 with everything that is wrong with the filter of a list."""
    problems = _check_id(body["parentId"]) if "parentId" in body else []
    start, end = body.get("fromDate"), body.get("toDate")
    problems += check_date("fromDate", start) + check_date("toDate", end)
    if (start is None) != (end is None):
        problems.append("fromDate and toDate must be given together")
    first, last = parse_time(start or ""), parse_time(end or "")
    if first and last and first > last:
        problems.append("fromDate must not be after toDate")
    if problems:
        raise invalid(*problems)


def _check_id(text: str) -> list[str]:
    return [] if ID.fullmatch(text) else ["parentId must be a mongodb id"]
