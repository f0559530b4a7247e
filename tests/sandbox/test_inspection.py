"""What a test looks at and orders from outside: broken calls, habits of the API, and the same over HTTP."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from socialplanner import BadRequest, Invalid
from socialplanner.models import PostCreate
from socialplanner.sandbox import FACEBOOK_PAGE, LOCATION_ID, USER_ID, Clock, Sandbox

from .conftest import HEADERS, NOW, Client

pytestmark = pytest.mark.asyncio

ROOT = f"/social-media-posting/{LOCATION_ID}/"
PICTURES = [{"url": f"https://example.com/{name}.png", "type": "image/png"} for name in "abc"]
NOBODY = PostCreate(account_ids=["nobody"], type="post", user_id="nobody")


async def test_a_call_that_breaks_the_rules_is_noted(sandbox: Sandbox) -> None:
    """With the API's reasons; calls that merely failed are not."""
    with pytest.raises(Invalid):
        await sandbox.planner.posts.create(NOBODY)
    await sandbox.http_client.get(ROOT + "posts/nothing", headers=HEADERS)
    [call] = sandbox.broken_calls
    assert (call.operation, call.status) == ("create_post", 422)
    assert "accountIds: nobody is no account of this location" in call.reasons


async def test_expected_ones_are_not(sandbox: Sandbox) -> None:
    """Only those of the block; blocks may stand in each other."""
    with sandbox.expect_invalid():
        with sandbox.expect_invalid(), pytest.raises(Invalid):
            await sandbox.planner.posts.create(NOBODY)
        with pytest.raises(Invalid):
            await sandbox.planner.posts.create(NOBODY)
    assert sandbox.broken_calls == []
    assert len(sandbox.calls("create_post")) == 2
    with pytest.raises(RuntimeError), sandbox.expect_invalid():
        raise RuntimeError
    with pytest.raises(Invalid):
        await sandbox.planner.posts.create(NOBODY)
    assert len(sandbox.broken_calls) == 1


@pytest.mark.parametrize(
    ("headers", "content", "status"),
    [
        ({"Version": ""}, b"{}", 401),
        ({"Version": "2020-01-01"}, b"{}", 401),
        ({"Authorization": ""}, b"{}", 401),
        ({"Authorization": "Basic eA=="}, b"{}", 401),
        ({"Authorization": "Bearer pit-01234567"}, b"{}", 401),
        ({}, b'{"postIds": [%s]}' % b",".join([b'"x"'] * 51), 400),
        ({}, b"{", 400),
        ({}, b"{}", 422),
    ],
)
async def test_what_breaks_the_rules(
    sandbox: Sandbox, headers: dict[str, str], content: bytes, status: int
) -> None:
    """A header that is not there or makes no sense, more than a limit allows, a body that does not fit."""
    answer = await sandbox.http_client.post(
        ROOT + "posts/bulk-delete", headers=HEADERS | headers, content=content
    )
    assert answer.status_code == status
    assert [each.status for each in sandbox.broken_calls] == [status]


async def test_what_does_not(sandbox: Sandbox) -> None:
    """A token that is no longer good, what is gone, what was ordered."""
    http, headers = sandbox.http_client, HEADERS
    await http.get(ROOT + "accounts", headers=headers | {"Authorization": "Bearer gone"})
    await http.post(ROOT + "posts/bulk-delete", headers=headers, json={"postIds": ["1"]})
    sandbox.fail("create_post", status=422)
    await http.post(ROOT + "posts", headers=headers, json={})
    assert [each.status for each in sandbox.calls()] == [401, 404, 422]
    assert sandbox.broken_calls == []


async def test_too_many_ids_are_one_broken_call_through_the_sdk(sandbox: Sandbox) -> None:
    """If it lets them through."""
    with sandbox.expect_invalid(), pytest.raises((BadRequest, ValueError)):
        await sandbox.planner.posts.bulk_delete(post_ids=["x"] * 51)
    assert sandbox.broken_calls == []


async def test_pictures_are_hidden_once_a_post_is_no_draft(client_of: Client) -> None:
    """Q6. The post itself keeps them, and a draft shows them."""
    async with Sandbox(clock=Clock(NOW), published_answer="post") as sandbox, client_of(sandbox) as http:
        draft = sandbox.add_post("Draft", status="draft", media=PICTURES)
        planned = sandbox.add_post("Planned", status="scheduled", media=PICTURES)
        body = {"accountIds": [FACEBOOK_PAGE], "type": "post", "userId": USER_ID, "media": PICTURES}
        created = (await http.post("posts", json=body)).json()["results"]["post"]
        assert len(created["media"]) == 1
        for post_id, shown in ((draft, 3), (planned, 1), (created["_id"], 1)):
            got = (await http.get(f"posts/{post_id}")).json()["results"]["post"]
            assert len(got["media"]) == shown
            assert len(sandbox.posts[post_id]["media"]) == 3
        listing = {"skip": "0", "limit": "100", "includeUsers": "false"}
        listing |= {"fromDate": "2000-01-01T00:00:00.000Z", "toDate": "2100-01-01T00:00:00.000Z"}
        listed = (await http.post("posts/list", json=listing)).json()["results"]["posts"]
        assert {each["_id"]: len(each["media"]) for each in listed}.items() >= {draft: 3, planned: 1}.items()


