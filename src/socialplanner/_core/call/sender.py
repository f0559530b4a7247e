"""The one place that sends: a request goes in, a typed answer or one of our errors comes out.

    deadline ( token -> pace -> attempt -> classify -> wait and again, or give up ) -> decode

Each rule stands in a module of its own and is asked from here: `retry`, `retry_after`, `pace`, `auth`, `outcome`,
`refusal`, `reading`. Nothing else sends, and nothing else waits.
"""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar, cast

import anyio
from attrs import Factory, evolve, field, frozen

from ...errors import AmbiguousOutcome, NotSent, SocialPlannerError
from ..attempt import Failure
from ..http.connections import Connections, NoLaneFree
from ..http.exchange import read_answer
from ..http.http_request import RawHeaders, content_of, fixed_headers, hidden_in, http
from ..http.origin import Origin
from ..http.response import Broken, RawResponse
from ..request import Request
from ..secrets import Secret, Secrets, redacted
from .admission import admitted
from .api_errors import refusal
from .decode import read_result
from .log import listening, log
from .record import Call
from .retry import LONGEST_HINT, Quota, may_repeat, wait_before_next
from .token_source import TokenSource
from .transport_errors import NETWORK, ambiguous, incomplete, network_failure, too_late, unreadable
from .typed_response import Delivery

if TYPE_CHECKING:
    from ...events import OnEvent
    from ..http.upload import Opened
    from ..rate.limiter import Limiter

T = TypeVar("T")
Token = Secret | TokenSource | None
Finder = Callable[["Sender", Request[object], datetime], Awaitable[object]]
"""Looks whether a create without an answer happened: what it would have answered, or None."""


def _fixed(sender: Sender) -> RawHeaders:
    return fixed_headers(sender.origin, sender.api_version, sender.headers)


