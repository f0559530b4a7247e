"""The room comments."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from socialplanner import BadRequest
from socialplanner.sandbox import LOCATION_ID, Sandbox
from socialplanner.sandbox.comment_rules import LONGEST
from socialplanner.sandbox.comments import ANSWERED_COMMENT, COMMENT, LIKED_COMMENT, REPLY, SEEDED
from socialplanner.sandbox.seed import (
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    OTHER_LOCATION_ID,
    TIKTOK_PROFILE,
)

from .conftest import NOW

pytestmark = pytest.mark.asyncio

PAGE_ORIGIN = FACEBOOK_PAGE.split("_")[2]
INSTAGRAM_ORIGIN = INSTAGRAM_PROFILE.split("_")[2]
NOWHERE = "67e0000000000000ffffffff"
MENTION = {"name": "Tom", "id": "1", "offset": 0, "length": 3}


def rolls(sandbox: Sandbox, platform: str = "facebook") -> str:
    """The post that has comments from the start, or its record on another network."""
    found = (
        post_id
        for post_id, post in sandbox.posts.items()
        if post["platform"] == platform and post["summary"].startswith("Cardamom rolls")
    )
    return next(found)


async def call(
    http: httpx.AsyncClient, path: str, body: dict[str, Any] | None = None, *, method: str = "POST"
) -> httpx.Response:
    url = f"../comments/{path}?locationId={LOCATION_ID}"
    return await http.request(method, url, json=body)


async def create(
    http: httpx.AsyncClient, parent_id: str, *, platform: str = "facebook", reply: bool = False, **more: Any
) -> httpx.Response:
    body = {"parentId": parent_id, "isParentThread": not reply, "content": "Thank you!"}
    return await call(http, platform, body | more)


async def listed(http: httpx.AsyncClient, platform: str = "facebook", **more: Any) -> dict[str, Any]:
    answer = await call(http, f"{platform}/list", {"originIds": [PAGE_ORIGIN]} | more)
    assert answer.status_code == 201, answer.text
    return answer.json()["results"]


async def shown(http: httpx.AsyncClient, comment_id: str) -> dict[str, Any]:
    return next(each for each in (await listed(http))["comments"] if each["_id"] == comment_id)


def refused(answer: httpx.Response, status: int) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json()["message"]


async def test_a_comment_looks_as_the_vendor_shows_one(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Written by the page, on the network at once."""
    post_id = rolls(sandbox)
    out = sandbox.posts[post_id]["postId"]
    answer = await create(http, post_id, content="Thank you all!")
    assert (answer.status_code, answer.json()["message"]) == (201, "Created Comment")
    comment = answer.json()["results"]
    assert len(comment.pop("_id")) == 24
    place = comment["platformCommentId"].removeprefix(f"{out}_")
    page = sandbox.accounts[FACEBOOK_PAGE]
    now = "2026-03-10T12:00:00.000Z"
    assert comment == {
        "platform": "facebook",
        "platformCommentId": f"{out}_{place}",
        "platformParentId": f"{PAGE_ORIGIN}_{out}",
        "platformPostId": out,
        "postId": post_id,
        "originId": PAGE_ORIGIN,
        "isParentThread": True,
        "isPost": False,
        "content": "Thank you all!",
        "attachments": [],
        "author": {"id": PAGE_ORIGIN, "name": page["name"], "profilePic": page["avatar"]},
        "level": 1,
        "likeCount": 0,
        "reactionCount": 0,
        "replyCount": 0,
        "shareCount": 0,
        "repostCount": 0,
        "quoteCount": 0,
        "previewLink": f"https://example.com/posts/{out}?comment={place}",
        "isRead": False,
        "isDeleted": False,
        "isEdited": False,
        "publishedAt": now,
        "createdAt": now,
        "updatedAt": now,
    }


