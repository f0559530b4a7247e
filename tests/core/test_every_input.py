"""A value of a wrong type at every place of every request model and argument: it is refused, and nothing is sent."""

from __future__ import annotations

import importlib
import inspect
import math
import re
import typing
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, NamedTuple

import attrs
import pytest

from codegen.spec.document import resolve, sdk
from socialplanner import Model, OAuthTokens, SocialPlanner, UsageError, models, upload
from socialplanner.models import PostCreate
from tests.core.test_models import ALL, parts
from tests.rooms.test_every_operation import EVERY, call
from tests.server.network import Network
from tests.support.bundle import Described, document
from tests.support.internals import RequestModel, fields_of

pytestmark = pytest.mark.anyio

SENT = [kind for kind in ALL if issubclass(kind, RequestModel)]
ODD: list[Any] = [
    None, True, 5, 1.5, float("nan"), 2**70, "zz", "\ud800", b"zz", [], [5], (), {}, {"zz": 5}, {5: "zz"}, {"zz"}, object(),
    datetime(2030, 1, 1), datetime(2030, 1, 1, tzinfo=UTC), date(2030, 1, 1),  # noqa: DTZ001
]  # fmt: skip


class Place(NamedTuple):
    """A place in a field or an argument: its path, and a wrong value there, in Python and in a JSON object."""

    path: str
    value: Any
    wire: Any


def fits(value: Any, hint: Any) -> bool:
    """Whether the type takes the value. What is inside of a list or dict is a place of its own."""
    origin = typing.get_origin(hint)
    if isinstance(value, float) and math.isnan(value):
        return False
    if value in (2**70, "\ud800"):
        return False
    if hint is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if hint is int or hint is date:
        return type(value) is hint
    if hint is datetime:
        return isinstance(value, datetime) and value.tzinfo is not None
    if hint is object:
        return value is None or isinstance(value, (bool, int, float, str, list, tuple)) or is_object(value)
    if origin is typing.Literal:
        return any(value == each for each in typing.get_args(hint))
    if origin is Sequence and value == {"zz"}:
        return True  # an argument may be anything that gives its items once, as a set or a generator does
    if origin in (list, Sequence):
        return isinstance(value, (list, tuple)) and not value
    if origin is dict:
        return is_object(value) and (not value or typing.get_args(hint)[1] is object)
    if isinstance(hint, type) and issubclass(hint, Model):
        return isinstance(value, dict)  # it is read as this model
    return isinstance(hint, type) and isinstance(value, hint)


def is_object(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(key, str) for key in value)


def places(path: str, hint: Any) -> Iterator[Place]:
    """Give wrong values for this place and for all places in it."""
    options = parts(hint)
    for value in ODD:
        if not any(fits(value, option) for option in options):
            yield Place(path, value, value)
    for option in options:
        origin, inner = typing.get_origin(option), typing.get_args(option)
        if origin in (list, Sequence):
            for before in ([], ["x1", "x2"] if str in parts(inner[0]) else []):
                for place in places(f"{path}[{len(before)}]", inner[0]):
                    yield Place(place.path, [*before, place.value], [*before, place.wire])
        elif origin is dict:
            for place in places(f"{path}['zz']", inner[1]):
                yield Place(place.path, {"zz": place.value}, {"zz": place.wire})
        elif isinstance(option, type) and issubclass(option, RequestModel):
            for name, wire, place in faults_of(option):
                yield Place(f"{path}.{place.path}", assigned(option, name, place.value), {wire: place.wire})


def faults_of(kind: type[RequestModel]) -> Iterator[tuple[str, str, Place]]:
    """Give a field of a model, its name in JSON, and a wrong value in it."""
    hints = typing.get_type_hints(kind)
    for field in fields_of(kind):
        if field.required:
            yield field.name, field.wire, Place(field.name, None, None)
        for place in places(field.name, hints[field.name]):
            yield field.name, field.wire, place


def assigned(kind: type[RequestModel], name: str, value: object) -> RequestModel:
    """Return a model whose field was assigned, which checks nothing."""
    model = object.__new__(kind)
    for attribute in attrs.fields(kind):
        setattr(model, attribute.name, None)
    setattr(model, name, value)
    return model


def names_place(error: UsageError, path: str) -> bool:
    """Whether the error has a line for this place, or for one in it."""
    return any(re.match(re.escape(path) + r"[:.\[]", line) for line in str(error).splitlines())


@cache
def names() -> dict[str, Any]:
    """Return what the annotations of methods refer to."""
    known = dict(vars(upload)) | {name: getattr(models, name) for name in models.__all__}
    for each in EVERY:
        known |= vars(importlib.import_module(each.build.__module__))
    return known


