"""The post that a row of an import file becomes, and everything that is wrong with the row."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any
from zoneinfo import ZoneInfo

from jsonschema_rs import Validator

from ...state.clock import format_time
from ...state.spec import load_spec
from ...state.state import Record
from ..validation_messages import validation_messages
from .media import is_web_address, read_media, split_cell
from .networks import BOOLEANS, read_blocks
from .rows import Kind, Row

DATES = (  # ISO 8601 without zone, and as in the United States
    re.compile(
        r"(?P<y>\d{4})([-/])(?P<m>\d\d)\2(?P<d>\d\d) (?P<H>\d\d):(?P<M>\d\d)(:(?P<S>\d\d))?", re.ASCII
    ),
    re.compile(r"(?P<m>\d\d?)/(?P<d>\d\d?)/(?P<y>\d{4}) (?P<H>\d\d?):(?P<M>\d\d)(:(?P<S>\d\d))?", re.ASCII),
)
SHOWN_AS_SENT = ("followUpComment", "tiktokPostDetails", "gmbPostDetails")


@dataclass(slots=True)
class PlannedPost:
    """A row as the post that it becomes: its create body without accounts, user, tags and category."""

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
        """Return everything that is wrong at a time: the date of a row may pass before it is finalized."""
        past = ["The schedule date is in the past"] if self.at and self.at <= now else []
        return past + self.faults

    def to_record(self) -> Record:
        """Return the row as the API shows it, without its import."""
        body = self.body
        record = {
            "summary": body["summary"],
            "medias": self.medias,
            "type": body["type"],
            "csvFileType": self.kind,
            "mediaOptimization": self.optimize,
            "applyWatermark": self.watermark,
        }
        if self.at:
            record["scheduleDate"] = format_time(self.at)
        if self.link:
            record["link"] = self.link
        # a block with a fault does not have the shape of a block
        faulty = {fault.partition(".")[0] for fault in self.faults}
        blocks = [name for name in SHOWN_AS_SENT if name in body and name not in faulty]
        return record | {name: body[name] for name in blocks}


def plan_post(row: Row, kind: Kind, zone: ZoneInfo, platforms: Collection[str]) -> PlannedPost:
    """Read a row whose times are in `zone`, for accounts on these platforms."""
    medias, faults = read_media(row, platforms)
    details = read_blocks(row, partial(parse_clock_time, zone=zone))
    media = [{"url": each["url"], "type": each["type"]} for each in medias]
    if media and row["videoUrls"] and row["thumbnailUrl"]:
        media[0]["thumbnail"] = row["thumbnailUrl"]
    body: dict[str, Any] = {"summary": row["content"], "type": "post", "media": media} | details
    planned = PlannedPost(kind, body, medias, tags=split_cell(row["tags"]), category=row["category"])
    faults += _read_date(row, zone, planned) + _read_link(row, planned)
    if row["followUpComment"]:
        body["followUpComment"] = row["followUpComment"]
    kinds = {
        details[each]["type"] for each in ("facebookPostDetails", "instagramPostDetails") if each in details
    }
    if len(kinds) == 1:  # where the two networks differ, each block has its own type
        [body["type"]] = kinds
    if "reel" in kinds and [each["type"][:5] for each in medias] != ["video"]:
        faults.append("A reel needs exactly one video")
    planned.optimize, optimize_faults = _read_boolean(row, "mediaOptimization", default=True)
    planned.watermark, watermark_faults = _read_boolean(row, "applyWatermark", default=False)
    if planned.watermark:
        body["applyWatermark"] = True
    planned.faults = [*_check_surplus(row), *faults, *optimize_faults, *watermark_faults, *_check_body(body)]
    return planned


def parse_clock_time(text: str, zone: ZoneInfo) -> datetime | None:
    """Return the time of a cell in one of the forms that the planner takes, else None."""
    found = next(filter(None, (form.fullmatch(text) for form in DATES)), None)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(found[part] or "0") for part in "ymdHMS")
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def _read_date(row: Row, zone: ZoneInfo, planned: PlannedPost) -> list[str]:
    """Read the date of a row; without one it becomes a draft."""
    text = row["postAtSpecificTime"]
    if not text:
        return []
    moment = parse_clock_time(text, zone)
    try:
        planned.at = moment and moment.astimezone(UTC)
    except OverflowError:  # the last hours of all years
        pass
    if planned.at is None:
        return [f"Invalid date {text!r}, write it as YYYY-MM-DD HH:mm:ss"]
    planned.body["scheduleDate"] = format_time(planned.at)
    return []


def _read_link(row: Row, planned: PlannedPost) -> list[str]:
    """Read the link of a row. With media there is no card for a link, so the link goes to the end of the text."""
    url = row["link"]
    if not url:
        return []
    planned.link = {"url": url}
    if not is_web_address(url):
        planned.link["error"] = "InvalidLink"
        return ["Invalid link"]
    if planned.medias:
        planned.body["summary"] = f"{planned.body['summary']}\n{url}".strip()
    else:
        planned.body["ogTagsDetails"] = {"metaLink": url}
    return []


def _check_body(body: dict[str, Any]) -> list[str]:
    """Return what the document finds wrong with the body; the types of media were checked before."""
    whole = body | {"accountIds": ["-"], "userId": "-", "media": []}
    validator = _validator()
    return [] if validator.is_valid(whole) else validation_messages(load_spec(), validator, whole)


@cache
def _validator() -> Validator:
    return load_spec().compile_validator("/components/schemas/PostCreate")


def _read_boolean(row: Row, column: str, *, default: bool) -> tuple[bool, list[str]]:
    cell = row[column]
    value = BOOLEANS.get(cell.casefold())
    faults = [f"{column} must be true or false"] if cell and value is None else []
    return default if value is None else value, faults


def _check_surplus(row: Row) -> list[str]:
    return ["The row has more cells than there are columns; quote a text with commas"] if row.surplus else []
