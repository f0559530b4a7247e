"""The room statistics: numbers that follow from the posts and the clock."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from socialplanner.models import StatisticsRange
from socialplanner.sandbox import (
    FACEBOOK_PAGE,
    GOOGLE_LOCATION,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    LOCATION_ID,
    OTHER_FACEBOOK_PAGE,
    TIKTOK_PROFILE,
    Clock,
    Sandbox,
)
from socialplanner.sandbox.rooms.comment_seed import SEEDED
from socialplanner.sandbox.rooms.queues.queue_seed import QUEUE_ID
from socialplanner.sandbox.rooms.statistics_counts import IMPRESSIONS
from socialplanner.sandbox.seed import ACCOUNTS

from .conftest import NOW, Client

pytestmark = pytest.mark.asyncio

Body = dict[str, Any]
URL = f"../statistics?locationId={LOCATION_ID}"
THIS_WEEK = {"startDate": "2026-03-04T00:00:00.000Z", "endDate": "2026-03-10T23:59:59.999Z"}
WEEK_BEFORE = {"startDate": "2026-02-25T00:00:00.000Z", "endDate": "2026-03-03T23:59:59.999Z"}


def profiles(sandbox: Sandbox, *account_ids: str) -> list[str]:
    return [sandbox.accounts[each]["profileId"] for each in account_ids]


async def counted(http: httpx.AsyncClient, sandbox: Sandbox, *account_ids: str, **more: Any) -> Body:
    body = {"profileIds": profiles(sandbox, *account_ids or (FACEBOOK_PAGE, INSTAGRAM_PROFILE))} | more
    answer = await http.post(URL, json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()["results"]


async def refused(http: httpx.AsyncClient, body: Body, status: int) -> Any:
    answer = await http.post(URL, json=body)
    assert answer.status_code == status, answer.text
    return answer.json()["message"]


async def test_the_envelope_has_no_status(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Unlike those of the other rooms."""
    answer = await http.post(URL, json={"profileIds": profiles(sandbox, FACEBOOK_PAGE)})
    assert list(answer.json()) == ["results", "message", "traceId"]
    assert answer.json()["message"] == "Analytics Built Successfully"


async def test_two_calls_of_one_moment_agree(
    http: httpx.AsyncClient, sandbox: Sandbox, client_of: Client
) -> None:
    """So do two sandboxes of one time."""
    first = await counted(http, sandbox)
    assert await counted(http, sandbox) == first
    async with Sandbox(clock=Clock(NOW)) as other, client_of(other) as other_http:
        assert await counted(other_http, other) == first


