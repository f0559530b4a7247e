"""The sandbox answers as others saw the live API answer; each habit has a switch where a program may want another."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from socialplanner.sandbox import FACEBOOK_PAGE, INSTAGRAM_PROFILE, LINKEDIN_PAGE, Clock, Sandbox
from socialplanner.sandbox.state.switches import Switches

from .conftest import NOW, Client

pytestmark = pytest.mark.asyncio

Body = dict[str, Any]
CONTROL = "http://127.0.0.1/_sandbox/switches"
DOCS = Path(__file__).parents[2] / "docs" / "sandbox.md"
PICTURE = {"url": "https://example.com/juniper/rolls.jpg", "type": "image/jpeg", "altText": "Rolls"}
FILM = {"url": "https://example.com/juniper/oven.mp4", "type": "video/mp4"}


async def read(http: httpx.AsyncClient, post_id: str) -> Body:
    return cast("Body", (await http.get(f"posts/{post_id}")).json()["results"]["post"])


@pytest.mark.parametrize("status", ["published", "draft", "scheduled"])
async def test_every_post_says_google(
    http: httpx.AsyncClient, sandbox: Sandbox, listing: Body, status: str
) -> None:
    """L6, Q7. Whatever its network: that is told by the account."""
    accounts = [INSTAGRAM_PROFILE, LINKEDIN_PAGE, FACEBOOK_PAGE]
    ids = [sandbox.add_post(status=status, account_ids=[each], media=[PICTURE]) for each in accounts]
    assert {(await read(http, each))["platform"] for each in ids} == {"google"}
    listed = (await http.post("posts/list", json=listing)).json()["results"]["posts"]
    assert {each["platform"] for each in listed} == {"google"}


async def test_the_network_can_be_told(client_of: Client) -> None:
    """L6, the other form."""
    async with Sandbox(post_platform="network") as sandbox, client_of(sandbox) as http:
        post_id = sandbox.add_post(account_ids=[INSTAGRAM_PROFILE], media=[PICTURE])
        assert (await read(http, post_id))["platform"] == "instagram"


async def test_the_time_is_told_by_the_display_date_alone(client_of: Client) -> None:
    """L13. `scheduleDate` may be missing."""
    at = NOW + timedelta(days=1)
    for shown in (False, True):
        async with (
            Sandbox(clock=Clock(NOW), schedule_date_shown=shown) as sandbox,
            client_of(sandbox) as http,
        ):
            post = await read(http, sandbox.add_post(status="scheduled", at=at))
            assert ("scheduleDate" in post) is shown
            assert post["displayDate"] == "2026-03-11T12:00:00.000Z"


async def test_media_that_are_read_have_short_types(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Q3. A picture comes back as its kind and a thumbnail."""
    draft = sandbox.add_post(status="draft", media=[PICTURE, FILM])
    picture, film = (await read(http, draft))["media"]
    assert (picture["url"], picture["type"], picture["thumbnail"]) == (
        PICTURE["url"],
        "image",
        PICTURE["url"],
    )
    assert film["type"] == "video"


async def test_a_short_type_that_is_sent_back_is_refused(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body
) -> None:
    """Q3. With the live words, on a create and on an update."""
    draft = sandbox.add_post(status="draft", media=[PICTURE])
    media = (await read(http, draft))["media"]
    for answer in (
        await http.put(f"posts/{draft}", json=body | {"media": media, "status": "draft"}),
        await http.post("posts", json=body | {"media": media, "status": "draft"}),
    ):
        assert (answer.status_code, answer.json()["message"]) == (422, ["Invalid media format type."])


@pytest.mark.parametrize("media", [{}, {"media": None}])
async def test_an_update_without_media_is_refused(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body, media: Body
) -> None:
    """L17, Q2. It replaces the whole post; an empty list says that there are none."""
    draft = sandbox.add_post(status="draft")
    del body["media"]
    answer = await http.put(f"posts/{draft}", json=body | {"status": "draft"} | media)
    assert answer.status_code == 422
    assert "media must be an array" in str(answer.json()["message"])
    assert sandbox.calls()[-1].status == 422
    whole = await http.put(f"posts/{draft}", json=body | {"status": "draft", "media": []})
    assert whole.json() == {"success": True, "statusCode": 200, "message": "Updated Post"}


@pytest.mark.parametrize("field", ["accountIds", "userId"])
async def test_a_draft_needs_accounts_and_a_user(http: httpx.AsyncClient, body: Body, field: str) -> None:
    """Q1, Q2. On a create and on an update."""
    del body[field]
    for method, path in (("POST", "posts"), ("PUT", "posts/67e0000000000000ffff0001")):
        assert (await http.request(method, path, json=body | {"status": "draft"})).status_code == 422


