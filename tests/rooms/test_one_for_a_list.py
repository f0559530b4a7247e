"""An item in place of its list, where the service was seen to send that."""

from __future__ import annotations

import pytest

from socialplanner.models import ConnectionChoices
from tests.support.fixed_response import FixedResponse

pytestmark = pytest.mark.anyio

ONE = {"id": "li1", "name": "Page"}
RESULTS = {"profile": ONE, "pages": []}


@pytest.mark.parametrize("strict", [False, True])
async def test_one_item_in_place_of_a_list_is_a_list_of_one(strict: bool) -> None:
    """A33. The vendor's own example has this form: it is no drift, in strict mode neither."""
    server = FixedResponse(200, {"success": True, "results": RESULTS})
    choices = await server.planner.with_options(strict=strict).connections.choices("linkedin", "acc1")
    assert [(each.id, each.name) for each in choices.profile] == [("li1", "Page")]
    assert server.drift == []
    assert choices.to_dict() == RESULTS
    assert [each.id for each in await server.planner.connections.available("linkedin", "acc1")] == ["li1"]


def test_a_list_that_was_one_item_can_be_changed() -> None:
    """A33. What is changed is sent as a list."""
    choices = ConnectionChoices.from_dict(RESULTS)
    choices.profile.append(choices.profile[0])
    assert choices.to_dict() == {"profile": [ONE, ONE], "pages": []}
