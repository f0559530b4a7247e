"""What a test in another process can order and look at: faults, the clock, calls, switches, state; under `/_sandbox/`.

The guard of the app stands before it: what comes from elsewhere, or from a page of another site, is refused.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..rooms.post_lifecycle import publish_due_posts
from ..state import json_codec
from ..state.clock import format_time
from ..state.json_codec import is_object

if TYPE_CHECKING:
    from .app import Planner

LONGEST_STEP = 10 * 365 * 86_400  # seconds that the clock may be moved at once

Page = Callable[[Request], Awaitable[Response]]


class InvalidOrder(Exception):
    """What was sent cannot be used; the text says why."""


def make_control_routes(planner: Planner) -> list[Route]:
    """Return the pages of one sandbox."""

    def faults() -> dict[str, Any]:
        return {"faults": [asdict(each) for each in planner.faults.pending]}

    async def list_faults(request: Request) -> Response:
        return _build_response(faults())

    async def order_fault(request: Request) -> Response:
        order = await _read_json(request)
        target = order.pop("operation", None)
        try:
            planner.faults.order(str(target), order)
        except ValueError as error:
            raise InvalidOrder(str(error)) from None
        return _build_response(faults(), 201)

    async def clear_faults(request: Request) -> Response:
        planner.faults.clear()
        return _build_response(faults())

    async def advance(request: Request) -> Response:
        seconds = (await _read_json(request)).get("advance")
        if (
            isinstance(seconds, bool)
            or not isinstance(seconds, (int, float))
            or not 0 <= seconds <= LONGEST_STEP
        ):
            raise InvalidOrder(f"advance: expected seconds from 0 to {LONGEST_STEP}, got {seconds!r}.")
        planner.state.clock.advance(seconds=seconds)
        return _build_response({"now": format_time(planner.state.clock.now())})

    async def list_calls(request: Request) -> Response:
        operation = request.query_params.get("operation")
        return _build_response(
            {"calls": [asdict(each) for each in planner.calls if operation in (None, each.operation)]}
        )

    async def show_switches(request: Request) -> Response:
        return _build_response({"switches": asdict(planner.switches)})

    async def set_switches(request: Request) -> Response:
        try:
            planner.switches = planner.switches.change(await _read_json(request))
        except ValueError as error:
            raise InvalidOrder(str(error)) from None
        return await show_switches(request)

    async def show_state(request: Request) -> Response:
        return _build_response(_describe_state(planner))

    return [
        Route("/_sandbox/faults", _answer_orders(list_faults), methods=["GET"]),
        Route("/_sandbox/faults", _answer_orders(order_fault), methods=["POST"]),
        Route("/_sandbox/faults", _answer_orders(clear_faults), methods=["DELETE"]),
        Route("/_sandbox/clock", _answer_orders(advance), methods=["POST"]),
        Route("/_sandbox/calls", _answer_orders(list_calls), methods=["GET"]),
        Route("/_sandbox/switches", _answer_orders(show_switches), methods=["GET"]),
        Route("/_sandbox/switches", _answer_orders(set_switches), methods=["POST"]),
        Route("/_sandbox/state", _answer_orders(show_state), methods=["GET"]),
    ]


def _describe_state(planner: Planner) -> dict[str, Any]:
    state = planner.state
    for location in state.locations.values():
        publish_due_posts(state, location)
    return {
        "now": format_time(state.clock.now()),
        "locations": {
            location.id: {
                "name": location.name,
                "accounts": list(location.accounts.values()),
                "posts": [post.record for post in location.posts.values() if not post.deleted],
            }
            for location in state.locations.values()
        },
    }


def _answer_orders(page: Page) -> Page:
    """Answer an invalid order with a 400."""

    async def answer(request: Request) -> Response:
        try:
            return await page(request)
        except InvalidOrder as error:
            return _build_response({"message": str(error)}, 400)

    return answer


async def _read_json(request: Request) -> dict[str, Any]:
    try:
        body = json_codec.loads(await request.body())
    except (ValueError, RecursionError):
        raise InvalidOrder("body: expected JSON, got something else. Send an object.") from None
    if not is_object(body):
        raise InvalidOrder(f"body: expected an object, got {type(body).__name__}.")
    return body


def _build_response(body: dict[str, Any], status: int = 200) -> Response:
    return Response(json_codec.dumps(body), status, media_type="application/json")
