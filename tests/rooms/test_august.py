"""What HighLevel's pages of August 2026, and later ones, say beyond the documents before: it is sent and read by name."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from socialplanner import BadRequest, SocialPlanner, SpecDrift, UsageError, models, operations
from socialplanner.models import (
    CommentMention,
    CommentPollOptions,
    CommentTextAttachment,
    CommentTextStyle,
    CommunityPostDetailsInput,
    CommunityPosterInput,
    InstagramPostDetailsInput,
    PostCreate,
)
from socialplanner.sandbox import FACEBOOK_PAGE, USER_ID, Clock, Sandbox

pytestmark = pytest.mark.anyio

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
POST: dict[str, Any] = {"account_ids": ["a"], "type": "post", "user_id": "u", "status": "draft"}

NAMED = [
    ("Post", {"previewLink": "https://example.com/p/1"}),
    ("Post", {"followUpComment": "Which one?"}),
    ("Post", {"deletedAt": "2026-09-01T10:00:00.000Z"}),
    ("Post", {"communityPostDetails": {"title": "Open day", "postAsUser": {"a": {"name": "Example Bakery"}}}}),
    ("Post", {"deleted": False, "isCommentSyncing": False, "channel": "public", "parentPostId": "p"}),
    ("QueuePost", {"previewLink": "https://example.com/p/1", "followUpComment": "Which one?"}),
    ("QueueSlot", {"itemId": "i", "order": 18000}),
    ("QueueScheduledPost", {"_id": "i", "postId": "p", "scheduledVariationIndex": 0, "isSkipped": False}),
    ("QueueItem", {"post": {"_id": "p"}, "scheduledVariationIndex": 0, "isSkipped": False}),
    ("Queue", {"category": {"_id": "c"}}),
    ("Comment", {"message": "Thanks!"}),
    ("StatisticsReport", {"grouping": "daily"}),
    ("StatisticsResponse", {"grouping": "daily"}),
    ("Account", {"originId": "1", "avatar": "x", "deleted": False, "active": True, "syncPosts": False,
                 "hasStatisticsPermissions": True, "buildingStatistics": False}),
    ("Watermark", {"watermarkImageUrl": "x", "createdBy": "u", "deleted": False}),
    ("WatermarkListMeta", {"count": 1, "usingLegacy": False}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fields"), NAMED)
def test_what_newer_answers_hold_has_a_name(kind: str, fields: dict[str, Any]):
    record = getattr(models, kind).from_dict(fields)
    assert record.extras == {}
    assert record.to_dict() == fields


async def test_newer_fields_of_a_post_are_read_without_an_event():
    drift: list[object] = []
    post = {
        "_id": "p",
        "status": "published",
        "previewLink": "https://example.com/p/1",
        "followUpComment": "Hi",
    }
    http = httpx.AsyncClient(
        transport=httpx.MockTransport(lambda _: httpx.Response(200, json={"results": {"post": post}}))
    )
    planner = SocialPlanner("tok-12345", location_id="loc", http_client=http, on_event=drift.append)
    read = await planner.posts.get("p")

    assert (read.preview_link, read.follow_up_comment) == ("https://example.com/p/1", "Hi")
    assert [each for each in drift if isinstance(each, SpecDrift)] == []


@pytest.mark.parametrize("count", [0, 3, 4, 5])
def test_an_account_may_have_five_collaborators(count: int):
    people = [f"roastery_{number}" for number in range(count)]
    details = InstagramPostDetailsInput(type="post", collaborators={"a": people})
    assert details.to_dict()["collaborators"] == {"a": people}


def test_six_collaborators_are_refused():
    with pytest.raises(UsageError, match="expected at most 5 items, got 6"):
        InstagramPostDetailsInput(type="post", collaborators={"a": ["x"] * 6})


def test_a_community_post_can_be_sent():
    details = CommunityPostDetailsInput(
        title="Open day",
        post_as_user={"a": CommunityPosterInput(id="u", name="Example Bakery")},
        notify_all_group_members=False,
    )
    sent = PostCreate(**POST, community_post_details=details).to_dict()
    assert sent["communityPostDetails"] == {
        "title": "Open day",
        "postAsUser": {"a": {"id": "u", "name": "Example Bakery"}},
        "notifyAllGroupMembers": False,
    }


def test_a_reply_on_threads_can_hold_a_poll_a_text_and_a_place():
    request = operations.create_comment.build(
        platform="threads",
        location_id="loc",
        parent_id="69b0000000000000eeee0001",
        is_parent_thread=False,
        content="Which one?",
        poll_options=CommentPollOptions(option_a="Apple", option_b="Poppy seed"),
        text_attachment=CommentTextAttachment(
            plaintext="The long story",
            text_with_styling_info=[CommentTextStyle(offset=0, length=3, styling_info=["bold"])],
        ),
        thread_location_id="100001",
    )
    body = json.loads(json.dumps(request.body))
    assert body["pollOptions"] == {"option_a": "Apple", "option_b": "Poppy seed"}
    assert body["textAttachment"] == {
        "plaintext": "The long story",
        "textWithStylingInfo": [{"offset": 0, "length": 3, "styling_info": ["bold"]}],
    }
    assert body["threadLocationId"] == "100001"


@pytest.mark.parametrize(
    ("content", "offset", "length", "taken"),
    [
        ("Hello Sample Visitor!", 6, 14, True),
        ("🎉 Sample Visitor!", 3, 14, True),
        ("🎉 Sample Visitor!", 2, 14, False),
        ("Hello Sample Visitor!", 6, 13, False),
        ("Hello Sample Visitor!", 7, 14, False),
        ("Hello sample visitor!", 6, 14, False),
        ("Hello Sample Visitor!", 60, 14, False),
    ],
)
async def test_a_mention_must_be_cut_exactly_out_of_the_text(
    content: str, offset: int, length: int, taken: bool
):
    """Counted in UTF-16 units, as JavaScript counts."""
    async with Sandbox() as sandbox:
        [post, *_] = [
            each async for each in sandbox.planner.posts.list(type="published", accounts=[FACEBOOK_PAGE])
        ]
        mention = CommentMention(name="Sample Visitor", id="1", offset=offset, length=length)
        writing = sandbox.planner.comments.create(
            "facebook",
            parent_id=post.id or "",
            is_parent_thread=True,
            content=content,
            mentions=[mention],
        )
        if taken:
            assert (await writing).content == content
        else:
            with pytest.raises(BadRequest, match="mentions"):
                await writing


@pytest.mark.parametrize("answer", ["string", "plain", "count"])
async def test_a_bulk_deletion_is_read_whichever_form_its_answer_has(answer: str):
    """HighLevel's present page has a text where a later one has an object."""
    seen: list[object] = []
    async with Sandbox(bulk_delete_answer=answer) as sandbox:  # pyright: ignore[reportArgumentType]
        planner = sandbox.planner.with_options(on_event=seen.append, strict=True)
        posts = await planner.posts.list(type="all").collect()
        result = await planner.posts.bulk_delete(post_ids=[posts[0].id or ""])

        assert (result.results is not None) == (answer == "count")
        if answer == "string":
            assert "Posts deleted successfully" in str(result.extras["results"])
            assert isinstance(result.to_dict()["results"], str)
    assert [each for each in seen if isinstance(each, SpecDrift)] == []


