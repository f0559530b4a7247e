"""The room comments."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from socialplanner import BadRequest
from socialplanner.sandbox import (
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    LOCATION_ID,
    Sandbox,
)
from socialplanner.sandbox.rooms.comment_rules import list_networks
from socialplanner.sandbox.rooms.comment_seed import COMMENT, LIKED_COMMENT, REPLY, SEEDED

from .conftest import NOW

pytestmark = pytest.mark.asyncio

PAGE_ORIGIN = FACEBOOK_PAGE.split("_")[2]
INSTAGRAM_ORIGIN = INSTAGRAM_PROFILE.split("_")[2]
NOWHERE = "67e0000000000000ffffffff"
COUNTS = ("likeCount", "reactionCount", "replyCount", "shareCount", "repostCount", "quoteCount")
MENTION = {"name": "Thank", "id": "1", "offset": 0, "length": 5}


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
        **dict.fromkeys(COUNTS, 0),
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


@pytest.mark.parametrize("platform", list_networks())
async def test_each_network_has_its_longest_comment(http: httpx.AsyncClient, platform: str) -> None:
    """One character less, and only the post is missing."""
    most = list_networks()[platform]
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
@pytest.mark.parametrize("platform", list_networks())
async def test_extras_are_for_some_networks(
    http: httpx.AsyncClient, platform: str, field: str, value: object, networks: list[str]
) -> None:
    """Elsewhere they are a 422; where they are right, only the post is missing."""
    extra: dict[str, Any] = {field: value}
    answer = await create(http, NOWHERE, platform=platform, **extra)
    expected = "Post not found", [f"{field} is supported on {', '.join(networks)} only"]
    assert answer.json()["message"] == expected[platform not in networks]


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


async def test_the_account_of_the_post_must_be_able_to_write(
    http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    """It cannot once it was taken out of the planner, or its permission has ended."""
    post_id = sandbox.add_post(account_ids=[LINKEDIN_PAGE])
    answer = await create(http, post_id, platform="linkedin", mentions=[MENTION])
    like = f"linkedin/{answer.json()['results']['_id']}/like"
    await http.delete(f"accounts/{LINKEDIN_PAGE}")
    for answer in (await create(http, post_id, platform="linkedin"), await call(http, like)):
        assert refused(answer, 400) == "The account is no longer connected"
    out = sandbox.add_post(account_ids=[FACEBOOK_PAGE])
    account = sandbox._state.locations[LOCATION_ID].accounts[FACEBOOK_PAGE]
    account["isExpired"] = True  # no call ends a permission
    answer = await create(http, out)
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