async def test_pictures_are_shown_without_the_switch(client_of: Client) -> None:
    """A post that is read, changed and sent back keeps them, and their types."""
    async with Sandbox(media_truncated=False, short_media_types=False) as sandbox, client_of(sandbox) as http:
        planned = sandbox.add_post("Planned", status="scheduled", media=PICTURES)
        assert (await http.get(f"posts/{planned}")).json()["results"]["post"]["media"] == PICTURES


@pytest.mark.parametrize(("switch", "told"), [(True, 201), (False, 200)])
async def test_some_bodies_tell_another_status(client_of: Client, switch: bool, told: int) -> None:
    """As in the vendor's examples, unless it is switched off."""
    async with Sandbox(odd_status_codes=switch) as sandbox, client_of(sandbox) as http:
        account_id = sandbox.connections.complete("tiktok-business")["accountId"]
        answer = await http.get(f"../oauth/{LOCATION_ID}/tiktok-business/accounts/{account_id}")
        assert (answer.status_code, answer.json()["statusCode"]) == (200, told)


async def control(
    sandbox: Sandbox, method: str, page: str, sent: object = None, **headers: str
) -> httpx.Response:
    how: dict[str, Any] = {} if sent is None else {"json": sent}
    return await sandbox.http_client.request(method, f"/_sandbox/{page}", headers=headers, **how)


async def test_faults_are_ordered_over_http(sandbox: Sandbox, http: httpx.AsyncClient) -> None:
    """The same ones, by the same names."""
    order = {"operation": "list_accounts", "status": 503, "times": 2}
    ordered = await control(sandbox, "POST", "faults", order)
    assert ordered.status_code == 201
    assert [each.times for each in sandbox.faults] == [2]
    assert (await http.get("accounts")).status_code == 503
    [left] = (await control(sandbox, "GET", "faults")).json()["faults"]
    assert (left["target"], left["kind"], left["status"], left["times"]) == (
        "list_accounts",
        "status",
        503,
        1,
    )
    assert (await control(sandbox, "DELETE", "faults")).json() == {"faults": []}
    assert (await http.get("accounts")).status_code == 200


@pytest.mark.parametrize(
    ("page", "sent", "named"),
    [
        ("faults", {"operation": "create_pots", "drop": True}, "create_post"),
        ("faults", {"operation": "posts", "dorp": True}, "drop_after_commit"),
        ("faults", {"drop": True}, "expected an operation, a room"),
        ("faults", ["drop"], "an object"),
        ("clock", {"advance": "1"}, "seconds"),
        ("clock", {"advance": -1}, "seconds"),
        ("clock", {"advance": 1e12}, "seconds"),
        ("clock", {}, "seconds"),
    ],
)
async def test_a_wrong_order_over_http_is_400(sandbox: Sandbox, page: str, sent: object, named: str) -> None:
    """With what there is."""
    answer = await control(sandbox, "POST", page, sent)
    assert answer.status_code == 400
    assert named in answer.json()["message"]


async def test_the_clock_is_turned_over_http(sandbox: Sandbox) -> None:
    """And what was due is there when the state is looked at."""
    post_id = sandbox.add_post(status="scheduled")
    turned = await control(sandbox, "POST", "clock", {"advance": 172_800})
    assert turned.json() == {"now": "2026-03-12T12:00:00.000Z"}
    state = (await control(sandbox, "GET", "state")).json()
    posts = {each["_id"]: each for each in state["locations"][LOCATION_ID]["posts"]}
    assert posts == dict(sandbox.posts)
    assert posts[post_id]["status"] == "published"


async def test_calls_are_seen_over_http(sandbox: Sandbox, http: httpx.AsyncClient) -> None:
    """All of them, or those of an operation; looking leaves none."""
    await http.get("accounts")
    await http.get("posts/1")
    seen = (await control(sandbox, "GET", "calls")).json()["calls"]
    assert [each["operation"] for each in seen] == ["list_accounts", "get_post"]
    assert seen[1]["reasons"] == ["Post not found"]
    only = (await control(sandbox, "GET", "calls?operation=get_post")).json()["calls"]
    assert only == seen[1:]
    assert len(sandbox.calls()) == 2


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:8080"}, 200),
        ({"Host": "[::1]:8080"}, 200),
        ({"Origin": "http://127.0.0.1:8080"}, 200),
        ({"Host": "sandbox.example.com"}, 403),
        ({"Host": ""}, 403),
        ({"Host": "10.0.0.7"}, 403),
        ({"Origin": "https://example.com"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_they_are_for_this_machine_only(sandbox: Sandbox, headers: dict[str, str], status: int) -> None:
    """A name that leads here from elsewhere, and a page of another site, change nothing and see nothing."""
    sandbox.fail("get_post", drop=True)
    answer = await control(sandbox, "DELETE", "faults", **headers)
    assert answer.status_code == status
    assert len(sandbox.faults) == (status != 200)
