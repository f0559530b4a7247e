"""Wrong options and arguments: each is a UsageError that names the argument, and nothing is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Any

import anyio
import httpx
import pytest
from attrs import evolve

from socialplanner import SocialPlanner, UsageError, models, operations
from socialplanner.models import PostCreate
from tests.server import RawServer
from tests.server.calls import DRAFT, POST
from tests.server.faults import answer
from tests.server.network import Network, refused

pytestmark = pytest.mark.anyio


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def planner(network: Network) -> SocialPlanner:
    return SocialPlanner("token", location_id="loc", http_client=network.client)


# The client itself


def planner_with(**options: Any) -> SocialPlanner:
    chosen: dict[str, Any] = {"token": "token", "location_id": "loc"} | options
    return SocialPlanner(**chosen)


WRONG: dict[str, list[Any]] = {
    "token": ["", " ", "\n", "s3 cret", "s3cret\n", "s3\x00cret", "s3\r\ncret", "s3crét", None, 5, b"token"],
    "location_id": ["", " ", 5, b"loc", "l\noc", "\ud800"],
    "base_url": [
        "", " ", None, 5, "planner.example", "ftp://planner.example", "https://", "https:///path", "https://:443",
        "http://planner.example", "http://10.0.0.1", "http://127.0.0.1.evil.example", "http://localhost.evil.example",
        "http://evil.example#localhost", "https://name@planner.example", "https://name:word@planner.example",
        "https://planner.example?a=b", "https://planner.example?", "https://planner.example#part",
        "https://planner.example/#", "https://planner.example:99999", "https://planner.example:port",
        "https://planner.example/a/../b", "https://planner.example/%2e%2e", "https://pla nner.example",
        "https://planner.example\n", "https://planner.example\\@evil.example", "https://[::1", "//planner.example",
        "https://two..dots.example", "https://" + "a" * 64 + ".example",
    ],
    "api_version": ["", " ", "v3\n", "v3\r\nX: y", "vü", None, 5],
    "timeout": [0, 0.0, -1, float("nan"), float("inf"), -float("inf"), None, "60", True, 10**400],
    "priority": ["", "Bulk", "urgent", 5, True, b"bulk", ["bulk"]],
    "max_connections": [0, -1, True, 2.5, "100", None],
    "headers": [
        {"X": "s3cret\r\nInjected: 1"}, {"X": "a\nb"}, {"X": "ü"}, {"X": "a\x00"}, {"X": 5}, {"X": None}, {"X": ""},
        {"X\r\nY": "a"}, {"X Y": "a"}, {"": "a"}, {"X:": "a"}, {"Ü": "a"}, {5: "a"}, [("X", "a")], "X: a", 5,
        {"Authorization": "Bearer x"}, {"authorization": "x"}, {"Version": "x"}, {"Host": "evil.example"},
        {"Content-Length": "5"}, {"Transfer-Encoding": "chunked"}, {"Accept-Encoding": "br"}, {"Connection": "close"},
    ],
    "http_client": [httpx.Client(), "client", httpx.MockTransport(lambda request: httpx.Response(200))],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name, values in WRONG.items() for value in values],
    ids=lambda value: f"{str(value).partition(' at 0x')[0]!r:.30}",
)
def test_a_wrong_option_is_refused_when_the_client_is_made(name: str, value: Any) -> None:
    with pytest.raises(UsageError) as caught:
        planner_with(**{name: value})
    refused(caught, name)
    assert "s3" not in str(caught.value)


@pytest.mark.parametrize("name", ["timeout", "api_version", "priority", "headers"])
def test_views_check_their_options_too(name: str) -> None:
    for value in WRONG[name]:
        if value is None:
            continue  # it stays as it is
        with pytest.raises(UsageError) as caught:
            planner_with().with_options(**{name: value})
        refused(caught, name)


@pytest.mark.parametrize("name", ["token", "location_id"])
def test_locations_check_their_options_too(name: str) -> None:
    for value in [*WRONG[name], None]:
        if value is None and name == "token":
            continue  # that of the client
        chosen: dict[str, Any] = {"location_id": "other"} | {name: value}
        with pytest.raises(UsageError) as caught:
            planner_with().for_location(**chosen)
        refused(caught, name)


@pytest.mark.parametrize(
    "url",
    [
        "https://planner.example", "https://planner.example/", "https://planner.example:8443/prefix/", "http://127.0.0.1",
        "http://127.8.9.1:80", "http://localhost:8000", "http://[::1]:8000", "https://münchen.example", "HTTPS://PLANNER.EXAMPLE",
    ],
)  # fmt: skip
def test_good_urls_are_taken(url: str) -> None:
    planner_with(base_url=url)
    planner_with(base_url="http://planner.example", allow_insecure=True)


async def test_a_prefix_in_the_url_stays(network: Network) -> None:
    planner = planner_with(base_url="https://planner.example/prefix/", http_client=network.client)
    await planner.posts.get("p1")
    assert str(network.requests[0].url) == "https://planner.example/prefix/social-media-posting/loc/posts/p1"


async def test_a_header_of_the_caller_takes_the_place_of_ours(network: Network) -> None:
    """Twice the same header is what no server expects."""
    headers = {
        "user-agent": "mine/1",
        "accept": "application/json, text/plain",
    }
    await planner_with(http_client=network.client, headers=headers).posts.create(DRAFT)
    for name in ("User-Agent", "Accept", "Content-Type", "Authorization", "Version", "Host"):
        assert len(network.requests[0].headers.get_list(name)) == 1
    assert network.requests[0].headers["User-Agent"] == "mine/1"


async def test_a_token_function_that_is_not_async_is_a_usage_error(network: Network) -> None:
    token: Any = lambda: "token"  # noqa: E731
    with pytest.raises(UsageError) as caught:
        await planner_with(token=token, http_client=network.client).posts.get("p1")
    refused(caught, "token", network)


# Times, numbers, lists and models

NAIVE = datetime(2024, 5, 1, 12, 0)  # noqa: DTZ001 - that is the point


@pytest.mark.parametrize("name", ["from_date", "to_date"])
@pytest.mark.parametrize("bad", [NAIVE, date(2024, 5, 1), "2024-05-01", 5])
async def test_a_time_without_zone_is_refused_with_the_way_out(
    name: str, bad: Any, planner: SocialPlanner, network: Network
) -> None:
    with pytest.raises(UsageError) as caught:
        await planner.posts.list(**{name: bad})
    refused(caught, name, network)
    if bad is NAIVE:
        assert "2024-05-01 12:00:00" in str(caught.value)
        assert "tzinfo=UTC" in str(caught.value)


async def test_a_time_without_zone_in_a_model_is_refused_with_the_way_out(
    planner: SocialPlanner, network: Network
) -> None:
    draft = PostCreate(account_ids=["a"], type="post", user_id="u", status="scheduled")
    draft.schedule_date = NAIVE
    for call in (planner.posts.create(draft), planner.posts.update("p1", draft)):
        with pytest.raises(UsageError, match="tzinfo=UTC") as caught:
            await call
        refused(caught, "schedule_date", network)


@pytest.mark.parametrize(
    ("bad", "argument"),
    [
        (None, "post"),
        ({}, "account_ids"),
        ({"accountIds": ["a"]}, "type"),
        ("post", "post"),
        (models.Post(), "post"),
    ],
)
async def test_what_is_not_the_model_is_refused(
    bad: Any, argument: str, planner: SocialPlanner, network: Network
) -> None:
    calls: list[Callable[[], Awaitable[object]]] = [
        lambda: planner.posts.create(bad),
        lambda: planner.posts.update("p1", bad),
    ]
    for call in calls:
        with pytest.raises(UsageError) as caught:
            await call()
        refused(caught, argument, network)


@pytest.mark.parametrize(
    ("bad", "argument"),
    [
        (["p"] * 51, "post_ids"), ([], "post_ids"), ("p1", "post_ids"), (None, "post_ids"), (5, "post_ids"),
        (["p1", 5], "post_ids[1]"), (["p1", ""], "post_ids[1]"), (["p1", "a\nb"], "post_ids[1]"), ([None], "post_ids[0]"),
    ],
)  # fmt: skip
async def test_a_bulk_delete_takes_one_to_fifty_ids(
    bad: Any, argument: str, planner: SocialPlanner, network: Network
) -> None:
    with pytest.raises(UsageError) as caught:
        await planner.posts.bulk_delete(post_ids=bad)
    refused(caught, argument, network)


@pytest.mark.parametrize(
    ("name", "bad"),
    [("accounts", 5), ("accounts", [5]), ("accounts", ["a,b"]), ("accounts", [""]), ("include_users", "yes"),
     ("include_users", 1), ("page_size", 0), ("start", -1), ("concurrency", 0)],
)  # fmt: skip
async def test_a_bad_filter_is_refused(name: str, bad: Any, planner: SocialPlanner, network: Network) -> None:
    async def call() -> None:
        await planner.posts.list(**{name: bad})

    with pytest.raises(UsageError) as caught:
        await call()
    assert caught.value.argument is not None
    assert caught.value.argument.split("[")[0] == name
    assert network.requests == []


async def test_bad_input_costs_no_connection_and_no_token() -> None:
    """Nothing is asked for a call that cannot be made."""
    asked: list[int] = []

    async def token() -> str:
        asked.append(1)
        await anyio.lowlevel.checkpoint()
        return "token"

    with RawServer(answer({})) as server:
        async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
            for call in (planner.posts.get(".."), planner.posts.bulk_delete(post_ids=[])):
                with pytest.raises(UsageError):
                    await call
        assert (server.opened, asked) == (0, [])


@pytest.mark.parametrize("path", [".evil.example/x", "@evil.example/x", ":1@evil.example/x"])
async def test_no_path_of_a_request_names_another_host(path: str) -> None:
    """The token is bound to its origin, also for a request that somebody put together by hand."""
    hosts: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(200, json=POST)

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http:
        planner = SocialPlanner("t", location_id="loc", base_url="https://planner.example", http_client=http)
        request = evolve(operations.get_post.build(location_id="loc", id="p1"), path=path)
        with pytest.raises(UsageError, match="slash"):
            await planner.send(request)
    assert hosts == []
