"""The list of posts: filters, pages, order."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from socialplanner.sandbox import (
    APPROVER_ID,
    FACEBOOK_PAGE,
    GOOGLE_LOCATION,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    USER_ID,
    Sandbox,
)

from .conftest import NOW, Client

pytestmark = pytest.mark.asyncio

Body = dict[str, Any]


async def listed(http: httpx.AsyncClient, body: Body, **more: Any) -> dict[str, Any]:
    answer = await http.post("posts/list", json=body | more)
    assert answer.status_code == 201, answer.text
    return answer.json()["results"]


async def test_pages_hold_every_post_once_newest_first(
    http: httpx.AsyncClient, sandbox: Sandbox, listing: Body
) -> None:
    """Walking by skip gives the whole list, and the count is that of the whole."""
    ids = sandbox.seed_posts(25, at=NOW + timedelta(days=1))
    pages = [await listed(http, listing, skip=str(skip), limit="10") for skip in range(0, 40, 10)]
    seen = [post["_id"] for page in pages for post in page["posts"]]
    assert seen[:25] == ids
    assert {page["count"] for page in pages} == {len(sandbox.posts)} == {len(seen)}
    created = [post["createdAt"] for page in pages for post in page["posts"]]
    assert created == sorted(created, reverse=True)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("draft", 1),
        ("scheduled", 2),
        ("in_review", 2),
        ("failed", 1),
        ("published", 3),
        ("deleted", 1),
        ("all", 10),
    ],
)
async def test_type_takes_one_status_or_all(
    http: httpx.AsyncClient, listing: Body, kind: str, expected: int
) -> None:
    """The seeded world has some of each."""
    results = await listed(http, listing, type=kind)
    assert results["count"] == len(results["posts"]) == expected
    assert kind == "all" or {post["status"] for post in results["posts"]} == {kind}


async def test_a_new_sandbox_has_posts_at_rest_only(sandbox: Sandbox) -> None:
    """One more status has no filter. None is on its way, and time moves none but those that are scheduled."""
    before = sandbox.posts
    found = {each["status"] for each in before.values()}
    assert found == {"draft", "scheduled", "in_review", "published", "failed", "notification_sent"}
    sandbox.clock.advance(days=365)
    moved = {before[each]["status"] for each, now in sandbox.posts.items() if before.get(each, now) != now}
    assert moved == {"scheduled"}


async def test_posts_in_review_name_their_approver(http: httpx.AsyncClient, listing: Body) -> None:
    """They have media and a time to come, as the API demands of them."""
    for post in (await listed(http, listing, type="in_review"))["posts"]:
        approval = post["postApprovalDetails"]
        assert (approval["approver"], approval["approvalStatus"]) == (APPROVER_ID, "pending")
        assert post["media"]
        assert post["displayDate"] > NOW.isoformat()


async def test_accounts_are_joined_by_commas(http: httpx.AsyncClient, listing: Body) -> None:
    """Spaces around an id do not matter, as in the vendor's example."""
    results = await listed(http, listing, accounts=f"{GOOGLE_LOCATION}, {INSTAGRAM_PROFILE}")
    assert {post["accountId"] for post in results["posts"]} == {GOOGLE_LOCATION, INSTAGRAM_PROFILE}


async def test_dates_look_at_the_day_a_post_is_for(
    http: httpx.AsyncClient, sandbox: Sandbox, listing: Body
) -> None:
    """Planned for, else published, else made; both ends belong to it."""
    for hours in (-1, 0, 1, 2):
        sandbox.add_post(f"{hours}", status="scheduled", at=NOW + timedelta(days=30, hours=hours))
    window = {"fromDate": "2026-04-09T12:00:00.000Z", "toDate": "2026-04-09T13:00:00.000Z"}
    results = await listed(http, listing | window)
    assert [post["summary"] for post in results["posts"]] == ["1", "0"]


async def test_post_type_and_users(http: httpx.AsyncClient, sandbox: Sandbox, listing: Body) -> None:
    """The user is null unless asked for."""
    sandbox.add_post("", type="story", media=[{"url": "https://example.com/a.jpg", "type": "image/jpeg"}])
    [story] = (await listed(http, listing, postType="story"))["posts"]
    assert story["user"] is None
    [story] = (await listed(http, listing, postType="story", includeUsers="true"))["posts"]
    assert story["user"]["id"] == USER_ID


async def test_a_list_sees_what_changed_since_the_last(
    http: httpx.AsyncClient, sandbox: Sandbox, listing: Body
) -> None:
    """Made, published by the clock, deleted: the same question is answered anew."""
    assert (await listed(http, listing, type="scheduled"))["count"] == 2
    sandbox.add_post(status="scheduled")
    assert (await listed(http, listing, type="scheduled"))["count"] == 3
    sandbox.clock.advance(days=1)
    assert (await listed(http, listing, type="scheduled"))["count"] == 2
    assert (await listed(http, listing, type="published"))["count"] == 4
    draft = sandbox.add_post(status="draft")
    assert (await listed(http, listing, type="draft"))["count"] == 2
    await http.delete(f"posts/{draft}")
    assert (await listed(http, listing, type="draft"))["count"] == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [("skip", 0), ("skip", "-1"), ("limit", "ten"), ("includeUsers", True), ("fromDate", "2026-03-10"),
     ("toDate", "2026-03-10T12:00:00"), ("toDate", "2016-12-31T23:59:60Z"), ("type", "nonsense")],
)  # fmt: skip
async def test_a_list_body_is_strict(
    http: httpx.AsyncClient, listing: Body, field: str, value: object
) -> None:
    """Numbers travel as strings, dates with a zone."""
    answer = await http.post("posts/list", json=listing | {field: value})
    assert answer.status_code == 422
    assert all(reason.startswith(f"{field} must") for reason in answer.json()["message"])


async def test_the_location_does_not_belong_into_the_body(http: httpx.AsyncClient, listing: Body) -> None:
    """It stands in the path."""
    answer = await http.post("posts/list", json=listing | {"locationId": "SANDBOXlocation00001"})
    assert answer.json()["message"] == ["property locationId should not exist"]


async def test_a_list_can_shift_while_it_is_read(client_of: Client, listing: Body) -> None:
    """The switch `shift_while_paging`: the second page begins with the last post of the first."""
    async with Sandbox(shift_while_paging=True) as sandbox, client_of(sandbox) as http:
        first = await listed(http, listing, limit="3")
        second = await listed(http, listing, limit="3", skip="3")
        assert second["posts"][0]["_id"] == first["posts"][-1]["_id"]
        assert second["count"] == first["count"] + 1


async def test_a_list_can_ignore_skip(client_of: Client, listing: Body) -> None:
    """The switch `ignore_skip`: every page is the first."""
    async with Sandbox(ignore_skip=True) as sandbox, client_of(sandbox) as http:
        assert await listed(http, listing, limit="3", skip="3") == await listed(http, listing, limit="3")


async def test_accounts_and_pages_work_together(
    http: httpx.AsyncClient, sandbox: Sandbox, listing: Body
) -> None:
    """skip and limit count what the filter takes."""
    sandbox.seed_posts(5, account_ids=[LINKEDIN_PAGE, FACEBOOK_PAGE], at=NOW + timedelta(days=1))
    results = await listed(http, listing, accounts=LINKEDIN_PAGE, skip="2", limit="2")
    assert [post["summary"] for post in results["posts"]] == ["Post 3 of 5", "Post 4 of 5"]
