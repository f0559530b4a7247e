"""The API: from a request to the handler that answers its operation, and back."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cache
from typing import Any

from jsonschema_rs import Validator
from starlette.types import Scope

from ..rooms import accounts, categories, comments, connections, posts, statistics, tags
from ..rooms.csv import imports as csv_imports
from ..rooms.post_rules import refuse_endless_numbers
from ..rooms.queues import calendar as queue_calendar
from ..rooms.queues import items as queue_items
from ..rooms.queues import queues
from ..rooms.queues import sessions as queue_sessions
from ..rooms.validation_messages import reasons
from ..state import quirks
from ..state.calls import Call, recent
from ..state.json_codec import is_object
from ..state.refusals import Refusal, invalid
from ..state.responses import Answer, Request
from ..state.spec import Operation, Spec, bundled
from ..state.state import Location, State
from ..state.switches import Switches
from .auth import check
from .faults import FIELD_KINDS, Faults
from .limits import Limits
from .response import Reply, Visit, reply_of
from .token_server import PATHS, ROOM, TokenServer
from .tokens import Access, Token

ROOMS = (
    posts.room,
    accounts.room,
    connections.room,
    csv_imports.room,
    categories.room,
    tags.room,
    comments.room,
    statistics.room,
    queues.room,
    queue_items.room,
    queue_sessions.room,
    queue_calendar.room,
)
HANDLERS = {operation_id: handler for room in ROOMS for operation_id, handler in room.handlers.items()}
GLANCES = {operation_id: glance for room in ROOMS for operation_id, glance in room.glances.items()}

OnCall = Callable[[Call], None]


class Planner:
    """Answers the operations of the spec over one state, and the token server's.

    `calls` holds what came in lately, `broken` those of them that no program should have made.
    """

    def __init__(self, state: State, switches: Switches, on_call: OnCall | None, *, rate_limit: bool) -> None:
        self.state = state
        self.switches = switches
        self.access = Access(state.clock)
        self.limits = Limits(state.clock, on=rate_limit)
        self.tokens = TokenServer(state, self.access)
        self.calls: deque[Call] = recent()
        self.broken: deque[Call] = recent()
        self.lenient = 0  # blocks that expect calls to be broken
        self._on_call = on_call
        self._spec = bundled()
        self.faults = Faults(self._spec)
        self._bodies, self._queries = validators(self._spec)

    def reply(self, scope: Scope, content: bytes) -> Reply:
        """What the caller hears; the call is recorded."""
        visit = Visit.of(scope, content)
        way = self._spec.find(visit.method, visit.path)
        endpoint = PATHS.get(visit.path) if way is None and visit.method == "POST" else None
        why: tuple[str, ...] = ()
        broken = False
        try:
            if way is not None:
                answer = quirks.shown(self.switches, way[0].id, self._answer(visit, *way))
            elif endpoint is not None:
                answer = self._token_answer(visit, endpoint)
            else:
                raise self._nowhere(visit)
        except Refusal as refusal:
            why, broken = tuple(refusal.reasons), refusal.broken
            answer = Answer(refusal.status, refusal.body(self.state.ids.uuid()))
        operation = way[0] if way is not None else None
        answer = self._spoiled(visit, operation, answer)
        name = endpoint if operation is None else operation.id
        kind = "" if visit.fault is None else visit.fault.kind
        self._record(Call(name, visit.method, visit.path, answer.status, visit.body, why, kind), broken)
        return reply_of(answer, self.limits.headers(visit.counted), visit.fault)

    def _answer(self, visit: Visit, operation: Operation, steps: dict[str, str]) -> Answer:
        """Of an operation of the planner."""
        token = self._admitted(visit, operation)
        visit.fault = self.faults.find(operation.id, operation.room)
        if visit.fault is not None and visit.fault.in_place:
            return visit.fault.answer()
        handler, glance = HANDLERS.get(operation.id), GLANCES.get(operation.id)
        if handler is None:
            raise Refusal(501, f"The sandbox does not answer {operation.id} yet")
        body = visit.body = visit.parsed()
        query = visit.query
        location = self._location(token, steps, query, body)
        if token is not None:
            visit.counted = (token.app, location.id)
            self.limits.count(visit.counted)
        if glance is not None:
            try:
                glance(body)
            except Refusal as refusal:  # over a limit
                refusal.broken = True
                raise
        self._check(self._queries.get(operation.id), query)
        refuse_endless_numbers(query, body)
        if operation.body is not None and body is None:
            body = {}  # so that the refusal names what is missing
        self.check_body(operation.id, body)
        return handler(
            Request(
                self.state,
                self.switches,
                location,
                steps,
                query,
                body,
                visit.origin,
                visit.content,
                visit.content_type,
                visit.headers.get(b"version", b"").decode("latin-1"),
            )
        )

    def _admitted(self, visit: Visit, operation: Operation) -> Token | None:
        """The token of the call; a browser's window brings none."""
        if operation.id in connections.WINDOWS and b"authorization" not in visit.headers:
            return None
        token = check(visit.headers, self.access)
        visit.counted = (token.app, "")
        token.check_scopes(operation.scopes)
        return token

    def _token_answer(self, visit: Visit, endpoint: str) -> Answer:
        visit.fault = self.faults.find(endpoint, ROOM)
        if visit.fault is not None and visit.fault.in_place:
            return visit.fault.answer()
        return self.tokens.answer(endpoint, visit.path, visit.headers, visit.content)

    def _nowhere(self, visit: Visit) -> Refusal:
        check(visit.headers, self.access)
        if self.switches.wrong_path_is_401 and visit.path.startswith(quirks.PREFIX):
            return Refusal(401, "The token is not authorized for this scope.")
        return Refusal(404, f"Cannot {visit.method} {visit.path}")

    def _location(
        self, token: Token | None, steps: dict[str, str], query: dict[str, str], body: Any
    ) -> Location:
        """Most operations name their location in the path, others in the query or the body."""
        places = (steps, query, body if is_object(body) else {})
        named = next((place["locationId"] for place in places if "locationId" in place), "")
        location = self.state.locations.get(str(named))
        if location is None or (token is not None and not token.reaches(location.id)):
            raise Refusal(403, "The token does not have access to this location.")
        return location

    def _spoiled(self, visit: Visit, operation: Operation | None, answer: Answer) -> Answer:
        """What a fault makes of the answer. One that finds no field to change waits for the next call."""
        fault = visit.fault
        if fault is None:
            return answer
        if fault.kind in FIELD_KINDS:
            changed = fault.spoiled(self._spec, operation, answer)
            if changed is None:
                visit.fault = None
                return answer
            answer = changed
        self.faults.happened(fault)
        return answer

    def _record(self, call: Call, broken: bool) -> None:
        self.calls.append(call)
        if broken and not self.lenient:
            self.broken.append(call)
        if self._on_call is not None:
            self._on_call(call)

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
