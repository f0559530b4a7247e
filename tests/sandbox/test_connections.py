"""The rooms connections and legacy_connections: from the login to the account."""

from __future__ import annotations

import httpx
import pytest

from socialplanner import BadRequest, NotFound
from socialplanner.sandbox import (
    FACEBOOK_PAGE,
    LOCATION_ID,
    OTHER_LOCATION_ID,
    TIKTOK_PROFILE,
    USER_ID,
    Clock,
    Sandbox,
)
from socialplanner.sandbox.rooms.connections import OLDER, PLATFORMS

from .conftest import HEADERS, NOW

pytestmark = pytest.mark.asyncio

ORIGIN = "https://app.gohighlevel.com"
OAUTH = "http://127.0.0.1/social-media-posting/oauth"
WHO = {"locationId": LOCATION_ID, "userId": USER_ID}


def plain(sandbox: Sandbox, **headers: str) -> httpx.AsyncClient:
    """A client whose answers are not held against the spec, which the odd shapes do not fit."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=sandbox.app), headers=headers)


@pytest.mark.parametrize("platform", [each for each in PLATFORMS if each != "tiktok-business"])
async def test_a_login_becomes_an_account(sandbox: Sandbox, platform: str) -> None:
    """Message, choices, attach; then the account stands in the list, and the choice says so."""
    planner = sandbox.planner
    message = planner.connections.parse_message(
        sandbox.connections.complete(platform), origin=ORIGIN, platform=platform
    )
    choice = next(
        each for each in await planner.connections.available(platform, message.oauth_id) if not each.connected
    )
    attached = await planner.connections.attach(platform, message.oauth_id, choice)
    assert attached.platform == platform

    [account] = [
        each for each in await planner.accounts.list().collect() if each.oauth_id == message.oauth_id
    ]
    assert account.id == f"{message.oauth_id}_{LOCATION_ID}_{attached.origin_id}"
    assert (account.name, account.platform) == (choice.name, platform)
    again = await planner.connections.available(platform, message.oauth_id)
    assert [each.connected for each in again if each.id == choice.id] == [True]


async def test_tiktok_business_is_listed_only(sandbox: Sandbox) -> None:
    """Nobody documents how it is attached."""
    oauth_id = sandbox.connections.complete("tiktok-business")["accountId"]
    [choice] = await sandbox.planner.connections.available("tiktok-business", oauth_id)
    assert choice.kind == "business"
    with pytest.raises(BadRequest):
        await sandbox.planner.connections.attach("tiktok-business", oauth_id, choice, force=True)


async def test_a_browser_goes_from_the_address_to_the_message(sandbox: Sandbox) -> None:
    """Without headers, by way of a page that asks; nothing can be listed before the user has consented."""
    url = sandbox.planner.connections.start_url("facebook", user_id=USER_ID)
    async with plain(sandbox) as browser:
        answer = await browser.get(url)
        assert (answer.status_code, answer.content) == (302, b"")
        page = await browser.get(answer.headers["location"])
        assert "Juniper Bakery wants to post to facebook" in page.text
        oauth_id = answer.headers["location"].rpartition("/")[2]
        with pytest.raises(NotFound):
            await sandbox.planner.connections.available("facebook", oauth_id)
        told = await browser.post(answer.headers["location"])
        assert (await browser.get(answer.headers["location"] + "x")).status_code == 404
    assert f'"accountId": "{oauth_id}"' in told.text
    assert "default-src 'none'" in told.headers["content-security-policy"]
    assert await sandbox.planner.connections.available("facebook", oauth_id)


async def test_a_program_gets_the_address_to_open(sandbox: Sandbox) -> None:
    assert (await sandbox.planner.connections.start("google", user_id=USER_ID)).startswith(
        f"http://127.0.0.1/_sandbox/login/{LOCATION_ID}/"
    )


async def test_bluesky_is_answered_with_an_error(sandbox: Sandbox) -> None:
    with pytest.raises(BadRequest, match="bluesky"):
        await sandbox.planner.connections.start("bluesky", user_id=USER_ID, force=True)


async def test_headers_that_are_sent_are_checked(sandbox: Sandbox) -> None:
    """A window sends none; whoever sends a token must have the right one."""
    async with plain(sandbox, Authorization="Bearer other") as http:
        assert (await http.get(f"{OAUTH}/facebook/start", params=WHO)).status_code == 401
        assert (await http.get(f"{OAUTH}/{LOCATION_ID}/facebook/accounts/x")).status_code == 401
    async with plain(sandbox) as http:
        assert (await http.get(f"{OAUTH}/{LOCATION_ID}/facebook/accounts/x")).status_code == 401


@pytest.mark.parametrize("platform", [*OLDER])
async def test_the_older_addresses_answer_too(sandbox: Sandbox, platform: str) -> None:
    """Google has one of its own, X (twitter) is only there, the others are the same."""
    step = "locations" if platform == "google" else "accounts"
    async with plain(sandbox, **HEADERS) as http:
        started = await http.get(f"{OAUTH}/{platform}/start", params=WHO)
        assert started.status_code == 302
        await http.post(started.headers["location"])
        oauth_id = started.headers["location"].rpartition("/")[2]
        listed = await http.get(f"{OAUTH}/{LOCATION_ID}/{platform}/{step}/{oauth_id}")
        assert listed.status_code == 200
        assert listed.json()["results"]
    assert {call.operation for call in sandbox.calls() if call.operation} == {
        f"start_{platform.replace('-', '_')}_oauth",
        OLDER[platform][0],
    }


async def test_a_search_leaves_out_the_others(sandbox: Sandbox) -> None:
    oauth_id = FACEBOOK_PAGE.partition("_")[0]  # the login of an account that is there from the start
    connections = sandbox.planner.connections
    found = await connections.available("facebook", oauth_id, search="pop-UP")
    assert [(each.name, each.connected) for each in found] == [("Juniper Pop-up", False)]
    everything = await connections.available("facebook", oauth_id)
    assert [each.connected for each in everything] == [True, False]
    for platform in PLATFORMS:
        login = sandbox.connections.complete(platform)["accountId"]
        assert await connections.available(platform, login, search="nobody") == []


async def test_a_login_belongs_to_its_network_and_location(sandbox: Sandbox) -> None:
    oauth_id = sandbox.connections.complete("facebook")["accountId"]
    for platform, location in (("google", LOCATION_ID), ("facebook", OTHER_LOCATION_ID)):
        with pytest.raises(NotFound):
            await sandbox.planner.connections.available(platform, oauth_id, location_id=location)


async def test_a_reconnect_renews_the_permission() -> None:
    """The message names the accounts that work again."""
    async with Sandbox(clock=Clock(NOW)) as sandbox:
        assert sandbox.accounts[TIKTOK_PROFILE]["isExpired"]
        message = sandbox.connections.complete("tiktok", reconnect=True)
        assert message["reconnectAccounts"] == [TIKTOK_PROFILE]
        assert not sandbox.accounts[TIKTOK_PROFILE]["isExpired"]
        assert sandbox.accounts[TIKTOK_PROFILE]["expire"] > "2026-05"


async def test_a_body_that_lacks_what_its_network_wants_is_refused(sandbox: Sandbox) -> None:
    async with plain(sandbox, **HEADERS) as http:
        for platform, body in (("youtube", {"name": "B"}), ("google", {})):
            oauth_id = sandbox.connections.complete(platform)["accountId"]
            answer = await http.post(f"{OAUTH}/{LOCATION_ID}/{platform}/accounts/{oauth_id}", json=body)
            assert answer.status_code == 422


async def test_only_networks_that_are_there_can_be_logged_in_at(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="platform: expected one of"):
        sandbox.connections.complete("bluesky")
