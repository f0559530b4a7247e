"""The room csv_imports: from the rows of a file to posts."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from socialplanner import NotFound
from socialplanner.sandbox import (
    APPROVER_ID,
    FACEBOOK_PAGE,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    OTHER_LOCATION_ID,
    USER_ID,
    Sandbox,
)

from .csv_support import DRAFT, JPG, MENU, PAST, UNKNOWN, WEBP, file, finalize, from_files, got, imported

pytestmark = pytest.mark.asyncio

Body = dict[str, Any]


async def test_an_import_is_read_with_its_rows(http: httpx.AsyncClient) -> None:
    """Each row as the post that it is to become, or with all that is wrong with it. Times are those of Stockholm."""
    csv_id = await imported(http, MENU, DRAFT, PAST, WEBP, approver="")
    results = await got(http, csv_id)
    record = results["csv"]
    assert (record["id"], record["status"], record["count"], record["fileName"]) == (
        csv_id,
        "pending",
        4,
        "april.csv",
    )
    assert record["accountIds"] == [FACEBOOK_PAGE, LINKEDIN_PAGE]
    assert "approver" not in record
    menu, draft, past, webp = results["posts"]
    assert menu == {
        "_id": menu["_id"],
        "accountIds": [FACEBOOK_PAGE, LINKEDIN_PAGE],
        "summary": "Spring menu, at last",
        "medias": [{"url": JPG, "type": "image/jpeg"}],
        "type": "post",
        "csvFileType": "basic",
        "mediaOptimization": True,
        "applyWatermark": False,
        "scheduleDate": "2026-04-01T08:00:00.000Z",
        "status": "pending",
        "updatedAt": "2026-03-10T12:00:00.000Z",
    }
    assert (draft["link"], "scheduleDate" in draft) == ({"url": "https://example.com/hours"}, False)
    assert (past["status"], past["errorMessage"]) == ("rejected", "The schedule date is in the past")
    assert (webp["status"], webp["errorMessage"]) == ("rejected", "Invalid media format")
    assert webp["medias"][0]["invalidError"] == "imageType"


async def test_the_rows_of_an_import_have_pages(http: httpx.AsyncClient) -> None:
    """Without a page asked for, all."""
    csv_id = await imported(http, *[f",Row {number},,,," for number in range(15)])
    assert len((await got(http, csv_id))["posts"]) == 15
    results = await got(http, csv_id, skip="12", limit="2")
    assert ([each["summary"] for each in results["posts"]], results["count"]) == (["Row 12", "Row 13"], 15)


async def test_fewer_rows_can_be_imported(http: httpx.AsyncClient) -> None:
    """`rowsCount` takes the first ones."""
    csv_id = await imported(http, MENU, DRAFT, PAST, rowsCount=1)
    assert [each["summary"] for each in (await got(http, csv_id))["posts"]] == ["Spring menu, at last"]


async def test_imports_are_listed_newest_first(http: httpx.AsyncClient) -> None:
    """Ten, unless more are asked for."""
    ids = [await imported(http, MENU) for _ in range(12)]
    results = (await http.get("csv", params={"userId": USER_ID})).json()["results"]
    assert ([each["id"] for each in results["csvs"]], results["count"]) == (ids[:1:-1], 12)
    query = {"userId": USER_ID, "skip": "10", "limit": "5"}
    results = (await http.get("csv", params=query)).json()["results"]
    assert [each["id"] for each in results["csvs"]] == ids[1::-1]
    assert (await http.get("csv")).status_code == 422


async def test_no_imports_are_an_empty_object(http: httpx.AsyncClient) -> None:
    """As seen live. From templates, the sandbox has none."""
    none = {"csvs": {}, "count": 0}
    assert (await http.get("csv", params={"userId": USER_ID})).json()["results"] == none
    await imported(http, MENU)
    query = {"userId": USER_ID, "isFromTemplate": "true"}
    assert (await http.get("csv", params=query)).json()["results"] == none


async def test_good_rows_become_posts(http: httpx.AsyncClient, sandbox: Sandbox, listing: Body) -> None:
    """Scheduled, one record an account, or a draft where there is no date; and published when their time comes."""
    csv_id = await imported(http, MENU, DRAFT, PAST, WEBP)
    answer = await finalize(http, csv_id)
    assert answer.json() == {"success": True, "statusCode": 200, "message": "Updated Successfully"}
    posts = from_files(sandbox)
    assert [(each["status"], each["summary"], each["accountIds"]) for each in posts] == [
        ("scheduled", "Spring menu, at last", [FACEBOOK_PAGE]),
        ("scheduled", "Spring menu, at last", [LINKEDIN_PAGE]),
        ("draft", "Closed on Monday", [FACEBOOK_PAGE, LINKEDIN_PAGE]),
    ]
    assert posts[0]["media"] == [{"url": JPG, "type": "image/jpeg"}]
    assert posts[2]["ogTagsDetails"] == {"metaLink": "https://example.com/hours"}
    found = (await http.post("posts/list", json=listing | {"type": "scheduled"})).json()["results"]["posts"]
    assert {each["_id"] for each in posts[:2]} <= {each["_id"] for each in found}
    sandbox.clock.advance(days=30)
    after = [(each["status"], each.get("publishedAt")) for each in from_files(sandbox)]
    assert after == [*[("published", "2026-04-01T08:00:00.000Z")] * 2, ("draft", None)]


async def test_an_import_tells_how_far_it_has_come(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Pending until finalized, then in progress for some seconds. What was wrong with rows stays on record."""
    csv_id = await imported(http, MENU, PAST)
    await finalize(http, csv_id)
    results = await got(http, csv_id)
    assert results["csv"]["status"] == "in_progress"
    assert [each["status"] for each in results["posts"]] == ["accepted", "rejected"]
    sandbox.clock.advance(days=60)
    results = await got(http, csv_id)
    assert (results["csv"]["status"], results["csv"]["updatedAt"]) == (
        "completed",
        "2026-03-10T12:00:05.000Z",
    )
    assert [each["status"] for each in results["posts"]] == ["accepted", "rejected"]
    [listed] = (await http.get("csv", params={"userId": USER_ID})).json()["results"]["csvs"]
    assert listed == results["csv"]


