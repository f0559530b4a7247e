"""The room posts: what comes to be, and what is gone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest

from socialplanner.sandbox import (
    APPROVER_ID,
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    LOCATION_ID,
    TIKTOK_PROFILE,
    USER_ID,
    Clock,
    Sandbox,
)

from .conftest import NOW, Client

pytestmark = pytest.mark.asyncio

Body = dict[str, Any]


async def create(http: httpx.AsyncClient, body: Body, **more: Any) -> dict[str, Any]:
    answer = await http.post("posts", json=body | more)
    assert answer.status_code == 201, answer.text
    return answer.json()["results"]["post"]


async def test_a_draft_looks_as_the_live_api_shows_one(http: httpx.AsyncClient, body: Body) -> None:
    """The fields that the vendor's document lacks are there too, and absent details are empty objects."""
    post = await create(http, body, status="draft", summary="Soon")
    post_id, tie = post.pop("_id"), post.pop("parentPostId")
    assert len(post_id) == 24
    assert int(post_id, 16)
    assert len(tie) == 36
    assert post == {
        "deleted": False,
        "source": "composer",
        "isCommentSyncing": False,
        "locationId": LOCATION_ID,
        "platform": "google",
        "displayDate": "2026-03-10T12:00:00.000Z",
        "channel": "public",
        "createdAt": "2026-03-10T12:00:00.000Z",
        "updatedAt": "2026-03-10T12:00:00.000Z",
        "accountIds": [FACEBOOK_PAGE],
        "summary": "Soon",
        "media": [],
        "status": "draft",
        "createdBy": USER_ID,
        "type": "post",
        "tags": [],
        "ogTagsDetails": {},
        "user": None,
        "postApprovalDetails": {"approverUser": None, "approvalStatus": "not_required"},
        "gmbPostDetails": {},
        "tiktokPostDetails": {},
        "instagramPostDetails": {},
    }


async def test_a_post_without_status_and_date_is_published_now(http: httpx.AsyncClient, body: Body) -> None:
    """Saying nothing about time means now."""
    post = await create(http, body)
    assert (post["status"], post["publishedAt"]) == ("published", "2026-03-10T12:00:00.000Z")
    assert post["postId"].isdigit()


async def test_one_record_comes_to_be_for_each_account(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body
) -> None:
    """The first record is answered; the others are tied to it by parentPostId."""
    wanted = [FACEBOOK_PAGE, INSTAGRAM_PROFILE, LINKEDIN_PAGE]
    media = [{"url": "https://example.com/bread.jpg", "type": "image/jpeg"}]
    first = await create(http, body, accountIds=wanted, media=media)
    records = [each for each in sandbox.posts.values() if each["parentPostId"] == first["parentPostId"]]
    assert [each["accountIds"] for each in records] == [[each] for each in wanted]
    assert [each["platform"] for each in records] == ["facebook", "instagram", "linkedin"]
    assert first["accountId"] == FACEBOOK_PAGE


async def test_a_draft_for_many_accounts_is_one_record(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body
) -> None:
    """It is split when it becomes more than a draft, and then keeps its id for the first account."""
    accounts = [FACEBOOK_PAGE, LINKEDIN_PAGE]
    before = len(sandbox.posts)
    draft = await create(http, body, accountIds=accounts, status="draft")
    assert len(sandbox.posts) == before + 1
    answer = await http.put(f"posts/{draft['_id']}", json=body | {"accountIds": accounts})
    assert answer.json() == {"success": True, "statusCode": 200, "message": "Updated Post"}
    records = [each for each in sandbox.posts.values() if each["parentPostId"] == draft["parentPostId"]]
    assert [each["accountId"] for each in records] == accounts
    assert records[0]["_id"] == draft["_id"]


async def test_a_scheduled_post_is_published_when_its_time_comes(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body
) -> None:
    """Published at the time planned, not at the time somebody looked."""
    post = await create(http, body, status="scheduled", scheduleDate="2026-03-10T15:00:00+01:00")
    assert (post["status"], post["displayDate"]) == ("scheduled", "2026-03-10T14:00:00.000Z")
    sandbox.clock.advance(hours=1)
    assert sandbox.posts[post["_id"]]["status"] == "scheduled"
    sandbox.clock.advance(hours=5)
    after = (await http.get(f"posts/{post['_id']}")).json()["results"]["post"]
    assert (after["status"], after["publishedAt"]) == ("published", "2026-03-10T14:00:00.000Z")


