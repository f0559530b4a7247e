"""The room statistics: what the posts of some accounts have reached, day by day in UTC."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Any

from ..state.clock import parse_time
from ..state.refusals import invalid, not_found
from ..state.responses import Request, Response, Room
from ..state.spec import load_spec
from ..state.state import Location, Record
from .post_lifecycle import publish_due_posts
from .post_rules import check_date
from .statistics_counts import Days, count
from .statistics_report import build_report
from .validation import limit_items

WEEK = timedelta(days=7)

room = Room()


@room.handle(
    "get_statistics",
    early_check=limit_items(
        "StatisticsRequest", "profileIds", "profileIds must contain no more than {limit} elements"
    ),
)
def get_statistics(request: Request) -> Response:
    """Return a report. Its networks are those of the accounts; one without permission to count has zeros only."""
    body, location, now = request.body, request.location, request.state.clock.now()
    current, before = _parse_periods(body, now)
    publish_due_posts(request.state, location)
    accounts = _find_accounts(location, body["profileIds"])
    counted = load_spec().find_node(["components", "schemas", "StatisticsPlatform", "enum"])
    platforms = set(body.get("platforms") or counted).intersection(counted)
    networks = [each for each in dict.fromkeys(each["platform"] for each in accounts) if each in platforms]
    permitted = frozenset(str(each["id"]) for each in accounts if each["hasStatisticsPermissions"])
    counts = count(location, permitted, networks, current, now)
    earlier = None if before is None else count(location, permitted, networks, before, now)
    return Response(
        200 if request.version == "v3" else 201,  # the older version has this status
        {
            "results": build_report(current, counts, earlier),
            "message": "Analytics Built Successfully",
            "traceId": request.state.ids.uuid(),
        },
    )


def _parse_periods(body: dict[str, Any], now: datetime) -> tuple[Days, Days | None]:
    """Return the days to count and those to compare with. Where both are left out, the last two weeks are compared."""
    problems: list[str] = []
    found: dict[str, Days] = {}
    for field in ("currentRange", "prevRange"):
        given = body.get(field)
        if given is None:
            continue
        start, end = parse_time(given["startDate"]), parse_time(given["endDate"])
        for name in ("startDate", "endDate"):
            problems += check_date(f"{field}.{name}", given[name])
        if start and end and start > end:
            problems.append(f"{field}.startDate must not be after {field}.endDate")
        elif start and end:
            found[field] = Days(start, end)
    if "prevRange" in body and "currentRange" not in body:
        problems.append("prevRange is allowed only together with currentRange")
    if problems:
        raise invalid(*problems)
    if "currentRange" in found:
        return found["currentRange"], found.get("prevRange")
    today = datetime.combine(now.date(), time(), UTC)
    last = today - timedelta.resolution
    return Days(today - WEEK, last), Days(today - 2 * WEEK, last - WEEK)


def _find_accounts(location: Location, profile_ids: Iterable[str]) -> list[Record]:
    accounts = {each["profileId"]: each for each in location.accounts.values()}
    wanted_ids = list(dict.fromkeys(profile_ids))
    if not accounts.keys() >= set(wanted_ids):
        raise not_found("Account")
    return [accounts[each] for each in wanted_ids]