async def test_an_import_without_a_good_row_fails(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Whether its rows are bad, grew old meanwhile, or were deleted."""
    csv_id = await imported(http, MENU)
    sandbox.clock.advance(days=60)
    await finalize(http, csv_id)
    sandbox.clock.advance(minutes=1)
    assert (await got(http, csv_id))["csv"]["status"] == "failed"
    assert from_files(sandbox) == []


async def test_an_import_is_finalized_once(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """A second time would double the posts."""
    csv_id = await imported(http, MENU)
    await finalize(http, csv_id)
    answer = await finalize(http, csv_id)
    assert (answer.status_code, answer.json()["message"]) == (400, "CSV is already finalized")
    assert len(from_files(sandbox)) == 2


async def test_an_account_may_be_gone_when_an_import_is_finalized(
    http: httpx.AsyncClient, sandbox: Sandbox
) -> None:
    """Nothing is made then."""
    csv_id = await imported(http, MENU)
    await http.delete(f"accounts/{LINKEDIN_PAGE}")
    answer = await finalize(http, csv_id)
    assert (answer.status_code, answer.json()["message"]) == (422, ["Invalid account id in accountIds list"])
    assert (await got(http, csv_id))["csv"]["status"] == "pending"
    assert from_files(sandbox) == []


async def test_posts_of_an_import_may_need_an_approval(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Those with a date wait for the approver, and so does the import."""
    csv_id = await imported(http, MENU, DRAFT, approver=APPROVER_ID)
    await finalize(http, csv_id)
    sandbox.clock.advance(minutes=1)
    record = (await got(http, csv_id))["csv"]
    assert (record["status"], record["approver"]) == ("in_review", APPROVER_ID)
    posts = from_files(sandbox)
    assert [each["status"] for each in posts] == ["in_review", "in_review", "draft"]
    assert posts[0]["postApprovalDetails"]["approverUser"]["id"] == APPROVER_ID


async def test_a_row_can_be_taken_out(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Finalizing makes no post of it."""
    csv_id = await imported(http, MENU, DRAFT)
    row_id = (await got(http, csv_id))["posts"][0]["_id"]
    answer = await http.delete(f"csv/{csv_id}/post/{row_id}")
    assert answer.json()["message"] == "Deleted CSV Post"
    assert answer.json()["results"] == {
        "postId": row_id,
        "csv": {
            "_id": csv_id,
            "csvFileType": "basic",
            "mediaOptimization": True,
            "applyWatermark": False,
            "status": "pending",
            "updatedAt": "2026-03-10T12:00:00.000Z",
        },
    }
    assert (await http.delete(f"csv/{csv_id}/post/{row_id}")).status_code == 404
    results = await got(http, csv_id)
    assert (results["count"], results["csv"]["count"], len(results["posts"])) == (1, 1, 1)
    await finalize(http, csv_id)
    assert [each["status"] for each in from_files(sandbox)] == ["draft"]


async def test_an_import_is_deleted_and_its_posts_stay(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """The answer shows it as it was, without its id."""
    csv_id = await imported(http, MENU)
    await finalize(http, csv_id)
    sandbox.clock.advance(minutes=1)
    answer = await http.delete(f"csv/{csv_id}")
    assert answer.json()["message"] == "Deleted CSV"
    shown = answer.json()["results"]["csv"]
    assert (shown["status"], shown["count"], "id" in shown) == ("completed", 1, False)
    assert len(from_files(sandbox)) == 2
    assert (await http.get(f"csv/{csv_id}")).status_code == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "csv/{}"), ("PATCH", "csv/{}"), ("DELETE", "csv/{}"), ("DELETE", "csv/{}/post/" + UNKNOWN)],
)
async def test_an_unknown_import_is_404(http: httpx.AsyncClient, method: str, path: str) -> None:
    """So is one of another location."""
    csv_id = await imported(http, MENU)
    for way in (path.format(UNKNOWN), f"../{OTHER_LOCATION_ID}/" + path.format(csv_id)):
        answer = await http.request(method, way, json={"userId": USER_ID} if method == "PATCH" else None)
        assert (answer.status_code, answer.json()["message"]) == (404, "CSV not found")


async def test_a_file_becomes_posts_through_the_sdk(sandbox: Sandbox) -> None:
    """The whole way: upload, accounts, a look, finalize, the list, and out on the networks."""
    imports, posts = sandbox.planner.csv_imports, sandbox.planner.posts
    assert await imports.list(user_id=USER_ID).collect() == []
    kept = await imports.upload(file(MENU, DRAFT, PAST))
    assert (kept.rows_count, kept.file_name, kept.csv_file_type) == (3, "posts.csv", "basic")
    assert kept.file_path
    answer = await imports.set_accounts(
        account_ids=[FACEBOOK_PAGE, INSTAGRAM_PROFILE],
        file_path=kept.file_path,
        rows_count=3,
        file_name="april.csv",
        user_id=USER_ID,
    )
    assert answer.results
    assert answer.results.csv_id
    csv_id = answer.results.csv_id
    detail = await imports.get(csv_id, limit=100)
    assert detail.posts
    _, draft, past = detail.posts
    assert draft.error_message == "Media is required for instagram"
    assert draft.id
    assert past.error_message
    assert past.error_message.startswith("The schedule date is in the past; ")
    await imports.delete_post(csv_id, draft.id)
    await imports.finalize(csv_id, user_id=USER_ID)
    made = [each async for each in posts.list(type="scheduled") if each.source == "csv"]
    assert {each.platform for each in made} == {"facebook", "instagram"}
    sandbox.clock.advance(days=30)
    made = [each async for each in posts.list(type="published") if each.source == "csv"]
    assert [each.summary for each in made] == ["Spring menu, at last"] * 2
    [done] = await imports.list(user_id=USER_ID).collect()
    assert (done.id, done.status) == (csv_id, "completed")
    await imports.delete(csv_id)
    with pytest.raises(NotFound):
        await imports.get(csv_id)