def method_of(planner: SocialPlanner, operation: Described) -> Any:
    return getattr(getattr(planner, operation.room), operation.method)


def arguments_with_faults(method: Any) -> Iterator[tuple[str, Place]]:
    """Give each argument of a method with the wrong values for it."""
    for parameter in inspect.signature(method).parameters.values():
        hint = eval(
            parameter.annotation, names()
        )  # the modules of rooms import their types for type checkers only
        for place in places(parameter.name, hint):
            yield parameter.name, place


def complete(operation: Described, value: Any) -> Any:
    """The model with what this operation alone needs, so that the wrong value is all that is wrong with it."""
    if isinstance(value, RequestModel):
        [example, *_] = operation.bodies.values()
        for field in fields_of(type(value)):
            if field.wire in needed_by(operation) and getattr(value, field.name) is None:
                setattr(value, field.name, example[field.wire])
    return value


def needed_by(operation: Described) -> list[str]:
    """The fields that stand in `required` beside the `$ref` of the body."""
    content = resolve(document(), operation.node.get("requestBody")).get("content", {})
    return [wire for media in content.values() for wire in media["schema"].get("required", [])]


INSTEAD: dict[str, dict[str, object]] = {"media.upload file_url": {"file": None}}
"""By operation and argument: what must not be given beside it."""


@pytest.mark.parametrize("kind", SENT, ids=lambda kind: kind.__name__)
def test_a_wrong_value_at_any_place_of_a_model_is_refused_by_its_path(kind: type[RequestModel]) -> None:
    """A23, A24, A27: by the constructor, by `from_dict`, and by `to_dict` after a field was assigned."""
    tried = 0
    for name, wire, place in faults_of(kind):
        required: dict[str, Any] = dict.fromkeys(each.name for each in fields_of(kind) if each.required)
        with pytest.raises(UsageError) as made:
            kind(**required | {name: place.value})
        with pytest.raises(UsageError) as read:
            kind.from_dict({wire: place.wire})
        with pytest.raises(UsageError) as sent:
            assigned(kind, name, place.value).to_dict()
        for caught in (made, read, sent):
            assert names_place(caught.value, place.path), (place, caught.value)
        tried += 1
    assert tried > 10 or not fields_of(kind)


@pytest.mark.parametrize("operation", EVERY, ids=str)
async def test_a_wrong_value_at_any_place_of_an_argument_is_refused_and_nothing_is_sent(
    operation: Described,
) -> None:
    """A23, A25, A27, A29: by the method that users call, with the path that they would write."""
    network = Network()
    planner = SocialPlanner("token", location_id="loc", http_client=network.client)
    for name, place in arguments_with_faults(method_of(planner, operation)):
        # the fields of the one model that an operation takes are named without the argument before them
        path = place.path.removeprefix(f"{sdk(operation.node).get('body')}.")
        changes = INSTEAD.get(f"{operation.operation.name} {name}", {}) | {
            name: complete(operation, place.value)
        }
        with pytest.raises(UsageError) as caught:
            await call(planner, operation, **changes)
        assert names_place(caught.value, path), (place, caught.value)
        assert network.requests == []


# What no operation describes


def make(**options: Any) -> Any:
    return SocialPlanner("token", location_id="loc", **options)


def change(**options: Any) -> Any:
    return make().with_options(**options)


def start_url(**options: Any) -> Any:
    return make().connections.start_url("google", **{"user_id": "u"} | options)


def start(**options: Any) -> Any:
    return make().connections.start("google", **{"user_id": "u"} | options)


def attach(**options: Any) -> Any:
    return make().connections.attach("google", "o1", {}, **options)


def delete(**options: Any) -> Any:
    return make().posts.delete_many(**{"ids": ["a"]} | options)


def request_url(**options: Any) -> Any:
    given: dict[str, Any] = {"redirect_uri": "https://example.com/x", "scopes": ["a"]}
    return OAuthTokens("id", "secret").authorize_url(**given | options)


async def upload_bytes(**options: Any) -> Any:
    await make().media.upload(**{"file": b"x", "type": "image/png"} | options)


async def upload_address(**options: Any) -> Any:
    await make().media.upload(**{"file_url": "https://example.com/a.png"} | options)


async def create(**options: Any) -> Any:
    await make().posts.create(PostCreate(account_ids=["a"], type="post", user_id="u"), **options)


async def wait(event: object) -> None: ...


