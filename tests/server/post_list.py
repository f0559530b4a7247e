"""A server with a list of posts, for walks; it speaks through `httpx.MockTransport`."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any

import anyio
import httpx

from socialplanner import Pages, SocialPlanner
from socialplanner.models import Post

Count = Callable[[list[Any]], object]


class Shelf:
    """A server with a list of posts, and with the bad habits that a test gives it."""

    def __init__(self, size: int, *, count: Count | None = len, cap: int = 1_000) -> None:
        self.ids = [f"post-{index}" for index in range(size)]
        self.count = count
        self.cap = cap
        self.asked: list[tuple[int, int]] = []
        self.bodies: list[dict[str, Any]] = []
        self.fails_at: int | None = None
        self.hangs_from: int | None = None
        self.now = self.peak = 0
        self.changed = anyio.Event()
        self.answer: Callable[[int, list[Any]], object] = self.page

    def page(self, skip: int, posts: list[Any]) -> object:
        results: dict[str, object] = {"posts": posts}
        if self.count is not None:
            results["count"] = self.count(posts)
        return {"results": results}

    async def handle(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        skip, limit = int(body["skip"]), int(body["limit"])
        self.bodies.append(body)
        self.asked.append((skip, limit))
        self.now += 1
        self.peak = max(self.peak, self.now)
        self.changed.set()
        self.changed = anyio.Event()
        try:
            await anyio.lowlevel.checkpoint()
            if self.hangs_from is not None and skip >= self.hangs_from:
                await anyio.sleep_forever()
            if skip == self.fails_at:
                return httpx.Response(500, json={"message": "broken"})
            posts = [{"_id": name} for name in self.ids[skip : skip + min(limit, self.cap)]]
            return httpx.Response(201, json=self.answer(skip, posts))
        finally:
            self.now -= 1

    async def until_asked(self, times: int) -> None:
        with anyio.fail_after(10):
            while len(self.asked) < times:
                await self.changed.wait()

    @property
    def skips(self) -> list[int]:
        return [skip for skip, _ in self.asked]


def planner_of(shelf: Shelf, **options: Any) -> SocialPlanner:
    http = httpx.AsyncClient(transport=httpx.MockTransport(shelf.handle))
    return SocialPlanner("token", location_id="loc", http_client=http, **options)


def pages_of(shelf: Shelf, *, page_size: int = 10, **options: Any) -> Pages[Post]:
    return planner_of(shelf).posts.list(page_size=page_size, **options)


def whole(shelf: Shelf) -> Callable[[list[Any]], int]:
    return lambda posts: len(shelf.ids)


def shelf_of(size: int, **options: Any) -> Shelf:
    """A shelf that counts truly."""
    shelf = Shelf(size, **options)
    shelf.count = whole(shelf)
    return shelf


def ids(posts: Iterable[Post]) -> list[str | None]:
    return [post.id for post in posts]


async def walked(pages: AsyncIterator[Post] | Pages[Post]) -> list[str | None]:
    return [post.id async for post in pages]
