"""Plain calls of the room queues, held against the spec but for its numbers, which the API writes as text."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from socialplanner.sandbox import LOCATION_ID, Sandbox

from .conftest import HEADERS, conforms

ROOT = "http://127.0.0.1/social-media-posting/category/queues/"
HERE = {"locationId": LOCATION_ID}

Body = dict[str, Any]


class Caller:
    """`await call("put", queue_id, status="active")` gives the results; the location is put in where it belongs."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=sandbox.app),
            base_url=ROOT,
            headers=HEADERS,
            event_hooks={"response": [_counts_are_text(sandbox)]},
        )

    async def __call__(self, method: str, path: str, **fields: Any) -> Body:
        answer = await self.answer(method, path, **fields)
        assert answer.is_success, answer.text
        results = answer.json()["results"]
        assert results["message"]
        return results

    async def answer(self, method: str, path: str, **fields: Any) -> httpx.Response:
        if method in ("get", "delete"):
            return await self.http.request(method, path, params=HERE | fields)
        return await self.http.request(method, path, json=HERE | fields)

    async def queue(self, queue_id: str) -> Body:
        return (await self("get", queue_id))["queue"]

    async def items(self, queue_id: str, **fields: Any) -> list[Body]:
        return (await self("post", f"{queue_id}/items", **fields))["items"]

    async def slots(self, queue_id: str, **fields: Any) -> list[tuple[str, str | None]]:
        """Item and time."""
        slots = (await self("post", f"{queue_id}/slots", **fields))["slots"]
        return [(each["itemId"], each["scheduledDateTime"]) for each in slots]


def _counts_are_text(sandbox: Sandbox) -> Callable[[httpx.Response], Awaitable[None]]:
    check = conforms(sandbox)

    async def hook(response: httpx.Response) -> None:
        await response.aread()
        body = response.json()
        if response.is_success:
            assert "message" not in body
            if "meta" in body["results"]:
                meta = body["results"]["meta"]
                assert isinstance(meta["count"], str)
                meta["count"] = int(meta["count"])
        await check(httpx.Response(response.status_code, content=json.dumps(body)))

    return hook
