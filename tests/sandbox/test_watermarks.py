"""Watermark templates in the sandbox: an account has one at a time, and posts get the mark when they are published."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from socialplanner import AmbiguousOutcome, Invalid, NotFound, operations
from socialplanner.models import PostCreate, PostMediaInput
from socialplanner.sandbox import (
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    LOCATION_ID,
    USER_ID,
    Clock,
    Sandbox,
)

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)

pytestmark = pytest.mark.anyio

MARK = "https://example.com/brand/mark.png"
IMAGE = "https://example.com/media/cake.png"
CAKE = PostMediaInput(url=IMAGE, type="image/png")
OVEN = PostMediaInput(url="https://example.com/media/oven.mp4", type="video/mp4")


async def make(sandbox: Sandbox, name: str, *accounts: str) -> str:
    """Create a template, and return its id."""
    made = await sandbox.planner.watermarks.create(
        watermark_image_url=MARK,
        position="bottom-right",
        scale=0.25,
        opacity=0.6,
        padding=True,
        template_name=name,
        account_ids=list(accounts),
    )
    assert made.id is not None
    return made.id


async def accounts_of(sandbox: Sandbox, template_id: str) -> list[str]:
    return list((await sandbox.planner.watermarks.get(template_id)).account_ids)


async def test_a_template_is_made_read_changed_and_listed():
    async with Sandbox() as sandbox:
        planner = sandbox.planner
        made = await make(sandbox, "Spring mark", FACEBOOK_PAGE)
        await make(sandbox, "Summer mark")

        changed = await planner.watermarks.update(made, opacity=0.4)
        assert (changed.opacity, changed.scale, changed.account_ids) == (0.4, 0.25, [FACEBOOK_PAGE])
        assert (await planner.watermarks.get(made)).to_dict() == changed.to_dict()
        assert changed.location_id == LOCATION_ID
        listed = await planner.watermarks.list(name="sPRing").collect()
        assert [each.id for each in listed] == [made]
        assert [each.template_name async for each in planner.watermarks.list(page_size=1)] == [
            "Spring mark",
            "Summer mark",
        ]


async def test_an_account_has_one_template_at_a_time():
    """Which id of an account the API wants is not known, so both of its ids are the same account."""
    async with Sandbox() as sandbox:
        spring = await make(sandbox, "Spring mark", FACEBOOK_PAGE, INSTAGRAM_PROFILE)
        summer = await make(sandbox, "Summer mark", FACEBOOK_PAGE.split("_")[0])

        assert await accounts_of(sandbox, spring) == [INSTAGRAM_PROFILE]
        await sandbox.planner.watermarks.update(spring, account_ids=[FACEBOOK_PAGE])
        assert await accounts_of(sandbox, spring) == [FACEBOOK_PAGE]
        assert await accounts_of(sandbox, summer) == []


@pytest.mark.parametrize("by_update", [False, True])
async def test_a_deleted_template_stays_as_a_record_and_frees_its_accounts(by_update: bool):
    async with Sandbox() as sandbox:
        watermarks = sandbox.planner.watermarks
        made = await make(sandbox, "Spring mark", FACEBOOK_PAGE)
        gone = await (watermarks.update(made, deleted=True) if by_update else watermarks.delete(made))

        assert gone.deleted is True
        assert (await watermarks.get(made)).deleted is True
        assert await watermarks.list().collect() == []
        with pytest.raises(NotFound):
            await watermarks.apply(input_media_url=IMAGE, account_id=FACEBOOK_PAGE)


async def test_an_account_of_nobody_and_a_template_of_nobody_are_refused():
    async with Sandbox() as sandbox:
        with pytest.raises(Invalid, match="accountIds: nobody is no account of this location"):
            await make(sandbox, "Spring mark", "nobody")
        with pytest.raises(NotFound):
            await sandbox.planner.watermarks.get("69b0000000000000eeee0009")


@pytest.mark.parametrize("field", ["message", "field"])
async def test_an_image_is_pending_first_and_completed_when_it_is_asked_for_again(field: str):
    async with Sandbox(watermark_address=field) as sandbox:  # pyright: ignore[reportArgumentType]
        watermarks = sandbox.planner.watermarks
        made = await make(sandbox, "Spring mark", FACEBOOK_PAGE)

        first = await watermarks.apply(input_media_url=IMAGE, template_id=made)
        assert (first.status, first.output_media_url) == ("pending", None)
        again = await watermarks.apply(input_media_url=IMAGE, account_id=FACEBOOK_PAGE)
        assert again.status == "completed"
        assert again.progress_id == first.progress_id
        assert (again.output_media_url or "").startswith("https://example.com/watermarked/")

        sandbox.clock.advance(seconds=1)
        await watermarks.update(made, opacity=0.9)
        other = await watermarks.apply(input_media_url=IMAGE, template_id=made)
        assert other.status == "pending", "another mark is another image"


async def test_a_raw_request_without_a_template_is_refused():
    async with Sandbox() as sandbox:
        request = operations.apply_watermark.build(location_id=LOCATION_ID, input_media_url=IMAGE)
        response = await sandbox.planner.send_raw(request)
        assert response.status == 422
        assert b"templateId or accountId" in response.body


async def test_a_post_gets_the_mark_of_its_account_when_it_is_published():
    """Images only, only where the post asks for it, and with the template that the account has then."""
    async with Sandbox(clock=Clock(NOW), media_truncated=False) as sandbox:
        due = NOW + timedelta(hours=2)
        ids: list[str] = []
        for wanted in (True, False):
            post = PostCreate(
                account_ids=[LINKEDIN_PAGE], type="post", user_id=USER_ID, summary=f"Cake {wanted}",
                media=[CAKE, OVEN], status="scheduled", schedule_date=due, apply_watermark=wanted,
            )  # fmt: skip
            made = await sandbox.planner.posts.create(post)
            assert made.id is not None
            ids.append(made.id)
        await make(sandbox, "Spring mark", LINKEDIN_PAGE)
        sandbox.clock.advance(hours=3)

        marked, plain = [(await sandbox.planner.posts.get(each)).media for each in ids]
        assert (marked[0].watermarked_url or "").startswith("https://example.com/watermarked/")
        assert marked[0].url == CAKE.url
        assert [each.watermarked_url for each in (marked[1], *plain)] == [None, None, None]


async def test_a_template_whose_answer_was_lost_is_found():
    async with Sandbox() as sandbox:
        sandbox.fail("create_watermark", drop_after_commit=True)
        with pytest.raises(AmbiguousOutcome) as caught:
            await make(sandbox, "Spring mark", FACEBOOK_PAGE)
        found = await sandbox.planner.watermarks.find_match(caught.value)
        assert found is not None
        assert found.template_name == "Spring mark"
        [listed] = await sandbox.planner.watermarks.list().collect()
        assert listed.id == found.id
