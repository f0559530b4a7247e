"""What is sent is checked first: no value of a wrong type or beyond a limit reaches a server."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialplanner import Model, OAuthTokens, SocialPlanner, Unlisted, UsageError
from socialplanner.models import (
    CalendarDateInput,
    InstagramPostDetailsInput,
    LinkedInPollInput,
    LinkedInPollOptionInput,
    LinkedInPollSettingsInput,
    Post,
    PostCreate,
    PostMedia,
    PostMediaInput,
    QueueTimeSlotInput,
    TimeOfDayInput,
)
from tests.core.test_models import ALL, junk
from tests.server.network import Network
from tests.support.bundle import Described, described
from tests.support.internals import RequestModel, fields_of

pytestmark = pytest.mark.anyio

SENT = [kind for kind in ALL if issubclass(kind, RequestModel)]
GOOD: dict[str, Any] = {"account_ids": ["a"], "type": "post", "user_id": "u"}
MEDIA: dict[str, Any] = {"url": "https://example.com/a.jpg", "type": "image/jpeg"}
odd = junk | st.sampled_from([b"x", {1}, object(), datetime(2030, 1, 1), float("nan"), 10**400, (1,), {1: 2}])  # noqa: DTZ001


def post_with(changes: dict[str, Any]) -> PostCreate:
    values: dict[str, Any] = GOOD | changes
    return PostCreate(**values)


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def planner(network: Network) -> SocialPlanner:
    return SocialPlanner("token", location_id="loc", http_client=network.client)


WRONG: list[tuple[str, object, str]] = [
    ("account_ids", "fb7", "account_ids"), ("account_ids", 5, "account_ids"), ("account_ids", [1], "account_ids[0]"),
    ("account_ids", [], "account_ids"), ("account_ids", {"a"}, "account_ids"), ("tags", "x", "tags"),
    ("type", 7, "type"), ("type", "pots", "type"), ("status", ["draft"], "status"), ("summary", 5, "summary"),
    ("summary", "\ud800", "summary"), ("apply_watermark", "yes", "apply_watermark"), ("apply_watermark", 1, "apply_watermark"),
    ("user_id", None, "user_id"), ("user_id", "", "user_id"), ("media", 5, "media"), ("media", [5], "media[0]"),
    ("media", [MEDIA, MEDIA, {"type": "image/jpeg"}], "media[2].url"), ("media", [PostMedia()], "media[0]"),
    ("schedule_date", "2030-01-01T00:00:00Z", "schedule_date"), ("link_preview", [], "link_preview"),
    ("google_post_details", {"gmbEventType": Unlisted("x"), "startDate": {"startDate": {"year": True, "month": 1, "day": 1}}},
     "google_post_details.start_date.date.year"),
    ("instagram_post_details", {"type": "post", "collaborators": {"a": ["b", "c", "d", "e", "f", "g"]}},
     "instagram_post_details.collaborators['a']"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value", "argument"), WRONG, ids=lambda value: f"{value!r:.40}")
async def test_a_wrong_field_is_refused_when_it_is_made_read_or_sent(
    name: str, value: Any, argument: str, planner: SocialPlanner, network: Network
) -> None:
    """A23, A27: the error names the place, and nothing was sent; assigning a field checks nothing."""
    with pytest.raises(UsageError) as made:
        post_with({name: value})
    post = PostCreate(**GOOD)
    setattr(post, name, value)
    with pytest.raises(UsageError) as sent:
        await planner.posts.create(post)
    for error in (made.value, sent.value):
        assert error.argument == argument
        assert argument in str(error)
    assert network.requests == []


def test_from_dict_of_an_input_names_all_that_is_wrong_at_once() -> None:
    """A24: a web backend's bodies come in by this door."""
    with pytest.raises(UsageError) as caught:
        PostCreate.from_dict({})
    assert all(f"{name}: expected a value" in str(caught.value) for name in GOOD)
    with pytest.raises(UsageError) as caught:
        PostCreate.from_dict({"accountIds": "x", "type": 5, "media": [{"url": 1, "type": "image/jpeg"}]})
    for place in ("account_ids: ", "type: expected str", "user_id: ", "media[0].url: expected str, got int"):
        assert place in str(caught.value)


