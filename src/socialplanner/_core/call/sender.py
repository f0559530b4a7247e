"""The one place that sends: a request goes in, a typed result or one of our errors comes out."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar, cast

import anyio
from attrs import evolve, frozen

from ...errors import AmbiguousOutcome, InvalidResponse, SocialPlannerError
from ...request import Request
from ..http.http_request import encode_body
from ..http.response import RawResponse
from ..secrets import Secrets
from .options import Options

if TYPE_CHECKING:
    from .call import Call
    from .create import Create
    from .failure import Failure
    from .typed_response import TypedResponse

T = TypeVar("T")


@frozen(eq=False)
class Sender:
    """Sends requests with one set of options."""

    options: Options

    def for_bulk(self) -> Sender:
        """Return the sender of bulk work: others go first, unless the caller gave a priority."""
        return self if self.options.priority else Sender(evolve(self.options, priority="bulk"))

    async def send(self, request: Request[T]) -> T:
        """Send a request and return its typed result. Any 2xx is a success, whatever the body says of itself."""
        if self.options.reconcile is None:
            return (await self.send_with_response(request)).result
        try:
            return (await self.send_with_response(request)).result
        except AmbiguousOutcome as error:
            unknown = error
        found = await self._reconcile(unknown, request)
        if found is None:
            raise unknown
        return cast("T", found)

    async def send_with_response(self, request: Request[T]) -> TypedResponse[T]:
        """Send a request and return its typed result, with the response and the attempts that it took."""
        from .call import Call

        outcome = await _complete(Call(self.options, request))
        if isinstance(outcome, SocialPlannerError):
            raise outcome  # out here, where no exception of httpx (with the token in its request) is in reach
        return outcome

    async def send_raw(self, request: Request[object]) -> RawResponse:
        """Send a request and return the response as it came, whatever its status."""
        from .call import Call

        call = Call(self.options, request, decode=False)
        outcome = await _complete(call)
        response = call.response if isinstance(outcome, SocialPlannerError) else outcome.response
        if isinstance(outcome, SocialPlannerError) and (response is None or response.broken):
            raise outcome if response is None else _broken(request, response, self.options)
        return evolve(cast("RawResponse", response), attempts=tuple(call.record.attempts))

    async def _reconcile(self, unknown: AmbiguousOutcome, request: Request[object]) -> object | None:
        """Return what the create made, if it can be found in as much time as the call itself had. A search that fails
        leaves the outcome as unknown as it was."""
        reconcile = self.options.reconcile
        if reconcile is None:
            return None
        found: object | None = None
        try:
            with anyio.move_on_after(self.options.timeout) as limit:
                found = await reconcile(evolve(self.options, reconcile=None), unknown)
        except Exception as error:  # noqa: BLE001 - the caller must hear of the create, whatever the search met
            from .log import log

            log.warning("%s could not be looked for: %s", request.operation.name, type(error).__name__)
            return None
        unknown.searched = found is None and not limit.cancelled_caught
        return found


async def _complete(call: Call[T]) -> TypedResponse[T] | SocialPlannerError:
    """Run a call within its deadline. The error of a failed call is returned, to be raised where no frame holds the
    token. What a create has made is remembered before the caller hears of it."""
    known = call.options.known
    is_create = call.request.operation.repeat == "create"
    create = known.begin(call.location or "", call.request) if is_create else None
    outer = sys.exception()
    try:
        outcome = await _run_with_body(call)
    except BaseException as error:
        if create is not None:
            _remember_broken_off(call, create)
        call.abort(error, outer)
        raise
    if call.response is not None:
        known.note_response(call.response)
    result = call.end(outcome)
    if create is not None:
        _remember(call, create, result)
        if call.decode and not create.ids and not isinstance(result, SocialPlannerError):
            return await _look_up(call, create, result)
    return result


async def _look_up(call: Call[T], create: Create, told: TypedResponse[T]) -> TypedResponse[T]:
    """Return the response with the record that a create has made, where its own result has no id and a list shows the
    record by now. The create has happened, so whatever the search meets, the call succeeds."""
    options, found = call.options, None
    if options.look_up is None:
        return told
    with anyio.move_on_after(max(0.0, call.deadline - options.clock())):
        try:
            found = await options.look_up(evolve(options, reconcile=None, retries=0), create, told.result)
        except Exception as error:  # noqa: BLE001 - the caller must hear of the success
            from .log import log

            log.debug("%s: no list tells its record: %s", call.request.operation.name, type(error).__name__)
    return told if found is None else told._replace(result=cast("T", found))


def _remember(call: Call[T], create: Create, result: TypedResponse[T] | SocialPlannerError) -> None:
    """Note what became of a create, so that no search gives its record to another call."""
    known = call.options.known
    if isinstance(result, AmbiguousOutcome):
        now = known.server_now()
        since_sent = timedelta(seconds=call.record.seconds_since_sent())
        result.sent_at_server = None if now is None else now - since_sent
        known.doubt(create, call.record.sent_at(), result.key)
    elif not isinstance(result, SocialPlannerError):
        told = result.result if call.decode else _decode(call, result.response)
        known.remember(create, told, call.body)
    elif isinstance(result, InvalidResponse) and 200 <= (result.status or 0) < 300:
        known.remember(create, None, call.body)  # it happened, though its response was refused by `strict`
    else:
        known.forget(create)


def _remember_broken_off(call: Call[T], create: Create) -> None:
    """Note what became of a create that was cancelled."""
    if call.record.maybe_applied:
        call.options.known.doubt(create, call.record.sent_at())
    else:
        call.options.known.forget(create)


def _decode(call: Call[T], response: RawResponse) -> object:
    """Return the result of a response that the caller gets as it came."""
    from .decode import decode_result

    return decode_result(call.request, response, call.options.api, call.secrets, strict=False, on_event=None)


async def _run_with_body(call: Call[T]) -> TypedResponse[T] | Failure:
    """Encode the body, or open the file: its size adds to the deadline."""
    request, time_limit = call.request, call.options.timeout
    if call.options.one_loop is not None:
        call.options.one_loop.enter()
    if request.file is None:
        call.body = encode_body(request)
        return await call.run_within(time_limit)
    from ..http.form import Form
    from ..http.opened_file import open_file

    async with open_file(request.file, request.operation.name, time_limit) as file:
        call.body = Form(request.fields, file)
        return await call.run_within(time_limit + file.time)


def _broken(request: Request[object], response: RawResponse, options: Options) -> SocialPlannerError:
    from .transport_errors import invalid_response

    return invalid_response(request.operation, response.broken, response, options.api, Secrets())
