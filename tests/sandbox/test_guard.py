"""A guard before every door of the sandbox: whom it answers, and how much it reads."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from socialplanner.sandbox import LOCATION_ID, Sandbox

from .conftest import HEADERS

PATHS = (
    f"/social-media-posting/{LOCATION_ID}/accounts",
    "/",
    "/_sandbox/state",
    f"/_sandbox/login/{LOCATION_ID}/x",
    "/oauth/token",
    "/nowhere",
)
ODD = (
    "attacker.example",
    "attacker.example:80@127.0.0.1",
    "127.0.0.1@attacker.example",
    "127.0.0.1.attacker.example",
    "127.0.0.1:80:80",
    "127.0.0.1/attacker.example",
    "127.0.0.1#x",
    "localhost.attacker.example",
    "[::1",
    "192.168.0.7",
    "0.0.0.0",
    "",
)


@pytest.mark.asyncio
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ODD)
async def test_no_route_answers_a_foreign_host(sandbox: Sandbox, path: str, host: str) -> None:
    """A46. A site that makes its name lead here must get nothing, with a token or without."""
    http = sandbox.http_client
    for method in ("GET", "POST"):
        answer = await http.request(method, path, headers=HEADERS | {"Host": host})
        assert answer.status_code == 403
        assert "Bakery" not in answer.text


@pytest.mark.asyncio
@pytest.mark.parametrize("path", PATHS)
async def test_no_route_answers_a_page_of_another_site(sandbox: Sandbox, path: str) -> None:
    """A46. A form of another site sends no `Origin`, but the browser says where it comes from."""
    for method in ("GET", "POST"):
        answer = await sandbox.http_client.request(method, path, headers={"Sec-Fetch-Site": "cross-site"})
        assert answer.status_code == 403


@pytest.mark.asyncio
@pytest.mark.parametrize("origin", ["https://attacker.example", "null", "http://127.0.0.1.attacker.example"])
async def test_no_page_of_another_origin_orders_anything(sandbox: Sandbox, origin: str) -> None:
    """A46. An older browser sends no `Sec-Fetch-Site`, but its `Origin` tells."""
    before = sandbox.clock.now()
    answer = await sandbox.http_client.post(
        "/_sandbox/clock", headers={"Origin": origin}, json={"advance": 3600}
    )
    assert answer.status_code == 403
    assert sandbox.clock.now() - before < timedelta(minutes=1)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "host", ["localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]:8080", "[::1]"]
)
async def test_a_name_of_this_machine_is_answered(sandbox: Sandbox, host: str) -> None:
    """A46."""
    for path in PATHS[:3]:
        answer = await sandbox.http_client.get(path, headers=HEADERS | {"Host": host})
        assert answer.status_code == 200


@pytest.mark.asyncio
@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer nobody", "Version": "v3"}])
async def test_without_a_token_the_body_is_not_read(sandbox: Sandbox, headers: dict[str, str]) -> None:
    """A45."""
    read: list[int] = []

    async def body() -> AsyncIterator[bytes]:
        for _ in range(100):
            read.append(1)
            yield bytes(1024)

    answer = await sandbox.http_client.post(
        f"/social-media-posting/{LOCATION_ID}/posts", headers=headers, content=body()
    )
    assert (answer.status_code, read) == (401, [])


@pytest.mark.asyncio
@pytest.mark.parametrize("length", [True, False], ids=["told", "untold"])
async def test_a_body_over_the_limit_is_a_413(sandbox: Sandbox, length: bool) -> None:
    """A45. It is not read to its end."""
    piece, read = bytes(1024 * 1024), list[int]()

    async def body() -> AsyncIterator[bytes]:
        for _ in range(150):
            read.append(1)
            yield piece

    told = {"Content-Length": str(150 * len(piece))} if length else {}
    answer = await sandbox.http_client.post(
        f"/social-media-posting/{LOCATION_ID}/posts", headers=HEADERS | told, content=body()
    )
    assert answer.status_code == 413
    assert answer.json()["statusCode"] == 413
    assert len(read) <= (0 if length else 66)
