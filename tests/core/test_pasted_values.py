"""Ids, addresses and secrets are pasted: what comes along with them is refused, and one str is no list of them."""

from __future__ import annotations

import inspect
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from socialplanner import OAuthTokens, SocialPlanner, UsageError
from socialplanner.models import PostCreate
from tests.core.test_bad_ids import arguments, modules
from tests.core.test_strict_inputs import GOOD, SENT
from tests.server.network import Network
from tests.support.internals import fields_of

pytestmark = pytest.mark.anyio

AROUND = {
    "quotes": '"{}"', "single quotes": "'{}'", "a shell's": "`{}`", "a word processor's": "\u201c{}\u201d", "one quote": '"{}',
    "blank before": " {}", "blank behind": "{} ", "line end": "{}\n", "line end of Windows": "{}\r\n", "tab": "\t{}",
    "hard blank": "\u00a0{}", "byte order mark": "\ufeff{}", "blank without width": "{}\u200b",
}  # fmt: skip
"""What comes along in pasting."""
SETTINGS: dict[str, tuple[str, Callable[[str], object]]] = {
    "token": ("pit-abc", SocialPlanner),
    "location_id": ("Q9x", lambda value: SocialPlanner("t", location_id=value)),
    "for_location": ("Q9x", lambda value: SocialPlanner("t").for_location(value)),
    "its token": ("pit-abc", lambda value: SocialPlanner("t").for_location("loc", token=value)),
    "base_url": ("https://planner.example", lambda value: SocialPlanner("t", base_url=value)),
    "api_version": ("v3", lambda value: SocialPlanner("t", api_version=value)),
    "client_id": ("app", lambda value: OAuthTokens(value, "s")),
    "client_secret": ("s3cret", lambda value: OAuthTokens("app", value)),
    "company_id": ("Q9x", lambda value: OAuthTokens("app", "s", company_id=value)),
    "redirect_uri": (
        "https://mine.example/back",
        lambda value: OAuthTokens("app", "s").authorize_url(redirect_uri=value, scopes=["a"]),
    ),
    "scopes": (
        "socialplanner/post.readonly",
        lambda value: OAuthTokens("app", "s").authorize_url(redirect_uri="https://m.example", scopes=[value]),
    ),
}


def asks_to_remove(error: UsageError) -> bool:
    return "white space around it" in str(error) or "stands in quotes" in str(error)


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_is_refused_with_what_was_pasted_around_it(name: str, around: str) -> None:
    """Otherwise each call would fail with a 401 or a 404 that nobody understands."""
    value, make = SETTINGS[name]
    make(value)
    with pytest.raises(UsageError) as caught:
        make(AROUND[around].format(value))
    assert asks_to_remove(caught.value)
    assert len(value) < 3 or value not in str(caught.value)


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(
    "name", ["SOCIALPLANNER_TOKEN", "SOCIALPLANNER_LOCATION_ID", "SOCIALPLANNER_BASE_URL"]
)
def test_a_variable_of_the_environment_is_refused_by_its_own_name(
    name: str, around: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A `.env` file with quotes in it is the usual cause."""
    good = {
        "SOCIALPLANNER_TOKEN": "s3cret-token",
        "SOCIALPLANNER_LOCATION_ID": "loc",
        "SOCIALPLANNER_BASE_URL": "http://127.0.0.1:8080",
    }
    for each, value in good.items():
        monkeypatch.setenv(each, AROUND[around].format(value) if each == name else value)
    with pytest.raises(UsageError) as caught:
        SocialPlanner.from_env()
    assert caught.value.argument == name
    assert asks_to_remove(caught.value)
    frames = [
        frame
        for frame, _ in traceback.walk_tb(caught.value.__traceback__)
        if "/src/" in frame.f_code.co_filename
    ]
    assert frames
    assert not any("s3cret-token" in repr(value) for frame in frames for value in frame.f_locals.values())


IDS = [
    (module, name)
    for module in modules()
    for name, value in arguments(module.build).items()
    if name.endswith("id") and isinstance(value, str)
]


@pytest.mark.parametrize(("module", "name"), IDS)
def test_an_id_of_a_call_is_refused_with_what_was_pasted_around_it(module: Any, name: str) -> None:
    """In paths, queries and bodies of every operation."""
    for around in AROUND.values():
        with pytest.raises(UsageError) as caught:
            module.build(**arguments(module.build) | {name: around.format("abc")})
        assert caught.value.argument == name
        assert asks_to_remove(caught.value)


@pytest.mark.parametrize("kind", SENT, ids=lambda kind: kind.__name__)
def test_an_id_in_a_model_is_refused_with_what_was_pasted_around_it(kind: Any) -> None:
    for field in fields_of(kind):
        if not field.wire.endswith(("Id", "Ids")):
            continue
        for around in AROUND.values():
            value = around.format("abc")
            given = [value] if field.wire.endswith("Ids") else value
            given = {"a": value} if field.wire == "boardIds" else given
            with pytest.raises(UsageError) as caught:
                kind.from_dict({field.wire: given})
            assert any(asks_to_remove(UsageError(line)) for line in str(caught.value).splitlines())


def test_a_text_that_is_no_id_may_stand_in_quotes() -> None:
    assert PostCreate(**GOOD, summary='"Quoted." ').summary == '"Quoted." '


# One str for a list


def list_arguments() -> list[tuple[Any, str]]:
    return [
        (module, name)
        for module in modules()
        for name, parameter in inspect.signature(module.build).parameters.items()
        if str(parameter.annotation).startswith("Sequence[")
    ]


@pytest.mark.parametrize(("module", "name"), list_arguments())
@pytest.mark.parametrize("value", ["a", "", b"a", {"a": 1}, 5])
def test_one_str_is_no_list_in_any_operation(module: Any, name: str, value: object) -> None:
    """A23: each character would have been an id, or one id a list that the type does not allow."""
    with pytest.raises(UsageError, match="expected a list") as caught:
        module.build(**arguments(module.build) | {name: value})
    assert caught.value.argument == name
    assert ('Write ["a"].' in str(caught.value)) is (value == "a")


@pytest.fixture
def planner() -> SocialPlanner:
    return SocialPlanner("token", location_id="loc", http_client=Network().client)


async def test_one_str_is_no_list_in_any_method(planner: SocialPlanner) -> None:
    """A23: of what is written by hand, and of lists page by page."""
    tokens = OAuthTokens("app", "secret")
    text: Any = "a"
    calls: list[Callable[[], Any]] = [
        lambda: planner.posts.list(accounts=text),
        lambda: planner.posts.delete_many(text),
        lambda: planner.comments.list(platform="facebook", origin_ids=text),
        lambda: planner.statistics.get(profile_ids=text),
        lambda: planner.connections.parse_message({}, origin="https://m.example", allowed_origins=text),
        lambda: tokens.authorize_url(redirect_uri="https://m.example", scopes=text),
        lambda: planner.posts.find_match(PostCreate(**GOOD), since=datetime.now(UTC), ignore=text),
    ]
    for call in calls:
        with pytest.raises(UsageError, match=r'expected a list of str, got str\. Write \["a"\]\.'):
            await call()
