"""The pytest plugin: a sandbox for each test that asks for one. docs/testing.md says how to use it.

pytest loads this module in every run on a machine that has the package, so nothing large is imported before a fixture is
used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from . import SocialPlanner
    from .sandbox import Clock, RecordedCall, Sandbox

MARKER = (
    "sandbox(**options): options of `socialplanner.sandbox.Sandbox` for the fixture `sandbox` of this test;"
    " `start=` stops its clock at a time."
)
MAX_SHOWN = 10  # broken calls in the message of a test that fails


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", MARKER)


@pytest.fixture
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """A Social Planner in memory, new for each test. A request that breaks the API's rules fails the test.

    `@pytest.mark.sandbox(shift_while_paging=True)` sets its options.
    """
    # plain, not async, so that it works with asyncio, with trio and without an event loop; in-process there is no
    # socket and no task, so there is nothing to close
    sandbox = _make_sandbox(_read_options(request))
    yield sandbox
    if sandbox.broken_calls:
        pytest.fail(_describe_calls(sandbox.broken_calls), pytrace=False)


@pytest.fixture
def planner(sandbox: Sandbox) -> SocialPlanner:
    """A client of the test's sandbox, in-process. Where it would wait, it moves the sandbox's clock forward."""
    return sandbox.planner


@pytest.fixture
def sandbox_clock(sandbox: Sandbox) -> Clock:
    """The clock of the test's sandbox: real time, until the test moves it forward."""
    return sandbox.clock


@pytest.fixture
def sandbox_url(sandbox: Sandbox) -> Iterator[str]:
    """The address of the test's sandbox, served on loopback by a thread, for tests without an event loop and for
    other processes."""
    from anyio.from_thread import start_blocking_portal

    with start_blocking_portal() as portal, portal.wrap_async_context_manager(sandbox.serve()) as url:
        yield url


def _read_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return the options of all markers of the test; the nearest marker wins."""
    options: dict[str, Any] = {}
    for marker in request.node.iter_markers("sandbox"):
        if marker.args:
            pytest.fail(
                "@pytest.mark.sandbox: expected options by name, got a position. Write name=value.",
                pytrace=False,
            )
        if "clock" in marker.kwargs:  # the marker is made once, for all its tests
            pytest.fail(
                "@pytest.mark.sandbox: clock: expected start=, got a clock, which tests would share."
                " Pass the time as start=.",
                pytrace=False,
            )
        options = {**marker.kwargs, **options}
    return options


def _make_sandbox(options: dict[str, Any]) -> Sandbox:
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


def _describe_calls(calls: list[RecordedCall]) -> str:
    lines = ["The API would refuse what this test sent:"]
    lines += [
        f"  {call.operation or f'{call.method} {call.path}'}: {call.status} {'; '.join(call.reasons)}"
        for call in calls[:MAX_SHOWN]
    ]
    if len(calls) > MAX_SHOWN:
        lines.append(f"  and {len(calls) - MAX_SHOWN} more")
    return "\n".join([*lines, "If that is what it tests: `with sandbox.expect_invalid():`"])
