"""A post that was read becomes a body that the API takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from socialplanner import SocialPlanner, UsageError
from socialplanner.models import Post, PostMediaInput
from socialplanner.sandbox import APPROVER_ID, LOCATION_ID, TOKEN, Sandbox

pytestmark = pytest.mark.anyio

PICTURE = {"url": "https://example.com/a%20b.JPG?width=1.5", "type": "image/jpeg", "altText": "Rolls"}
FILM = {
    "url": "https://example.com/oven.mov",
    "type": "video/mov",
    "thumbnail": "https://example.com/oven.png",
}
SHOWN: dict[str, Any] = {
    "_id": "p1",
    "accountIds": ["a"],
    "createdBy": "u",
    "status": "draft",
    "type": "post",
    "media": [],
    "platform": "google",
}


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox()


@pytest.fixture
def planner(sandbox: Sandbox) -> SocialPlanner:
    return sandbox.planner


@pytest.mark.parametrize("status", ["draft", "scheduled", "in_review"])
async def test_a_post_that_was_read_can_be_sent_back(sandbox: Sandbox, status: str) -> None:
    """L19, Q2, Q3. Whatever it waits for; the sandbox shows it as the live API does, and refuses as it does."""
    more: dict[str, Any] = {"postApprovalDetails": {"approver": APPROVER_ID}} if status == "in_review" else {}
    post_id = sandbox.add_post(
        "Before", status=status, media=[PICTURE], tags=["67e0000000000000eeee0001"], **more
    )
    before = sandbox.posts[post_id]
    body = sandbox.planner.posts.make_body(await sandbox.planner.posts.get(post_id))
    body.summary = "After"
    await sandbox.planner.posts.update(post_id, body)
    after = sandbox.posts[post_id]
    assert after["summary"] == "After"
    changed = {key for key in before | after if before.get(key) != after.get(key)}
    assert changed <= {"summary", "updatedAt", "displayDate"}
    created = await sandbox.planner.posts.create(
        sandbox.planner.posts.make_body(await sandbox.planner.posts.get(post_id))
    )
    assert created.status == status


async def test_a_film_keeps_its_cover_and_a_picture_loses_its_thumbnail(sandbox: Sandbox) -> None:
    """Q3, Q4. The type of every file is always there."""
    planner = sandbox.planner
    post = await planner.posts.get(sandbox.add_post(status="draft", media=[PICTURE, FILM]))
    assert planner.posts.make_body(post).to_dict()["media"] == [PICTURE, FILM]


@pytest.mark.parametrize(
    ("name", "kind", "mime"),
    [("a.jpg", "image", "image/jpeg"), ("a.jpeg", None, "image/jpeg"), ("a.png", "image", "image/png"),
     ("a.gif", "image", "image/gif"), ("a.mp4", "video", "video/mp4"), ("a.mov", "video/quicktime", "video/mov"),
     ("a.webm", "video", "video/webm"), ("a", "image/png", "image/png"), ("a.PNG#x", "image", "image/png")],
)  # fmt: skip
def test_the_name_of_a_file_tells_its_type(name: str, kind: str | None, mime: str) -> None:
    """Q3. A full type that was read stays."""
    post = Post.from_dict(SHOWN | {"media": [{"url": f"https://example.com/{name}", "type": kind}]})
    assert sent(post)["media"] == [{"url": f"https://example.com/{name}", "type": mime}]


@pytest.mark.parametrize(
    ("name", "kind"), [("a", "image"), ("a.pdf", None), ("a.mp4", "image"), ("a.heic", "image/heic")]
)
def test_a_type_that_nothing_tells_is_asked_for(name: str, kind: str | None) -> None:
    """The error names the file, and says how to go on."""
    post = Post.from_dict(
        SHOWN | {"media": [{"url": "https://example.com/a.png"}, {"url": f"https://x/{name}", "type": kind}]}
    )
    with pytest.raises(UsageError, match=r"media\[1\].*PostMediaInput"):
        sent(post)
    given = [PostMediaInput(url="https://x/y.png", type="image/png")]
    assert sent(post, media=given)["media"] == [{"url": "https://x/y.png", "type": "image/png"}]


def test_what_only_answers_have_is_left_out() -> None:
    """L19. Also in the blocks, and fields that nobody has heard of; an empty block says nothing."""
    post = Post.from_dict(
        SHOWN
        | {
            "ogTagsDetails": {},
            "tiktokPostDetails": {},
            "facebookPostDetails": {"type": "reel", "unheard": 1},
            "blueskyPostDetails": {"x": 1},
            "postApprovalDetails": {"approverUser": None, "approvalStatus": "not_required"},
            "insights": {"like": 1},
            "user": None,
            "unheard": "of",
            "followUpComment": "First!",
            "media": [
                {"url": "https://x/a.png", "type": "image", "thumbnail": "t", "isModified": True, "id": "m"}
            ],
        }
    )
    assert sent(post) == {
        "accountIds": ["a"],
        "userId": "u",
        "status": "draft",
        "type": "post",
        "facebookPostDetails": {"type": "reel"},
        "followUpComment": "First!",
        "media": [{"url": "https://x/a.png", "type": "image/png", "id": "m"}],
    }


@pytest.mark.parametrize("status", ["failed", "deleted", "in_progress", "notification_sent", "unheard", None])
def test_a_status_is_always_there(status: str | None) -> None:
    """L19. Where no request may have that of the post, it is asked for and not made up."""
    post = Post.from_dict(SHOWN | {"status": status})
    with pytest.raises(UsageError, match="status: expected what is to become"):
        sent(post)
    assert sent(post, status="draft")["status"] == "draft"


def test_the_date_may_stand_in_the_calendar_only() -> None:
    """L13. A draft shows there when it was made, so that is no plan."""
    planned = datetime(2027, 1, 1, 10, tzinfo=UTC)
    text = "2027-01-01T10:00:00.000Z"
    shown = {"displayDate": text}
    assert sent(Post.from_dict(SHOWN | shown | {"status": "scheduled"}))["scheduleDate"] == text
    assert "scheduleDate" not in sent(Post.from_dict(SHOWN | shown))
    assert sent(Post.from_dict(SHOWN | {"scheduleDate": text}))["scheduleDate"] == text
    assert "scheduleDate" not in sent(
        Post.from_dict(SHOWN | shown | {"status": "scheduled"}), status="published"
    )
    moved = sent(
        Post.from_dict(SHOWN | shown | {"status": "scheduled"}), schedule_date=planned + timedelta(hours=1)
    )
    assert moved["scheduleDate"] == "2027-01-01T11:00:00.000Z"


def test_a_post_without_its_user_needs_one() -> None:
    """It is named, and may be given."""
    post = Post.from_dict({key: value for key, value in SHOWN.items() if key != "createdBy"})
    with pytest.raises(UsageError, match="user_id"):
        sent(post)
    assert sent(post, user_id="me")["userId"] == "me"


def sent(post: Post, **more: Any) -> dict[str, object]:
    planner = SocialPlanner(TOKEN, location_id=LOCATION_ID)
    return planner.posts.make_body(post, **more).to_dict()
