"""A network that only counts what is sent, for calls that must not send."""

from __future__ import annotations

import httpx
import pytest

from socialplanner import UsageError


class Network:
    """Counts what is sent."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.client = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, json={"results": {"post": {"_id": "p1"}, "posts": [], "accounts": []}})


def refused(caught: pytest.ExceptionInfo[UsageError], argument: str, network: Network | None = None) -> None:
    assert isinstance(caught.value, ValueError)
    assert caught.value.argument == argument
    assert argument.split("[")[0] in str(caught.value)
    if network is not None:
        assert network.requests == []
