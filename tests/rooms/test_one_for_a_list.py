"""An item in place of its list, where the service was seen to send that."""

from __future__ import annotations

import pytest

from socialplanner import InvalidResponse
from socialplanner.models import ConnectionChoices
from tests.support.fixed_response import FixedResponse

pytestmark = pytest.mark.anyio

ONE = {"id": "li1", "name": "Page"}
RESULTS = {"profile": ONE, "pages": []}


async def test_a_login_that_starts_without_an_address_names_the_other_way() -> None:
    """D23. The document has a 200 without a body here; the live service redirects."""
    server = FixedResponse(200, None)
    with pytest.raises(
        InvalidResponse, match=r"names no address.*\. Open the address of start_url\(\.\.\.\)"
    ):
        await server.planner.connections.start("facebook", user_id="u")


@pytest.mark.parametrize("strict", [False, True])
async def test_one_item_in_place_of_a_list_is_a_list_of_one(strict: bool) -> None:
    """A33. The vendor's own example has this form: it is no drift, in strict mode neither."""
    server = FixedResponse(200, {"success": True, "results": RESULTS})
    choices = await server.planner.with_options(strict=strict).connections.choices("linkedin", "acc1")
    assert [(each.id, each.name) for each in choices.profile] == [("li1", "Page")]
    assert server.drift == []
    assert choices.to_dict() == RESULTS
    assert [each.id for each in await server.planner.connections.available("linkedin", "acc1")] == ["li1"]


@pytest.mark.parametrize(("came", "ids"), [({"_id": "i1", "status": "completed"}, ["i1"]), ({}, [])])
async def test_one_import_in_place_of_the_list_is_a_list_of_one_and_an_empty_object_is_none(
    came: dict[str, str], ids: list[str]
) -> None:
    """D24. The older document has one import there, and the live service an empty object: neither is drift."""
    server = FixedResponse(200, {"success": True, "results": {"csvs": came, "count": len(ids)}})
    planner = server.planner.with_options(strict=True)
    assert [each.id for each in await planner.csv_imports.list(user_id="u").collect()] == ids
    assert server.drift == []


def test_a_list_that_was_one_item_can_be_changed() -> None:
    """A33. What is changed is sent as a list."""
    choices = ConnectionChoices.from_dict(RESULTS)
    choices.profile.append(choices.profile[0])
    assert choices.to_dict() == {"profile": [ONE, ONE], "pages": []}
