"""Each operation of the bundled document, where a gateway answers in place of the API, or the API without content."""

from __future__ import annotations

import json
from typing import Any

import httpx
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
)
from tests.rooms.test_every_operation import EVERY, call
from tests.support.bundle import Described
from tests.support.fixed_response import TOKEN, collect_drift

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("operation", EVERY, ids=str)]

Answer = tuple[int, bytes, dict[str, str]]


def html(status: int, **headers: str) -> Answer:
    return status, b"<html><body>no such backend</body></html>", {"Content-Type": "text/html", **headers}


def text(status: int, words: str) -> Answer:
    return status, words.encode(), {"Content-Type": "text/plain"}


def document(status: int, body: object) -> Answer:
    return status, json.dumps(body).encode(), {"Content-Type": "application/json"}


def no_route(method: str) -> Answer:
    words = f"Cannot {method} /social-media-posting/x"
    return document(404, {"statusCode": 404, "message": words, "error": "Not Found", "traceId": "t"})


OWN_404 = document(404, {"statusCode": 404, "message": "not found", "traceId": "t"})
LOST = html(502)
NO_CONTENT: dict[str, Answer] = {
    "204": (204, b"", {}),
    "205": (205, b"", {"Content-Length": "0"}),
    "200": (200, b"", {"Content-Length": "0"}),
}


class Answers:
    """A server that gives these answers, the last one again and again."""

    def __init__(self, *answers: Answer) -> None:
        self.requests: list[httpx.Request] = []
        self.drift: list[SpecDrift] = []
        self.tokens = 0
        self._answers = answers
        self.planner = SocialPlanner(
            self._token,
            location_id="ExampleLocation00001",
            http_client=httpx.AsyncClient(transport=httpx.MockTransport(self._respond)),
            on_event=collect_drift(self.drift),
        )

    async def _token(self) -> str:
        self.tokens += 1
        return f"{TOKEN}-{self.tokens}"

    def _respond(self, request: httpx.Request) -> httpx.Response:
        status, body, headers = self._answers[min(len(self.requests), len(self._answers) - 1)]
        self.requests.append(request)
        return httpx.Response(status, content=body, headers=headers)

    async def call(self, operation: Described) -> Any:
        """Call the operation as a user does; of a list give all items."""
        result = call(self.planner, operation)
        return await (result.collect() if operation.page else result)

    async def error(self, operation: Described) -> Any:
        with pytest.raises(SocialPlannerError) as caught:
            await self.call(operation)
        return caught.value


def certainly_not(error: SocialPlannerError) -> bool:
    """Whether the error says that nothing has happened."""
    return not any(attempt.maybe_applied for attempt in error.attempts) and not isinstance(
        error, AmbiguousOutcome
    )


def is_create(operation: Described) -> bool:
    return operation.operation.repeat == "create"


@pytest.mark.parametrize("own", [True, False], ids=["the API", "a gateway"])
async def test_a_404_about_a_route_never_says_that_something_is_gone(operation: Described, own: bool) -> None:
    """A13: sent once, and nothing has happened."""
    server = Answers(no_route(operation.http) if own else html(404))
    error = await server.error(operation)
    assert (type(error), error.status, len(server.requests)) == (NotFound, 404, 1)
    assert "may be deleted" not in str(error)
    assert certainly_not(error)


@pytest.mark.parametrize("own", [True, False], ids=["the API", "a gateway"])
async def test_such_a_404_after_a_doubt_leaves_the_doubt(operation: Described, own: bool) -> None:
    """A13: a deletion is never said to have happened by what knows nothing of it."""
    server = Answers(LOST, no_route(operation.http) if own else html(404))
    error = await server.error(operation)
    assert isinstance(error, AmbiguousOutcome if is_create(operation) else ServerError)
    assert len(server.requests) == (1 if is_create(operation) else 3)


async def test_the_apis_404_after_a_doubt_ends_a_deletion_well(operation: Described) -> None:
    """A13: and nothing else."""
    server = Answers(LOST, OWN_404)
    if operation.operation.removes:
        await server.call(operation)
        assert len(server.requests) == 2
        return
    error = await server.error(operation)
    assert isinstance(error, AmbiguousOutcome if is_create(operation) else NotFound)


async def test_a_gateways_403_says_nothing_about_tokens(operation: Described) -> None:
    """A13."""
    server = Answers(text(403, "Forbidden by the firewall"))
    error = await server.error(operation)
    assert (type(error), len(server.requests)) == (Forbidden, 1)
    assert "token" not in str(error).lower()
    assert "base_url" in str(error)
    assert certainly_not(error)


async def test_a_gateways_401_renews_no_token(operation: Described) -> None:
    """A13: whatever it says of tokens."""
    server = Answers(text(401, "Invalid token: access token is invalid"))
    error = await server.error(operation)
    assert (error.status, len(server.requests), server.tokens) == (401, 1, 1)
    assert certainly_not(error)


async def test_what_is_not_implemented_has_not_happened(operation: Described) -> None:
    """A15: sent once."""
    server = Answers(html(501))
    error = await server.error(operation)
    assert isinstance(error, APIError)
    assert (error.status, len(server.requests)) == (501, 1)
    assert certainly_not(error)


@pytest.mark.parametrize("name", NO_CONTENT)
async def test_a_success_without_content_is_sent_once(operation: Described, name: str) -> None:
    """A14: it is the empty result, for a read with drift; what a create has made it does not tell."""
    server = Answers(NO_CONTENT[name])
    kind = operation.operation
    if is_create(operation):
        assert isinstance(await server.error(operation), AmbiguousOutcome)
    elif kind.redirects:
        assert isinstance(await server.error(operation), InvalidResponse)
    else:
        result = await server.call(operation)
        assert (result == []) == bool(operation.page)
        drift = [(each.operation, each.pointer) for each in server.drift]
        assert drift == ([(kind.name, "")] if kind.repeat == "read" else [])
    assert len(server.requests) == 1


async def test_no_redirect_is_followed(operation: Described) -> None:
    """Where a login begins, the address is the result; anywhere else it is the word of a gateway."""
    server = Answers((302, b"", {"Location": "https://elsewhere.example/x"}))
    if operation.operation.redirects:
        assert await server.call(operation) == "https://elsewhere.example/x"
    else:
        error = await server.error(operation)
        assert (type(error), error.status) == (InvalidResponse, 302)
        assert certainly_not(error)
    assert len({request.url.host for request in server.requests}) == len(server.requests) == 1


@pytest.mark.parametrize("answer", [html(500), document(503, {"statusCode": 503})], ids=["gateway", "API"])
async def test_what_may_have_happened_is_sent_again_or_said(operation: Described, answer: Answer) -> None:
    """A create is sent once and in doubt; all else three times."""
    server = Answers(answer)
    error = await server.error(operation)
    assert isinstance(error, AmbiguousOutcome if is_create(operation) else ServerError)
    assert len(server.requests) == (1 if is_create(operation) else 3)
