"""What the client of every API has: options, views, sending and closing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Literal, NoReturn, Self, TypeAlias, TypeVar

from attrs import evolve

from ...errors import UsageError
from ...secret import Secret
from ..api import Api
from ..arguments import boolean, check_hook, identifier, integer
from ..call.create import ReadRecord, read_id
from ..call.known import KnownRecords
from ..call.options import LookUp, Options, Reconcile
from ..call.sender import Sender
from ..call.token_source import TokenCallback, TokenSource
from ..event_loop import OneLoopAtATime
from ..http.connections import ConnectionPool, Connections
from ..http.origin import Origin
from ..nesting import show
from ..rate.limiter import Limiter, Priority
from ..rate.rate_limiter import RateLimiter
from ..secrets import check_headers, parse_token
from .checks import check_limiter, check_priority, check_request, check_timeout, check_version

if TYPE_CHECKING:
    import httpx

    from ...events import OnEvent
    from ...request import Request
    from ..call.typed_response import TypedResponse
    from ..http.response import RawResponse
    from ..rate.limiter import RateLimit

T = TypeVar("T")

TokenInput: TypeAlias = str | Callable[[], Awaitable[str]] | TokenSource
"""A token, an async function that returns one, or a source that renews them, such as `OAuthTokens`."""

OnAmbiguous: TypeAlias = Literal["raise", "reconcile"]


class ApiClient:
    """A client of one API. A subclass says which, and how a lost create is looked for."""

    _sender: Sender
    _owner: bool = True

    def __init__(
        self, api: Api, token: Secret | TokenSource, origin: Origin, connections: Connections, *,
        location_id: str | None,
        api_version: str,
        timeout: float,
        retries: int,
        on_ambiguous: OnAmbiguous,
        limiter: Limiter | None,
        priority: Priority | None,
        strict: bool,
        headers: dict[str, str] | None,
        on_event: OnEvent | None,
    ) -> None:  # fmt: skip
        options = Options(
            api,
            origin,
            connections,
            token,
            location_id=None if location_id is None else identifier("location_id", location_id),
            timeout=check_timeout(timeout),
            retries=integer("retries", retries),
            reconcile=self._reconcile_for(on_ambiguous),
            look_up=self._load_look_up(),
            limiter=RateLimiter(api.rate) if limiter is None else check_limiter(limiter),
            priority=check_priority(priority),
            one_loop=OneLoopAtATime(),
            strict=boolean("strict", strict),
            api_version=check_version(api, api_version),
            headers=check_headers(headers or {}, api),
            on_event=check_hook("on_event", on_event, takes="an event"),
            known=KnownRecords(self._load_read_record()),
        )
        self._sender = Sender(options)

    @staticmethod
    def _load_reconcile() -> Reconcile:
        """Return the function that looks for a lost create. It is loaded when a client asks for it."""
        raise UsageError('on_ambiguous: expected "raise"; this API has no search.', argument="on_ambiguous")

    @staticmethod
    def _load_look_up() -> LookUp | None:
        """Return the function that looks which record a create has made, where this API may not tell it."""
        return None

    @staticmethod
    def _load_read_record() -> ReadRecord:
        """Return the function that reads from a result which record was made."""
        return read_id

    def for_location(self, location_id: str, *, token: TokenInput | None = None) -> Self:
        """Return a view of this client for another location, with its own token if you give one. It shares the
        connections and the limiter, and closing it closes nothing. Raises `UsageError` for a wrong id or token.

        The token must be of the same app: the API counts for each app on its own, and a limiter for one. For a token
        of another app make another client, which has a limiter of its own.
        """
        location = identifier("location_id", location_id)
        source = self._sender.options.token if token is None else token_source_for(token)
        del token
        if isinstance(source, UsageError):
            raise source
        return self._view(evolve(self._sender.options, location_id=location, token=source))

    def with_options(
        self,
        *,
        timeout: float | None = None,
        retries: int | None = None,
        on_ambiguous: OnAmbiguous | None = None,
        priority: Priority | None = None,
        strict: bool | None = None,
        api_version: str | None = None,
        headers: dict[str, str] | None = None,
        on_event: OnEvent | None = None,
    ) -> Self:
        """Return a view of this client with other options; what you leave out stays. `headers` are added. With
        `priority="bulk"` calls that have to wait leave nine of ten places to `interactive` ones.

        The other options belong to the connections that all views share (`base_url`, `http_client`,
        `max_connections`, `trust_env`, `allow_insecure`) or to all calls of a location (`limiter`): make another
        client to change them. For another token or location use `for_location`. Raises `UsageError` for a wrong value.
        """
        current = self._sender.options
        own = check_headers(headers or {}, current.api)
        replaced = {name.lower() for name in own}
        others = {name: value for name, value in current.headers.items() if name.lower() not in replaced}
        changed = evolve(
            current,
            timeout=current.timeout if timeout is None else check_timeout(timeout),
            retries=current.retries if retries is None else integer("retries", retries),
            reconcile=current.reconcile if on_ambiguous is None else self._reconcile_for(on_ambiguous),
            priority=current.priority if priority is None else check_priority(priority),
            strict=current.strict if strict is None else boolean("strict", strict),
            api_version=check_version(current.api, api_version, current.api_version),
            headers=others | own,
            on_event=check_hook("on_event", on_event, takes="an event") or current.on_event,
        )
        return self._view(changed)

    @property
    def rate_limit(self) -> RateLimit:
        """What is left of the location's requests, as the API said last, and how many calls wait. Sends nothing.

        Raises `UsageError` for a client without a location.
        """
        options = self._sender.options
        if options.location_id is None or options.limiter is None:
            raise UsageError(
                "location_id: expected a client with a location. Use planner.for_location(...).",
                argument="location_id",
            )
        return options.limiter.rate_limit(options.location_id)

    async def send(self, request: Request[T]) -> T:
        """Send a request that an operation's `build` made, and return its typed result."""
        return await self._sender.send(check_request(request))

    async def send_with_response(self, request: Request[T]) -> TypedResponse[T]:
        """Send a request and return its typed result together with the response and the attempts that it took.

        Looks for nothing: with `on_ambiguous="reconcile"` too it raises `AmbiguousOutcome`."""
        return await self._sender.send_with_response(check_request(request))

    async def send_raw(self, request: Request[object]) -> RawResponse:
        """Send a request and return the response as it came: any status, headers and bytes."""
        return await self._sender.send_raw(check_request(request))

    async def aclose(self) -> None:
        """Close the connections. The client and its views raise `UsageError` afterwards; closing twice is allowed.

        A limiter that you gave (`limiter=`) stays open: other clients may use it. Close it yourself, after them.
        """
        if self._owner:
            await self._sender.options.connections.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        sender: Sender | None = getattr(self, "_sender", None)  # None while a wrong argument is being refused
        if sender is None:
            return f"{type(self).__name__}()"
        options = sender.options
        return f"{type(self).__name__}(location_id={options.location_id!r}, base_url={options.origin.url!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client holds a token and connections and cannot be pickled. Make a new one.")

    def _view(self, options: Options) -> Self:
        view = object.__new__(type(self))
        view._sender = Sender(options)
        view._owner = False
        return view

    def _reconcile_for(self, on_ambiguous: object) -> Reconcile | None:
        if on_ambiguous == "raise":
            return None
        if on_ambiguous != "reconcile":
            raise UsageError(
                f'on_ambiguous: expected "raise" or "reconcile", got {show(on_ambiguous)}.',
                argument="on_ambiguous",
            )
        return self._load_reconcile()


def make_connections(
    origin: Origin, http_client: httpx.AsyncClient | None, *, most: object = 100, trust_env: bool = True
) -> Connections:
    """Return a pool of `most` connections, or the caller's own client. Raises `UsageError` for what is neither."""
    limit = integer("max_connections", most, least=1)
    if http_client is None:
        return ConnectionPool(origin, most=limit, trust_env=boolean("trust_env", trust_env))
    from ..http.external_client import ExternalClient

    return ExternalClient(http_client)


def token_source_for(token: TokenInput) -> Secret | TokenSource | UsageError:
    """Return where calls get their token. The error is returned and not raised: no frame of its traceback may hold
    the token among its variables."""
    if callable(token):
        return TokenCallback(token)
    if isinstance(token, str) or not hasattr(token, "renew"):
        return parse_token(token)
    return token
