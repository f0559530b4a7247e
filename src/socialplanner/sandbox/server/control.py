"""What a test in another process can order and look at: faults, the clock, calls, state; under `/_sandbox/`.

Only for programs on this machine: a name that leads here from elsewhere, and a page of another site, get nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..rooms import post_lifecycle as life
from ..state import json_codec as wire
from ..state.clock import written
from ..state.json_codec import is_object

if TYPE_CHECKING:
    from .app import Planner

LONGEST_STEP = 10 * 365 * 86_400  # seconds that the clock may be moved at once

Page = Callable[[Request], Awaitable[Response]]


class Unfit(Exception):
    """What was sent cannot be used; the text says why."""


def routes(planner: Planner) -> list[Route]:
    """The pages of one sandbox."""

    def faults() -> dict[str, Any]:
        return {"faults": [asdict(each) for each in planner.faults.pending]}

    async def list_faults(request: Request) -> Response:
        return _json(faults())

    async def order_fault(request: Request) -> Response:
        wanted = await _sent(request)
        target = wanted.pop("operation", None)
        try:
            planner.faults.order(str(target), wanted)
        except ValueError as error:
            raise Unfit(str(error)) from None
        return _json(faults(), 201)

    async def clear_faults(request: Request) -> Response:
        planner.faults.clear()
        return _json(faults())

    async def advance(request: Request) -> Response:
        seconds = (await _sent(request)).get("advance")
        if (
            isinstance(seconds, bool)
            or not isinstance(seconds, (int, float))
            or not 0 <= seconds <= LONGEST_STEP
        ):
            raise Unfit(f"advance: seconds from 0 to {LONGEST_STEP} are wanted")
        planner.state.clock.advance(seconds=seconds)
        return _json({"now": written(planner.state.clock.now())})

    async def list_calls(request: Request) -> Response:
        operation = request.query_params.get("operation")
        return _json(
            {"calls": [asdict(each) for each in planner.calls if operation in (None, each.operation)]}
        )

    async def show_state(request: Request) -> Response:
        return _json(_state(planner))

    return [
        Route("/_sandbox/faults", _guarded(list_faults), methods=["GET"]),
        Route("/_sandbox/faults", _guarded(order_fault), methods=["POST"]),
        Route("/_sandbox/faults", _guarded(clear_faults), methods=["DELETE"]),
        Route("/_sandbox/clock", _guarded(advance), methods=["POST"]),
        Route("/_sandbox/calls", _guarded(list_calls), methods=["GET"]),
        Route("/_sandbox/state", _guarded(show_state), methods=["GET"]),
    ]


def _state(planner: Planner) -> dict[str, Any]:
    state = planner.state
    for location in state.locations.values():
        life.settle(state, location)
    return {
        "now": written(state.clock.now()),
        "locations": {
            location.id: {
                "name": location.name,
                "accounts": list(location.accounts.values()),
                "posts": [post.record for post in location.posts.values() if not post.deleted],
            }
            for location in state.locations.values()
        },
    }


def _guarded(page: Page) -> Page:
    async def guarded(request: Request) -> Response:
        if not _is_here("//" + request.headers.get("host", "")):
            return _json({"message": "The sandbox answers under a name of this machine only"}, 403)
        origin = request.headers.get("origin")
        if origin is not None and not _is_here(origin):
            return _json({"message": "The sandbox answers no page of another site"}, 403)
        try:
            return await page(request)
        except Unfit as error:
            return _json({"message": str(error)}, 400)

    return guarded


def _is_here(url: str) -> bool:
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


async def _sent(request: Request) -> dict[str, Any]:
    try:
        sent = wire.loads(await request.body())
    except (ValueError, RecursionError):
        raise Unfit("the body is no JSON") from None
    if not is_object(sent):
        raise Unfit("the body must be an object")
    return sent


def _json(body: dict[str, Any], status: int = 200) -> Response:
    return Response(wire.dumps(body), status, media_type="application/json")
