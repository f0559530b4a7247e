"""The ASGI app: from a request's bytes to the handler that answers its operation, and back."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

from jsonschema_rs import Validator
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.types import Receive, Scope, Send

from . import accounts, categories, comments, connections, csv_imports, posts, statistics, tags, wire
from .answers import Answer, Request
from .calls import Call, recent
from .gate import check
from .logins import page
from .reasons import reasons
from .refusals import Refusal, invalid
from .spec import Operation, Spec, bundled
from .state import Location, State
from .switches import Switches
from .wire import is_object

ROOMS = (
    posts.room,
    accounts.room,
    connections.room,
    csv_imports.room,
    categories.room,
    tags.room,
    comments.room,
    statistics.room,
)
HANDLERS = {operation_id: handler for room in ROOMS for operation_id, handler in room.handlers.items()}
GLANCES = {operation_id: glance for room in ROOMS for operation_id, glance in room.glances.items()}

OnCall = Callable[[Call], None]


class Planner:
    """Answers the operations of the spec over one state. `calls` holds what came in lately."""

    def __init__(self, state: State, switches: Switches, on_call: OnCall | None = None) -> None:
        self.state = state
        self.switches = switches
        self.calls: deque[Call] = recent()
        self._on_call = on_call
        self._spec = bundled()
        self._bodies, self._queries = validators(self._spec)

    def app(self) -> Starlette:
        """The app around it; other pages than the API's can be put beside it here."""
        return Starlette(routes=[page(self.state), Mount("/", app=self)])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        content = bytearray()
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            content += message.get("body", b"")
            more = message.get("more_body", False)
        answer = self.answer(scope, bytes(content))
        body = b"" if answer.location else wire.dumps(answer.body)
        headers = _headers(body, answer.location)
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def answer(self, scope: Scope, content: bytes) -> Answer:
        """The answer to a request; the call is recorded."""
        method, path = scope["method"], scope["raw_path"].partition(b"?")[0].decode("latin-1")
        way = self._spec.find(method, path)
        body: Any = None
        why: tuple[str, ...] = ()
        try:
            headers = dict(scope["headers"])
            window = way is not None and way[0].id in connections.WINDOWS and b"authorization" not in headers
            if not window:
                check(headers)
            if way is None:
                raise Refusal(404, f"Cannot {method} {path}")
            form = headers.get(b"content-type", b"").decode("latin-1")
            body = None if form.startswith("multipart/") else _parsed(content)
            query, origin = _query(scope["query_string"]), _origin(scope)
            answer = self._handled(*way, query, body, origin, content, form)
        except Refusal as refusal:
            why = tuple(refusal.reasons)
            answer = Answer(refusal.status, refusal.body(self.state.ids.uuid()))
        call = Call(way[0].id if way else None, method, path, answer.status, body, why)
        self.calls.append(call)
        if self._on_call is not None:
            self._on_call(call)
        return answer

    def _handled(
        self,
        operation: Operation,
        steps: dict[str, str],
        query: dict[str, str],
        body: Any,
        origin: str,
        content: bytes,
        content_type: str,
    ) -> Answer:
        handler, glance = HANDLERS.get(operation.id), GLANCES.get(operation.id)
        if handler is None:
            raise Refusal(501, f"The sandbox does not answer {operation.id} yet")
        location = self._location(steps, query, body)
        if glance is not None:
            glance(body)
        self._check(self._queries.get(operation.id), query)
        if operation.body is not None and body is None:
            body = {}  # so that the refusal names what is missing
        self.check_body(operation.id, body)
        asked = Request(
            self.state, self.switches, location, steps, query, body, origin, content, content_type
        )
        return handler(asked)

    def _location(self, steps: dict[str, str], query: dict[str, str], body: Any) -> Location:
        """Most operations name their location in the path, others in the query or the body."""
        places = (steps, query, body if is_object(body) else {})
        named = next((place["locationId"] for place in places if "locationId" in place), "")
        location = self.state.locations.get(str(named))
        if location is None:
            raise Refusal(403, "The token does not have access to this location.")
        return location

    def check_body(self, operation_id: str, body: Any) -> None:
        """Raise a 422 with all that the spec finds wrong with the body of an operation."""
        self._check(self._bodies.get(operation_id), body)

    def _check(self, validator: Validator | None, value: Any) -> None:
        # collecting the reasons costs far more than a yes or no
        if validator is not None and not validator.is_valid(value):
            raise invalid(*reasons(self._spec, validator, value))


@cache
def validators(spec: Spec) -> tuple[dict[str, Validator], dict[str, Validator]]:
    """The validators of bodies and of queries by operation, compiled once a process."""
    bodies: dict[str, Validator] = {
        each.id: spec.validator(each.body) for each in spec.operations if each.body
    }
    queries: dict[str, Validator] = {
        each.id: spec.validator(each.query) for each in spec.operations if each.query["properties"]
    }
    return bodies, queries


def _parsed(content: bytes) -> Any:
    if not content:
        return None
    try:
        return wire.loads(content)
    except (ValueError, RecursionError):
        raise Refusal(400, "The body is no JSON") from None


def _query(text: bytes) -> dict[str, str]:
    return dict(parse_qsl(text.decode("latin-1"), keep_blank_values=True)) if text else {}


def _origin(scope: Scope) -> str:
    host = dict(scope["headers"]).get(b"host", b"127.0.0.1").decode("latin-1")
    return f"{scope['scheme']}://{host}"


def _headers(body: bytes, location: str) -> list[tuple[bytes, bytes]]:
    length = (b"content-length", b"%d" % len(body))
    if location:
        return [(b"location", location.encode("latin-1")), length]
    return [(b"content-type", b"application/json; charset=utf-8"), length]
