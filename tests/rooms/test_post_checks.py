"""What a post will meet is told before it is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from socialplanner import UsageError
from socialplanner.events import Event, RuleNotKept
from socialplanner.models import PostCreate, PostMediaInput
from socialplanner.sandbox import (
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    THREADS_PROFILE,
    TIKTOK_PROFILE,
    USER_ID,
    Sandbox,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


def post(
    *account_ids: str, summary: str = "Our menu", media: list[PostMediaInput] | None = None
) -> PostCreate:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    return PostCreate(
        account_ids=[*account_ids],
        type="post",
        user_id=USER_ID,
        summary=summary,
        media=media or [],
        status="scheduled",
        schedule_date=tomorrow,
    )


FILM = PostMediaInput(url="https://example.com/oven.mp4", type="video/mp4")


async def test_all_problems_are_told_at_once_and_nothing_but_the_accounts_is_read(sandbox: Sandbox):
    report = await sandbox.planner.posts.check(post(INSTAGRAM_PROFILE, THREADS_PROFILE, summary="#a " * 200))

    assert not report.ok
    assert [each.rule for each in report.refusals] == ["R20", "R35"]
    assert {each.rule for each in report.warnings} == {"R14", "R18"}
    [strictest] = [each for each in report.warnings if each.rule == "R18"]
    assert (strictest.field, strictest.limit, strictest.found) == ("summary", 500, 600)
    assert strictest.shown is not None
    assert strictest.shown.index("|") == 20
    assert [each.operation for each in sandbox.calls()] == ["list_accounts"]


async def test_a_checked_create_sends_nothing_that_the_api_is_known_to_refuse(sandbox: Sandbox):
    with pytest.raises(UsageError, match=r"needs an image or a video") as caught:
        await sandbox.planner.posts.create(post(INSTAGRAM_PROFILE, summary="#a " * 31), check=True)

    assert caught.value.argument == "post"
    assert all(rule in str(caught.value) for rule in ("R20", "R35"))
    assert [each.operation for each in sandbox.calls()] == ["list_accounts"]


async def test_a_create_is_not_checked_unless_asked(sandbox: Sandbox):
    made = await sandbox.planner.posts.create(post(FACEBOOK_PAGE))

    assert made.status == "scheduled"
    assert [each.operation for each in sandbox.calls()] == ["create_post"]


async def test_what_is_only_inferred_is_told_in_events_and_sent():
    heard: list[Event] = []
    async with Sandbox(inferred_rules=False) as sandbox:
        planner = sandbox.planner.with_options(on_event=heard.append)
        await planner.posts.create(post(TIKTOK_PROFILE, media=[FILM]), check=True)

        assert len(sandbox.calls("create_post")) == 1
    told = [each for each in heard if isinstance(each, RuleNotKept)]
    assert [(each.rule, each.severity) for each in told] == [("R7", "refuse"), ("R45c", "warn")]


async def test_events_of_a_check_hold_nothing_of_the_post():
    heard: list[Event] = []
    async with Sandbox() as sandbox:
        planner = sandbox.planner.with_options(on_event=heard.append)
        await planner.posts.create(post(LINKEDIN_PAGE, summary="secret " * 500), check=True)

    told = [each for each in heard if isinstance(each, RuleNotKept)]
    assert [each.rule for each in told] == ["R11"]
    assert "secret" not in repr(told)


async def test_a_refusal_that_is_only_inferred_says_so(sandbox: Sandbox):
    with sandbox.expect_invalid(), pytest.raises(Exception, match=r"ended\. \(inferred\)"):
        await sandbox.planner.posts.create(post(TIKTOK_PROFILE, media=[FILM]))


async def test_the_sandbox_cuts_as_the_check_tells(sandbox: Sandbox):
    """One text for all accounts, at the strictest limit among them."""
    made = await sandbox.planner.posts.create(post(LINKEDIN_PAGE, THREADS_PROFILE, summary="x" * 501))
    drafted = await sandbox.planner.posts.create(
        PostCreate(
            account_ids=[THREADS_PROFILE], type="post", user_id=USER_ID, summary="x" * 501, status="draft"
        )
    )

    assert (made.summary, drafted.summary) == ("x" * 500, "x" * 501)


async def test_a_draft_is_not_checked_for_its_content(sandbox: Sandbox):
    """It need not be ready; it still needs accounts and a user."""
    draft = PostCreate(account_ids=[INSTAGRAM_PROFILE], type="reel", user_id=USER_ID, status="draft")

    assert (await sandbox.planner.posts.check(draft)).ok
    assert (await sandbox.planner.posts.create(draft, check=True)).status == "draft"
