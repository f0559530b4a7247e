"""The room accounts."""

from __future__ import annotations

import httpx
import pytest

from socialplanner.sandbox import (
    FACEBOOK_PAGE,
    GOOGLE_LOCATION,
    INSTAGRAM_PROFILE,
    LINKEDIN_PAGE,
    LOCATION_ID,
    OTHER_FACEBOOK_PAGE,
    OTHER_LOCATION_ID,
    PINTEREST_PROFILE,
    THREADS_PROFILE,
    TIKTOK_PROFILE,
    YOUTUBE_CHANNEL,
    Sandbox,
)

pytestmark = pytest.mark.asyncio


async def test_accounts_and_groups_come_together(http: httpx.AsyncClient) -> None:
    """All of the location in one answer, the one with an ended permission included."""
    results = (await http.get("accounts")).json()["results"]
    accounts = {each["id"]: each for each in results["accounts"]}
    everyday = [FACEBOOK_PAGE, INSTAGRAM_PROFILE, LINKEDIN_PAGE]
    later = [YOUTUBE_CHANNEL, PINTEREST_PROFILE, THREADS_PROFILE]
    assert list(accounts) == [*everyday, GOOGLE_LOCATION, TIKTOK_PROFILE, *later]
    assert len({each["platform"] for each in accounts.values()}) == len(accounts) == 8
    assert [each for each in accounts if accounts[each]["isExpired"]] == [TIKTOK_PROFILE]
    assert [group["accountIds"] for group in results["groups"]] == [everyday]


async def test_an_account_id_is_made_of_the_others(http: httpx.AsyncClient) -> None:
    """Login, location and the network's own id; a kind behind it on some."""
    for account in (await http.get("accounts")).json()["results"]["accounts"]:
        assert account["id"].startswith(f"{account['oauthId']}_{LOCATION_ID}_{account['originId']}")


async def test_a_location_has_its_own_accounts(http: httpx.AsyncClient) -> None:
    """The agency's other customer sees one page."""
    results = (await http.get(f"../{OTHER_LOCATION_ID}/accounts")).json()["results"]
    assert [each["id"] for each in results["accounts"]] == [OTHER_FACEBOOK_PAGE]


async def test_a_deleted_account_leaves_its_groups(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """The answer names what was removed; a second time there is nothing to remove."""
    answer = await http.delete(f"accounts/{INSTAGRAM_PROFILE}", params={"userId": "SANDBOXuser000000001"})
    assert answer.status_code == 200
    assert answer.json()["results"] == {"locationId": LOCATION_ID, "id": INSTAGRAM_PROFILE}
    assert INSTAGRAM_PROFILE not in sandbox.accounts
    [group] = (await http.get("accounts")).json()["results"]["groups"]
    assert group["accountIds"] == [FACEBOOK_PAGE, LINKEDIN_PAGE]
    assert (await http.delete(f"accounts/{INSTAGRAM_PROFILE}")).status_code == 404
