"""What our layer costs by itself: a call with everything in it but the network."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Mapping
from types import ModuleType
from typing import TypeVar

import httpx
import orjson
from attrs import evolve

from socialplanner import SocialPlanner
from socialplanner._core import json_codec as codec
from socialplanner._core.call.sender import Sender

from .callers import LOCATION, PATH, TOKEN, post
from .server import BODY
from .table import show

K = TypeVar("K", bound=Hashable)

ROUNDS = 40
CALLS = 200
URL = f"https://planner.example.com{PATH}"
HEADERS = [("Host", "planner.example.com"), ("Authorization", f"Bearer {TOKEN}"), ("Version", "v3")]
ANSWER_HEADERS = [(b"Content-Type", b"application/json"), (b"Content-Length", b"%d" % len(BODY))]


class NoNetwork:
    """Connections that answer at once."""

    async def exchange(
        self, request: object, read: Callable[[int, object, object], Awaitable[object]], call: object
    ) -> object:
        return await read(201, ANSWER_HEADERS, _body())

    async def aclose(self) -> None:
        pass


async def _body() -> AsyncIterator[bytes]:
    yield BODY


async def show_layer() -> None:
    planner = SocialPlanner(TOKEN, location_id=LOCATION)
    planner._sender = Sender(evolve(planner._sender.options, connections=NoNetwork()))
    content = codec.dumps(post().to_dict())

    async def typed(orjson_or_none: ModuleType | None) -> None:
        codec.orjson = orjson_or_none
        await planner.posts.create(post())

    async def by_hand(orjson_or_none: ModuleType | None) -> None:
        """What no layer can leave out: httpx's request, and JSON both ways."""
        codec.orjson = orjson_or_none
        codec.dumps(codec.loads(content))
        httpx.Request("POST", URL, headers=HEADERS, content=content)
        codec.loads(BODY)

    choices = {"socialplanner": None, "socialplanner[fast]": orjson}
    cost = await _best(
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


async def _best(jobs: Mapping[K, Callable[[], Awaitable[None]]]) -> dict[K, float]:
    """CPU seconds a call: the best of several rounds, and in a round each job has its turn."""
    found = dict.fromkeys(jobs, float("inf"))
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            began = time.process_time()
            for _ in range(CALLS):
                await job()
            found[name] = min(found[name], (time.process_time() - began) / CALLS)
    return found