async def test_a_reply_stands_under_its_comment(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """One level down, and counted by the comment."""
    parent = await shown(http, COMMENT)
    reply = (await create(http, COMMENT, reply=True)).json()["results"]
    assert (reply["level"], reply["isParentThread"], reply["postId"]) == (2, False, rolls(sandbox))
    assert reply["platformParentId"] == parent["platformCommentId"]
    after = await shown(http, COMMENT)
    assert (parent["replyCount"], after["replyCount"]) == (0, 1)
    assert after["updatedAt"] == reply["createdAt"] > parent["updatedAt"]
    assert [each["_id"] for each in (await listed(http, parentId=COMMENT))["comments"]] == [reply["_id"]]


async def test_a_reply_cannot_be_replied_to(http: httpx.AsyncClient) -> None:
    """There are two levels."""
    message = refused(await create(http, REPLY, reply=True), 400)
    assert message == "A reply can only answer a comment right under a post"


async def test_the_insights_of_a_post_count_its_comments(
    http: httpx.AsyncClient, sandbox: Sandbox, body: dict[str, Any]
) -> None:
    """Of both levels; a post whose insights the server has not fetched still has none."""
    assert sandbox.posts[rolls(sandbox)]["insights"]["comment"] == len(SEEDED)
    await create(http, rolls(sandbox))
    await create(http, COMMENT, reply=True)
    assert sandbox.posts[rolls(sandbox)]["insights"] == {"like": 48, "share": 5, "comment": len(SEEDED) + 2}
    young = sandbox.add_post()
    assert (await create(http, young)).status_code == 201
    assert "insights" not in sandbox.posts[young]


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


@pytest.mark.parametrize("platform", LONGEST)
async def test_each_network_has_its_longest_comment(http: httpx.AsyncClient, platform: str) -> None:
    """One character less, and only the post is missing."""
    most = LONGEST[platform]
    message = refused(await create(http, NOWHERE, platform=platform, content="a" * (most + 1)), 422)
    assert message == [f"content must be shorter than or equal to {most} characters"]
    answer = await create(http, NOWHERE, platform=platform, content="a" * most)
    assert refused(answer, 404) == "Post not found"


@pytest.mark.parametrize(
    ("field", "value", "networks"),
    [
        ("attachments", [{"url": "https://example.com/a.png", "type": "image"}], ["facebook"]),
        ("mentions", [MENTION], ["facebook", "linkedin", "community"]),
        ("notifyAllGroupMembers", True, ["community"]),
    ],
)
@pytest.mark.parametrize("platform", LONGEST)
async def test_extras_are_for_some_networks(
    http: httpx.AsyncClient, platform: str, field: str, value: object, networks: list[str]
) -> None:
    """Elsewhere they are a 422; where they are right, only the post is missing."""
    answer = await create(http, NOWHERE, platform=platform, **{field: value})
    if platform in networks:
        refused(answer, 404)
    else:
        assert refused(answer, 422) == [f"{field} is supported on {', '.join(networks)} only"]


async def test_extras_that_ask_for_nothing_are_right_everywhere(
    http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    """As in the vendor's example, which tells no members of a group, on Facebook."""
    nothing = {"attachments": [], "mentions": [], "notifyAllGroupMembers": False}
    post_id = rolls(sandbox, "instagram")
    assert (await create(http, post_id, platform="instagram", **nothing)).status_code == 201


async def test_one_picture_can_stand_alone(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """It comes back with a MIME type, and without content; a second one is too many."""
    picture = {"url": "https://example.com/rolls.png", "type": "image"}
    answer = await create(http, rolls(sandbox), content="", attachments=[picture])
    comment = answer.json()["results"]
    assert comment["attachments"] == [
        {"type": "image/png", "url": picture["url"], "thumbnail": picture["url"]}
    ]
    assert "content" not in comment
    answer = await create(http, rolls(sandbox), attachments=[picture, picture])
    assert refused(answer, 422) == ["attachments must contain no more than 1 elements"]


async def test_all_that_is_wrong_with_a_comment_is_told(http: httpx.AsyncClient) -> None:
    """Not the first thing only."""
    answer = await create(http, "1", platform="tiktok", content=" ", mentions=[MENTION])
    assert refused(answer, 422) == [
        "parentId must be a mongodb id",
        "content should not be empty",
        "mentions is supported on facebook, linkedin, community only",
    ]


@pytest.mark.parametrize("status", ["draft", "scheduled", "failed"])
async def test_a_post_that_is_not_out_has_no_comments(
    http: httpx.AsyncClient, sandbox: Sandbox, status: str
) -> None:
    """There is nothing on the network to write under."""
    post_id = sandbox.add_post(status=status)
    message = refused(await create(http, post_id), 400)
    assert message == f"Comments need a published post, and this one is {status}"
    assert (await listed(http, parentId=post_id))["comments"] == []


async def test_a_post_takes_comments_once_it_is_out(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Its time has come by the clock."""
    post_id = sandbox.add_post(status="scheduled", at=NOW + timedelta(hours=1))
    sandbox.clock.advance(hours=2)
    assert (await create(http, post_id)).status_code == 201


@pytest.mark.parametrize("reply", [False, True])
async def test_what_is_not_there_cannot_be_answered(
    http: httpx.AsyncClient, sandbox: Sandbox, reply: bool
) -> None:
    """Unknown, of the other kind, or on another network."""
    what = "Comment" if reply else "Post"
    wrong = rolls(sandbox) if reply else COMMENT
    right = COMMENT if reply else rolls(sandbox)
    for answer in (
        await create(http, NOWHERE, reply=reply),
        await create(http, wrong, reply=reply),
        await create(http, right, platform="instagram", reply=reply),
    ):
        assert refused(answer, 404) == f"{what} not found"


async def test_comments_go_with_their_post(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """The planner knows none of a post that it forgot."""
    await http.delete(f"posts/{rolls(sandbox)}")
    assert (await listed(http))["meta"]["total"] == 0
    refused(await create(http, COMMENT, reply=True), 404)
    refused(await call(http, f"facebook/{COMMENT}/like"), 404)
    answer = await call(http, "facebook/list", {"originIds": [PAGE_ORIGIN], "parentId": COMMENT})
    assert refused(answer, 404) == "Comment not found"


async def test_a_list_under_nothing_is_not_found(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Neither a post nor a comment of this network."""
    for platform, parent in (("facebook", NOWHERE), ("instagram", rolls(sandbox)), ("instagram", COMMENT)):
        answer = await call(http, f"{platform}/list", {"originIds": [PAGE_ORIGIN], "parentId": parent})
        refused(answer, 404)


async def test_the_account_of_the_post_must_be_able_to_write(
    http: httpx.AsyncClient, sandbox: Sandbox, body: dict[str, Any]
) -> None:
    """It cannot once it was taken out of the planner, or its permission has ended."""
    post_id = sandbox.add_post(account_ids=[LINKEDIN_PAGE])
    answer = await create(http, post_id, platform="linkedin", mentions=[MENTION])
    like = f"linkedin/{answer.json()['results']['_id']}/like"
    await http.delete(f"accounts/{LINKEDIN_PAGE}")
    for answer in (await create(http, post_id, platform="linkedin"), await call(http, like)):
        assert refused(answer, 400) == "The account is no longer connected"
    moved = sandbox.add_post()
    await http.put(f"posts/{moved}", json=body | {"accountIds": [TIKTOK_PROFILE]})
    answer = await create(http, moved, platform="tiktok")
    assert refused(answer, 400) == "The permission of the account has ended, connect it again"


async def test_a_comment_is_liked_once(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """The counts follow; what the page liked it can take back, once."""
    before = await shown(http, COMMENT)
    sandbox.clock.advance(minutes=1)
    answer = await call(http, f"facebook/{COMMENT}/like")
    assert answer.json() == {"success": True, "statusCode": 201, "message": "Created Like"}
    assert refused(await call(http, f"facebook/{COMMENT}/like"), 400) == "Comment is already liked"
    liked = await shown(http, COMMENT)
    assert [liked[key] - before[key] for key in ("likeCount", "reactionCount")] == [1, 1]
    assert liked["updatedAt"] == "2026-03-10T12:01:00.000Z"
    answer = await call(http, f"facebook/{COMMENT}/like", method="DELETE")
    assert answer.json() == {"success": True, "statusCode": 200, "message": "Deleted Like"}
    answer = await call(http, f"facebook/{COMMENT}/like", method="DELETE")
    assert refused(answer, 400) == "Comment is not liked"
    assert (await shown(http, COMMENT))["likeCount"] == before["likeCount"]


async def test_one_comment_is_liked_from_the_start(http: httpx.AsyncClient) -> None:
    """And can be unliked; those of visitors stay."""
    assert (await shown(http, LIKED_COMMENT))["likeCount"] == 7
    refused(await call(http, f"facebook/{LIKED_COMMENT}/like"), 400)
    assert (await call(http, f"facebook/{LIKED_COMMENT}/like", method="DELETE")).status_code == 200
    assert (await shown(http, LIKED_COMMENT))["likeCount"] == 6


@pytest.mark.parametrize("method", ["POST", "DELETE"])
async def test_not_every_comment_can_be_liked(http: httpx.AsyncClient, method: str) -> None:
    """Some networks have no such thing, and a strange id is nowhere."""
    for platform in ("instagram", "youtube", "threads", "myspace"):
        answer = await call(http, f"{platform}/{COMMENT}/like", method=method)
        assert refused(answer, 400) == f"platform {platform} is not supported"
    for path in (f"facebook/{NOWHERE}/like", f"linkedin/{COMMENT}/like"):
        assert refused(await call(http, path, method=method), 404) == "Comment not found"


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


async def test_comments_through_the_sdk(sandbox: Sandbox) -> None:
    """Found by the account, answered, liked; a second like is the SDK's error."""
    planner = sandbox.planner
    accounts = await planner.accounts.list().collect()
    [origin] = [each.origin_id for each in accounts if each.id == FACEBOOK_PAGE and each.origin_id]
    comments = await planner.comments.list(platform="facebook", origin_ids=[origin], page_size=4).collect()
    assert (comments[0].id, len(comments)) == (COMMENT, 6)
    reply = await planner.comments.create(
        "facebook", parent_id=COMMENT, is_parent_thread=False, content="It is a secret."
    )
    assert (reply.level, reply.author and reply.author.name) == (2, "Juniper Bakery")
    await planner.comments.like("facebook", COMMENT)
    with pytest.raises(BadRequest, match="already liked"):
        await planner.comments.like("facebook", COMMENT)
    await planner.comments.unlike("facebook", COMMENT)
