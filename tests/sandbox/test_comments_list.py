"""The room comments: lists of them, their filters and pages."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from socialplanner.sandbox import FACEBOOK_PAGE, OTHER_LOCATION_ID, Sandbox
from socialplanner.sandbox.rooms.comment_seed import ANSWERED_COMMENT, COMMENT, LIKED_COMMENT, SEEDED

from .test_comments import INSTAGRAM_ORIGIN, NOWHERE, PAGE_ORIGIN, call, create, listed, refused, rolls

pytestmark = pytest.mark.asyncio


async def test_a_list_holds_what_stands_right_under_the_posts(
    http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    """Newest first, ten at most unless said otherwise; replies are asked for by their comment."""
    results = await listed(http)
    first_level = [each[0] for each in SEEDED if not each[1]]
    assert [each["_id"] for each in results["comments"]] == first_level[::-1]
    assert {each["level"] for each in results["comments"]} == {1}
    assert results["meta"] == {"total": 6, "totalUnread": 3, "skip": 0, "limit": 10, "hasMore": False}
    assert await listed(http, parentId=rolls(sandbox)) == results
    replies = await listed(http, parentId=ANSWERED_COMMENT)
    assert [each["author"]["name"] for each in replies["comments"]] == ["Oskar Dahl", "Juniper Bakery"]


async def test_a_list_of_comments_has_pages(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Every comment once, and `hasMore` until the last page."""
    post_id = sandbox.add_post()
    written = [(await create(http, post_id, content=f"{n}")).json()["results"]["_id"] for n in range(12)]
    assert len((await listed(http, parentId=post_id))["comments"]) == 10
    pages = [await listed(http, parentId=post_id, skip=skip, limit=5) for skip in (0, 5, 10)]
    assert [each["_id"] for page in pages for each in page["comments"]] == written[::-1]
    assert [page["meta"]["hasMore"] for page in pages] == [True, True, False]
    assert {page["meta"]["total"] for page in pages} == {12}
    assert (await listed(http, parentId=post_id, skip=99))["comments"] == []


async def test_top_comments_have_the_most_response(http: httpx.AsyncClient) -> None:
    """Reactions and replies together."""
    comments = (await listed(http, sortBy="top"))["comments"]
    assert comments[0]["_id"] == LIKED_COMMENT
    response = [each["reactionCount"] + each["replyCount"] for each in comments]
    assert response == sorted(response, reverse=True)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"search": "CARDAMOM"}, ["Cardamom again? Make my Friday!"]),
        (
            {"fromDate": "2026-03-08T15:00:00.000Z", "toDate": "2026-03-08T16:00:00.000Z"},
            ["We want the recipe."],
        ),
        (
            {"fromDate": "2026-03-08T16:00:00.000Z", "toDate": "2026-03-08T16:00:00.000Z"},
            ["We want the recipe."],
        ),
        ({"fromDate": "2026-03-09T00:00:00.000Z", "toDate": "2026-03-10T00:00:00.000Z"}, []),
        ({"originIds": []}, []),
        ({"originIds": [INSTAGRAM_ORIGIN]}, []),
    ],
)
async def test_a_filter_takes_some(
    http: httpx.AsyncClient, wanted: dict[str, Any], expected: list[str]
) -> None:
    """Both ends of a stretch of time belong to it; capitals do not matter."""
    results = await listed(http, **wanted)
    assert [each["content"] for each in results["comments"]] == expected
    assert results["meta"]["total"] == len(expected)


async def test_a_list_is_of_one_network(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """The same post has other comments on Instagram, and each network its own accounts."""
    both = [PAGE_ORIGIN, INSTAGRAM_ORIGIN]
    answer = await create(http, rolls(sandbox, "instagram"), platform="instagram")
    results = await listed(http, "instagram", originIds=both)
    assert results["comments"] == [answer.json()["results"]]
    assert (await listed(http, originIds=both))["meta"]["total"] == 6


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"limit": 101}, "limit must not be greater than 100"),
        ({"limit": 0}, "limit must not be less than 1"),
        ({"limit": "10"}, "limit must be an integer number"),
        ({"skip": -1}, "skip must not be less than 0"),
        ({"sortBy": "oldest"}, "sortBy must be one of the following values: top, latest"),
        ({"parentId": "12"}, "parentId must be a mongodb id"),
        ({"fromDate": "2026-03-01T00:00:00.000Z"}, "fromDate and toDate must be given together"),
        ({"toDate": "2026-03-01T00:00:00.000Z"}, "fromDate and toDate must be given together"),
        (
            {"fromDate": "2026-03-02T00:00:00.000Z", "toDate": "2026-03-01T00:00:00.000Z"},
            "fromDate must not be after toDate",
        ),
        (
            {"fromDate": "2016-12-31T23:59:60Z", "toDate": "2026-03-01T00:00:00Z"},
            "fromDate must be a valid ISO 8601 date string with a time zone",
        ),
    ],
)
async def test_a_wrong_filter_is_refused(
    http: httpx.AsyncClient, wanted: dict[str, Any], message: str
) -> None:
    """Numbers are numbers here, unlike in the list of posts."""
    answer = await call(http, "facebook/list", {"originIds": [PAGE_ORIGIN]} | wanted)
    assert refused(answer, 422) == [message]


async def test_accounts_are_named_by_origin_id(http: httpx.AsyncClient) -> None:
    """The id of an account will not do."""
    answer = await call(http, "facebook/list", {"originIds": [FACEBOOK_PAGE]})
    assert refused(answer, 404) == "Account not found"


async def test_a_list_under_nothing_is_not_found(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Neither a post nor a comment of this network."""
    for platform, parent in (("facebook", NOWHERE), ("instagram", rolls(sandbox)), ("instagram", COMMENT)):
        answer = await call(http, f"{platform}/list", {"originIds": [PAGE_ORIGIN], "parentId": parent})
        refused(answer, 404)


@pytest.mark.parametrize("platform", ["google", "pinterest", "myspace"])
async def test_a_network_without_comments_is_refused(
    http: httpx.AsyncClient, sandbox: Sandbox, platform: str
) -> None:
    """For writing and for reading."""
    message = f"platform {platform} is not supported"
    assert refused(await create(http, rolls(sandbox), platform=platform), 400) == message
    answer = await call(http, f"{platform}/list", {"originIds": [PAGE_ORIGIN]})
    assert refused(answer, 400) == message


async def test_another_location_has_other_comments(http: httpx.AsyncClient) -> None:
    """The workshop has none, and cannot like the bakery's."""
    url = f"../comments/facebook/{COMMENT}/like?locationId={OTHER_LOCATION_ID}"
    assert (await http.post(url)).status_code == 404
    url = f"../comments/facebook/list?locationId={OTHER_LOCATION_ID}"
    answer = await http.post(url, json={"originIds": ["520000000000006"]})
    assert answer.json()["results"]["meta"]["total"] == 0


async def test_comments_go_with_their_post(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """The planner knows none of a post that it forgot."""
    await http.delete(f"posts/{rolls(sandbox)}")
    assert (await listed(http))["meta"]["total"] == 0
    refused(await create(http, COMMENT, reply=True), 404)
    refused(await call(http, f"facebook/{COMMENT}/like"), 404)
    answer = await call(http, "facebook/list", {"originIds": [PAGE_ORIGIN], "parentId": COMMENT})
    assert refused(answer, 404) == "Comment not found"