async def test_a_post_fails_on_an_account_whose_permission_has_ended(client_of: Client, body: Body) -> None:
    """One account's trouble is not the others'."""
    media = [{"url": "https://example.com/oven.mp4", "type": "video/mp4"}]
    sandbox = Sandbox(inferred_rules=False, published_answer="post")
    async with sandbox, client_of(sandbox) as http:
        first = await create(http, body, accountIds=[TIKTOK_PROFILE, FACEBOOK_PAGE], media=media)
        assert first["status"] == "failed"
        assert "permission" in first["error"]
        others = [each for each in sandbox.posts.values() if each["parentPostId"] == first["parentPostId"]]
        assert [each["status"] for each in others[1:]] == ["published"]


async def test_a_scheduled_post_fails_once_its_account_is_gone(
    http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    """What was planned for an account is not published without it."""
    post_id = sandbox.add_post(status="scheduled")
    await http.delete(f"accounts/{FACEBOOK_PAGE}")
    sandbox.clock.advance(days=2)
    assert sandbox.posts[post_id]["error"] == "The account is no longer connected"


async def test_a_post_in_review_waits_for_its_approver(http: httpx.AsyncClient, body: Body) -> None:
    """It needs a date and an approver, and is pending."""
    approval = {"approver": APPROVER_ID, "requesterNote": "Please look"}
    post = await create(
        http, body, status="in_review", scheduleDate="2026-03-11T09:00:00Z", postApprovalDetails=approval
    )
    details = post["postApprovalDetails"]
    assert (details["approvalStatus"], details["approverUser"]["firstName"]) == ("pending", "Jonas")


async def test_what_is_sent_comes_back(http: httpx.AsyncClient, sandbox: Sandbox, body: Body) -> None:
    """Media, tags, link preview and the details of networks are kept as they were sent."""
    sent = {
        "summary": "With everything",
        "media": [{"url": "https://example.com/a.jpg", "type": "image/jpeg", "altText": "A loaf"}],
        "tags": ["67e0000000000000eeee0001"],
        "ogTagsDetails": {"metaLink": "https://example.com"},
        "tiktokPostDetails": {"privacyLevel": "SELF_ONLY"},
        "facebookPostDetails": {"type": "post"},
        "createdBy": APPROVER_ID,
    }
    post = await create(http, body, **sent)
    assert sandbox.posts[post["_id"]] | sent == sandbox.posts[post["_id"]]
    assert {key: post[key] for key in sent if key != "media"} == {
        key: sent[key] for key in sent if key != "media"
    }
    assert (await http.get(f"posts/{post['_id']}")).json()["results"]["post"] == post


async def test_an_update_replaces_everything(http: httpx.AsyncClient, sandbox: Sandbox, body: Body) -> None:
    """What is not sent again is gone; the id, the tie and the date of creation stay."""
    before = await create(http, body, summary="Old", tags=["67e0000000000000eeee0001"], status="draft")
    sandbox.clock.advance(minutes=5)
    await http.put(f"posts/{before['_id']}", json=body | {"summary": "New", "status": "draft"})
    after = sandbox.posts[before["_id"]]
    assert (after["summary"], after["tags"], after["updatedAt"]) == ("New", [], "2026-03-10T12:05:00.000Z")
    assert {key: after[key] for key in ("parentPostId", "createdAt")} == {
        key: before[key] for key in ("parentPostId", "createdAt")
    }


FUTURE = "2026-03-11T09:00:00Z"


@pytest.mark.parametrize("sent", [{}, {"status": "scheduled", "scheduleDate": FUTURE}, {"status": "draft"}])
async def test_a_published_post_cannot_be_edited(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body, sent: Body
) -> None:
    """L15: the update is refused, and the post stays as it is."""
    before = await create(http, body)
    answer = await http.put(f"posts/{before['_id']}", json=body | sent | {"summary": "Corrected"})
    assert answer.status_code == 422
    assert "published post cannot be changed" in answer.text
    assert sandbox.posts[before["_id"]] == before | {"platform": "facebook"}


async def test_a_date_without_a_status_does_not_schedule(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body
) -> None:
    """L1: the post is published now and dated now; its date is ignored."""
    post = await create(http, body, scheduleDate=FUTURE)
    now = "2026-03-10T12:00:00.000Z"
    assert (post["status"], post["publishedAt"], post["displayDate"]) == ("published", now, now)
    assert "scheduleDate" not in post
    sandbox.clock.advance(days=2)
    assert sandbox.posts[post["_id"]]["publishedAt"] == now


@pytest.mark.parametrize("status", ["scheduled", "draft"])
@pytest.mark.parametrize("date", [{}, {"scheduleDate": FUTURE}])
async def test_an_update_without_a_status_publishes_at_once(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body, status: str, date: Body
) -> None:
    """L2: a post that was to wait is out, whatever date the update names."""
    post = await create(http, body, status=status, scheduleDate=FUTURE)
    assert (await http.put(f"posts/{post['_id']}", json=body | date)).status_code == 200
    after = sandbox.posts[post["_id"]]
    assert (after["status"], after["publishedAt"]) == ("published", "2026-03-10T12:00:00.000Z")
    assert "scheduleDate" not in after


@pytest.mark.parametrize("sent", [{}, {"status": "published"}, {"scheduleDate": FUTURE}])
async def test_the_answer_to_a_post_that_is_published_at_once_holds_no_post(
    client_of: Client, body: Body, listing: Body, sent: Body
) -> None:
    """L4: it says that it was created, and the list shows it at once."""
    async with Sandbox(clock=Clock(NOW)) as sandbox, client_of(sandbox) as http:
        answer = (await http.post("posts", json=body | sent | {"summary": "Out"})).json()
        assert len(answer.pop("traceId")) == 36
        assert answer == {"success": True, "statusCode": 201, "message": "Created Post"}
        posts = (await http.post("posts/list", json=listing)).json()["results"]["posts"]
    assert posts[0]["summary"] == "Out"


@pytest.mark.parametrize("sent", [{"status": "draft"}, {"status": "scheduled", "scheduleDate": FUTURE}])
async def test_the_answer_to_a_post_that_is_kept_holds_it(client_of: Client, body: Body, sent: Body) -> None:
    """Only posts that are published at once come without an id."""
    async with Sandbox(clock=Clock(NOW)) as sandbox, client_of(sandbox) as http:
        assert (await create(http, body, **sent))["status"] == sent["status"]


async def test_a_rescheduled_post_is_published_at_the_new_time_only(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body
) -> None:
    """The time it had before is forgotten."""
    scheduled = body | {"status": "scheduled"}
    post = await create(http, scheduled, scheduleDate="2026-03-11T09:00:00Z")
    await http.put(f"posts/{post['_id']}", json=scheduled | {"scheduleDate": "2026-03-13T09:00:00Z"})
    sandbox.clock.advance(days=2)
    assert sandbox.posts[post["_id"]]["status"] == "scheduled"
    sandbox.clock.advance(days=2)
    assert sandbox.posts[post["_id"]]["publishedAt"] == "2026-03-13T09:00:00.000Z"


async def test_an_update_that_keeps_the_date_keeps_the_plan(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body
) -> None:
    """Published once, at the time that both bodies gave."""
    planned = body | {"status": "scheduled", "scheduleDate": "2026-03-11T09:00:00Z"}
    post = await create(http, planned)
    await http.put(f"posts/{post['_id']}", json=planned | {"summary": "Better"})
    sandbox.clock.advance(days=2)
    after = sandbox.posts[post["_id"]]
    assert (after["summary"], after["publishedAt"]) == ("Better", "2026-03-11T09:00:00.000Z")


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize(
    ("form", "status", "listed_as", "read"),
    [("live", "published", [False], 200), ("live", "draft", [], 200), ("live", "scheduled", [], 200),
     ("marked", "published", [], 200), ("marked", "draft", [], 200),
     ("gone", "published", [], 404), ("gone", "draft", [], 404)],
)  # fmt: skip
async def test_a_deleted_post_has_three_forms(
    client_of: Client, listing: Body, form: Any, status: str, listed_as: list[bool], read: int, many: bool
) -> None:
    """L20. A published one stays in the lists as if nothing had happened, and only `get` says that it is deleted."""
    async with Sandbox(deleted_posts=form, clock=Clock(NOW)) as sandbox, client_of(sandbox) as http:
        post_id = sandbox.add_post("Bye", status=status, at=NOW + timedelta(hours=1))
        if many:
            await http.post("posts/bulk-delete", json={"postIds": [post_id]})
        else:
            answer = await http.delete(f"posts/{post_id}")
            assert answer.json()["results"] == {"postId": post_id}
        got = await http.get(f"posts/{post_id}")
        assert got.status_code == read
        assert read == 404 or got.json()["results"]["post"]["deleted"] is True
        assert (await http.delete(f"posts/{post_id}")).status_code == 404
        for kind in ("all", status):
            answer = await http.post("posts/list", json=listing | {"type": kind})
            found = [each for each in answer.json()["results"]["posts"] if each["_id"] == post_id]
            assert [each["deleted"] for each in found] == listed_as
            assert all(each["status"] == status for each in found)
        gone = (await http.post("posts/list", json=listing | {"type": "deleted"})).json()["results"]["posts"]
        assert [each["deleted"] for each in gone if each["_id"] == post_id] == [True]
        assert post_id not in sandbox.posts
        assert sandbox.deleted_posts[post_id]["deleted"] is True


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
@pytest.mark.parametrize("post_id", ["67e0000000000000ffff0001", "not-an-id", "a%2Fb"])
async def test_an_unknown_post_is_404(http: httpx.AsyncClient, body: Body, method: str, post_id: str) -> None:
    """Whatever form its id has."""
    answer = await http.request(method, f"posts/{post_id}", json=body)
    assert answer.status_code == 404
    assert answer.json()["message"] == "Post not found"


async def test_a_post_of_another_location_is_404(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Locations do not see each other's posts."""
    post_id = sandbox.add_post()
    assert (await http.get(f"posts/{post_id}")).status_code == 200
    elsewhere = await http.get(f"../SANDBOXlocation00002/posts/{post_id}")
    assert elsewhere.status_code == 404


async def test_a_bulk_delete_counts_what_it_deleted(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Unknown ids and repeats do not count."""
    ids = sandbox.seed_posts(3)
    answer = await http.post(
        "posts/bulk-delete", json={"postIds": [*ids, ids[0], "67e0000000000000ffff0001"]}
    )
    assert answer.status_code == 201
    assert answer.json()["results"] == {"message": "Posts deleted successfully", "deletedCount": 3}
    assert not set(ids) & set(sandbox.posts)


async def test_a_bulk_delete_that_finds_nothing_is_404(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """A second delete of the same ids finds nothing."""
    ids = sandbox.seed_posts(2)
    await http.post("posts/bulk-delete", json={"postIds": ids})
    assert (await http.post("posts/bulk-delete", json={"postIds": ids})).status_code == 404


@pytest.mark.parametrize(("number", "status"), [(0, 422), (50, 201), (51, 400)])
async def test_a_bulk_delete_takes_1_to_50_ids(
    http: httpx.AsyncClient, sandbox: Sandbox, number: int, status: int
) -> None:
    """More are refused as a whole, and nothing is deleted."""
    ids = sandbox.seed_posts(51)[:number]
    before = len(sandbox.posts)
    answer = await http.post("posts/bulk-delete", json={"postIds": ids})
    assert answer.status_code == status
    assert len(sandbox.posts) == before - (number if status == 201 else 0)


async def test_a_bulk_delete_can_answer_as_the_live_api_did(client_of: Client) -> None:
    """The switch `plain`: a message and nothing else."""
    async with Sandbox(bulk_delete_answer="plain") as sandbox, client_of(sandbox) as http:
        answer = await http.post("posts/bulk-delete", json={"postIds": sandbox.seed_posts(2)})
        assert answer.json() == {"message": "Posts deleted successfully"}


async def test_a_bulk_delete_can_answer_as_the_vendor_wrote_it(client_of: Client) -> None:
    """The switch `string`: results in one text. The spec has an object there, so no client checks this one."""
    async with Sandbox(bulk_delete_answer="string") as sandbox, client_of(sandbox) as http:
        http.event_hooks = {}
        answer = await http.post("posts/bulk-delete", json={"postIds": sandbox.seed_posts(2)})
        assert answer.json()["results"] == '{ message: "Posts deleted successfully", deletedCount: 2 }'