async def test_a_part_of_a_post_cannot_be_changed(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Q5. The path is there, and refuses every field."""
    post_id = sandbox.add_post("Before")
    answer = await http.patch(f"posts/{post_id}", json={"summary": "After", "tags": []})
    assert answer.status_code == 422
    assert answer.json()["message"] == ["property summary should not exist", "property tags should not exist"]
    assert sandbox.posts[post_id]["summary"] == "Before"


@pytest.mark.parametrize("method", ["GET", "DELETE"])
async def test_the_id_of_all_records_together_reads_nothing(
    http: httpx.AsyncClient, sandbox: Sandbox, method: str
) -> None:
    """Q6. It is a 400, where an unknown post is a 404."""
    post_id = sandbox.add_post()
    tie = sandbox.posts[post_id]["parentPostId"]
    assert (await http.request(method, f"posts/{tie}")).status_code == 400


@pytest.mark.parametrize("body", [{}, {"type": "all", "skip": "0", "limit": "10"}, {"limit": "3"}])
async def test_a_list_does_without_dates(http: httpx.AsyncClient, body: Body) -> None:
    """Q10, Q12. And it answers 201."""
    answer = await http.post("posts/list", json=body)
    assert answer.status_code == 201
    assert answer.json()["results"]["count"] > len(answer.json()["results"]["posts"]) - 1


async def test_a_post_in_review_says_even_that_it_has_no_media(http: httpx.AsyncClient, body: Body) -> None:
    """Q19. The list may be empty."""
    planned = (NOW + timedelta(days=1)).isoformat()
    body |= {"status": "in_review", "scheduleDate": planned, "postApprovalDetails": {"approver": "a"}}
    assert (await http.post("posts", json=body)).status_code == 201
    del body["media"]
    answer = await http.post("posts", json=body)
    assert answer.json()["message"] == ["media must be an array with media objects"]


@pytest.mark.parametrize("tag", ["bread", "67e0000000000000eeee9999"])
async def test_a_tag_is_the_id_of_a_tag_that_exists(http: httpx.AsyncClient, body: Body, tag: str) -> None:
    """Q20. Its name is not taken."""
    assert (await http.post("posts", json=body | {"tags": [tag]})).status_code == 422
    assert (await http.post("posts", json=body | {"tags": ["67e0000000000000eeee0001"]})).status_code == 201


async def test_what_no_document_names_does_nothing(http: httpx.AsyncClient) -> None:
    """Q21. A tag is said to be created and is not; a category refuses the field that it demands."""
    before = (await http.get("tags")).json()
    made = await http.post("tags", json={"tag": "new"})
    assert (made.status_code, made.json()["message"]) == (201, "Created")
    assert (await http.get("tags")).json() == before
    for body, reason in (({"name": "n"}, "should not be empty"), ({"createdBy": "u"}, "should not exist")):
        answer = await http.post("categories", json=body)
        assert answer.status_code == 422
        assert reason in answer.json()["message"][0]


@pytest.mark.parametrize(
    "change",
    [
        {"locationId": "SANDBOXlocation00001"},
        {"media": [{"url": "https://example.com/a.mov", "type": "video/mkv"}]},
        {"status": "scheduled", "scheduleDate": "2026-04-01T10:00:00"},
    ],
)
async def test_what_others_saw_refused_is_refused(http: httpx.AsyncClient, body: Body, change: Body) -> None:
    """L24, Q10. A foreign key, a type that is no type, a date without a zone."""
    assert (await http.post("posts", json=body | change)).status_code == 422


async def test_lists_may_lag_after_a_publication(client_of: Client, body: Body, listing: Body) -> None:
    """L5. Without the switch the list shows the post at once; what is planned is not late."""
    for lag, seen in ((0.0, [True, True]), (30.0, [False, True])):
        async with Sandbox(clock=Clock(NOW), list_lag=lag) as sandbox, client_of(sandbox) as http:
            await http.post("posts", json=body | {"summary": "Now"})
            await http.post("posts", json=body | {"summary": "Draft", "status": "draft"})
            shown: list[bool] = []
            for _ in range(2):
                answer = await http.post("posts/list", json=listing)
                texts = [each["summary"] for each in answer.json()["results"]["posts"]]
                assert "Draft" in texts
                shown.append("Now" in texts)
                sandbox.clock.advance(seconds=30)
            assert shown == seen


async def test_switches_can_be_read_and_set_over_http(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """For programs in other languages; a wrong name or value names the choices and changes nothing."""
    assert (await http.get("accounts")).status_code == 200
    assert (await http.get(CONTROL)).json()["switches"]["deleted_posts"] == "live"
    answer = await http.post(CONTROL, json={"post_platform": "network", "list_lag": 2})
    assert answer.json()["switches"]["post_platform"] == "network"
    post = await read(http, sandbox.add_post(account_ids=[LINKEDIN_PAGE]))
    assert post["platform"] == "linkedin"
    for wrong, told in (
        ({"nonsense": 1}, "expected one of bulk_delete_answer"),
        ({"deleted_posts": "hidden"}, "expected one of live, marked, gone"),
        ({"ignore_skip": "yes"}, "expected true or false"),
        ({"list_lag": -1}, "expected seconds"),
        ({"list_lag": True}, "expected seconds"),
    ):
        answer = await http.post(CONTROL, json=wrong)
        assert answer.status_code == 400
        assert told in answer.json()["message"]
    assert (await http.get(CONTROL)).json()["switches"]["list_lag"] == 2


async def test_every_switch_is_in_the_docs() -> None:
    """And every one that the docs name exists."""
    http_page = (DOCS.parent / "testing.md").read_text(encoding="utf-8")
    assert "/_sandbox/switches" in http_page
    text = DOCS.read_text(encoding="utf-8").partition("## Switches")[2].partition("\n## ")[0]
    told = {line.split("`")[1].partition("=")[0] for line in text.splitlines() if line.startswith("| `")}
    assert told == {each.name for each in fields(Switches)} | {"rate_limit"}
