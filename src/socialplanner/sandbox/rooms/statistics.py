"""The room statistics: what came of the posts of some accounts, day by day in UTC.

No network is behind it. A post's id says how far it gets in the end, and its age how much of that is there by now:
two calls of one moment agree, and time makes the numbers grow. Comments written in the sandbox count too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zlib import crc32

from ..state.clock import read
from ..state.json_codec import is_list, is_object
from ..state.refusals import Refusal, invalid, not_found
from ..state.responses import Answer, Request, Room
from ..state.spec import bundled
from ..state.state import Filter, Location, Post, Record
from . import post_lifecycle as life
from .comments import Comments
from .post_rules import check_date
from .posts import ALWAYS

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
HALF = timedelta(days=2)  # the age at which a post has half of all that it will get
IMPRESSIONS = 200, 1_800  # of a post in the end
PER_MILLE = {  # of the impressions in the end
    "impressions": (1_000, 1_000),
    "reach": (550, 750),
    "likes": (30, 90),
    "comments": (4, 16),
    "shares": (2, 10),
    "followers": (1, 8),
}
GENDERS = {"male": 40, "female": 57, "unknown": 3}  # percent
AGES = {"13-17": 2, "18-24": 18, "25-34": 41, "35-44": 22, "45-54": 10, "55-64": 5, "65+": 2}

Series = list[int]
Counts = dict[str, dict[str, Series]]  # network: kind of count: a number a day

room = Room()


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of time, in days. The first and the last one may be parts of days."""

    start: datetime
    end: datetime

    def __len__(self) -> int:
        return (self.end.date() - self.start.date()).days + 1

    def names(self) -> list[str]:
        return [WEEKDAYS[edge.weekday()] for edge in self.edges()[:-1]]

    def edges(self) -> list[datetime]:
        """The moments between which the days lie, one more than there are days."""
        midnight = datetime.combine(self.start.date(), time(), UTC)
        return [self.start, *(midnight + DAY * day for day in range(1, len(self))), self.end]

    def day(self, moment: datetime) -> int | None:
        """Which day a moment is in, None if it is in none."""
        return (moment.date() - self.start.date()).days if self.start <= moment <= self.end else None


def refuse_too_many(body: Any) -> None:
    """Over the limit is a 400 at the API, before the body is looked at in detail."""
    ids = body.get("profileIds") if is_object(body) else None
    most = bundled().at(
        ["components", "schemas", "StatisticsRequest", "properties", "profileIds", "maxItems"]
    )
    if is_list(ids) and len(ids) > most:
        raise Refusal(400, f"profileIds must contain no more than {most} elements")


@room.answers("get_statistics", first=refuse_too_many)
def get_statistics(request: Request) -> Answer:
    """Networks come from the accounts; one without permission to count has zeros only."""
    body, location, now = request.body, request.location, request.state.clock.now()
    current, before = _periods(body, now)
    life.settle(request.state, location)
    accounts = _accounts(location, body["profileIds"])
    counted = bundled().at(["components", "schemas", "StatisticsPlatform", "enum"])
    wanted = set(body.get("platforms") or counted).intersection(counted)
    networks = [each for each in dict.fromkeys(each["platform"] for each in accounts) if each in wanted]
    permitted = frozenset(str(each["id"]) for each in accounts if each["hasStatisticsPermissions"])
    counts = _counts(location, permitted, networks, current, now)
    earlier = None if before is None else _counts(location, permitted, networks, before, now)
    return Answer(
        200 if request.version == "v3" else 201,  # the older version answers so
        {
            "results": _report(current, counts, earlier),
            "message": "Analytics Built Successfully",
            "traceId": request.state.ids.uuid(),
        },
    )


def _periods(body: dict[str, Any], now: datetime) -> tuple[Days, Days | None]:
    """What to count, and what to compare it with. Only where both are left out, it compares by itself."""
    wrong: list[str] = []
    found: dict[str, Days] = {}
    for field in ("currentRange", "prevRange"):
        given = body.get(field)
        if given is None:
            continue
        start, end = read(given["startDate"]), read(given["endDate"])
        for name in ("startDate", "endDate"):
            wrong += check_date(f"{field}.{name}", given[name])
        if start and end and start > end:
            wrong.append(f"{field}.startDate must not be after {field}.endDate")
        elif start and end:
            found[field] = Days(start, end)
    if "prevRange" in body and "currentRange" not in body:
        wrong.append("prevRange is allowed only together with currentRange")
    if wrong:
        raise invalid(*wrong)
    if "currentRange" in found:
        return found["currentRange"], found.get("prevRange")
    today = datetime.combine(now.date(), time(), UTC)
    last = today - timedelta.resolution
    return Days(today - WEEK, last), Days(today - 2 * WEEK, last - WEEK)


def _accounts(location: Location, profile_ids: Iterable[str]) -> list[Record]:
    known = {each["profileId"]: each for each in location.accounts.values()}
    wanted = list(dict.fromkeys(profile_ids))
    if not known.keys() >= set(wanted):
        raise not_found("Account")
    return [known[each] for each in wanted]


