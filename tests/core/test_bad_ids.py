"""Ids in paths and queries of every operation: a bad id is refused, any other id arrives unchanged."""

from __future__ import annotations

import inspect
import json
import re
import typing
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from codegen.plan.names import field_name
from codegen.spec.document import resolve
from socialplanner import SocialPlanner, Upload, UsageError, models, operations
from tests.server import RawServer
from tests.server.calls import DRAFT, planner_at
from tests.server.faults import answer
from tests.server.network import Network, refused
from tests.support.bundle import described
from tests.support.internals import sender_of

pytestmark = pytest.mark.anyio


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def planner(network: Network) -> SocialPlanner:
    return SocialPlanner("token", location_id="loc", http_client=network.client)


# Ids, for every operation there is

BAD_IDS: list[Any] = [
    "", " ", "\t", None, 5, True, b"id", ["id"], ".", "..", " .. ", "%2e", "%2E%2e", ".%2e", "%252e%252e", "%25252E.",
    "a\nb", "a\r\nHost: evil", "a\x00", "\x1b[0m", "a\x7f", "a\x85b", "\ud800",
]  # fmt: skip


SPEC = json.loads((Path(models.__file__).parent / "_generated" / "openapi.json").read_text(encoding="utf-8"))


def modules() -> list[ModuleType]:
    return [getattr(operations, name) for name in operations.__all__]


def path_arguments(module: ModuleType) -> list[str]:
    """The Python names of what stands in the path of an operation, as the spec gives them."""
    inside = re.findall(r"\{(\w+)\}", module.OPERATION.path)
    operation = SPEC["paths"][module.OPERATION.path][module.OPERATION.method.lower()]
    parameters = [resolve(SPEC, node) for node in operation["parameters"]]
    named = {node["name"]: field_name(node["name"], node) for node in parameters if node["in"] == "path"}
    return [named[name] for name in inside]


BODIES = {each.body: next(iter(each.bodies.values())) for each in described().values() if each.body}
BODIES["QueueTimeSlotInput"] = next(iter(described()["create_queue"].bodies.values()))["timeSlots"][0]
"""By model: the body of an example."""


def sample(annotation: str) -> Any:
    """A good value for a parameter, by its annotation."""
    plain = {
        "str": "x",
        "int": 1,
        "bool": True,
        "Sequence[str]": ["x"],
        "datetime": datetime(2024, 1, 1, tzinfo=UTC),
        "float": 0.5,
        "FileInput": b"x",
    }
    if annotation in plain:
        return plain[annotation]
    several = re.fullmatch(r"Sequence\[(\w+)\]", annotation)
    if several is not None:
        return [sample(several[1])]
    first = annotation.split(" | ")[0]
    if first in plain:
        return plain[first]
    named = getattr(models, first)
    if isinstance(named, type):
        return named.from_dict(BODIES[first])
    [literal, _] = typing.get_args(named)
    return typing.get_args(literal)[0]


def arguments(function: Callable[..., object]) -> dict[str, Any]:
    """Good values for all that a function needs."""
    return {
        name: sample(parameter.annotation)
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.default is parameter.empty and name not in ("self", "sender")
    }


ONE_OF_SEVERAL: dict[str, dict[str, Any]] = {
    "watermarks.apply": {"template_id": "x"},
    "media.upload": {"file": Upload(b"x", name="a.png")},
}
"""By method: one of the arguments of which it needs one, while none of them is required."""
BY_TOKEN_ALONE = {"media.upload"}
"""The API takes no location here, neither in the path nor elsewhere: the token says it."""


def one_of_several(module: ModuleType) -> dict[str, Any]:
    return ONE_OF_SEVERAL.get(module.OPERATION.name, {})


CASES = [(module, name) for module in modules() for name in path_arguments(module)]


def test_every_operation_is_tried() -> None:
    assert len(modules()) == sum(len(item) for item in SPEC["paths"].values())
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
            await function(sender_of(planner), **(arguments(function) | {name: bad}))
        refused(caught, name, network)


@pytest.mark.parametrize(("module", "name"), CASES)
async def test_a_bad_id_is_refused_by_every_method(
    module: ModuleType, name: str, planner: SocialPlanner, network: Network
) -> None:
    room, _, method = module.OPERATION.name.partition(".")
    function = getattr(getattr(planner, room), method)

    async def call(bad: object) -> None:
        await function(**(arguments(function) | one_of_several(module) | {name: bad}))

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
        await function(**arguments(function) | one_of_several(module))

    if module.OPERATION.name in BY_TOKEN_ALONE:
        await call()
        assert [request.url.path for request in network.requests] == [module.OPERATION.path]
        return
    with pytest.raises(UsageError, match="for_location") as caught:
        await call()
    refused(caught, "location_id", network)


WHOLE = [
    "a/b", "/", "a?b", "a#b", "100%", "%", "a%2Fb", "%41", "a@b", "a b", "a+b", "a&b=c", "a;b", "a:b", "a\\b", "...", "~",
    "ünï", "日本", "🙂", "a..b", "../b", "a/../b", "..%2f", "$(x)", "<'\">", "{id}", "[1]", "a\u2028b", "x" * 1_000,
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
