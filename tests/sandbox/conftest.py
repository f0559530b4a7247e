"""A sandbox at a fixed time, and plain httpx clients that hold every answer against the spec."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

import httpx
import jsonschema
import pytest
import pytest_asyncio

from socialplanner.sandbox import FACEBOOK_PAGE, LOCATION_ID, TOKEN, USER_ID, Clock, Sandbox

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Version": "v3"}
ROOT = f"http://127.0.0.1/social-media-posting/{LOCATION_ID}/"

Client = Callable[[Sandbox], AbstractAsyncContextManager[httpx.AsyncClient]]


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """The seeded agency; its clock stands still. Each create answers with its post, so that a test can look at it."""
    async with Sandbox(clock=Clock(NOW), published_answer="post") as sandbox:
        yield sandbox


@pytest_asyncio.fixture
async def http(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    """A client of that sandbox, at the root of its location."""
    async with client(sandbox) as http:
        yield http


@pytest.fixture
def client_of() -> Client:
    """A client for a sandbox of the test's own making."""
    return client


def client(sandbox: Sandbox) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=sandbox.app),
        base_url=ROOT,
        headers=HEADERS,
        event_hooks={"response": [conforms(sandbox)]},
    )


@pytest.fixture
def body() -> dict[str, Any]:
    """The smallest body that creates and replaces; it is published at once."""
    return {
        "accountIds": [FACEBOOK_PAGE],
        "type": "post",
        "userId": USER_ID,
        "summary": "Fresh bread",
        "media": [],
    }


@pytest.fixture
def listing() -> dict[str, Any]:
    """A list body that takes everything."""
    return {
        "skip": "0",
        "limit": "100",
        "fromDate": "2000-01-01T00:00:00.000Z",
        "toDate": "2100-01-01T00:00:00.000Z",
        "includeUsers": "false",
    }


def conforms(sandbox: Sandbox) -> Callable[[httpx.Response], Awaitable[None]]:
    """A hook that fails the test if an answer is not what the spec promises, errors included."""

    async def check(response: httpx.Response) -> None:
        await response.aread()
        operation = sandbox.calls()[-1].operation
        if operation is None:
            return
        declared = _operation(operation)["responses"]
        answer = declared.get(str(response.status_code)) or declared[f"{response.status_code // 100}XX"]
        jsonschema.validate(
            response.json(),
            _followed(answer)["content"]["application/json"]["schema"]
            | {"components": _document()["components"]},
            cls=jsonschema.Draft202012Validator,
            format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
        )

    return check


@cache
def _document() -> dict[str, Any]:
    return json.loads((files("socialplanner") / "_generated" / "openapi.json").read_text(encoding="utf-8"))


def _operation(operation_id: str) -> dict[str, Any]:
    operations = (each for item in _document()["paths"].values() for each in item.values())
    return next(each for each in operations if each["operationId"] == operation_id)


def _followed(node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in node:
        return node
    _, _, kind, name = node["$ref"].split("/")
    return _document()["components"][kind][name]
