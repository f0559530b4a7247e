"""The pytest plugin: a sandbox for each test that asks for one. How to use it stands in docs/testing.md.

pytest loads this in every run on a machine that has the package, so nothing of weight is imported before a fixture
is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from . import SocialPlanner
    from .sandbox import RecordedCall, Clock, Sandbox

MARKER = (
    "sandbox(**options): options of `socialplanner.sandbox.Sandbox` for the fixture `sandbox` of this test;"
    " `start=` is a time at which its clock stands still."
)
SHOWN = 10  # broken calls in the message of a test that fails


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", MARKER)


@pytest.fixture
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """A Social Planner in memory, new for each test. A request that breaks the API's rules fails the test.

    `@pytest.mark.sandbox(shift_while_paging=True)` sets it up otherwise.
    """
    # plain, not async, so that it is the same for asyncio, trio and no event loop; in-process there is no socket
    # and no task, so nothing is to be closed
    sandbox = _made(_options(request))
    yield sandbox
    if sandbox.broken_calls:
        pytest.fail(_complaint(sandbox.broken_calls), pytrace=False)


@pytest.fixture
def planner(sandbox: Sandbox) -> SocialPlanner:
    """A client of the test's sandbox, in-process. Where it would wait, it turns the sandbox's clock instead."""
    return sandbox.planner


@pytest.fixture
def sandbox_clock(sandbox: Sandbox) -> Clock:
    """The time of the test's sandbox: now, until the test turns it forward."""
    return sandbox.clock


@pytest.fixture
def sandbox_url(sandbox: Sandbox) -> Iterator[str]:
    """The address of the test's sandbox, served on loopback by a thread, for tests without an event loop and for
    other processes."""
    from anyio.from_thread import start_blocking_portal

    with start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox.serve()) as url:
        yield url


def _options(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Those of all markers of the test; the nearest one wins."""
    options: dict[str, Any] = {}
    for marker in request.node.iter_markers("sandbox"):
        if marker.args:
            pytest.fail("@pytest.mark.sandbox takes options by name only", pytrace=False)
        if "clock" in marker.kwargs:  # the marker is made once, for all tests that it stands on
            pytest.fail(
                "@pytest.mark.sandbox: tests would share that clock; give start= instead", pytrace=False
            )
        options = {**marker.kwargs, **options}
    return options


def _made(options: dict[str, Any]) -> Sandbox:
    try:
        from .sandbox import Clock, Sandbox
    except ImportError as error:
        if error.name != "socialplanner.sandbox":
            raise
        pytest.fail(error.msg, pytrace=False)
    try:
        if "start" in options:
            options["clock"] = Clock(options.pop("start"))
        return Sandbox(**options)
    except (TypeError, ValueError) as error:
        if not options:
            raise
        pytest.fail(f"@pytest.mark.sandbox: {error}", pytrace=False)


def _complaint(calls: list[RecordedCall]) -> str:
    lines = ["The API would refuse what this test sent:"]
    lines += [
        f"  {call.operation or f'{call.method} {call.path}'}: {call.status} {'; '.join(call.reasons)}"
        for call in calls[:SHOWN]
    ]
    if len(calls) > SHOWN:
        lines.append(f"  and {len(calls) - SHOWN} more")
    return "\n".join([*lines, "If that is what it tests: `with sandbox.expect_invalid():`"])