def test_from_dict_of_an_input_keeps_and_sends_fields_that_are_newer_than_the_sdk() -> None:
    """A24: unknown keys stay allowed."""
    body = {
        "accountIds": ["a"],
        "type": "post",
        "userId": "u",
        "mood": {"x": [1]},
        "media": [MEDIA | {"focus": 1}],
    }
    assert PostCreate.from_dict(body).to_dict() == body


def test_from_dict_of_an_answer_stays_open() -> None:
    assert Post.from_dict({"accountIds": 5, "type": 7}).to_dict() == {"accountIds": 5, "type": 7}


async def test_a_value_outside_of_a_list_is_refused_with_the_nearest_one(
    planner: SocialPlanner, network: Network
) -> None:
    """A25: typos in values; `Unlisted` is sent as it is."""
    with pytest.raises(
        UsageError, match=r"expected one of .*'failed'.*Did you mean 'failed'.*Unlisted"
    ) as caught:
        await planner.posts.list(type="faild")
    assert caught.value.argument == "type"
    with pytest.raises(UsageError, match="Did you mean 'post'"):
        post_with({"type": "pots"})
    with pytest.raises(UsageError) as caught:
        await planner.comments.like("facebok", "c1")
    assert network.requests == []

    await planner.posts.list(type=Unlisted("paused"))
    await planner.posts.create(post_with({"type": Unlisted("thread")}))
    assert b'"paused"' in network.requests[0].content
    assert b'"type":"thread"' in network.requests[1].content


def poll(count: int, text: str = "x") -> LinkedInPollInput:
    options = [LinkedInPollOptionInput(text=f"{text}{index}") for index in range(count)]
    return LinkedInPollInput(
        question="?", options=options, settings=LinkedInPollSettingsInput(duration=Unlisted("x"))
    )


LIMITS: dict[str, tuple[Callable[[], object], str]] = {
    "alt text": (lambda: PostMediaInput(**MEDIA, alt_text="x" * 5_000), "alt_text"),
    "no account": (lambda: post_with({"account_ids": []}), "account_ids"),
    "day 7": (lambda: QueueTimeSlotInput(day_of_week=7, time="09:00"), "day_of_week"),
    "25:00": (lambda: QueueTimeSlotInput(day_of_week=1, time="25:00"), "time"),
    "09:00\\n": (lambda: QueueTimeSlotInput(day_of_week=1, time="09:00\n"), "time"),
    "one option": (lambda: poll(1), "options"),
    "five options": (lambda: poll(5), "options"),
    "long option": (lambda: poll(2, "x" * 30), "text"),
    "month 0": (lambda: CalendarDateInput(year=2030, month=0, day=1), "month"),
    "day 32": (lambda: CalendarDateInput(year=2030, month=1, day=32), "day"),
    "year 20300": (lambda: CalendarDateInput(year=20_300, month=1, day=1), "year"),
    "hour 25": (lambda: TimeOfDayInput(hours=25, minutes=0, seconds=0), "hours"),
    "minute 60": (lambda: TimeOfDayInput(hours=1, minutes=60, seconds=0), "minutes"),
    "second -1": (lambda: TimeOfDayInput(hours=1, minutes=0, seconds=-1), "seconds"),
    "co-authors": (lambda: InstagramPostDetailsInput(type="post", collaborators={"a": ["b"] * 6}), "collaborators['a']"),
}  # fmt: skip


@pytest.mark.parametrize("name", LIMITS)
def test_limits_of_the_document_are_checked_before_sending(name: str) -> None:
    """A28: text, patterns, sizes of lists, numbers."""
    make, argument = LIMITS[name]
    with pytest.raises(UsageError) as caught:
        make()
    assert caught.value.argument == argument


async def test_a_page_larger_than_the_api_takes_is_refused(planner: SocialPlanner, network: Network) -> None:
    """A28: by the name that the caller used."""
    with pytest.raises(UsageError) as caught:
        planner.comments.list(platform="facebook", origin_ids=["p"], page_size=101)
    assert (caught.value.argument, network.requests) == ("page_size", [])


