"""`OAuthTokens`, the tokens of a HighLevel app: a user authorizes the app once, then its tokens are renewed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self
from urllib.parse import quote, urlencode

from attrs import field, frozen

from .._core.arguments import boolean, check_hook, identifier, join, strings, text
from .._core.call.options import Options
from .._core.call.sender import Sender
from .._core.client.api_client import make_connections
from .._core.client.checks import check_timeout
from .._core.http.origin import Origin, parse_origin
from .._core.nesting import show
from .._core.pasted import paste_fault
from .._core.secrets import equal
from .._generated import API
from ..errors import UsageError
from ..secret import Secret
from . import token_requests
from .manager import TokenManager
from .store import MemoryTokenStore, TokenSet, TokenStore
from .token_requests import GENERATIONS, App, Generation, UserType

if TYPE_CHECKING:
    import httpx

    from ..events import OnEvent

AUTHORIZE = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation"
AUTHORIZE_WHITE_LABEL = "https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation"


@frozen
class Authorization:
    """The address for the user's browser, and the state to keep in the user's session until the browser comes back."""

    url: str = field(repr=False)
    state: str = field(repr=False)


class OAuthTokens:
    """The tokens of an app, for any number of locations and clients: `SocialPlanner(tokens, location_id=...)`.

    client_id, client_secret: those of the app.
    store: where the tokens are kept; without one, in this process only. See `FileTokenStore` and `TokenStore`.
    company_id: the agency whose tokens, once exchanged, are used to request tokens for its locations.
    generation: the form of HighLevel's token endpoint: `v3`, or `2021-07-28` for an older app.
    base_url: https only, except on this machine's loopback.
    http_client: your own `httpx.AsyncClient`, used for sending and not closed.
    timeout: seconds for a token request; the wait for another process that refreshes may take as long once more.
    on_event: called with a `TokenRefreshed` for each renewal, and with the events of the token requests.
    allow_insecure: allow an `http://` base_url that is not this machine's loopback. Secrets then travel unencrypted:
        for a test network only.

    A token is renewed when it is valid for less than 60 s by the server's clock, and when the API rejects it. All
    callers wait for one refresh, which continues when they are cancelled. After a failure the same error is raised
    without a new request for 1 s, doubled after each further failure up to 30 s. One object serves one process and
    one thread; several processes may share a store.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        store: TokenStore | None = None,
        company_id: str | None = None,
        generation: Generation = "v3",
        base_url: str = API.server,
        http_client: httpx.AsyncClient | None = None,
        timeout: float = 30.0,
        on_event: OnEvent | None = None,
        allow_insecure: bool = False,
    ) -> None:
        secret = _parse_secret("client_secret", client_secret)
        del client_secret  # from here on no frame holds it in the clear
        if isinstance(secret, UsageError):
            raise secret
        if generation not in GENERATIONS:
            raise UsageError(
                f"generation: expected one of {', '.join(GENERATIONS)}, got {show(generation)}.",
                argument="generation",
            )
        check_hook("on_event", on_event, takes="an event")
        time_limit = check_timeout(timeout)
        origin = parse_origin(base_url, allow_insecure=allow_insecure)
        self._manager = TokenManager(
            App(identifier("client_id", client_id), secret, generation),
            MemoryTokenStore() if store is None else store,
            _make_sender(origin, http_client, time_limit, on_event),
            None if company_id is None else identifier("company_id", company_id),
            time_limit,
            on_event,
        )

    def authorize_url(
        self, *, redirect_uri: str, scopes: Sequence[str], state: str | None = None, white_label: bool = False
    ) -> Authorization:
        """Return the address where the user picks a location and agrees to the scopes. Sends nothing.

        Each call makes a new `state` unless you pass one. Keep it in the user's session, and pass it to `exchange`
        together with the one that comes back. The scopes of an operation are `OPERATION.scopes` of its
        module in `socialplanner.operations`.
        """
        expected_state = secrets.token_urlsafe(32) if state is None else text("state", state)
        fields = {
            "response_type": "code",
            "redirect_uri": identifier("redirect_uri", redirect_uri),
            "client_id": self._manager.app.client_id,
            "scope": join("scopes", strings("scopes", scopes, least=1), " "),
            "state": expected_state,
        }
        page = AUTHORIZE_WHITE_LABEL if boolean("white_label", white_label) else AUTHORIZE
        return Authorization(f"{page}?{urlencode(fields, quote_via=quote)}", expected_state)

    async def exchange(
        self,
        code: str,
        *,
        redirect_uri: str | None = None,
        state: str | None = None,
        expected_state: str | None = None,
        user_type: UserType | None = None,
    ) -> TokenSet:
        """Exchange the code that came to your redirect address for tokens, and store them.

        They are stored under the id of their location, or of the company if they are an agency's.

        state: what came back with the code. expected_state: the state of `authorize_url` that you kept. They must be
            equal, or somebody else's authorization would be stored for your user.
        user_type: whose tokens to ask for. Left out, it is `Company` where `company_id` was given, else `Location`.

        Raises `UsageError`, with nothing sent, where a state is missing or wrong, and `BadRequest` for a code that
        was used or is too old.
        """
        secret, problem = _parse_secret("code", code), _check_state(state, expected_state)
        del code, state, expected_state
        if isinstance(secret, UsageError):
            raise secret
        if problem:
            raise UsageError(problem, argument="state")
        manager = self._manager
        owner: UserType = user_type or ("Location" if manager.company_id is None else "Company")
        if owner not in ("Location", "Company"):
            raise UsageError(
                f'user_type: expected "Location" or "Company", got {show(owner)}.', argument="user_type"
            )
        redirect = None if redirect_uri is None else identifier("redirect_uri", redirect_uri)
        return await manager.exchange(token_requests.exchange_request(manager.app, secret, owner, redirect))

    async def get(self, location_id: str | None, /) -> Secret:
        """Return the access token of a location; None stands for the agency. A client calls this for each call.

        Raises `UsageError` if nobody has authorized the location, and `Unauthorized` if it must be authorized again.
        """
        return await self._manager.get(location_id)

    async def renew(self, location_id: str | None, rejected: Secret, /) -> Secret | None:
        """Return another token in place of one that the API rejected. A client calls this."""
        return await self._manager.renew(location_id, rejected)

    async def company_of(self, location_id: str | None, /) -> str | None:
        """Return the id of the agency that a location's tokens belong to; None where no answer named it.

        A client calls this for `users.search`. Raises the errors of `get`.
        """
        return await self._manager.company_of(location_id)

    async def aclose(self) -> None:
        """Wait up to 5 s for a running refresh, so that its tokens are stored, and close the connections.

        Close the clients first. A second call does nothing.
        """
        await self._manager.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        manager: TokenManager | None = getattr(self, "_manager", None)
        if manager is None:
            return f"{type(self).__name__}()"
        app, company = manager.app, manager.company_id
        return (
            f"{type(self).__name__}({app.client_id!r}, company_id={company!r}, generation={app.generation!r})"
        )

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "OAuthTokens holds tokens and connections and cannot be pickled. Make a new one in each process."
        )


