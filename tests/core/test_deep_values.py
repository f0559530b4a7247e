"""Values that are nested very deep, that contain themselves, or that are very long: only our own errors come of them."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import attrs
import pytest

from socialplanner import Invalid, InvalidResponse, Model, SocialPlanner, UsageError
from socialplanner.events import SpecDrift
from socialplanner.models import Account, GoogleLocationInput, PostCreate, PostMediaInput
from tests.core.test_models import READ, wire_names
from tests.core.test_strict_inputs import BODIES, GOOD, MEDIA, SENT
from tests.server import RawServer
from tests.server.calls import failure, get, planner_at
from tests.server.faults import answer
from tests.support.bundle import Described
from tests.support.internals import fields_of

pytestmark = pytest.mark.anyio


def nest(levels: int, kind: type = list) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value] if kind is list else {"a": value}
    return value


CIRCLE: list[Any] = []
CIRCLE += [CIRCLE, CIRCLE]
LOOP: dict[str, Any] = {}
LOOP["a"] = [LOOP]
DEEP: dict[str, Any] = {
    "lists": nest(900),
    "objects": nest(900, dict),
    "in a list": [nest(900, dict)],
    "loop": LOOP,
    "circle": CIRCLE,
}
"""Values that no answer and no request may hold."""


def use(model: Model) -> None:
    """All that a program does with a model."""
    assert repr(model)
    for twin in (
        copy.copy(model),
        copy.deepcopy(model),
        pickle.loads(pickle.dumps(model)),
        attrs.evolve(model),
    ):
        assert twin == model
    body = model.to_dict()
    assert type(model).from_dict(body) == model
    json.dumps(body)


@pytest.mark.parametrize("deep", DEEP)
@pytest.mark.parametrize("kind", READ, ids=lambda kind: kind.__name__)
def test_an_answer_that_is_nested_too_deep_can_be_used_like_any_other(kind: type[Model], deep: str) -> None:
    """A39: in an unknown field and in each known one; what is too deep is set aside."""
    for wire in ("unknown", *wire_names(kind)):
        use(kind.from_dict({wire: DEEP[deep]}))
        use(kind.from_dict({wire: [DEEP[deep], {"unknown": DEEP[deep]}]}))
        use(kind.from_dict({wire: {"unknown": DEEP[deep]}}))


def test_what_is_nested_less_deep_is_kept_and_goes_back() -> None:
    """A39: sixty levels are kept, also where they stand in objects that are sent."""
    for levels, kept in ((60, True), (61, False)):
        account = Account.from_dict({"meta": nest(levels, dict), "mood": nest(levels)})
        assert (account.meta == nest(levels, dict)) is kept
        assert account.to_dict() == ({"meta": nest(levels, dict), "mood": nest(levels)} if kept else {})
    media = PostMediaInput.from_dict(MEDIA | {"account": {"mood": nest(60)}})
    assert PostCreate(**GOOD, media=[media]).to_dict()["media"] == [MEDIA | {"account": {"mood": nest(60)}}]


async def test_what_is_set_aside_for_its_depth_is_told() -> None:
    """A39: as an event that can be shown and kept, and with `strict` as an error that can."""
    body = {"results": {"post": {"_id": "p1", "mood": nest(900), "summary": nest(900, dict)}}}
    seen: list[object] = []
    with RawServer(answer(body)) as server:
        async with planner_at(server, on_event=seen.append) as planner:
            post = await planner.posts.get("p1")
        error = await failure(server, get, strict=True)
    drift = [event for event in seen if isinstance(event, SpecDrift)]
    assert sorted(event.pointer for event in drift) == ["/results/post/mood", "/results/post/summary"]
    assert (post.id, post.summary, post.extras) == ("p1", None, {})
    assert isinstance(error, InvalidResponse)
    for each in (*drift, *error.drift):
        assert "60 levels" in str(copy.deepcopy(each).value)
    assert "/results/post/mood" in str(pickle.loads(pickle.dumps(error)))


async def test_an_error_body_that_is_nested_too_deep_is_an_error_like_any_other() -> None:
    """A39: messages and details."""
    body = {"statusCode": 422, "message": ["no", nest(800)], "details": nest(800, dict), "more": nest(800)}
    with RawServer(answer(body, status=422)) as server:
        error = await failure(server, get)
    assert isinstance(error, Invalid)
    assert error.messages[0] == "no"
    assert repr(copy.copy(error).details)
    pickle.dumps(error)


@pytest.mark.parametrize("deep", DEEP)
def test_extras_that_are_nested_too_deep_are_refused_with_their_place(deep: str) -> None:
    """A39: and where they contain themselves."""
    problem = "itself" if deep in ("circle", "loop") else "at most 100 objects and lists"
    post = PostCreate(**GOOD, media=[MEDIA])  # pyright: ignore[reportArgumentType]
    assert post.media
    post.media[0].extras["mood"] = DEEP[deep]
    with pytest.raises(UsageError, match=problem) as caught:
        post.to_dict()
    assert str(caught.value.argument).startswith("media[0].extras['mood']")
    with pytest.raises(UsageError, match=problem):
        PostMediaInput.from_dict(MEDIA | {"mood": DEEP[deep]})


LONG = {"small": -(10**5000), "large": 10**5000}
"""Numbers that Python refuses to write."""


@pytest.mark.parametrize("kind", SENT, ids=lambda kind: kind.__name__)
def test_no_value_of_a_field_is_too_deep_or_too_long_for_its_error(kind: type[Any]) -> None:
    """A39: the error says what was given without showing it."""
    for field in fields_of(kind):
        for value in (*DEEP.values(), *LONG.values()):
            for wrong in (value, [value], {"a": value}):
                try:
                    kind.from_dict({field.wire: wrong}).to_dict()
                except UsageError:
                    continue


@pytest.mark.parametrize("operation", BODIES, ids=str)
def test_no_argument_is_too_deep_or_too_long_for_its_error(operation: Described) -> None:
    """A39: of any operation."""
    good = operation.arguments(operation.asked(next(iter(operation.bodies.values()), None)))
    for name in good:
        for value in (*DEEP.values(), *LONG.values()):
            for wrong in (value, [value]):
                try:
                    operation.build(**good | {name: wrong})
                except UsageError:
                    continue


@pytest.mark.parametrize(
    "option", ["timeout", "retries", "on_ambiguous", "max_connections", "base_url", "headers"]
)
def test_no_option_of_the_client_is_too_deep_or_too_long_for_its_error(option: str) -> None:
    for value in (*DEEP.values(), *LONG.values()):
        wrong: dict[str, Any] = {option: value}
        with pytest.raises(UsageError):
            SocialPlanner("token", **wrong)


def test_a_model_of_the_document_that_takes_any_object_refuses_one_that_is_too_deep() -> None:
    with pytest.raises(UsageError) as caught:
        GoogleLocationInput(name="n", title="t", metadata=nest(900, dict))
    assert str(caught.value.argument).startswith("metadata")