async def test_the_last_seven_whole_days_count(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Today is not among them. The rolls were published on the first of them, the fourth of March."""
    results = await counted(http, sandbox)
    assert results["dayRange"] == ["Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon"]
    assert results["postPerformance"]["posts"] == {
        "facebook": [0, 1, 0, 0, 0, 0, 0],
        "instagram": [0, 1, 0, 0, 0, 0, 0],
    }
    for kind in ("impressions", "likes", "comments"):
        days = results["postPerformance"][kind]
        assert len(days) == 7
        assert days[0] == 0
        assert min(days) >= 0
    assert results["totals"]["posts"] == 2
    assert results["totals"]["likes"] > 0
    sandbox.add_post()
    assert (await counted(http, sandbox))["totals"]["posts"] == 2
    sandbox.clock.advance(days=1)
    assert (await counted(http, sandbox))["totals"]["posts"] == 3


async def test_totals_are_the_sums_of_the_days(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """In all, and network by network."""
    sandbox.seed_posts(8, account_ids=[LINKEDIN_PAGE, FACEBOOK_PAGE], at=NOW - timedelta(days=2))
    results = await counted(http, sandbox, FACEBOOK_PAGE, INSTAGRAM_PROFILE, LINKEDIN_PAGE)
    totals, days = results["totals"], results["postPerformance"]
    parts, by_network = results["breakdowns"], results["platformTotals"]
    assert totals["posts"] == sum(sum(each) for each in days["posts"].values()) == 18
    assert totals["posts"] == parts["posts"]["total"]
    for kind in ("impressions", "likes", "comments"):
        assert totals[kind] == sum(days[kind])
    for kind in ("impressions", "likes", "followers"):
        assert totals[kind] == sum(each["total"] for each in by_network[kind].values())
        assert all(each["total"] == sum(each["series"]) for each in by_network[kind].values())
    for kind in ("posts", "impressions", "reach"):
        assert parts[kind]["total"] == sum(each["value"] for each in parts[kind]["platforms"].values())
    for kind in ("likes", "comments"):
        assert totals[kind] == sum(each[kind] for each in parts["engagement"].values())
    assert totals["impressions"] > parts["reach"]["total"] > totals["likes"] > totals["comments"]


async def test_the_audience_is_whole_people(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """As many by gender as by age, and as many as were reached."""
    results = await counted(http, sandbox)
    gender, age = (results["demographics"][each]["totals"] for each in ("gender", "age"))
    people = results["breakdowns"]["reach"]["total"]
    assert sum(each["total"] for each in gender.values()) == sum(age.values()) == people
    assert sum(each["percentage"] for each in gender.values()) == pytest.approx(100, abs=0.02)


async def test_time_makes_the_numbers_grow(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """What was counted for a day that is over stays; the running day gets more."""
    sandbox.seed_posts(5)
    before = await counted(http, sandbox, currentRange=THIS_WEEK)
    sandbox.clock.advance(hours=6)
    after = await counted(http, sandbox, currentRange=THIS_WEEK)
    for kind in ("impressions", "likes", "comments"):
        was, is_now = before["postPerformance"][kind], after["postPerformance"][kind]
        assert was[:-1] == is_now[:-1]
        assert was[-1] < is_now[-1]


async def test_a_post_is_forgotten_in_time(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """It grows less every day, so its numbers have an end."""
    queues = sandbox.planner.queues
    await queues.update(QUEUE_ID, status="paused")  # or it would go on publishing
    sandbox.clock.advance(days=3650)
    ever = {"startDate": "2026-01-01T00:00:00.000Z", "endDate": "2036-03-10T00:00:00.000Z"}
    results = await counted(http, sandbox, currentRange=ever)
    assert len(results["dayRange"]) == 3722
    assert results["totals"]["posts"] == 3
    assert results["postPerformance"]["impressions"][-1] == 0
    assert 3 * IMPRESSIONS[0] - 3 <= results["totals"]["impressions"] < 3 * IMPRESSIONS[1]


async def test_a_post_counts_from_the_moment_it_is_out(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Drafts, failed ones and deleted ones do not."""
    ours = {"currentRange": THIS_WEEK}
    before = (await counted(http, sandbox, **ours))["totals"]
    sandbox.add_post(status="draft")
    sandbox.add_post(status="failed")
    sandbox.add_post(status="scheduled", at=NOW + timedelta(hours=1))
    assert (await counted(http, sandbox, **ours))["totals"] == before
    sandbox.clock.advance(hours=2)
    results = await counted(http, sandbox, **ours)
    assert results["postPerformance"]["posts"]["facebook"] == [1, 0, 0, 0, 0, 0, 1]
    for post_id in list(sandbox.posts):
        await http.delete(f"posts/{post_id}")
    assert set((await counted(http, sandbox, **ours))["totals"].values()) == {0}


async def test_written_comments_count(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Those of the start and those that the page writes."""
    ours = {"currentRange": THIS_WEEK}
    before = (await counted(http, sandbox, **ours))["breakdowns"]["engagement"]
    [rolls, *_] = (
        key
        for key, post in sandbox.posts.items()
        if post["status"] == "published" and post["platform"] == "facebook"
    )
    body = {"parentId": rolls, "isParentThread": True, "content": "Thank you!"}
    await http.post(f"../comments/facebook?locationId={LOCATION_ID}", json=body)
    after = (await counted(http, sandbox, **ours))["breakdowns"]["engagement"]
    assert after["facebook"]["comments"] == before["facebook"]["comments"] + 1 > len(SEEDED)
    assert after["instagram"] == before["instagram"]


async def test_changes_are_in_percent_of_the_time_before(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Without a time to compare with there are none."""
    sandbox.seed_posts(4, at=NOW - timedelta(days=10))
    ranges = {"currentRange": THIS_WEEK, "prevRange": WEEK_BEFORE}
    parts = (await counted(http, sandbox, **ranges))["breakdowns"]
    old = (await counted(http, sandbox, currentRange=WEEK_BEFORE))["breakdowns"]
    assert parts["posts"]["totalChange"] == -50
    assert parts["posts"]["platforms"]["facebook"] == {"value": 1, "change": -75}
    assert parts["posts"]["platforms"]["instagram"] == {"value": 1, "change": 100}
    new, was = parts["reach"]["total"], old["reach"]["total"]
    assert parts["reach"]["totalChange"] == round((new - was) / was * 100, 2)
    assert "totalChange" not in old["reach"]
    assert "change" not in old["engagement"]["facebook"]
    silent = (await counted(http, sandbox, GOOGLE_LOCATION))["breakdowns"]
    assert silent["posts"] == {
        "total": 0,
        "totalChange": 0,
        "platforms": {"google": {"value": 0, "change": 0}},
    }


async def test_only_accounts_with_permission_count(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """The bakery has a post on Google, but Google tells nothing of it."""
    results = await counted(http, sandbox, GOOGLE_LOCATION, TIKTOK_PROFILE)
    assert set(results["totals"].values()) == {0}
    assert results["postPerformance"]["posts"] == {"google": [0] * 7, "tiktok": [0] * 7}
    assert results["demographics"]["gender"]["totals"]["male"] == {"total": 0, "percentage": 0}


async def test_networks_can_be_chosen(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Of those that the accounts are on; with none left there is nothing to count."""
    results = await counted(http, sandbox, platforms=["facebook", "youtube"])
    assert list(results["breakdowns"]["posts"]["platforms"]) == ["facebook"]
    assert results["totals"]["posts"] == 1
    results = await counted(http, sandbox, platforms=["youtube"])
    assert results["postPerformance"] == {
        "posts": {},
        "impressions": [0] * 7,
        "likes": [0] * 7,
        "comments": [0] * 7,
    }
    assert results["breakdowns"]["posts"] == {"total": 0, "totalChange": 0, "platforms": {}}


async def test_part_of_a_day_is_a_day(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Both ends belong to the stretch, and a moment is one."""
    noon = "2026-03-04T12:00:00.000Z"
    results = await counted(http, sandbox, currentRange={"startDate": noon, "endDate": noon})
    assert results["dayRange"] == ["Wed"]
    assert results["totals"] == {"posts": 2, "likes": 0, "followers": 0, "impressions": 0, "comments": 0}
    ends = {"startDate": "2026-03-04T12:00:00.001Z", "endDate": "2026-03-06T01:00:00.000+02:00"}
    results = await counted(http, sandbox, currentRange=ends)
    assert results["dayRange"] == ["Wed", "Thu"]
    assert results["totals"]["posts"] == 0


async def test_a_hundred_profiles_are_the_most(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """More are a 400, not a 422. One named twice counts once."""
    [page] = profiles(sandbox, FACEBOOK_PAGE)
    message = await refused(http, {"profileIds": [page] * 101}, 400)
    assert message == "profileIds must contain no more than 100 elements"
    answer = await http.post(URL, json={"profileIds": [page] * 100})
    assert answer.json()["results"]["totals"]["posts"] == 1
    assert await refused(http, {"profileIds": []}, 422) == ["profileIds should not be empty"]


@pytest.mark.parametrize("account_id", [FACEBOOK_PAGE, OTHER_FACEBOOK_PAGE])
async def test_accounts_are_named_by_profile_id(
    http: httpx.AsyncClient, sandbox: Sandbox, account_id: str
) -> None:
    """The id of an account will not do, nor will the profile of another location's."""
    wrong = account_id if account_id == FACEBOOK_PAGE else sandbox.accounts[account_id]["profileId"]
    assert await refused(http, {"profileIds": [wrong]}, 404) == "Account not found"


@pytest.mark.parametrize(
    ("more", "messages"),
    [
        ({"prevRange": WEEK_BEFORE}, ["prevRange is allowed only together with currentRange"]),
        (
            {"currentRange": {"startDate": "2026-03-02T00:00:00Z", "endDate": "2026-03-01T00:00:00Z"}},
            ["currentRange.startDate must not be after currentRange.endDate"],
        ),
        (
            {"currentRange": THIS_WEEK | {"startDate": "2016-12-31T23:59:60Z"}},
            ["currentRange.startDate must be a valid ISO 8601 date string with a time zone"],
        ),
        (
            {"platforms": ["threads"]},
            [
                "platforms.0 must be one of the following values: facebook, instagram, linkedin, google,"
                " pinterest, youtube, tiktok"
            ],
        ),
        ({"grouping": "weekly"}, ["property grouping should not exist"]),
    ],
)
async def test_a_wrong_question_is_refused(
    http: httpx.AsyncClient, sandbox: Sandbox, more: Body, messages: list[str]
) -> None:
    """All that is wrong is told."""
    body = {"profileIds": profiles(sandbox, FACEBOOK_PAGE)} | more
    assert await refused(http, body, 422) == messages


async def test_statistics_through_the_sdk(sandbox: Sandbox) -> None:
    """Every seeded account at once, by its `profile_id`."""
    planner = sandbox.planner
    accounts = await planner.accounts.list().collect()
    wanted = [each.profile_id for each in accounts if each.profile_id]
    assert len(wanted) == len(ACCOUNTS) - 1
    report = await planner.statistics.get(
        profile_ids=wanted,
        current_range=StatisticsRange(start_date=NOW - timedelta(days=7), end_date=NOW),
        previous_range=StatisticsRange(start_date=NOW - timedelta(days=14), end_date=NOW - timedelta(days=7)),
    )
    assert report.totals
    assert report.totals.posts == 2
    assert report.breakdowns
    assert report.breakdowns.posts
    assert report.breakdowns.posts.total_change == 100


@pytest.mark.parametrize(("version", "status"), [("v3", 200), ("2021-07-28", 201)])
async def test_the_older_version_answers_201(
    http: httpx.AsyncClient, sandbox: Sandbox, version: str, status: int
) -> None:
    body = {"profileIds": profiles(sandbox, FACEBOOK_PAGE)}
    answer = await http.post(URL, json=body, headers={"Version": version})
    assert answer.status_code == status
