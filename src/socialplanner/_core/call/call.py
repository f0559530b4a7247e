"""One call, from its first attempt to its result. Each method of `Call` is one rule.

deadline ( token -> permit -> exchange -> read -> retry or give up ) -> result or error
"""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar, cast

import anyio

from ...errors import AmbiguousOutcome, SocialPlannerError
from ...request import Request
from ...secret import Secret
from ..http.http_request import Body
from ..http.response import RawResponse
from ..secrets import Secrets, secrets_in
from .api_errors import to_failure
from .decode import decode_result
from .exchange import attempt
from .failure import Failure
from .options import Options
from .record import CallRecord
from .retry import LONGEST_RETRY_AFTER, may_repeat, wait_before_next
from .transport_errors import ambiguous_outcome, deadline_exceeded
from .typed_response import TypedResponse

T = TypeVar("T")


class Retry(NamedTuple):
    """Another attempt is to come. `failure` is what it is for; None where the token was renewed: then nothing waits."""

    wait: float = 0.0
    failure: Failure | None = None


class Call(Generic[T]):
    """A running call: what is sent, with which token, until when, and what its attempts have shown so far."""

    def __init__(self, options: Options, request: Request[T], *, decode: bool = True) -> None:
        token = options.token
        self.options = options
        self.request = request
        self.decode = decode
        """Whether a success is decoded; `send_raw` takes it as it came."""
        self.body: Body = None
        self.location = request.location_id or options.location_id
        self.token = token if isinstance(token, Secret) else None
        self.token_source = None if isinstance(token, Secret) else token
        """None once it has renewed a token, or where the token is given."""
        self.record = CallRecord(request, options.api, options.on_event, options.clock)
        self.deadline = 0.0
        self.response: RawResponse | None = None
        """The response of the last attempt."""
        self.maybe_applied: Failure | None = None
        """The newest failure that the server may have carried out all the same."""
        self.waited = 0.0
        """Seconds between the last attempt and the next."""
        self.paid = 0
        """What the last retry has cost of the retry budget."""

    async def run_within(self, seconds: float) -> TypedResponse[T] | Failure:
        """Run for so many seconds at most: token, waits, attempts and bodies included."""
        self.deadline = self.options.clock() + seconds
        with anyio.move_on_after(seconds):
            return await self.run()
        return self.expire(seconds)

    async def run(self) -> TypedResponse[T] | Failure:
        """Attempt until there is a result, or no further attempt is allowed."""
        await self.load_token()
        while True:
            response = await self.attempt()
            outcome = self.read(response)
            self.record_attempt(response, outcome)
            if not isinstance(outcome, Failure):
                return self.succeed(outcome)
            if self.is_already_deleted(outcome):
                return self.succeed_as_deleted()
            self.remember_if_maybe_applied(outcome)
            step = await self.renew_token(outcome) or self.wait_or_give_up(outcome)
            if isinstance(step, Failure):
                return step
            await self.wait(step)

    async def load_token(self) -> None:
        """Get the token from its source, where it was not given."""
        if self.token_source is not None:
            self.token = await self.token_source.get(self.location)

    async def attempt(self) -> RawResponse | Failure:
        """Make one request on the wire, with a permit of the rate limiter: its response, or how it broke."""
        self.record.start_attempt(self.waited)
        return await attempt(self.options, self.record, self.location or "", self.body, self.token)

    def read(self, response: RawResponse | Failure) -> object:
        """Return the decoded result of a response, or the failure that it is."""
        if isinstance(response, Failure):
            return response
        options, api = self.options, self.options.api
        success = 200 <= response.status < 300
        if not (success or (self.request.operation.redirects and 300 <= response.status < 400)):
            return to_failure(response, self.request.operation, api, self.secrets())
        if not self.decode:
            return response
        return decode_result(
            self.request,
            response,
            api,
            self.secrets,
            strict=options.strict,
            on_event=options.on_event,
            told_fields=options.told_fields,
        )

    def record_attempt(self, response: RawResponse | Failure, outcome: object) -> None:
        """Add the attempt to the list that errors show, and emit its event."""
        failure = outcome if isinstance(outcome, Failure) else None
        attempt = self.record.end_attempt(response.status, failure)
        self.response = None if isinstance(response, Failure) else response
        if self.record.is_observed:
            from .events import emit_attempt_ended

            emit_attempt_ended(self.record, attempt, response)

    def succeed(self, result: object, *, already_done: bool = False) -> TypedResponse[T]:
        """Return the result with its response, and refill the retry budget."""
        self.options.budget.refill(self.paid)
        response = cast("RawResponse", self.response)
        return TypedResponse(cast("T", result), response, tuple(self.record.attempts), already_done)

    def is_already_deleted(self, failure: Failure) -> bool:
        """Whether the API says, with a 404 of its own, that an earlier attempt whose response was lost has deleted it."""
        removes = self.request.operation.removes
        return failure.says_gone and removes and self.maybe_applied is not None and self.decode

    def succeed_as_deleted(self) -> TypedResponse[T]:
        """Return the result that a delete without content has."""
        response = cast("RawResponse", self.response)
        result = self.request.decode({})
        return TypedResponse(result, response, tuple(self.record.attempts), already_done=True)

    def remember_if_maybe_applied(self, failure: Failure) -> None:
        """Keep the newest failure that may have been carried out: no later failure may hide it."""
        if failure.maybe_applied:
            self.maybe_applied = failure

    async def renew_token(self, failure: Failure) -> Retry | Failure | None:
        """Renew a rejected token, once. None where that is not the problem, or there is no other token.

        That there is no token says nothing of an earlier attempt that may have been carried out.
        """
        if not failure.token_rejected or self.token_source is None or self.token is None:
            return None
        self.record.enter_phase("token")
        try:
            token = await self.token_source.renew(self.location, self.token)
        except Exception:
            if self.maybe_applied is None:
                raise
            return self.maybe_applied
        self.token_source = None  # once is enough
        if token is None:
            return None
        self.token = token
        self.record.renewals += 1
        return Retry()

    def wait_or_give_up(self, failure: Failure) -> Retry | Failure:
        """Return the wait before the next attempt where one is allowed and the budget pays for it, else the failure."""
        wait = self.next_wait(failure)
        self.paid = 0 if wait is None else self.options.budget.spend(failure)
        return Retry(wait, failure) if wait is not None and self.paid else self.what_to_report(failure)

    def next_wait(self, failure: Failure) -> float | None:
        """Return seconds until the next attempt, or None where there is none. All calls of the location wait with
        this one where the server asked for that."""
        options = self.options
        failed = len(self.record.attempts) - self.record.renewals
        wait = wait_before_next(failed, failure.retry_after, options.random())
        if failure.retry_after is not None and failure.retry_after > LONGEST_RETRY_AFTER:
            return None
        if options.limiter is not None and (failure.retry_after or failure.status == 429):
            options.limiter.pause(self.location or "", failure.retry_after or wait)
        if failed > options.retries or not (
            may_repeat(self.request.operation.repeat, failure) or self.is_in_doubt(failure)
        ):
            return None
        return wait if options.clock() + wait < self.deadline else None

    def is_in_doubt(self, failure: Failure) -> bool:
        """Whether an earlier attempt may have been applied, and this refusal is of something that cannot know."""
        return self.maybe_applied is not None and failure.foreign and not failure.maybe_applied

    def what_to_report(self, failure: Failure) -> Failure:
        """Return the failure that counts. What never left, and what something before the API refused, does not hide an
        attempt that may have been applied."""
        hides = failure.status is None or failure.foreign
        return self.maybe_applied if self.maybe_applied is not None and hides else failure

    async def wait(self, retry: Retry) -> None:
        """Wait until the next attempt, after its event. After a renewal of the token nothing waits."""
        self.waited = retry.wait
        if retry.failure is None:
            return
        from .events import emit_retry

        emit_retry(self.record, retry.failure, retry.wait)
        self.record.enter_phase("wait")
        await self.options.sleep(retry.wait)

    def expire(self, seconds: float) -> Failure:
        """Return the failure of a call whose deadline is over."""
        reason = f"the deadline of {seconds:g} s is over"
        error = deadline_exceeded(self.request.operation, self.record, reason)
        failure = Failure(error, maybe_applied=self.record.maybe_applied, timed_out=True)
        if self.record.in_flight:
            self.record.end_attempt(None, failure)
        return failure

    def end(self, outcome: TypedResponse[T] | Failure) -> TypedResponse[T] | SocialPlannerError:
        """Return the result, or the error for the caller with its attempts; emit that the call has ended."""
        result: TypedResponse[T] | SocialPlannerError
        if isinstance(outcome, TypedResponse):
            result = outcome
        else:
            ambiguous = self.request.operation.repeat == "create" and outcome.maybe_applied
            result = ambiguous_outcome(outcome, self.request, self.record) if ambiguous else outcome.error
            result.attempts = tuple(self.record.attempts)
        if self.record.is_observed or isinstance(result, AmbiguousOutcome):
            from .events import emit_call_ended

            emit_call_ended(self.record, result)
        return result

    def abort(self, error: BaseException, outer: BaseException | None) -> None:
        """Emit the end of a call that another error or a cancellation has ended. `outer` is what its caller was
        handling when it began."""
        if isinstance(error, SocialPlannerError):
            error.attempts = tuple(self.record.attempts)
        from .events import emit_call_ended

        emit_call_ended(self.record, error)
        if not isinstance(error, Exception):
            from .cancellation import cut_chain

            cut_chain(error, outer)

    def secrets(self) -> Secrets:
        """Return what no error may show of this call."""
        return secrets_in(self.options.api, self.request, self.token)
