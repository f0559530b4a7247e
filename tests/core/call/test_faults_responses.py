"""Responses that do not fit the spec, through a whole call: what fits is read, and the rest is kept."""

from __future__ import annotations

import gc
import json
import tracemalloc
from typing import Any

import httpx
import pytest

from socialplanner import InvalidResponse, SocialPlanner
from tests.support.fixed_response import FixedResponse

pytestmark = pytest.mark.anyio

WHOLE: dict[str, Any] = {"_id": "p1", "status": "draft", "summary": "Menu", "accountIds": ["a1"]}

ODD: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    "unknown word": ({"status": "quarantined"}, {"status": "quarantined"}, []),
    "unknown field": ({"mood": {"is": ["new"]}}, {}, []),
    "date empty": ({"createdAt": ""}, {"created_at": None}, ["createdAt"]),
    "date of another land": ({"createdAt": "01/02/2024"}, {"created_at": None}, ["createdAt"]),
    "date without zone": ({"createdAt": "2024-02-01T10:00:00"}, {"created_at": None}, ["createdAt"]),
    "null for a text": ({"summary": None}, {"summary": None}, []),
    "null for a list": ({"accountIds": None}, {"account_ids": []}, []),
    "number for a text": ({"summary": 7}, {"summary": None}, ["summary"]),
    "object for a list": ({"accountIds": {"0": "a1"}}, {"account_ids": []}, ["accountIds"]),
    "list for an object": ({"user": ["u1"]}, {"user": None}, ["user"]),
    "null for an object": ({"user": None}, {"user": None}, []),
    "a stranger in a list": ({"accountIds": ["a1", 5]}, {"account_ids": ["a1"]}, ["accountIds/1"]),
}
"""What the post has, what is read of it, and where it does not fit the spec."""


@pytest.mark.parametrize("name", ODD)
async def test_an_odd_value_costs_one_field_and_nothing_else(name: str) -> None:
    """One event names it by its pointer, and it is sent back as it came. In strict mode it is an error."""
    odd, read, places = ODD[name]
    came = WHOLE | odd
    server = FixedResponse(200, {"results": {"post": came}})
    post = await server.planner.posts.get("p1")
    assert post.id == "p1"
    assert {field: getattr(post, field) for field in read} == read
    assert post.to_dict() == came
    assert [drift.pointer for drift in server.drift] == [f"/results/post/{place}" for place in places]
    strict = server.planner.with_options(strict=True)
    if places:
        with pytest.raises(InvalidResponse):
            await strict.posts.get("p1")
    else:
        assert await strict.posts.get("p1") == post


@pytest.mark.parametrize("field", WHOLE)
async def test_a_field_that_is_missing_is_none(field: str) -> None:
    came = {name: value for name, value in WHOLE.items() if name != field}
    server = FixedResponse(200, {"results": {"post": came}})
    post = await server.planner.posts.get("p1")
    assert post.to_dict() == came
    assert post.has_id == (field != "_id")  # an id is a str always, so one that is missing is drift
    assert [drift.pointer for drift in server.drift] == ([] if post.has_id else ["/results/post/_id"])


@pytest.mark.parametrize("status", [200, 201, 202, 203, 299])
async def test_any_2xx_is_read_if_its_body_fits(status: int) -> None:
    post = await FixedResponse(status, {"results": {"post": WHOLE}, "statusCode": 500}).planner.posts.get(
        "p1"
    )
    assert post.to_dict() == WHOLE


async def peak_of_a_walk(total: int, size: int = 100) -> int:
    """Bytes that are in use at most while so many posts of 2 KB are walked."""
    text = "x" * 2000

    def page(request: httpx.Request) -> httpx.Response:
        skip = int(json.loads(request.content)["skip"])
        posts = [{"_id": f"p{number}", "summary": f"{text}{number}"} for number in range(skip, skip + size)]
        return httpx.Response(201, json={"results": {"posts": posts, "count": total}})

    async with httpx.AsyncClient(transport=httpx.MockTransport(page)) as http:
        planner = SocialPlanner("t", location_id="loc", http_client=http)
        gc.collect()
        tracemalloc.start()
        try:
            seen = [None async for _ in planner.posts.list(page_size=size, concurrency=1)]
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert len(seen) == total
    return peak


async def test_walking_a_long_list_holds_one_page_and_the_ids() -> None:
    """18 MB more go by, and hardly more than the ids of it is held."""
    assert await peak_of_a_walk(10_000) < await peak_of_a_walk(1_000) + 4 * 2**20