def _counts(
    location: Location, accounts: frozenset[str], networks: list[str], days: Days, now: datetime
) -> Counts:
    counts: Counts = {
        network: {kind: [0] * len(days) for kind in ("posts", *PER_MILLE)} for network in networks
    }
    if not accounts:
        return counts
    posts = location.find(Filter("published", accounts, *ALWAYS, None))
    shown = {post.record["_id"]: post for post in posts if post.record["platform"] in counts}
    edges = [min(edge, now) for edge in days.edges()]
    for post in shown.values():
        _add(counts[post.record["platform"]], post, days, edges)
    for comment in location.held(Comments).values():
        moment = read(comment.record["publishedAt"])
        day = days.day(moment) if moment else None
        if day is not None and comment.record["postId"] in shown:
            counts[comment.record["platform"]]["comments"][day] += 1
    return counts


def _add(counts: dict[str, Series], post: Post, days: Days, edges: list[datetime]) -> None:
    """What the post got, each day."""
    day = days.day(post.shown)
    if day is not None and post.shown <= edges[-1]:
        counts["posts"][day] += 1
    ages = [max(edge - post.shown, timedelta()) for edge in edges]
    if not ages[-1]:
        return
    parts = [age / (age + HALF) for age in ages]
    for kind in PER_MILLE:
        in_the_end = _in_the_end(post.record["_id"], kind)
        by_then = [int(in_the_end * part) for part in parts]
        counts[kind] = [sum(each) for each in zip(counts[kind], _gains(by_then), strict=True)]


def _gains(by_then: Series) -> Series:
    return [later - earlier for earlier, later in pairwise(by_then)]


def _in_the_end(post_id: str, kind: str) -> int:
    """Taken from the id alone, so that it is the same in every process."""
    impressions = _between(*IMPRESSIONS, f"{post_id} shown")
    return impressions * _between(*PER_MILLE[kind], f"{post_id} {kind}") // 1_000


def _between(least: int, most: int, key: str) -> int:
    return least + crc32(key.encode()) % (most - least + 1)


def _report(days: Days, counts: Counts, earlier: Counts | None) -> Record:
    return {
        "dayRange": days.names(),
        "totals": {
            kind: _total(counts, kind) for kind in ("posts", "likes", "followers", "impressions", "comments")
        },
        "postPerformance": {"posts": {network: each["posts"] for network, each in counts.items()}}
        | {kind: _daily(days, counts, kind) for kind in ("impressions", "likes", "comments")},
        "breakdowns": {kind: _breakdown(counts, earlier, kind) for kind in ("posts", "impressions", "reach")}
        | {"engagement": {network: _engagement(network, counts, earlier) for network in counts}},
        "platformTotals": {
            kind: {
                network: {"total": sum(each[kind]), "series": each[kind]} for network, each in counts.items()
            }
            for kind in ("impressions", "followers", "likes")
        },
        "demographics": _demographics(_total(counts, "reach")),
    }


def _total(counts: Counts, kind: str) -> int:
    return sum(sum(each[kind]) for each in counts.values())


def _daily(days: Days, counts: Counts, kind: str) -> Series:
    return [sum(each[kind][day] for each in counts.values()) for day in range(len(days))]


def _breakdown(counts: Counts, earlier: Counts | None, kind: str) -> Record:
    total = _total(counts, kind)
    networks: dict[str, Record] = {}
    for network, each in counts.items():
        value = sum(each[kind])
        old = sum(earlier[network][kind]) if earlier is not None else None
        networks[network] = {"value": value} | _change("change", value, old)
    before = _total(earlier, kind) if earlier is not None else None
    return {"total": total, "platforms": networks} | _change("totalChange", total, before)


def _engagement(network: str, counts: Counts, earlier: Counts | None) -> Record:
    kinds = ("likes", "comments", "shares")
    numbers: Record = {kind: sum(counts[network][kind]) for kind in kinds}
    before = sum(sum(earlier[network][kind]) for kind in kinds) if earlier is not None else None
    return numbers | _change("change", sum(numbers.values()), before)


def _change(field: str, value: int, before: int | None) -> Record:
    """In percent. Where nothing is compared, the field is left out; from nothing to something is 100."""
    if before is None:
        return {}
    if before == 0:
        return {field: 100 if value else 0}
    return {field: round((value - before) / before * 100, 2)}


def _demographics(people: int) -> Record:
    genders = {
        name: {"total": number, "percentage": round(number / people * 100, 2) if people else 0}
        for name, number in _shared(people, GENDERS).items()
    }
    return {"gender": {"totals": genders}, "age": {"totals": _shared(people, AGES)}}


def _shared(people: int, percent: dict[str, int]) -> dict[str, int]:
    """Whole people only; those that the division leaves over are in the largest part."""
    parts = {name: people * part // 100 for name, part in percent.items()}
    parts[max(percent, key=lambda name: percent[name])] += people - sum(parts.values())
    return parts
