"""`SocialPlanner`: the way in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self, TypeVar

from attrs import evolve

from ._core.arguments import integer, text
from ._core.call.sender import Sender
from ._core.http.connections import Borrowed, Connections, Lanes
from ._core.http.origin import is_loopback, origin
from ._core.rate.limiter import Limiter, Pace
from ._core.secrets import extra_headers, header
from ._generated import API
from ._generated_client.rooms import Rooms
from .errors import UsageError
from .options import OnAmbiguous, TokenInput, finder_of, seconds, token_of

if TYPE_CHECKING:
    import httpx

    from ._core.call.typed_response import Delivery
    from ._core.http.response import RawResponse
    from ._core.rate.limiter import RateLimit
    from ._core.request import Request
    from .errors import AmbiguousOutcome
    from .events import OnEvent

T = TypeVar("T")
SERVER = API.server
VERSION = "" if API.version is None else API.version.default


class SocialPlanner(Rooms):
    """A client of the Social Planner: `async with SocialPlanner(token, location_id=...) as planner:`.

    token: an access token or private integration token of a location; or an async function that gives one, asked
        for every call; or `OAuthTokens`, which renews them.
    location_id: the location to work on; each method takes another one as `location_id=`.
    base_url: https only, but for this machine's loopback.
    api_version: the header `Version`.
    timeout: seconds for a whole call: token, pace, waits, every attempt and reading the answer included.
    retries: how often a request that may be repeated is sent again after a failure that may pass.
    on_ambiguous: what to do where a create may have happened and has no answer: `raise` `AmbiguousOutcome`, or
        `reconcile`: look in the lists first, and give what is found there.
    limiter: keeps the requests of each location under the API's limits; your own may share them between processes.
    strict: raise `InvalidResponse` where an answer does not fit the spec, instead of setting the value aside.
    http_client: your own `httpx.AsyncClient`, used for sending and not closed.
    max_connections: how many connections may be open in one event loop.
    trust_env: honour HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE and the like.
    headers: sent with every request.
    on_event: called with each of `socialplanner.events`: attempts, waits, refreshes, drift of the spec and more.

    Nothing is opened before the first call. One client serves one process and one thread; it works in several
    event loops, one after the other. Raises `UsageError` for a wrong argument.
    """

    def __init__(
        self,
        token: TokenInput,
        *,
        location_id: str | None = None,
        base_url: str = SERVER,
        api_version: str = VERSION,
        timeout: float = 60.0,
        retries: int = 2,
        on_ambiguous: OnAmbiguous = "raise",
        limiter: Limiter | None = None,
        strict: bool = False,
        http_client: httpx.AsyncClient | None = None,
        max_connections: int = 100,
        trust_env: bool = True,
        allow_insecure: bool = False,
        headers: dict[str, str] | None = None,
        on_event: OnEvent | None = None,
    ) -> None:
        held = token_of(token)
        del token  # from here on no frame holds it in the clear
        if isinstance(held, UsageError):
            raise held
        where = origin(base_url, allow_insecure=allow_insecure)
        integer("max_connections", max_connections, least=1)
        connections: Connections = (
            Lanes(where, most=max_connections, trust_env=trust_env)
            if http_client is None
            else Borrowed(http_client)
        )
        self._sender = Sender(
            origin=where,
            connections=connections,
            token=held,
            location_id=None if location_id is None else text("location_id", location_id),
            timeout=seconds(timeout),
            retries=integer("retries", retries),
            finder=finder_of(on_ambiguous),
            limiter=Pace() if limiter is None else limiter,
            strict=strict,
            api_version=header("Version", api_version, argument="api_version"),
            headers=extra_headers(headers or {}),
            on_event=on_event,
        )
        self._owner = True

    @classmethod
    def from_env(
        cls, *, timeout: float = 60.0, strict: bool = False, on_event: OnEvent | None = None
    ) -> Self:
        """A client from SOCIALPLANNER_TOKEN and SOCIALPLANNER_LOCATION_ID.

        SOCIALPLANNER_BASE_URL is for a sandbox on this machine and refused for any other host: a variable of the
        environment must not be able to send the token elsewhere.
        """
        if not os.environ.get("SOCIALPLANNER_TOKEN"):
            raise UsageError("SOCIALPLANNER_TOKEN: it is not set", argument="SOCIALPLANNER_TOKEN")
        base_url = os.environ.get("SOCIALPLANNER_BASE_URL") or SERVER
        if base_url.rstrip("/") != SERVER and not is_loopback(origin(base_url).host):
            raise UsageError(
                "SOCIALPLANNER_BASE_URL: only a sandbox on this machine (http://127.0.0.1:...) may stand there;"
                " give another server as base_url=",
                argument="SOCIALPLANNER_BASE_URL",
            )
        location_id = os.environ.get("SOCIALPLANNER_LOCATION_ID") or None
        return cls(
            os.environ["SOCIALPLANNER_TOKEN"],
            location_id=location_id,
            base_url=base_url,
            timeout=timeout,
            strict=strict,
            on_event=on_event,
        )

    async def find_match(self, error: AmbiguousOutcome, *, ignore: Iterable[str] = ()) -> object | None:
        """What a create without an answer made, in the type of its own answer, or None if nothing is like it now.

        The rooms have the same under the same name, with its type. ignore: ids of what you know to be something
        else. Raises `AmbiguousOutcome` where the lists show too little to tell, and `UsageError` for an operation
        of which no list tells: it says what to do instead.
        """
        from .reconcile.find import find_match

        return await find_match(self._sender, error, ignore=ignore)

    def for_location(self, location_id: str, *, token: TokenInput | None = None) -> Self:
        """A view of this client for another location, with its own token if you give one. It shares the
        connections, and closing it closes nothing."""
        location = text("location_id", location_id)
        own = self._sender.token if token is None else token_of(token)
        del token
        if isinstance(own, UsageError):
            raise own
        return self._view(evolve(self._sender, location_id=location, token=own))

    def with_options(
        self,
        *,
        timeout: float | None = None,
        retries: int | None = None,
        on_ambiguous: OnAmbiguous | None = None,
        strict: bool | None = None,
        api_version: str | None = None,
        headers: dict[str, str] | None = None,
        on_event: OnEvent | None = None,
    ) -> Self:
        """A view of this client with other options; what you leave out stays. `headers` come on top."""
        current = self._sender
        version = current.api_version if api_version is None else api_version
        own = extra_headers(headers or {})
        replaced = {name.lower() for name in own}
        kept = {name: value for name, value in current.headers.items() if name.lower() not in replaced}
        return self._view(
            evolve(
                current,
                timeout=current.timeout if timeout is None else seconds(timeout),
                retries=current.retries if retries is None else integer("retries", retries),
                finder=current.finder if on_ambiguous is None else finder_of(on_ambiguous),
                strict=current.strict if strict is None else strict,
                api_version=header("Version", version, argument="api_version"),
                headers=kept | own,
                on_event=current.on_event if on_event is None else on_event,
            )
        )

    @property
    def rate_limit(self) -> RateLimit:
        """What is left of the location's requests, as the API told last, and who waits for it. Asks nobody."""
        sender = self._sender
        if sender.location_id is None or sender.limiter is None:
            raise UsageError(
                "location_id: a rate limit is that of a location; use planner.for_location(...)",
                argument="location_id",
            )
        return sender.limiter.rate_limit(sender.location_id)

    async def send(self, request: Request[T]) -> T:
        """Send a request that an operation's `build` made, and give its typed result."""
        return await self._sender.send(request)

    async def deliver(self, request: Request[T]) -> Delivery[T]:
        """Send a request and give its typed result together with the answer and the attempts that it took.

        Looks for nothing: with `on_ambiguous="reconcile"` too it raises `AmbiguousOutcome`."""
        return await self._sender.deliver(request)

    async def send_raw(self, request: Request[object]) -> RawResponse:
        """Send a request and give the answer as it came: any status, headers and bytes."""
        return await self._sender.send_raw(request)

    async def aclose(self) -> None:
        """Close the connections. The client and its views raise `UsageError` afterwards; closing twice is fine."""
        if self._owner:
            await self._sender.connections.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        sender: Sender | None = getattr(self, "_sender", None)  # None while a wrong argument is being refused
        what = f"location_id={sender.location_id!r}, base_url={sender.origin.url!r}" if sender else ""
        return f"{type(self).__name__}({what})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client holds a token and connections and cannot be pickled; make a new one")

    def _view(self, sender: Sender) -> Self:
        view = object.__new__(type(self))
        view._sender = sender
        view._owner = False
        return view
