"""Who has answered: the API itself, or a gateway before it, which knows nothing of posts and tokens."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from socialplanner import (
    AmbiguousOutcome,
    APIError,
    Forbidden,
    InvalidResponse,
    NotFound,
    ServerError,
    SocialPlanner,
    SocialPlannerError,
    SpecDrift,
    Unauthorized,
)
from tests.server import Fault, RawServer
from tests.server.calls import POST, Call, create, get, planner_at
from tests.server.faults import answer, html, reset, wire
from tests.support.fixed_response import collect_drift
from tests.support.internals import change_options
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio

GONE: dict[str, Any] = {"statusCode": 404, "message": "Post not found", "error": "Not Found"}
FOREIGN: list[Any] = [
    html(404, "<html>no such backend</html>"),
    answer(body=b"", status=404),
    answer({}, status=404),
    answer([GONE], status=404),
    answer({"message": "no Route matched with those values"}, status=404),
    answer({"message": "Not Found", "request_id": "r1"}, status=404),
    answer({"code": 404}, status=404),
    answer({"statusCode": None, "message": "nothing"}, status=404),
    answer({"statusCode": 404, "message": "Cannot DELETE /social-media-posting/loc/posts/p1"}, status=404),
    answer({"statusCode": 404, "message": ["Not found: Cannot POST /x", "more"]}, status=404),
]
OWN: list[Any] = [
    answer(GONE, status=404),
    answer({"traceId": "t", "message": "not there"}, status=404),
    answer({"success": False}, status=404),
    answer({"code": "POST_NOT_FOUND", "message": "not there"}, status=404),
    answer({"statusCode": 404, "message": "Cannot delete a post that is not there"}, status=404),
]
NO_CONTENT = [
    wire(b"HTTP/1.1 204 No Content\r\n\r\n"),
    wire(b"HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"),
    wire(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
    wire(b"HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
]


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.fixture
def time() -> VirtualTime:
    return VirtualTime()


@pytest.fixture
async def planner(server: RawServer, time: VirtualTime) -> AsyncIterator[SocialPlanner]:
    async with planner_at(server) as planner:
        yield time.living(planner, limiter=None)


async def delete(planner: SocialPlanner) -> object:
    return await planner.posts.delete("p1")


async def update(planner: SocialPlanner) -> object:
    return await planner.queues.reset_item(queue_id="q", item_id="i")


async def catch_error(planner: SocialPlanner, call: Call) -> Any:
    with pytest.raises(SocialPlannerError) as caught:
        await call(planner)
    return caught.value


# A 404


@pytest.mark.parametrize("fault", FOREIGN)
async def test_a_gateways_404_on_a_second_try_is_no_deletion(
    server: RawServer, planner: SocialPlanner, fault: Fault
) -> None:
    """A13. It is tried again, and then the doubt of the first attempt is raised."""
    server.script(html(502), fault, html(502))
    error = await catch_error(planner, delete)
    assert isinstance(error, ServerError)
    assert len(server.requests) == 3
    server.script(html(502), fault, fault)
    error = await catch_error(planner, delete)
    assert (type(error), error.status, len(error.attempts)) == (ServerError, 502, 3)
    server.script(html(502), fault, fault)
    report = await planner.posts.delete_many(["a1", "a2"])
    assert (report.unknown, report.confirmed, report.accepted) == (["a1", "a2"], [], [])


async def test_a_gateways_404_between_two_tries_changes_nothing(
    server: RawServer, planner: SocialPlanner
) -> None:
    """A13. A rolling deploy answers so for a moment."""
    server.script(reset, html(404), answer(GONE, status=404))
    await delete(planner)
    assert len(server.requests) == 3


@pytest.mark.parametrize("fault", OWN)
async def test_the_apis_own_404_on_a_second_try_is_a_deletion(
    server: RawServer, planner: SocialPlanner, fault: Fault
) -> None:
    """A13. Of many posts it is no count: they are accepted, not confirmed."""
    server.script(html(502), fault)
    await delete(planner)
    assert len(server.requests) == 2
    server.script(html(502), fault)
    report = await planner.posts.delete_many(["a1", "a2"])
    assert (report.accepted, report.remaining) == (["a1", "a2"], [])


@pytest.mark.parametrize("fault", FOREIGN)
async def test_only_the_apis_404_says_that_something_may_be_deleted(
    server: RawServer, planner: SocialPlanner, fault: Fault
) -> None:
    """A13."""
    server.otherwise = fault
    error = await catch_error(planner, get)
    assert isinstance(error, NotFound)
    assert "may be deleted" not in str(error)
    assert len(server.requests) == 1
    server.otherwise = OWN[0]
    assert "may be deleted" in str(await catch_error(planner, get))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409])
async def test_what_a_gateway_refuses_hides_no_doubt(
    server: RawServer, planner: SocialPlanner, status: int
) -> None:
    """A13. The same kind, for every refusal of something that cannot know."""
    server.script(html(502), html(status), html(status))
    assert (await catch_error(planner, update)).status == 502


# Tokens


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 500, 502])
@pytest.mark.parametrize(
    "text", [b"error code: 1010", b"", b"<html>Access denied</html>", b'"no"', b"[1010]"]
)
async def test_what_is_not_the_apis_json_names_the_firewall_and_no_token(
    server: RawServer, planner: SocialPlanner, text: bytes, status: int
) -> None:
    """L21. A firewall that dislikes a User-Agent knows no location, no scope and no deleted post."""
    server.otherwise = answer(body=text, status=status)
    told = str(await catch_error(planner.with_options(retries=0), get))
    assert "firewall" in told
    assert 'headers={"User-Agent": ...}' in told
    assert not any(word in told for word in ("token", "location", "deleted", "scope"))


async def test_a_401_about_the_scope_names_both_causes(server: RawServer, planner: SocialPlanner) -> None:
    """L23. The API has these words for a path that it does not have, too."""
    server.otherwise = answer({"statusCode": 401, "message": "not authorized for this scope"}, status=401)
    told = str(await catch_error(planner, get))
    assert "scopes" in told
    assert "path" in told


@pytest.mark.parametrize("body", [html(403), answer({"message": "Forbidden"}, status=403)])
async def test_a_gateways_403_says_nothing_about_tokens(
    server: RawServer, planner: SocialPlanner, body: Fault
) -> None:
    """A13. A firewall has refused the request, and knows no token."""
    server.otherwise = body
    error = await catch_error(planner, get)
    assert isinstance(error, Forbidden)
    assert "token" not in str(error).lower()
    assert "base_url" in str(error)
    server.otherwise = answer({"statusCode": 403, "message": "Forbidden"}, status=403)
    assert "token" in str(await catch_error(planner, get))


async def test_a_gateways_401_renews_no_token(server: RawServer) -> None:
    """A13. Whatever it says of tokens, it means its own."""
    asked: list[str] = []

    async def token() -> str:
        asked.append(f"token-{len(asked)}")
        return asked[-1]

    server.otherwise = answer({"message": "Invalid token: access token is invalid"}, status=401)
    async with SocialPlanner(token, location_id="loc", base_url=server.url) as planner:
        error = await catch_error(planner, get)
        assert isinstance(error, Unauthorized)
        assert "Check the token" not in str(error)
        assert (len(asked), len(server.requests)) == (1, 1)
        await catch_error(planner, create)
        assert (len(asked), len(server.requests)) == (2, 2)


# A success without content


@pytest.mark.parametrize("fault", NO_CONTENT)
async def test_a_success_without_content_is_a_success_and_sent_once(
    server: RawServer, planner: SocialPlanner, fault: Fault
) -> None:
    """A14."""
    server.otherwise = fault
    for call in (delete, update, get):
        await call(planner)
    assert len(server.requests) == 3
    report = await planner.posts.delete_many(["a1", "a2"])
    assert (report.accepted, report.errors) == (["a1", "a2"], [])
    assert len(server.requests) == 4


@pytest.mark.parametrize("fault", NO_CONTENT)
async def test_a_create_without_content_stays_ambiguous_and_says_why(
    server: RawServer, planner: SocialPlanner, fault: Fault
) -> None:
    """A14. It is sent once, and nobody knows who has answered."""
    server.otherwise = fault
    error = await catch_error(planner, create)
    assert isinstance(error, AmbiguousOutcome)
    assert "a success without content" in str(error)
    assert len(server.requests) == 1


async def test_a_read_without_content_is_told_as_drift(server: RawServer) -> None:
    """A14. A read promises something: that it is missing is no secret."""
    drift: list[SpecDrift] = []
    server.otherwise = NO_CONTENT[0]
    async with planner_at(server, on_event=collect_drift(drift)) as planner:
        await get(planner)
        assert [(each.operation, each.pointer) for each in drift] == [("posts.get", "")]
        await delete(planner)
        assert len(drift) == 1
        with pytest.raises(InvalidResponse):
            await get(planner.with_options(strict=True))


@pytest.mark.parametrize(
    "fault",
    [answer(body=b"{"), answer(body=b" "), wire(b"HTTP/1.1 200 OK\r\n\r\n", then_close=True)],
    ids=["half", "white", "lost"],
)
async def test_what_is_broken_is_no_success_without_content(
    server: RawServer, planner: SocialPlanner, fault: Fault
) -> None:
    """A14. Truncated or broken JSON stays what it was; so does a body that ended with its connection."""
    server.otherwise = fault
    assert isinstance(await catch_error(planner, delete), InvalidResponse)
    assert len(server.requests) == 3


# What nobody implements


@pytest.mark.parametrize("status", [405, 501, 505])
@pytest.mark.parametrize("own", [True, False])
async def test_what_is_not_implemented_has_not_happened(
    server: RawServer, planner: SocialPlanner, status: int, own: bool
) -> None:
    """A15."""
    server.otherwise = answer({"statusCode": status, "message": "no"}, status=status) if own else html(status)
    for call in (create, delete, get):
        error = await catch_error(planner, call)
        assert isinstance(error, APIError)
        assert error.status == status
        assert "not implemented there" in str(error)
        assert [attempt.maybe_applied for attempt in error.attempts] == [False]
    report = await planner.posts.delete_many(["a1"])
    assert (report.failed, report.unknown) == (["a1"], [])


# Hints to wait


@pytest.mark.parametrize("status", [400, 403, 404, 409, 422, 500, 502, 504])
@pytest.mark.parametrize(
    "headers",
    [
        [("Retry-After", "45")],
        [
            ("X-RateLimit-Max", "100"),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Interval-Milliseconds", "10000"),
        ],
    ],
    ids=["retry-after", "remaining"],
)
async def test_other_statuses_than_429_and_503_stop_nobody(
    server: RawServer, time: VirtualTime, status: int, headers: Any
) -> None:
    """A16. They pace: what is left of the window is learned from every answer."""
    server.otherwise = answer({"statusCode": status, "message": "no"}, status=status, headers=headers)
    async with planner_at(server, retries=0) as planner:
        change_options(planner, sleep=time.sleep)
        await catch_error(planner, get)
        assert planner.rate_limit.paused_for == 0.0
        if len(headers) > 1:
            assert planner.rate_limit.remaining == 0


@pytest.mark.parametrize("status", [429, 503])
async def test_a_429_and_a_503_are_heard(server: RawServer, time: VirtualTime, status: int) -> None:
    """A16."""
    server.otherwise = answer({}, status=status, headers=[("Retry-After", "45")])
    async with planner_at(server, retries=0) as planner:
        await catch_error(planner, get)
        assert planner.rate_limit.paused_for > 40


# The words of a gateway


async def test_a_reason_in_the_field_error_is_found_and_its_details_are_kept(
    server: RawServer, planner: SocialPlanner
) -> None:
    """A34. Tokens are taken out, also of the names."""
    token = "token-of-a-test"
    details = {"existingPostId": "p7", "echo": f"Bearer {token}", f"of {token}": [{"deep": token}]}
    server.otherwise = answer({"error": "slot is taken", "details": details}, status=409)
    error = await catch_error(planner, get)
    assert error.messages == ["slot is taken"]
    assert error.details["existingPostId"] == "p7"
    assert token not in repr(error.details) + str(error)
    assert "existingPostId" not in str(error)
    assert "'of [token]': [{'deep': '[token]'}]" in repr(error.details)
