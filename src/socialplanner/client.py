"""`SocialPlanner`: the client."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from ._core.call.create import ReadRecord
from ._core.call.options import LookUp, Reconcile
from ._core.client.api_client import ApiClient, OnAmbiguous, TokenInput, make_connections, token_source_for
from ._core.http.origin import is_loopback, parse_origin
from ._core.pasted import paste_fault
from ._generated import API
from ._generated_client.rooms import Rooms
from .errors import UsageError

if TYPE_CHECKING:
    import httpx

    from ._core.rate.limiter import Limiter, Priority
    from .errors import AmbiguousOutcome
    from .events import OnEvent


API_VERSION = API.version.default if API.version is not None else ""


class SocialPlanner(ApiClient, Rooms):
    """A client of the Social Planner: `async with SocialPlanner(token, location_id=...) as planner:`.

    token: an access token or private integration token of a location; or an async function that returns one, asked
        for every call; or `OAuthTokens`, which renews them.
    location_id: the location to work on; each method takes another one as `location_id=`.
    base_url: https only, but for this machine's loopback.
    api_version: the header `Version`.
    timeout: seconds for a whole call: token, waits, every attempt and reading the response included.
    retries: how often a request that may be repeated is sent again after a failure that may pass.
    on_ambiguous: what to do where a create may have happened and has no response: `raise` `AmbiguousOutcome`, or
        `reconcile`: look in the lists first, and return what is found there.
    limiter: keeps the requests of each location of one app under the API's limits; your own may share them between
        processes. You close what you made.
    priority: whose calls go first where the limit makes them wait: `interactive` or `bulk`. `delete_many` is `bulk`
        unless you say otherwise, everything else is `interactive`.
    strict: raise `InvalidResponse` where a response does not fit the spec, instead of setting the value aside.
    http_client: your own `httpx.AsyncClient`, used for sending and not closed.
    max_connections: how many connections may be open in one event loop.
    trust_env: honour HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE and the like.
    allow_insecure: allow an `http://` base_url that is not this machine's loopback. The token then travels in the
        clear: for a test network only.
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
        base_url: str = API.server,
        api_version: str = API_VERSION,
        timeout: float = 60.0,
        retries: int = 2,
        on_ambiguous: OnAmbiguous = "raise",
        limiter: Limiter | None = None,
        priority: Priority | None = None,
        strict: bool = False,
        http_client: httpx.AsyncClient | None = None,
        max_connections: int = 100,
        trust_env: bool = True,
        allow_insecure: bool = False,
        headers: dict[str, str] | None = None,
        on_event: OnEvent | None = None,
    ) -> None:
        source = token_source_for(token)
        del token  # from here on no frame holds it in the clear
        if isinstance(source, UsageError):
            raise source
        origin = parse_origin(base_url, allow_insecure=allow_insecure)
        super().__init__(
            API,
            source,
            origin,
            make_connections(origin, http_client, most=max_connections, trust_env=trust_env),
            location_id=location_id,
            api_version=api_version,
            timeout=timeout,
            retries=retries,
            on_ambiguous=on_ambiguous,
            limiter=limiter,
            priority=priority,
            strict=strict,
            headers=headers,
            on_event=on_event,
        )

    @staticmethod
    def _load_reconcile() -> Reconcile:
        from .reconcile.find import reconcile

        return reconcile

    @staticmethod
    def _load_look_up() -> LookUp:
        from .reconcile.look_up import look_up

        return look_up

    @staticmethod
    def _load_read_record() -> ReadRecord:
        from .reconcile.record import read_result

        return read_result

    @classmethod
    def from_env(
        cls,
        *,
        timeout: float = 60.0,
        strict: bool = False,
        allow_insecure: bool = False,
        on_event: OnEvent | None = None,
    ) -> Self:
        """Return a client from SOCIALPLANNER_TOKEN and SOCIALPLANNER_LOCATION_ID.

        SOCIALPLANNER_BASE_URL is for a sandbox on this machine and refused for any other host: a variable of the
        environment must not be able to send the token elsewhere. With `allow_insecure=True` it may be on another
        machine, such as a service of a compose file: for a test network and a sandbox's token only.
        """
        if not os.environ.get("SOCIALPLANNER_TOKEN"):
            raise UsageError(
                "SOCIALPLANNER_TOKEN: expected a token in the environment. Set the variable.",
                argument="SOCIALPLANNER_TOKEN",
            )
        if (problem := _find_pasted()) is not None:
            raise problem
        base_url = os.environ.get("SOCIALPLANNER_BASE_URL") or API.server
        host = parse_origin(base_url, allow_insecure=True).host
        if base_url.rstrip("/") != API.server and not allow_insecure and not is_loopback(host):
            raise UsageError(
                "SOCIALPLANNER_BASE_URL: expected a sandbox on this machine (http://127.0.0.1:...). Give another server"
                " as base_url=, or pass allow_insecure=True for a sandbox in a test network.",
                argument="SOCIALPLANNER_BASE_URL",
            )
        location_id = os.environ.get("SOCIALPLANNER_LOCATION_ID") or None
        return cls(
            os.environ["SOCIALPLANNER_TOKEN"],
            location_id=location_id,
            base_url=base_url,
            timeout=timeout,
            strict=strict,
            allow_insecure=allow_insecure,
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


def _find_pasted() -> UsageError | None:
    """Return the error for a variable with quotes or blanks around its value. It is returned and not raised: no frame of
    its traceback may hold the token."""
    for name in ("SOCIALPLANNER_TOKEN", "SOCIALPLANNER_LOCATION_ID", "SOCIALPLANNER_BASE_URL"):
        if fault := paste_fault(os.environ.get(name, "")):
            return UsageError(f"{name}: {fault}", argument=name)
    return None
