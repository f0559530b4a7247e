"""The post that a row of an import file is to become, and all that is wrong with the row."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any
from zoneinfo import ZoneInfo

from jsonschema_rs import Validator

from ...state.clock import written
from ...state.spec import bundled
from ...state.state import Record
from ..validation_messages import reasons
from . import media as csv_media
from .networks import BOOLEANS, blocks
from .rows import Kind, Row

DATES = (  # ISO 8601 without zone, and as in the United States
    re.compile(
        r"(?P<y>\d{4})([-/])(?P<m>\d\d)\2(?P<d>\d\d) (?P<H>\d\d):(?P<M>\d\d)(:(?P<S>\d\d))?", re.ASCII
    ),
    re.compile(r"(?P<m>\d\d?)/(?P<d>\d\d?)/(?P<y>\d{4}) (?P<H>\d\d?):(?P<M>\d\d)(:(?P<S>\d\d))?", re.ASCII),
)
SHOWN_AS_SENT = ("followUpComment", "tiktokPostDetails", "gmbPostDetails")


@dataclass(slots=True)
class Planned:
    """A row as the post that it is to become: its create body without accounts, user, tags and category."""

    kind: Kind
    body: dict[str, Any]
    medias: list[Record]
    at: datetime | None = None
    link: Record = field(default_factory=dict[str, Any])
    tags: list[str] = field(default_factory=list[str])
    category: str = ""
    optimize: bool = True
    watermark: bool = False
    faults: list[str] = field(default_factory=list[str])

    def faults_at(self, now: datetime) -> list[str]:
        """All that is wrong at a time: what is planned for later grows old."""
        past = ["The schedule date is in the past"] if self.at and self.at <= now else []
        return past + self.faults

    def shown(self) -> Record:
        """The row as the API shows it, without where it stands."""
        body = self.body
        shown = {
            "summary": body["summary"],
            "medias": self.medias,
            "type": body["type"],
            "csvFileType": self.kind,
            "mediaOptimization": self.optimize,
            "applyWatermark": self.watermark,
        }
        if self.at:
            shown["scheduleDate"] = written(self.at)
        if self.link:
            shown["link"] = self.link
        # a block with a fault in it does not have the shape of one
        faulty = {fault.partition(".")[0] for fault in self.faults}
        same = [name for name in SHOWN_AS_SENT if name in body and name not in faulty]
        return shown | {name: body[name] for name in same}


def plan(row: Row, kind: Kind, zone: ZoneInfo, platforms: Collection[str]) -> Planned:
    """Read a row whose times count in `zone`, for accounts on these platforms."""
    medias, faults = csv_media.medias(row, platforms)
    details = blocks(row, partial(clock_time, zone=zone))
    media = [{"url": each["url"], "type": each["type"]} for each in medias]
    if media and row["videoUrls"] and row["thumbnailUrl"]:
        media[0]["thumbnail"] = row["thumbnailUrl"]
    body: dict[str, Any] = {"summary": row["content"], "type": "post", "media": media} | details
    planned = Planned(kind, body, medias, tags=csv_media.listed(row["tags"]), category=row["category"])
    faults += _date(row, zone, planned) + _link(row, planned)
    if row["followUpComment"]:
        body["followUpComment"] = row["followUpComment"]
    kinds = {
        details[each]["type"] for each in ("facebookPostDetails", "instagramPostDetails") if each in details
    }
    if len(kinds) == 1:  # where the two networks differ, each block says its own
        [body["type"]] = kinds
    if "reel" in kinds and [each["type"][:5] for each in medias] != ["video"]:
        faults.append("A reel needs exactly one video")
    planned.optimize, wrong_optimize = _boolean(row, "mediaOptimization", default=True)
    planned.watermark, wrong_watermark = _boolean(row, "applyWatermark", default=False)
    if planned.watermark:
        body["applyWatermark"] = True
    planned.faults = [*_surplus(row), *faults, *wrong_optimize, *wrong_watermark, *_unfit(body)]
    return planned


def clock_time(text: str, zone: ZoneInfo) -> datetime | None:
    """The time that a cell names in one of the forms that the planner takes; None if in none."""
    found = next(filter(None, (form.fullmatch(text) for form in DATES)), None)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(found[part] or "0") for part in "ymdHMS")
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def _date(row: Row, zone: ZoneInfo, planned: Planned) -> list[str]:
    """Without a date the row becomes a draft."""
    text = row["postAtSpecificTime"]
    if not text:
        return []
    moment = clock_time(text, zone)
    try:
        planned.at = moment and moment.astimezone(UTC)
    except OverflowError:  # the last hours of all years
        pass
    if planned.at is None:
        return [f"Invalid date {text!r}, write it as YYYY-MM-DD HH:mm:ss"]
    planned.body["scheduleDate"] = written(planned.at)
    return []


def _link(row: Row, planned: Planned) -> list[str]:
    """Beside media there is no room for the card of a link: the link goes to the end of the text."""
    url = row["link"]
    if not url:
        return []
    planned.link = {"url": url}
    if not csv_media.is_address(url):
        planned.link["error"] = "InvalidLink"
        return ["Invalid link"]
    if planned.medias:
        planned.body["summary"] = f"{planned.body['summary']}\n{url}".strip()
    else:
        planned.body["ogTagsDetails"] = {"metaLink": url}
    return []


def _unfit(body: dict[str, Any]) -> list[str]:
    """What the rules of a create body find; the types of media are judged before."""
    whole = body | {"accountIds": ["-"], "userId": "-", "media": []}
    validator = _validator()
    return [] if validator.is_valid(whole) else reasons(bundled(), validator, whole)


@cache
def _validator() -> Validator:
    return bundled().validator("/components/schemas/PostCreate")


def _boolean(row: Row, column: str, *, default: bool) -> tuple[bool, list[str]]:
    cell = row[column]
    value = BOOLEANS.get(cell.casefold())
    wrong = [f"{column} must be true or false"] if cell and value is None else []
    return default if value is None else value, wrong


def _surplus(row: Row) -> list[str]:
    return ["The row has more cells than there are columns; quote a text with commas"] if row.surplus else []
