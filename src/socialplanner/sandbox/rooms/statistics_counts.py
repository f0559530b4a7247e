"""What the posts of some accounts have reached, as numbers a day.

No network is behind it. The id of a post decides how much it reaches in the end, and its age how much of that it has
now: two calls of one moment agree, and time makes the numbers grow. Comments written in the sandbox count too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zlib import crc32

from ..state.clock import parse_time
from ..state.state import ALL_TIME, Filter, Location, Post
from .comment_thread import Comments

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY = timedelta(days=1)
HALF = timedelta(days=2)  # the age at which a post has reached half
IMPRESSIONS = 200, 1_800  # of a post in the end
PER_MILLE = {  # of the impressions in the end
    "impressions": (1_000, 1_000),
    "reach": (550, 750),
    "likes": (30, 90),
    "comments": (4, 16),
    "shares": (2, 10),
    "followers": (1, 8),
}
Series = list[int]
Counts = dict[str, dict[str, Series]]  # network: kind of count: a number a day


@dataclass(frozen=True, slots=True)
class Days:
    """A period, in days. The first and the last one may be parts of days."""

    start: datetime
    end: datetime

    def __len__(self) -> int:
        return (self.end.date() - self.start.date()).days + 1

    def weekdays(self) -> list[str]:
        """Return the weekdays of the days."""
        return [WEEKDAYS[edge.weekday()] for edge in self.edges()[:-1]]

    def edges(self) -> list[datetime]:
        """Return the moments between which the days lie, one more than there are days."""
        midnight = datetime.combine(self.start.date(), time(), UTC)
        return [self.start, *(midnight + DAY * day for day in range(1, len(self))), self.end]

    def find_day(self, moment: datetime) -> int | None:
        """Return the number of the day of a moment, None if it is not in the period."""
        return (moment.date() - self.start.date()).days if self.start <= moment <= self.end else None


def count(
    location: Location, accounts: frozenset[str], networks: list[str], days: Days, now: datetime
) -> Counts:
    """Count what these accounts have reached on the networks. A later moment than now counts nothing yet."""
    counts: Counts = {
        network: {kind: [0] * len(days) for kind in ("posts", *PER_MILLE)} for network in networks
    }
    if not accounts:
        return counts
    posts = location.find(Filter("published", accounts, *ALL_TIME, None))
    counted = {
        post.record["_id"]: post for post in posts if post.record["platform"] in counts and not post.deleted
    }
    edges = [min(edge, now) for edge in days.edges()]
    for post in counted.values():
        _add_post(counts[post.record["platform"]], post, days, edges)
    for comment in location.room_data(Comments).values():
        moment = parse_time(comment.record["publishedAt"])
        day = days.find_day(moment) if moment else None
        if day is not None and comment.record["postId"] in counted:
            counts[comment.record["platform"]]["comments"][day] += 1
    return counts


def _add_post(counts: dict[str, Series], post: Post, days: Days, edges: list[datetime]) -> None:
    """Add what a post reached on each day."""
    day = days.find_day(post.display_time)
    if day is not None and post.display_time <= edges[-1]:
        counts["posts"][day] += 1
    ages = [max(edge - post.display_time, timedelta()) for edge in edges]
    if not ages[-1]:
        return
    parts = [age / (age + HALF) for age in ages]
    for kind in PER_MILLE:
        final_count = _compute_final_count(post.record["_id"], kind)
        totals = [int(final_count * part) for part in parts]
        counts[kind] = [sum(each) for each in zip(counts[kind], _compute_daily_gains(totals), strict=True)]


def _compute_daily_gains(totals: Series) -> Series:
    return [later - earlier for earlier, later in pairwise(totals)]


def _compute_final_count(post_id: str, kind: str) -> int:
    """Return what a post reaches in the end. It depends on the id alone, so it is the same in every process."""
    impressions = _pick_between(*IMPRESSIONS, f"{post_id} shown")
    return impressions * _pick_between(*PER_MILLE[kind], f"{post_id} {kind}") // 1_000


def _pick_between(least: int, most: int, key: str) -> int:
    return least + crc32(key.encode()) % (most - least + 1)
