"""Hundreds of mixed calls at a server full of faults leave nothing behind; `make soak` makes thousands."""

from __future__ import annotations

import logging

import anyio
import pytest

from tests.server import RawServer
from tests.server.calls import POST
from tests.server.faults import answer
from tests.soak import RandomFaults, soak
from tests.soak_loops import run_loops

CALLS = 400


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_calls_that_fail_in_every_way_leave_nothing_behind(
    backend: str, caplog: pytest.LogCaptureFixture
) -> None:
    """No memory, task, file, connection or permit; and no error reaches a caller but ours."""
    caplog.set_level(logging.ERROR, logger="socialplanner")  # a create with an unknown outcome logs a warning
    with RawServer(RandomFaults(0)) as server:
        figures = anyio.run(soak, server, CALLS, backend=backend)
    assert figures.problems() == []
    assert caplog.messages == []


def test_many_event_loops_leave_nothing_behind() -> None:
    """A30: no loop, memory, socket or TLS context of 40 programs, without the collector; `make soak` runs 1,500."""
    with RawServer(answer(POST)) as server:
        figures = run_loops(server, 40)
    assert figures.problems() == []
