"""A search in a list that the server does not give in full never says that the create did not happen."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from socialplanner import AmbiguousOutcome, SocialPlanner
from socialplanner.models import PostCreate

pytestmark = pytest.mark.anyio

SENT = PostCreate(account_ids=["a1"], type="post", user_id="u1", summary="Lunch menu")
SINCE = datetime(2026, 1, 1, tzinfo=UTC)


def planner_of(results: dict[str, Any], after: int) -> SocialPlanner:
    """Return a client of a server whose list is full before `after`, and gives `results` from there on."""

    def handle(request: httpx.Request) -> httpx.Response:
        skip = int(json.loads(request.content)["skip"])
        full = {"posts": [{"_id": f"p{skip + at}", "accountId": "a9"} for at in range(100)], "count": 250}
        return httpx.Response(201, json={"results": full if skip < after else results})

    http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    return SocialPlanner("token", location_id="loc", http_client=http)


@pytest.mark.parametrize("after", [0, 100])
@pytest.mark.parametrize(
    "results",
    [{"posts": [], "count": 250}, {"posts": None, "count": 250}, {"count": 250}, {"posts": None}, {}],
)
async def test_a_list_with_a_hole_proves_nothing(results: dict[str, Any], after: int) -> None:
    """A2, A3: to the caller "not there" means "send it again"."""
    if results or not after:
        with pytest.raises(AmbiguousOutcome, match="may have happened"):
            await planner_of(results, after).posts.find_match(SENT, since=SINCE)


async def test_an_empty_list_is_an_answer() -> None:
    """A2: nothing there, and nothing counted."""
    assert await planner_of({"posts": [], "count": 0}, 0).posts.find_match(SENT, since=SINCE) is None
