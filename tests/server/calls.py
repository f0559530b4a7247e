"""Calls at a server of the test, and the error that comes of one."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from socialplanner import SocialPlanner, SocialPlannerError
from socialplanner.models import PostCreate

from . import RawServer

POST = {"results": {"post": {"_id": "p1"}}}
DRAFT = PostCreate(account_ids=["a1"], type="post", user_id="u1", status="draft", summary="Grüße")

Call = Callable[[SocialPlanner], Coroutine[Any, Any, object]]


def planner_at(server: RawServer, **options: Any) -> SocialPlanner:
    chosen: dict[str, Any] = {"location_id": "loc", "base_url": server.url} | options
    return SocialPlanner("token-of-a-test", **chosen)


async def get(planner: SocialPlanner) -> object:
    return await planner.posts.get("p1")


async def create(planner: SocialPlanner) -> object:
    return await planner.posts.create(DRAFT)


async def failure(server: RawServer, call: Call, **options: Any) -> Any:
    """The error of a call: one of ours, with nothing of httpx or json behind it, and no connection left open."""
    async with planner_at(server, **options) as planner:
        with pytest.raises(SocialPlannerError) as caught:
            await call(planner)
    error: BaseException | None = caught.value
    while error is not None:
        assert type(error).__module__ == "socialplanner.errors"
        assert error.__context__ is None or error.__context__ is error.__cause__
        error = error.__cause__
    await server.until(lambda: server.open == 0)
    return caught.value