async def test_fields_of_threads_are_refused_on_other_networks():
    async with Sandbox() as sandbox:
        [post, *_] = [
            each async for each in sandbox.planner.posts.list(type="published", accounts=[FACEBOOK_PAGE])
        ]
        response = await sandbox.planner.send_raw(
            operations.create_comment.build(
                platform="facebook",
                location_id=post.location_id or "",
                parent_id=post.id or "",
                is_parent_thread=True,
                content="Which?",
                poll_options=CommentPollOptions(option_a="a", option_b="b"),
            )
        )
        assert response.status == 422


async def test_a_published_post_has_its_public_address_and_every_post_its_first_comment():
    async with Sandbox(clock=Clock(NOW)) as sandbox:
        post = PostCreate(
            account_ids=[FACEBOOK_PAGE], type="post", user_id=USER_ID, summary="Cake", media=[],
            status="scheduled", schedule_date=NOW + timedelta(hours=2), follow_up_comment="Which one?",
        )  # fmt: skip
        made = await sandbox.planner.posts.create(post)
        assert (made.preview_link, made.follow_up_comment) == (None, "Which one?")
        sandbox.clock.advance(hours=3)

        public = await sandbox.planner.posts.get(made.id or "")
        assert (public.preview_link or "").startswith("https://example.com/facebook/")
        assert public.follow_up_comment == "Which one?"
        await sandbox.planner.posts.delete(made.id or "")
        [gone] = [each async for each in sandbox.planner.posts.list(type="deleted") if each.id == made.id]
        assert gone.deleted_at == NOW + timedelta(hours=3)