async def use(function: Any, name: str, value: object) -> None:
    """Call it. An error that is not ours is a failure, also where it says that a type is wrong."""
    try:
        result = function(**{name: value})
        if inspect.isawaitable(result):
            await result
    except (AttributeError, TypeError) as error:
        pytest.fail(f"{name}={value!r}: {error!r}")


NO_FLAG: list[Any] = [5, 0, "false", "no", "", [], {}, object()]
NO_FUNCTION: list[Any] = [5, "zz", [], {}, object(), wait]
NO_TEXT: list[Any] = [5, True, [], {}, object(), b"zz", ""]
NO_LIST: list[Any] = [5, "zz", b"zz", {"zz": 5}, [5], object()]
NO_REQUEST: list[Any] = [None, 5, "zz", {}, object()]
BY_HAND: list[tuple[Any, str, list[Any]]] = [
    *((make, name, NO_FLAG) for name in ("strict", "trust_env", "allow_insecure")),
    (change, "strict", NO_FLAG), (request_url, "white_label", NO_FLAG), (request_url, "scopes", NO_LIST),
    (start_url, "reconnect", NO_FLAG), (start_url, "force", NO_FLAG), (start, "force", NO_FLAG), (attach, "force", NO_FLAG),
    (make, "on_event", NO_FUNCTION), (change, "on_event", NO_FUNCTION), (delete, "progress", NO_FUNCTION),
    (create, "check", [*NO_FLAG, None]),
    *((way, *wrong) for way in (upload_bytes, upload_address) for wrong in (
        ("hosted", NO_FLAG), ("on_progress", NO_FUNCTION), ("name", NO_TEXT), ("parent_id", NO_TEXT), ("location_id", NO_TEXT))),
    (make, "limiter", [5, "zz", {}, object()]), (make, "http_client", [5, "zz", {}, object()]),
    (make, "headers", [5, "zz", ["zz"], {"zz": 5}, {5: "zz"}]), (make, "base_url", NO_TEXT), (start_url, "user_id", NO_TEXT),
    *((lambda request, name=name: getattr(make(), name)(request), "request", NO_REQUEST)
      for name in ("send", "send_raw", "send_with_response")),
]  # fmt: skip


@pytest.mark.parametrize(("function", "name", "wrong"), BY_HAND)
async def test_options_and_methods_by_hand_refuse_a_wrong_type_too(
    function: Any, name: str, wrong: list[Any]
) -> None:
    """A23, A29: `allow_insecure="false"` would send the token in the clear, and `progress` would never be awaited."""
    for value in wrong:
        with pytest.raises(UsageError) as caught:
            await use(function, name, value)
        assert str(caught.value).startswith((f"{name}: ", f"{name}[0]: "))


def test_another_model_than_the_one_that_belongs_there_is_refused() -> None:
    """A23: at any depth, for every field that holds a model."""
    other = models.TimeOfDayInput(hours=1, minutes=2, seconds=3)
    for kind in SENT:
        hints = typing.get_type_hints(kind)
        for field in fields_of(kind):
            inside = [each for part in parts(hints[field.name]) for each in (part, *typing.get_args(part))]
            takes = [each for each in inside if isinstance(each, type) and issubclass(each, RequestModel)]
            if not takes or type(other) in takes:
                continue
            kinds = parts(hints[field.name])
            inner: Any = {"zz": other} if any(typing.get_origin(kind) is dict for kind in kinds) else [other]
            value = other if takes[0] in kinds else inner
            with pytest.raises(UsageError) as caught:
                assigned(kind, field.name, value).to_dict()
            assert f"expected {takes[0].__name__}, got TimeOfDayInput" in str(caught.value)


def nest(levels: int) -> Any:
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value", [object(), {"zz"}, float("inf"), 2**70, "\ud800", {5: 1}, [[b"zz"]], nest(200)]
)
def test_extras_that_are_no_json_are_refused(value: object) -> None:
    """A27: what is newer than the SDK is sent as it is, if it can be sent at all."""
    model = PostCreate(account_ids=["a"], type="post", user_id="u")
    model.extras["mood"] = value
    with pytest.raises(UsageError, match="extras"):
        model.to_dict()


async def test_a_dict_is_read_as_the_model_of_its_operation() -> None:
    """A23: strictly, and sent if it is right."""
    network = Network()
    planner: Any = SocialPlanner("token", location_id="loc", http_client=network.client)
    right = {"accountIds": ["a"], "type": "post", "userId": "u"}
    with pytest.raises(UsageError, match="type: expected str, got int"):
        await planner.posts.create(right | {"type": 5})
    assert network.requests == []
    await planner.posts.create(right)
    assert len(network.requests) == 1
