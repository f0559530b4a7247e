"""The columns for single networks, as the blocks that a post has for them.

A word that a block does not allow is passed on: the rules of a post refuse it by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from .rows import Row

BOOLEANS = {"true": True, "false": False}
EVENT_TYPES = {"call_to_action": "STANDARD", "event": "EVENT", "offer": "OFFER"}
PRIVACY_LEVELS = {
    "everyone": "PUBLIC_TO_EVERYONE",
    "friends": "MUTUAL_FOLLOW_FRIENDS",
    "only_me": "SELF_ONLY",
}
# block, network of the columns, words that have another value in a post. A post has no block for communities.
BLOCKS: tuple[tuple[str, str, Mapping[str, Mapping[str, Any]]], ...] = (
    ("facebookPostDetails", "Facebook", {}),
    ("instagramPostDetails", "Instagram", {}),
    ("linkedinPostDetails", "LinkedIn", {"postAsPdf": BOOLEANS}),
    ("gmbPostDetails", "Google (GBP)", {"eventType": EVENT_TYPES}),
    ("youtubePostDetails", "YouTube", {}),
    (
        "tiktokPostDetails",
        "TikTok",
        {
            "privacyLevel": PRIVACY_LEVELS,
            "promoteOtherBrand": BOOLEANS,
            "enableComment": BOOLEANS,
            "enableDuet": BOOLEANS,
            "enableStitch": BOOLEANS,
            "videoDisclosure": BOOLEANS,
            "promoteYourBrand": BOOLEANS,
        },
    ),
    ("pinterestPostDetails", "Pinterest", {}),
)
NAMES = {"eventType": "gmbEventType", "actionUrl": "url"}  # of columns that have another name in a block


def read_blocks(row: Row, clock_time: Callable[[str], datetime | None]) -> dict[str, Any]:
    """Return the blocks that have something in them. `clock_time` reads the cells with dates."""
    found = {block: _read_block(row, network, words) for block, network, words in BLOCKS}
    google = found["gmbPostDetails"]
    for name, time in (("startDate", "startTime"), ("endDate", "endTime")):
        if name in google:
            google[name] = _split_date(clock_time(google[name]), name, time) or google[name]
    return {block: details for block, details in found.items() if details}


def _read_block(row: Row, network: str, words: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    cells = {
        column.removeprefix(f"{network}."): row[column]
        for column in row.cells
        if column.startswith(f"{network}.") and row[column]
    }
    return {
        NAMES.get(column, column): words.get(column, {}).get(cell.casefold(), cell)
        for column, cell in cells.items()
    }


def _split_date(moment: datetime | None, date: str, time: str) -> dict[str, Any]:
    if moment is None:
        return {}
    return {
        date: {"year": moment.year, "month": moment.month, "day": moment.day},
        time: {"hours": moment.hour, "minutes": moment.minute, "seconds": moment.second},
    }
