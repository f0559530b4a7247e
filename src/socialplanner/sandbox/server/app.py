"""The API: from a request to the handler of its operation, and back."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from starlette.types import Scope

from ..rooms.connections import WINDOWS
from ..rooms.generic import answer_generically
from ..rooms.post_rules import refuse_endless_numbers
from ..rooms.unlisted import answer_unlisted
from ..rooms.validation import check_body, check_query
from ..state import quirks
from ..state.calls import RecordedCall, make_history
from ..state.json_codec import is_object
from ..state.refusals import Refusal
from ..state.responses import Request, Response
from ..state.spec import Operation, load_spec
from ..state.state import Location, State
from ..state.switches import Switches
from .auth import authenticate
from .fault import FIELD_KINDS
from .faults import Faults
from .handlers import EARLY_CHECKS, HANDLERS
from .limits import Limits
from .response import Exchange, WireResponse, build_response
from .token_server import PATHS, ROOM, TokenServer
from .tokens import Token, TokenRegistry

GENERIC = (b"x-sandbox-answer", b"generic")
"""The header of an answer that was made from the document alone."""
OnCall = Callable[[RecordedCall], None]


class Planner:
    """The API over one state: the operations of the document, and the token server.

    `calls` holds the latest calls, `broken` those of them that no program should have made.
    """

    def __init__(self, state: State, switches: Switches, on_call: OnCall | None, *, rate_limit: bool) -> None:
        self.state = state
        self.switches = switches
        self.token_registry = TokenRegistry(state.clock)
        self.token_server = TokenServer(state, self.token_registry)
        self._spec = load_spec()
        self.limits = Limits(state.clock, self._spec.dialect, on=rate_limit)
        self.faults = Faults(self._spec)
        self.calls: deque[RecordedCall] = make_history()
        self.broken: deque[RecordedCall] = make_history()
        self.expects_invalid = 0  # open blocks that expect calls to break the rules
        self._on_call = on_call

    def respond(self, scope: Scope, content: bytes) -> WireResponse:
        """Return the response to a request, and record the call."""
        exchange = Exchange.from_scope(scope, content)
        match = self._spec.find(exchange.method, exchange.path)
        endpoint = PATHS.get(exchange.path) if match is None and exchange.method == "POST" else None
        reasons: tuple[str, ...] = ()
        broken = False
        try:
            if match is not None:
                response = self._handle(exchange, *match)
                if (
                    exchange.fault is None or not exchange.fault.replaces_work
                ):  # what a test orders stays as it is
                    response = quirks.apply_quirks(self.switches, match[0].id, response)
            elif endpoint is not None:
                response = self._handle_token_request(exchange, endpoint)
            else:
                response = self._answer_unknown_path(exchange)
        except Refusal as refusal:
            reasons, broken = tuple(refusal.reasons), refusal.broken
            response = Response(refusal.status, refusal.body(self.state.ids.uuid()))
        operation = match[0] if match is not None else None
        response = self._change_field(exchange, operation, response)
        name = endpoint if operation is None else operation.id
        kind = "" if exchange.fault is None else exchange.fault.kind
        call = RecordedCall(
            name,
            exchange.method,
            exchange.path,
            response.status,
            exchange.body,
            reasons,
            kind,
            response.generic,
        )
        self._record(call, broken)
        headers = self.limits.build_headers(exchange.limit_key)
        if response.generic:
            headers.append(GENERIC)
        return build_response(response, headers, exchange.fault)

    def lacks_token(self, scope: Scope) -> bool:
        """Whether a call is refused for its token, whatever its body says: the body need not be read then."""
        exchange = Exchange.from_scope(scope, b"")
        match = self._spec.find(exchange.method, exchange.path)
        if match is None and exchange.path in PATHS:
            return False  # the token server reads what it asks for from the body
        try:
            if match is None:
                authenticate(exchange.headers, self.token_registry)
            else:
                self._authenticate(exchange, match[0])
        except Refusal:
            return True
        return False

    def _handle(self, exchange: Exchange, operation: Operation, path: dict[str, str]) -> Response:
        """Check the request in the order of the API, and call the handler of the operation."""
        token = self._authenticate(exchange, operation)
        exchange.fault = self.faults.find(operation.id, operation.room)
        if exchange.fault is not None and exchange.fault.replaces_work:
            return exchange.fault.build_response(self._spec)
        handler = HANDLERS.get(operation.id) or partial(answer_generically, operation=operation)
        body = exchange.body = exchange.parse_body()
        query = exchange.query
        location = self._find_location(token, operation, (path, query, body if is_object(body) else {}))
        if token is not None:
            exchange.limit_key = (token.app, location.id)
            self.limits.count(exchange.limit_key)
        _check_early(operation, body)
        check_query(operation.id, query)
        refuse_endless_numbers(query, body)
        if operation.body is not None and body is None:
            body = {}  # so that the refusal names what is missing
        if is_object(body):
            body = quirks.DEFAULTS.get(operation.id, {}) | body
        check_body(operation.id, body)
        return handler(
            Request(
                self.state,
                self.switches,
                location,
                path,
                query,
                body,
                exchange.origin,
                exchange.content,
                exchange.content_type,
                exchange.headers.get(b"version", b"").decode("latin-1"),
            )
        )

    def _authenticate(self, exchange: Exchange, operation: Operation) -> Token | None:
        """Return the token of the call. A window of a browser may send none."""
        if operation.id in WINDOWS and b"authorization" not in exchange.headers:
            return None
        token = authenticate(exchange.headers, self.token_registry)
        exchange.limit_key = (token.app, "")
        token.check_scopes(operation.scopes)
        return token

    def _handle_token_request(self, exchange: Exchange, endpoint: str) -> Response:
        exchange.fault = self.faults.find(endpoint, ROOM)
        if exchange.fault is not None and exchange.fault.replaces_work:
            return exchange.fault.build_response(self._spec)
        return self.token_server.respond(endpoint, exchange.path, exchange.headers, exchange.content)

    def _answer_unknown_path(self, exchange: Exchange) -> Response:
        """Return the answer of a path that is in no document, as the live API has it. Raises the 401 of a wrong token."""
        authenticate(exchange.headers, self.token_registry)
        if self.switches.wrong_path_is_401 and exchange.path.startswith(quirks.PREFIX):
            exchange.body = exchange.parse_body()
            response = answer_unlisted(exchange.method, exchange.path, exchange.body)
            if response is None:
                raise Refusal(401, "The token is not authorized for this scope.")
            return response
        raise Refusal(404, f"Cannot {exchange.method} {exchange.path}")

    def _find_location(
        self, token: Token | None, operation: Operation, places: tuple[dict[str, Any], ...]
    ) -> Location:
        """Return the location of the call. Most operations name it in the path, others in the query or the body; where
        none is named, the token says it, and for a token of all locations it is the first."""
        if not operation.names_location and not any("locationId" in place for place in places):
            of_token = token.location_id if token is not None else None
            places = ({"locationId": of_token or next(iter(self.state.locations))},)
        location_id = next((place["locationId"] for place in places if "locationId" in place), "")
        location = self.state.locations.get(str(location_id))
        if location is None or (token is not None and not token.allows_location(location.id)):
            raise Refusal(403, "The token does not have access to this location.")
        return location

    def _change_field(self, exchange: Exchange, operation: Operation | None, response: Response) -> Response:
        """Let a fault change its field, and count the fault. A fault that finds no such field waits for the next call."""
        fault = exchange.fault
        if fault is None:
            return response
        if fault.kind in FIELD_KINDS:
            changed = fault.change_field(self._spec, operation, response)
            if changed is None:
                exchange.fault = None
                return response
            response = changed
        self.faults.count_down(fault)
        return response

    def _record(self, call: RecordedCall, broken: bool) -> None:
        self.calls.append(call)
        if broken and not self.expects_invalid:
            self.broken.append(call)
        if self._on_call is not None:
            self._on_call(call)


def _check_early(operation: Operation, body: Any) -> None:
    """Run the check that looks at the body before the document does: more items than a limit allows."""
    check = EARLY_CHECKS.get(operation.id)
    if check is None:
        return
    try:
        check(body)
    except Refusal as refusal:
        refusal.broken = True
        raise
