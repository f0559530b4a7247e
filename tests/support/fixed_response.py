"""A client whose server gives the same answer to everything, without a network between them."""

from __future__ import annotations

import json
from typing import Any

import httpx

from socialplanner import SocialPlanner, SpecDrift
from socialplanner.events import Event, OnEvent

TOKEN = "token-of-a-test"


def drift_into(found: list[SpecDrift]) -> OnEvent:
    """A hook that keeps what does not fit the spec."""

    def hook(event: Event) -> None:
        if isinstance(event, SpecDrift):
            found.append(event)

    return hook


class Answering:
    """`planner` is the client, `requests` what it sent, `drift` what it found wrong with the answers.

    later: the answer to every request after the first, where that is another one.
    """

    def __init__(
        self, status: int, body: Any = None, *, later: Any = None, headers: dict[str, str] | None = None
    ) -> None:
        self.requests: list[httpx.Request] = []
        self.drift: list[SpecDrift] = []
        self._answers = (body, body if later is None else later)
        self._status = status
        self._headers = headers or {}
        self.planner = SocialPlanner(
            TOKEN,
            location_id="ExampleLocation00001",
            http_client=httpx.AsyncClient(transport=httpx.MockTransport(self._answer)),
            on_event=drift_into(self.drift),
        )

    def _answer(self, request: httpx.Request) -> httpx.Response:
        body = self._answers[bool(self.requests)]
        self.requests.append(request)
        content = b"" if body is None else json.dumps(body).encode()
        return httpx.Response(self._status, content=content, headers=self._headers)
