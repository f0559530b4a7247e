"""Wrong arguments: each is a UsageError that names the argument, and nothing is sent."""

from __future__ import annotations

import inspect
import re
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, urlsplit

import anyio
import httpx
import pytest

from socialplanner import SocialPlanner, UsageError, models, operations
from socialplanner.models import PostCreate
from tests.server import RawServer
from tests.server.calls import DRAFT, planner_at
from tests.server.faults import answer

pytestmark = pytest.mark.anyio


class Network:
    """Counts what is sent."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.client = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, json={"results": {"post": {}, "posts": [], "accounts": []}})


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def planner(network: Network) -> SocialPlanner:
    return SocialPlanner("token", location_id="loc", http_client=network.client)


def refused(caught: pytest.ExceptionInfo[UsageError], argument: str, network: Network | None = None) -> None:
    assert isinstance(caught.value, ValueError)
    assert caught.value.argument == argument
    assert argument.split("[")[0] in str(caught.value)
    if network is not None:
        assert network.requests == []


# The client itself


def planner_with(**options: Any) -> SocialPlanner:
    return SocialPlanner(**({"token": "token", "location_id": "loc"} | options))


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
    ids=lambda value: f"{value!r:.30}",
)
def test_a_wrong_option_is_refused_when_the_client_is_made(name: str, value: Any) -> None:
    with pytest.raises(UsageError) as caught:
        planner_with(**{name: value})
    refused(caught, name)
    assert "s3" not in str(caught.value)


@pytest.mark.parametrize("name", ["timeout", "api_version", "headers"])
def test_views_check_their_options_too(name: str) -> None:
    for value in WRONG[name]:
        if value is None:
            continue  # it stays as it is
        with pytest.raises(UsageError) as caught:
            planner_with().with_options(**{name: value})
        refused(caught, name)


@pytest.mark.parametrize("name", ["token", "location_id"])
def test_locations_check_their_options_too(name: str) -> None:
    for value in WRONG[name]:
        if value is None:
            continue
        with pytest.raises(UsageError) as caught:
            planner_with().for_location(**({"location_id": "other"} | {name: value}))
        refused(caught, name)
    with pytest.raises(UsageError):
        planner_with().for_location(None)  # type: ignore[arg-type]


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
        "Content-Type": "application/json",
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


# Ids, for every operation there is

BAD_IDS: list[Any] = [
    "", " ", "\t", None, 5, True, b"id", ["id"], ".", "..", " .. ", "%2e", "%2E%2e", ".%2e", "%252e%252e", "%25252E.",
    "a\nb", "a\r\nHost: evil", "a\x00", "\x1b[0m", "a\x7f", "a\x85b", "\ud800",
]  # fmt: skip


def modules() -> list[ModuleType]:
    return [getattr(operations, name) for name in operations.__all__]


def path_arguments(module: ModuleType) -> list[str]:
    """The Python names of what stands in the path of an operation."""
    inside = re.findall(r"\{(\w+)\}", module.OPERATION.path)
    return [re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower() for name in inside]


def sample(annotation: str) -> Any:
    """A good value for a parameter, by its annotation."""
    plain = {
        "str": "x",
        "int": 1,
        "bool": True,
        "Sequence[str]": ["x"],
        "datetime": datetime(2024, 1, 1, tzinfo=UTC),
    }
    if annotation in plain:
        return plain[annotation]
    return getattr(models, annotation).from_dict({})


def arguments(function: Callable[..., object]) -> dict[str, Any]:
    """Good values for all that a function needs."""
    return {
        name: sample(parameter.annotation)
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.default is parameter.empty and name not in ("self", "sender")
    }


CASES = [(module, name) for module in modules() for name in path_arguments(module)]


def test_every_operation_is_tried() -> None:
    assert len(modules()) >= 8
    assert {name for _, name in CASES} >= {"location_id", "id"}
    for module, name in CASES:
        assert name in inspect.signature(module.build).parameters
        module.build(**arguments(module.build))


@pytest.mark.parametrize(("module", "name"), CASES)
def test_a_bad_id_is_refused_by_every_build(module: ModuleType, name: str) -> None:
    for bad in BAD_IDS:
        with pytest.raises(UsageError) as caught:
            module.build(**(arguments(module.build) | {name: bad}))
        refused(caught, name)


@pytest.mark.parametrize(("module", "name"), CASES)
async def test_a_bad_id_is_refused_by_every_function(
    module: ModuleType, name: str, planner: SocialPlanner, network: Network
) -> None:
    function = getattr(module, module.OPERATION.id)
    for bad in BAD_IDS:
        with pytest.raises(UsageError) as caught:
            await function(planner._sender, **(arguments(function) | {name: bad}))
        refused(caught, name, network)


@pytest.mark.parametrize(("module", "name"), CASES)
async def test_a_bad_id_is_refused_by_every_method(
    module: ModuleType, name: str, planner: SocialPlanner, network: Network
) -> None:
    room, _, method = module.OPERATION.name.partition(".")
    function = getattr(getattr(planner, room), method)

    async def call(bad: object) -> None:
        await function(**(arguments(function) | {name: bad}))

    for bad in BAD_IDS:
        if bad is None and name == "location_id":
            continue  # that of the client
        with pytest.raises(UsageError) as caught:
            await call(bad)
        refused(caught, name, network)


@pytest.mark.parametrize("module", modules())
async def test_without_any_location_nothing_is_sent(module: ModuleType, network: Network) -> None:
    planner = SocialPlanner("token", http_client=network.client)
    room, _, method = module.OPERATION.name.partition(".")
    function = getattr(getattr(planner, room), method)

    async def call() -> None:
        await function(**arguments(function))

    with pytest.raises(UsageError, match="for_location") as caught:
        await call()
    refused(caught, "location_id", network)


WHOLE = [
    "a/b", "/", "a?b", "a#b", "100%", "%", "a%2Fb", "%41", "a@b", "a b", "a+b", "a&b=c", "a;b", "a:b", "a\\b", "...", "~",
    "ünï", "日本", "🙂", "a..b", "../b", "a/../b", "..%2f", "$(x)", "'\"<>", "{id}", "[1]", "a\u2028b", "x" * 1_000,
]  # fmt: skip


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer({"results": {"post": {"_id": "p1"}}})) as server:
        yield server


async def test_an_id_arrives_whole_whatever_it_holds(server: RawServer) -> None:
    """On a real socket, cut at the slashes and decoded as a server does it."""
    async with planner_at(server) as planner:
        for each in WHOLE:
            await planner.posts.get(each)
            await planner.for_location(each).posts.delete("p1")
            await planner.posts.update("p1", DRAFT, location_id=each)
    paths = iter(request.segments for request in server.requests)
    for each in WHOLE:
        assert next(paths) == ["social-media-posting", "loc", "posts", each]
        assert next(paths) == ["social-media-posting", each, "posts", "p1"]
        assert next(paths) == ["social-media-posting", each, "posts", "p1"]


async def test_a_query_argument_arrives_whole(server: RawServer) -> None:
    async with planner_at(server) as planner:
        for each in WHOLE:
            await planner.accounts.delete("a1", company_id=each, user_id="u")
    for each, request in zip(WHOLE, server.requests, strict=True):
        assert parse_qs(urlsplit(request.target).query) == {"companyId": [each], "userId": ["u"]}
        assert request.segments == ["social-media-posting", "loc", "accounts", "a1"]


@pytest.mark.parametrize("name", ["company_id", "user_id"])
@pytest.mark.parametrize("bad", ["", " ", 5, "a\nb"])
async def test_a_bad_query_argument_is_refused(
    name: str, bad: Any, planner: SocialPlanner, network: Network
) -> None:
    with pytest.raises(UsageError) as caught:
        await planner.accounts.delete("a1", **{name: bad})
    refused(caught, name, network)


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
    draft = PostCreate(account_ids=["a"], type="post", user_id="u", schedule_date=NAIVE)
    for call in (planner.posts.create(draft), planner.posts.update("p1", draft)):
        with pytest.raises(UsageError, match="tzinfo=UTC") as caught:
            await call
        refused(caught, "schedule_date", network)


@pytest.mark.parametrize("bad", [None, {}, {"accountIds": ["a"]}, "post", models.Post()])
async def test_what_is_not_the_model_is_refused(bad: Any, planner: SocialPlanner, network: Network) -> None:
    calls: list[Callable[[], Awaitable[object]]] = [
        lambda: planner.posts.create(bad),
        lambda: planner.posts.update("p1", bad),
    ]
    for call in calls:
        with pytest.raises(UsageError) as caught:
            await call()
        refused(caught, "post", network)


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
