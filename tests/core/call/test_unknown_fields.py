"""Fields that the spec does not know: a user hears of each once, and nothing else changes."""

from __future__ import annotations

from typing import Any

import pytest

from socialplanner.events import Event, UnknownField
from tests.support.fixed_response import FixedResponse

pytestmark = pytest.mark.anyio

POST = {"_id": "p1", "blurHash": "a", "media": [{"url": "u"}, {"url": "v", "tint": {"deep": 1}}]}
LIST = {"success": True, "results": {"posts": [POST, POST | {"_id": "p2"}], "count": 2}}


def listen(server: FixedResponse, found: list[UnknownField], **options: Any) -> Any:
    """A view of the client that keeps the unknown fields that it is told of."""

    def hook(event: Event) -> None:
        if isinstance(event, UnknownField):
            found.append(event)

    return server.planner.with_options(on_event=hook, **options)


async def test_each_unknown_field_is_told_once_by_a_client_and_its_views() -> None:
    """The path has no index. What is inside of an unknown value belongs to nobody's model and is not told."""
    server, found = FixedResponse(200, LIST), list[UnknownField]()
    planner = listen(server, found)
    posts = await planner.posts.list().collect()
    await planner.posts.list().collect()
    await planner.for_location("other").posts.list().collect()
    told = sorted((each.operation, each.path, each.model, each.field) for each in found)
    assert told == [
        ("posts.list", "/results/posts/*/blurHash", "Post", "blurHash"),
        ("posts.list", "/results/posts/*/media/*/tint", "PostMedia", "tint"),
    ]
    assert posts[0].extras == {"blurHash": "a"}
    assert server.drift == []


async def test_another_client_tells_it_again() -> None:
    """What a client has told is its own."""
    for _ in range(2):
        server, found = FixedResponse(200, LIST), list[UnknownField]()
        await listen(server, found).posts.list().collect()
        assert len(found) == 2


async def test_known_fields_that_stand_in_extras_are_silent() -> None:
    """A null, a value that does not fit, an item in place of its list: the fields are known."""
    post = {"_id": "p1", "summary": None, "type": 5, "media": {"a": 1}}
    server, found = FixedResponse(200, {"results": {"posts": [post], "count": 1}}), list[UnknownField]()
    posts = await listen(server, found).posts.list().collect()
    assert posts[0].extras.keys() == {"summary", "type", "media"}
    assert found == []


async def test_a_new_field_is_no_drift_in_strict_mode() -> None:
    """An API may grow: only a value that does not fit is refused. A null tells of a new field too."""
    server, found = (
        FixedResponse(200, {"results": {"posts": [{"_id": "p1", "newer": None}], "count": 1}}),
        list[UnknownField](),
    )
    posts = await listen(server, found, strict=True).posts.list().collect()
    assert [post.id for post in posts] == ["p1"]
    assert [each.field for each in found] == ["newer"]


async def test_keys_that_are_data_do_not_fill_the_memory() -> None:
    """A client tells of a thousand fields, and of no more."""
    body = {"results": {"posts": [{"_id": "p1"} | {f"key{at}": at for at in range(1500)}], "count": 1}}
    server, found = FixedResponse(200, body), list[UnknownField]()
    posts = await listen(server, found).posts.list().collect()
    assert len(found) == 1000
    assert len(posts[0].extras) == 1500