@frozen(eq=False)
class Sender:
    """Sends requests with one token, one location and one set of options; siblings share its connections, its pace
    and its retry quota."""

    origin: Origin
    connections: Connections = field(repr=False)
    token: Token = field(repr=False)
    location_id: str | None = None
    timeout: float = 60.0
    retries: int = 2
    strict: bool = False
    api_version: str = ""
    headers: dict[str, str] = field(factory=dict[str, str], repr=False)
    on_event: OnEvent | None = field(default=None, repr=False)
    limiter: Limiter | None = field(default=None, repr=False)
    quota: Quota = field(factory=Quota, repr=False)
    finder: Finder | None = field(default=None, repr=False)
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    sleep: Callable[[float], Awaitable[None]] = field(default=anyio.sleep, repr=False)
    chance: Callable[[], float] = field(default=random.random, repr=False)
    _fixed: RawHeaders = field(init=False, repr=False, default=Factory(_fixed, takes_self=True))

    async def send(self, request: Request[T]) -> T:
        """Send it and give its typed result. Any 2xx is a success, whatever the body says of itself."""
        if self.finder is None:
            return (await self.deliver(request)).result
        try:
            return (await self.deliver(request)).result
        except AmbiguousOutcome as error:
            unknown = error
        found = await self._looked_for(unknown, request, self.finder)
        if found is None:
            raise unknown
        return cast("T", found)

    async def deliver(self, request: Request[T]) -> Delivery[T]:
        """Send it and give its typed result, with the answer and the attempts that it took."""
        ended = await self._call(request, Call(self.clock), read=True)
        if isinstance(ended, SocialPlannerError):
            raise ended  # out here, where no exception of httpx (with the token in its request) is in reach
        return cast("Delivery[T]", ended)

    async def send_raw(self, request: Request[object]) -> RawResponse:
        """Send it and give the answer as it came, whatever its status."""
        call = Call(self.clock)
        ended = await self._call(request, call, read=False)
        answer = ended.answer if isinstance(ended, Delivery) else call.answer
        if isinstance(ended, SocialPlannerError) and (answer is None or answer.broken):
            raise ended if answer is None else unreadable(request.operation, answer.broken, answer)
        return evolve(cast("RawResponse", answer), attempts=tuple(call.attempts))

    async def _call(
        self, request: Request[object], call: Call, *, read: bool
    ) -> Delivery[object] | SocialPlannerError:
        """The whole call, from the first attempt to the last, and a word about its end to who listens."""
        ended: Delivery[object] | SocialPlannerError
        try:
            if request.file is None:
                outcome = await self._in_time(request, content_of(request), call, self.timeout, read=read)
            else:
                async with request.file.opened(request.operation.name, self.timeout) as file:
                    time_limit = self.timeout + file.time
                    outcome = await self._in_time(request, file, call, time_limit, read=read)
        except BaseException as error:
            if isinstance(error, SocialPlannerError):
                error.attempts = tuple(call.attempts)
            self._say_end(request, call, error)
            if isinstance(error, anyio.get_cancelled_exc_class()):
                # the frames below hold the request's bytes, token included, and `asyncio.timeout` chains them
                error.__traceback__ = None
            raise
        if isinstance(outcome, Delivery):
            ended = outcome
        elif request.operation.repeat == "create" and outcome.uncertain:
            ended = ambiguous(outcome, request, call)
        else:
            ended = outcome.error
        if isinstance(ended, SocialPlannerError):
            ended.attempts = tuple(call.attempts)
        if listening(self.on_event) or isinstance(ended, AmbiguousOutcome):
            self._say_end(request, call, ended)
        return ended

    def _say_end(
        self,
        request: Request[object],
        call: Call,
        ended: Delivery[object] | SocialPlannerError | BaseException,
    ) -> None:
        from .events import call_ended

        call_ended(self.on_event, request, call, ended)

    async def _in_time(
        self,
        request: Request[object],
        content: bytes | Secret | Opened | None,
        call: Call,
        time_limit: float,
        *,
        read: bool,
    ) -> Delivery[object] | Failure:
        until = self.clock() + time_limit
        with anyio.move_on_after(time_limit):
            return await self._until_answered(request, content, call, until, read=read)
        error = too_late(request.operation, call, f"the deadline of {time_limit:g} s is over")
        failure = Failure(error, uncertain=call.may_have_happened, silent=True)
        if call.on_its_way:
            call.ended(None, failure)
        return failure

    async def _until_answered(
        self,
        request: Request[object],
        content: bytes | Secret | Opened | None,
        call: Call,
        until: float,
        *,
        read: bool,
    ) -> Delivery[object] | Failure:
        """One attempt after the other, as long as another one is allowed."""
        token, location = self.token, request.location_id or self.location_id
        secret = await token.get(location) if token is not None and not isinstance(token, Secret) else token
        source = None if isinstance(token, Secret) else token
        doubt: Failure | None = None
        waited, paid = 0.0, 0
        while True:
            call.begin(waited)
            secrets = hidden_in(request, secret)
            raw = await self._attempt(request, content, call, secret, secrets, location or "")
            outcome = raw if isinstance(raw, Failure) else self._read(request, raw, secrets, read=read)
            attempt = call.ended(raw.status, outcome if isinstance(outcome, Failure) else None)
            call.answer = None if isinstance(raw, Failure) else raw
            if listening(self.on_event):
                from .events import attempt_ended

                attempt_ended(self.on_event, request, call, attempt, raw)
            if not isinstance(outcome, Failure):
                self.quota.succeeded(paid)
                return Delivery(outcome, cast("RawResponse", raw), tuple(call.attempts))
            if outcome.status == 404 and request.operation.removes and doubt is not None and read:
                gone = request.decode({})  # by an attempt whose answer was lost
                return Delivery(gone, cast("RawResponse", raw), tuple(call.attempts), already=True)
            doubt = outcome if outcome.uncertain else doubt
            if outcome.curable and source is not None and secret is not None:
                call.enter("token")
                try:
                    another = await source.renew(location, secret)
                except Exception:
                    if doubt is None:
                        raise
                    return doubt  # that there is no token says nothing of an attempt that may have happened
                source = None  # once is enough
                if another is not None:
                    secret, waited = another, 0.0
                    call.renewals += 1
                    continue
            wait = self._wait_after(outcome, request, location or "", call, until)
            paid = 0 if wait is None else self.quota.afford(outcome)
            if wait is None or not paid:
                # what never left says nothing of an earlier attempt that did
                return doubt if doubt is not None and outcome.status is None else outcome
            from .events import retrying

            retrying(self.on_event, request, call, outcome, wait)
            call.enter("wait")
            await self.sleep(wait)
            waited = wait

    def _wait_after(
        self, failure: Failure, request: Request[object], location: str, call: Call, until: float
    ) -> float | None:
        """Seconds until the next attempt, or None where there is none. All of the location's tasks wait with it
        where the server asked for that."""
        failed = len(call.attempts) - call.renewals
        wait = wait_before_next(failed, failure.hint, self.chance())
        asked_too_much = failure.hint is not None and failure.hint > LONGEST_HINT
        if self.limiter is not None and not asked_too_much and (failure.hint or failure.status == 429):
            self.limiter.pause(location, failure.hint or wait)
        if failed > self.retries or asked_too_much or not may_repeat(request.operation.repeat, failure):
            return None
        return wait if self.clock() + wait < until else None

    def _read(self, request: Request[object], raw: RawResponse, secrets: Secrets, *, read: bool) -> object:
        if 200 <= raw.status < 300 or (request.operation.redirects and 300 <= raw.status < 400):
            if not read:
                return raw
            return read_result(request, raw, secrets, strict=self.strict, on_event=self.on_event)
        return refusal(raw, request.operation, secrets)

    async def _attempt(
        self,
        request: Request[object],
        content: bytes | Secret | Opened | None,
        call: Call,
        secret: Secret | None,
        secrets: Secrets,
        location: str,
    ) -> RawResponse | Failure:
        """One request on the wire: its answer, or how it broke."""
        operation, limiter = request.operation, self.limiter
        permit = None if limiter is None else await admitted(limiter, request, call, location, self.on_event)
        call.enter("connection")
        head: RawResponse | None = None
        try:
            sent = http(self.origin, self._fixed, request, content, secret, call)
            answer = await self.connections.exchange(sent, read_answer, call)
            head = answer
            return answer
        except NoLaneFree:
            text = f"{operation.name}: every connection was busy; give a larger max_connections="
            return Failure(NotSent(text, operation=operation.name), transient=True)
        except Broken as error:
            head, reason = error.head, redacted(str(error), secrets)
            if head.status < 300:
                return incomplete(operation, call, error.reason, reason, head)
            return evolve(head, broken=reason)  # the status alone says what to do
        except NETWORK as error:
            failure = network_failure(operation, call, error, self.origin.host, secrets)
            problem = None if content is None or isinstance(content, (bytes, Secret)) else content.problem
            return failure if problem is None else Failure(problem, uncertain=failure.uncertain)
        finally:
            if limiter is not None and permit is not None:
                limiter.leave(
                    location, permit, None if head is None else head.raw_headers, sent=call.may_have_left
                )

    async def _looked_for(
        self, unknown: AmbiguousOutcome, request: Request[object], finder: Finder
    ) -> object | None:
        """What the create made, if it can be found in as much time as the call itself had. A search that fails leaves
        the outcome as unknown as it was."""
        sent_at = unknown.sent_at or datetime.now(UTC)
        found: object | None = None
        try:
            with anyio.move_on_after(self.timeout) as limit:
                found = await finder(evolve(self, finder=None), request, sent_at)
        except Exception as error:  # noqa: BLE001 - the caller must hear of the create, whatever the search met
            log.warning("%s could not be looked for: %s", request.operation.name, type(error).__name__)
            return None
        unknown.searched = found is None and not limit.cancelled_caught
        return found