def _make_sender(
    origin: Origin, http_client: httpx.AsyncClient | None, timeout: float, on_event: OnEvent | None
) -> Sender:
    """Return a sender without a token: a token request has its secrets in its form."""
    connections = make_connections(origin, http_client)
    return Sender(
        Options(
            api=API, origin=origin, connections=connections, token=None, timeout=timeout, on_event=on_event
        )
    )


def _parse_secret(name: str, value: object) -> Secret | UsageError:
    """Return the value as a secret, or the error for the caller to raise: no frame of it may show the value."""
    if not isinstance(value, str):
        return UsageError(f"{name}: expected str, got {type(value).__name__}.", argument=name)
    if not value.strip():
        return UsageError(f"{name}: expected text, got an empty str.", argument=name)
    if fault := paste_fault(value):
        return UsageError(f"{name}: {fault}", argument=name)
    if any("\ud800" <= char <= "\udfff" for char in value):
        return UsageError(f"{name}: expected valid Unicode, got half of a surrogate pair.", argument=name)
    return Secret(value)


def _check_state(state: object, expected: object) -> str:
    """Return what is wrong with the state; an empty text if it is the expected one."""
    if not isinstance(expected, str) or not expected:
        return "expected_state: expected the state of `authorize_url`, got none. Pass the one in the user's session."
    if not isinstance(state, str) or not state:
        return "state: expected the state that was sent, got none. Do not use the code."
    if not equal(Secret(state), Secret(expected)):
        return "state: expected the state that was sent, got another one. Do not use the code."
    return ""
