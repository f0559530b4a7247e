"""A server that deletes in bulk, through `httpx.MockTransport`, and what a report of it must be."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import httpx

from socialplanner import BulkReport, SocialPlanner

LISTS = ("confirmed", "partial", "accepted", "failed", "unknown", "unsent")
Outcome = Callable[[list[str]], "httpx.Response | Awaitable[httpx.Response]"]


def counted(count: object) -> Outcome:
    return lambda ids: httpx.Response(201, json={"results": {"message": "Deleted", "deletedCount": count}})


def whole(ids: list[str]) -> httpx.Response:
    return httpx.Response(201, json={"results": {"deletedCount": len(ids)}})


def lost(ids: list[str]) -> httpx.Response:
    raise httpx.ReadError("connection reset")


async def never(ids: list[str]) -> httpx.Response:
    await anyio.sleep_forever()
    return whole(ids)


class Bin:
    """A server that deletes in bulk: `script` says what becomes of each request, `otherwise` of all others."""

    def __init__(self, *script: Outcome, otherwise: Outcome = whole) -> None:
        self.script = list(script)
        self.otherwise = otherwise
        self.batches: list[list[str]] = []
        self.paths: list[str] = []
        self.now = self.peak = 0
        self.changed = anyio.Event()

    async def handle(self, request: httpx.Request) -> httpx.Response:
        self.paths.append(request.url.path.rsplit("/", 1)[-1])
        if self.paths[-1] == "list":
            skip = int(json.loads(request.content)["skip"])
            posts = [{"_id": f"p{index}"} for index in range(skip, min(skip + 100, 120))]
            return httpx.Response(201, json={"results": {"posts": posts, "count": 120}})
        batch = json.loads(request.content)["postIds"]
        outcome = self.script.pop(0) if self.script else self.otherwise
        self.batches.append(batch)
        self.now += 1
        self.peak = max(self.peak, self.now)
        self.changed.set()
        self.changed = anyio.Event()
        try:
            await anyio.lowlevel.checkpoint()
            answered = outcome(batch)
            return answered if isinstance(answered, httpx.Response) else await answered
        finally:
            self.now -= 1

    async def until_sent(self, batches: int) -> None:
        with anyio.fail_after(10):
            while len(self.batches) < batches:
                await self.changed.wait()

    def planner(self, **options: Any) -> SocialPlanner:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))
        return SocialPlanner(
            **({"token": "token", "location_id": "loc", "http_client": http, "retries": 0} | options)
        )


def names(count: int) -> list[str]:
    return [f"p{index}" for index in range(count)]


def lists(report: BulkReport) -> dict[str, list[str]]:
    return {name: getattr(report, name) for name in LISTS if getattr(report, name)}


def assert_each_once(report: BulkReport, ids: list[str]) -> None:
    """Each id is in exactly one list, and `remaining` is what is not known to be gone."""
    everywhere = [each for name in LISTS for each in getattr(report, name)]
    assert Counter(everywhere) == Counter(ids)
    assert report.total == len(ids)
    assert sorted(report.remaining) == sorted(set(ids) - {*report.confirmed, *report.accepted})
