"""Whom a post can be made in the name of, and what time it is where they are."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from socialplanner import OAuthTokens, SocialPlanner, Unauthorized, UsageError
from socialplanner.models import PostCreate
from socialplanner.sandbox import APPROVER_ID, LOCATION_ID, USER_ID, Sandbox
from tests.support.fixed_response import FixedResponse

pytestmark = pytest.mark.anyio

COMPANY = "SANDBOXcompany000001"


async def test_the_location_tells_its_time_zone() -> None:
    async with Sandbox() as sandbox:
        location = await sandbox.planner.locations.get()
        other = await sandbox.planner.locations.get(location_id="SANDBOXlocation00002")

        assert (location.id, location.company_id) == (LOCATION_ID, COMPANY)
        assert ZoneInfo(location.timezone or "").key == "Europe/Stockholm"
        assert other.timezone == "America/Denver"


async def test_the_users_of_a_location_are_found_without_the_id_of_its_agency() -> None:
    """The location is asked once, however many pages there are."""
    async with Sandbox() as sandbox:
        users = await sandbox.planner.users.search(page_size=1).collect()

        assert {user.id for user in users} == {USER_ID, APPROVER_ID}
        assert len(sandbox.calls("get_location")) == 1
        assert len(sandbox.calls("search_users")) >= 2


async def test_an_agency_that_is_named_is_not_looked_up() -> None:
    async with Sandbox() as sandbox:
        users = await sandbox.planner.users.search(query="MARA", company_id=COMPANY).collect()

        assert [user.id for user in users] == [USER_ID]
        assert sandbox.calls("get_location") == []


@pytest.mark.parametrize("company", [None, COMPANY])
async def test_the_tokens_of_an_app_know_the_agency(company: str | None) -> None:
    """From the answer that they came with, or from what the app was made with."""
    async with Sandbox() as sandbox:
        app = sandbox.oauth
        tokens = OAuthTokens(
            app.client_id, app.client_secret, http_client=sandbox.http_client, base_url=sandbox.base_url
        )
        async with tokens:
            kept = await tokens.exchange(app.code(), state="s", expected_state="s")
            assert kept.company_id == COMPANY == await tokens.company_of(LOCATION_ID)
            users = await sandbox.client(tokens).users.search(role="user", company_id=company).collect()

        assert [user.id for user in users] == [APPROVER_ID]
        assert sandbox.calls("get_location") == []


@pytest.mark.parametrize("kind", [list, iter])
async def test_users_are_picked_by_their_ids(kind: Any) -> None:
    async with Sandbox() as sandbox:
        pages = sandbox.planner.users.search(ids=kind([USER_ID]))
        assert [user.name for user in await pages.collect()] == ["Mara Lind"]
        assert [user.name for user in await pages.collect()] == ["Mara Lind"]


async def test_a_token_that_may_not_read_the_location_is_told_the_other_way() -> None:
    async with Sandbox() as sandbox:
        planner = sandbox.client(sandbox.token(scopes=["users.readonly"]))
        with pytest.raises(Unauthorized) as caught:
            await planner.users.search()
        assert "Pass company_id=" in "".join(caught.value.__notes__)
        assert len((await planner.users.search(company_id=COMPANY)).items) == 2


async def test_a_location_without_an_agency_is_an_error_that_says_what_to_do() -> None:
    planner = FixedResponse(200, {"location": {"id": "L"}}).planner
    with pytest.raises(UsageError, match="Pass company_id=") as caught:
        await planner.users.search()
    assert caught.value.argument == "company_id"


async def test_a_list_of_users_shows_what_it_will_ask_for() -> None:
    async with SocialPlanner("t", location_id="L") as planner:
        assert "companyId='C'" in repr(planner.users.search(company_id="C", query="Ada"))
        with pytest.raises(UsageError, match="page_size"):
            planner.users.search(page_size=0)


@pytest.mark.parametrize("given", ["", None, 5])
def test_a_post_without_a_user_is_told_where_users_come_from(given: Any) -> None:
    """The planner itself gives no id of a user."""
    with pytest.raises(UsageError, match=r"user_id: .*planner\.users\.search\(\)"):
        PostCreate(account_ids=["a"], type="post", user_id=given, media=[])
    with pytest.raises(UsageError, match=r"user_id: .*planner\.users\.search\(\)"):
        PostCreate.from_dict({"accountIds": ["a"], "type": "post", "userId": given, "media": []})
