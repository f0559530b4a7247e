"""A sandbox with as many locations as an agency has."""

from __future__ import annotations

import pytest

from socialplanner.sandbox import LOCATION_ID, TOKEN, Sandbox
from socialplanner.sandbox.__main__ import main

pytestmark = pytest.mark.asyncio


async def test_a_sandbox_has_as_many_locations_as_asked_for() -> None:
    """A41. Each has an id, a name and an account of its own; a token of each can be made."""
    async with Sandbox(locations=40) as sandbox:
        assert len(sandbox.accounts) == 9 + 38
        for number in (3, 40):
            location_id = f"SANDBOXlocation{number:05}"
            planner = sandbox.client(sandbox.token(location_id=location_id), location_id=location_id)
            [account] = [each async for each in planner.accounts.list()]
            assert account.name == f"Location {number}"
            [post_id] = sandbox.seed_posts(1, location_id=location_id, account_ids=[str(account.id)])
            assert (await planner.posts.get(post_id)).id == post_id


async def test_an_unknown_location_is_named_with_the_known_ones() -> None:
    """A41."""
    async with Sandbox(locations=1) as sandbox:
        with pytest.raises(ValueError, match=f"location_id: expected one of {LOCATION_ID}, got 'other'"):
            sandbox.seed_posts(2, location_id="other")
        with pytest.raises(ValueError, match="location_id"):
            sandbox.client(TOKEN, location_id="other")


@pytest.mark.parametrize("number", [0, -1, 10_001, True, "3", 2.0])
async def test_a_number_of_locations_out_of_range_is_refused(
    number: object, capsys: pytest.CaptureFixture[str]
) -> None:
    """A41."""
    with pytest.raises(ValueError, match="locations: expected an integer from 1 to 10000"):
        Sandbox(locations=number)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    if number != "3":
        with pytest.raises(SystemExit):
            main(["--locations", str(number)])
        assert "expected a number from 1" in capsys.readouterr().err
