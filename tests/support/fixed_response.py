"""A client whose server gives the same response to every request, without a network."""

from __future__ import annotations

import json
from typing import Any

import httpx

from socialplanner import SocialPlanner, SpecDrift
from socialplanner.events import Event, OnEvent

TOKEN = "token-of-a-test"


def collect_drift(found: list[SpecDrift]) -> OnEvent:
    """Return a hook that adds each `SpecDrift` event to the list."""

    def hook(event: Event) -> None:
        if isinstance(event, SpecDrift):
            found.append(event)

    return hook


class FixedResponse:
    """A client (`planner`), the `requests` that it sent, and its `drift` events.

    later: the body of every response after the first, if it is another one.
    """

    def __init__(
        self, status: int, body: Any = None, *, later: Any = None, headers: dict[str, str] | None = None
    ) -> None:
        self.requests: list[httpx.Request] = []
        self.drift: list[SpecDrift] = []
        self._bodies = (body, body if later is None else later)
        self._status = status
        self._headers = headers or {}
        self.planner = SocialPlanner(
            TOKEN,
            location_id="ExampleLocation00001",
            http_client=httpx.AsyncClient(transport=httpx.MockTransport(self._respond)),
            on_event=collect_drift(self.drift),
        )

    def _respond(self, request: httpx.Request) -> httpx.Response:
        body = self._bodies[bool(self.requests)]
        self.requests.append(request)
        content = b"" if body is None else json.dumps(body).encode()
        return httpx.Response(self._status, content=content, headers=self._headers)
