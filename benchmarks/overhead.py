"""The cost of the client itself: a whole call without a network."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Mapping
from types import ModuleType
from typing import TypeVar

import httpx
import orjson
from attrs import evolve

from socialplanner import SocialPlanner
from socialplanner._core import json_codec
from socialplanner._core.call.sender import Sender

from .callers import LOCATION, PATH, TOKEN, post
from .server import BODY
from .table import show

K = TypeVar("K", bound=Hashable)

ROUNDS = 40
CALLS = 200
URL = f"https://planner.example.com{PATH}"
HEADERS = [("Host", "planner.example.com"), ("Authorization", f"Bearer {TOKEN}"), ("Version", "v3")]
RESPONSE_HEADERS = [(b"Content-Type", b"application/json"), (b"Content-Length", b"%d" % len(BODY))]


class NoNetwork:
    """Connections that give a response at once."""

    async def exchange(
        self, request: object, read: Callable[[int, object, object], Awaitable[object]], call: object
    ) -> object:
        return await read(201, RESPONSE_HEADERS, _body())

    async def aclose(self) -> None:
        pass


async def _body() -> AsyncIterator[bytes]:
    yield BODY


async def show_overhead() -> None:
    planner = SocialPlanner(TOKEN, location_id=LOCATION)
    planner._sender = Sender(evolve(planner._sender.options, connections=NoNetwork()))
    content = json_codec.dumps(post().to_dict())

    async def typed(orjson_or_none: ModuleType | None) -> None:
        json_codec.orjson = orjson_or_none
        await planner.posts.create(post())

    async def by_hand(orjson_or_none: ModuleType | None) -> None:
        """Do what no client can leave out: build a request of httpx, write and read JSON."""
        json_codec.orjson = orjson_or_none
        json_codec.dumps(json_codec.loads(content))
        httpx.Request("POST", URL, headers=HEADERS, content=content)
        json_codec.loads(BODY)

    choices = {"socialplanner": None, "socialplanner[fast]": orjson}
    cost = await _measure_best(
        {
            (name, job): lambda job=job, json=json: job(json)
            for name, json in choices.items()
            for job in (typed, by_hand)
        }
    )
    show(
        "Our layer's own cost a call, without a network (own = typed call - httpx.Request and JSON by hand)",
        ("", "typed us", "by hand us", "own us", "target, at most"),
        [
            (
                name,
                f"{cost[name, typed] * 1e6:.0f}",
                f"{cost[name, by_hand] * 1e6:.0f}",
                f"{(cost[name, typed] - cost[name, by_hand]) * 1e6:.0f}",
                "25",
            )
            for name in choices
        ],
    )


async def _measure_best(jobs: Mapping[K, Callable[[], Awaitable[None]]]) -> dict[K, float]:
    """Return the CPU seconds of a call: the best of several rounds, in each of which the jobs take turns."""
    found = dict.fromkeys(jobs, float("inf"))
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            began = time.process_time()
            for _ in range(CALLS):
                await job()
            found[name] = min(found[name], (time.process_time() - began) / CALLS)
    return found