def test_a_raised_limit_can_be_used_through_extras() -> None:
    """The error says so."""
    with pytest.raises(UsageError, match=r"`extras`.*send_raw"):
        PostMediaInput(**MEDIA, alt_text="x" * 5_000)
    media = PostMediaInput(**MEDIA)
    media.extras["altText"] = "x" * 5_000
    assert media.to_dict()["altText"] == "x" * 5_000


async def listen(event: object) -> None: ...


class Listener:
    async def __call__(self, event: object) -> None: ...


@pytest.mark.parametrize("hook", [listen, Listener(), 7, "x"])
def test_a_hook_that_nobody_can_call_is_refused(hook: Any) -> None:
    """A29: an async function would never run, and only warn."""
    with pytest.raises(UsageError) as caught:
        SocialPlanner("token", on_event=hook)
    assert caught.value.argument == "on_event"
    with pytest.raises(UsageError):
        SocialPlanner("token").with_options(on_event=hook)
    with pytest.raises(UsageError):
        OAuthTokens("id", "secret", on_event=hook)
    SocialPlanner("token", on_event=lambda event: None)


async def test_an_id_with_slashes_is_encoded_and_changes_no_path(
    planner: SocialPlanner, network: Network
) -> None:
    """A29: it arrives as the id that it is; `.` and `..` alone are refused."""
    await planner.posts.get("../x")
    assert network.requests[0].url.raw_path.endswith(b"/posts/..%2Fx")


@pytest.mark.parametrize("quoted", ["'abc'", '"abc"'])
def test_a_token_in_quotes_is_refused_with_the_reason(quoted: str) -> None:
    """A23: the same kind; quotes of a shell became part of the value."""
    with pytest.raises(UsageError, match="belong to the shell") as caught:
        SocialPlanner(quoted)
    assert "abc" not in str(caught.value)


@pytest.mark.parametrize("kind", SENT, ids=lambda kind: kind.__name__)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_request_model_is_right_or_refused(kind: type[RequestModel], data: st.DataObject) -> None:
    """A27: whatever a field holds: a body that reads back as itself, or our error; no other exception."""
    names = [field.name for field in fields_of(kind)]
    values = dict.fromkeys(field.name for field in fields_of(kind) if field.required)
    values |= data.draw(st.dictionaries(st.sampled_from(names), odd, max_size=3))
    try:
        model = kind(**values)
    except UsageError:
        return
    body = model.to_dict()
    assert kind.from_dict(body).to_dict() == body


@pytest.mark.parametrize("kind", SENT, ids=lambda kind: kind.__name__)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_body_from_outside_is_read_or_refused(kind: type[RequestModel], data: st.DataObject) -> None:
    """A24, A27: what is read goes out as it came."""
    wires = [field.wire for field in fields_of(kind)]
    body = data.draw(st.dictionaries(st.sampled_from(wires), odd, max_size=3) | odd)
    try:
        model = kind.from_dict(body)  # pyright: ignore[reportArgumentType]
    except UsageError:
        return
    assert kind.from_dict(model.to_dict()).to_dict() == model.to_dict()


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_no_model_raises_a_foreign_exception_when_it_is_written(kind: type[Model]) -> None:
    """A27: answers too, whose fields anybody may assign."""
    names = [attribute.name for attribute in attrs.fields(kind) if attribute.name != "_extras"]
    for name in names:
        for bad in (5, "x", [5], {"x": 5}, object(), [None]):
            try:
                model = object.__new__(kind) if kind in SENT else kind.from_dict({})
                setattr(model, name, bad)
                if kind in SENT:
                    model._extras = None  # type: ignore[misc]
                model.to_dict()
            except UsageError:
                continue


BODIES = [each for each in described().values() if each.bodies or each.parameters]


@pytest.mark.parametrize("operation", BODIES, ids=str)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_argument_of_a_wrong_type_is_sent(operation: Described, data: st.DataObject) -> None:
    """Any argument of any operation: a request, or our error that names it."""
    arguments = operation.arguments(operation.asked(next(iter(operation.bodies.values()), None)))
    if not arguments:
        return
    name = data.draw(st.sampled_from(sorted(arguments)))
    try:
        operation.build(**arguments | {name: data.draw(odd)})
    except UsageError:
        return
