"""The call `create_post` in each library: from model to model, except for httpx, which takes dicts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import httpx
import orjson

from socialplanner import SocialPlanner
from socialplanner._core import json_codec
from socialplanner.models import PostCreate, PostMediaInput

LOCATION = "Kestrel0Bakery0Demo0"
TOKEN = "pit-only-for-the-benchmark"
WHEN = datetime(2026, 3, 12, 7, tzinfo=UTC)
SUMMARY = "Fresh rye at seven. Come by and taste it with honey."
ACCOUNT = f"69b0c0ffee0000000000a003_{LOCATION}_520000000000001_page"
IMAGE = "https://storage.example.com/rye.jpg"
PATH = f"/social-media-posting/{LOCATION}/posts"

Call = Callable[[], Awaitable[object]]


def post() -> PostCreate:
    return PostCreate(
        account_ids=[ACCOUNT],
        user_id="69b0c0ffee0000000000a004",
        type="post",
        status="scheduled",
        summary=SUMMARY,
        schedule_date=WHEN,
        media=[PostMediaInput(url=IMAGE, type="image/jpeg")],
    )


@asynccontextmanager
async def open_httpx(url: str) -> AsyncIterator[Call]:
    """httpx as its manual shows it, the headers set once."""
    headers = {"Authorization": f"Bearer {TOKEN}", "Version": "v3"}
    async with httpx.AsyncClient(base_url=url, headers=headers, trust_env=False) as client:

        async def call() -> object:
            body = {
                "accountIds": [ACCOUNT],
                "userId": "69b0c0ffee0000000000a004",
                "type": "post",
                "status": "scheduled",
                "summary": SUMMARY,
                "scheduleDate": "2026-03-12T07:00:00.000Z",
                "media": [{"url": IMAGE, "type": "image/jpeg"}],
            }
            return (await client.post(PATH, json=body)).json()

        yield call


@asynccontextmanager
async def open_socialplanner(url: str, orjson_or_none: ModuleType | None) -> AsyncIterator[Call]:
    async with SocialPlanner(TOKEN, location_id=LOCATION, base_url=url, trust_env=False) as planner:

        async def call() -> object:
            json_codec.orjson = orjson_or_none
            return await planner.posts.create(post())

        yield call


@asynccontextmanager
async def open_openapi_client(url: str, module: Any) -> AsyncIterator[Call]:
    models, create_post = module("models"), module("api.posts.create_post")
    options = {"trust_env": False}
    async with module("client").AuthenticatedClient(url, token=TOKEN, httpx_args=options) as client:

        async def call() -> object:
            body = models.PostCreate(
                account_ids=[ACCOUNT],
                user_id="69b0c0ffee0000000000a004",
                type_=models.PostType("post"),
                status=models.PostStatus("scheduled"),
                summary=SUMMARY,
                schedule_date=WHEN,
                media=[models.PostMediaInput(url=IMAGE, type_=models.MediaMimeType("image/jpeg"))],
            )
            return await create_post.asyncio(LOCATION, client=client, body=body)

        yield call


def all_callers(url: str, module: Any) -> dict[str, Any]:
    """Return how to open each caller, by its name. httpx comes first: the others are compared with it."""
    return {
        "httpx": lambda: open_httpx(url),
        "openapi-python-client": lambda: open_openapi_client(url, module),
        "socialplanner": lambda: open_socialplanner(url, None),
        "socialplanner[fast]": lambda: open_socialplanner(url, orjson),
    }
