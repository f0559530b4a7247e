"""Tokens of a HighLevel app: the user authorizes it, and `OAuthTokens` keeps its tokens fresh from then on."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self
from urllib.parse import quote, urlencode

from attrs import field, frozen

from .._core.arguments import joined, strings, text
from .._core.call.sender import Sender
from .._core.http.connections import Borrowed, Connections, Lanes
from .._core.http.origin import origin
from .._core.secrets import Secret
from .._generated import API
from ..errors import UsageError
from ..options import seconds
from . import token_requests as oauth_wire
from .manager import Keeper
from .store import MemoryTokenStore, TokenSet, TokenStore
from .token_requests import GENERATIONS, App, Generation, UserType

if TYPE_CHECKING:
    import httpx

    from ..events import OnEvent

SERVER = API.server
AUTHORIZE = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation"
AUTHORIZE_WHITE_LABEL = "https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation"


@frozen
class Authorization:
    """Where to send the user's browser, and the state to keep in the user's session until it comes back."""

    url: str = field(repr=False)
    state: str = field(repr=False)


class OAuthTokens:
    """The tokens of an app, for any number of locations and clients: `SocialPlanner(tokens, location_id=...)`.

    client_id, client_secret: those of the app.
    store: where the tokens are kept; without one, in this process only. See `FileTokenStore` and `TokenStore`.
    company_id: the agency whose tokens, once exchanged, give tokens for its locations.
    generation: how HighLevel's token endpoint is spoken to: `v3`, or `2021-07-28` for an older app.
    base_url: https only, but for this machine's loopback.
    http_client: your own `httpx.AsyncClient`, used for sending and not closed.
    timeout: seconds for a token request; waiting for another process that refreshes may take as long once more.
    on_event: called with a `Refreshed` for each renewal, and with the events of the token requests.

    A token is renewed when less than 60 s of it are left by the server's clock, and when the API refuses it. All who
    need it wait for the one refresh, which goes on when they give up. After a failure the same error is given
    without a new request for a while: 1 s, doubled each time up to 30 s. One object serves one process and one
    thread; several processes may share a store.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        store: TokenStore | None = None,
        company_id: str | None = None,
        generation: Generation = "v3",
        base_url: str = SERVER,
        http_client: httpx.AsyncClient | None = None,
        timeout: float = 30.0,
        on_event: OnEvent | None = None,
        allow_insecure: bool = False,
    ) -> None:
        hidden = _hidden("client_secret", client_secret)
        del client_secret  # from here on no frame holds it in the clear
        if isinstance(hidden, UsageError):
            raise hidden
        if generation not in GENERATIONS:
            raise UsageError(f"generation: one of {', '.join(GENERATIONS)} is wanted", argument="generation")
        patience = seconds(timeout)
        where = origin(base_url, allow_insecure=allow_insecure)
        connections: Connections = Lanes(where) if http_client is None else Borrowed(http_client)
        self._keeper = Keeper(
            App(text("client_id", client_id), hidden, generation),
            MemoryTokenStore() if store is None else store,
            Sender(origin=where, connections=connections, token=None, timeout=patience, on_event=on_event),
            None if company_id is None else text("company_id", company_id),
            patience,
            on_event,
        )

    def authorize_url(
        self, *, redirect_uri: str, scopes: Sequence[str], state: str | None = None, white_label: bool = False
    ) -> Authorization:
        """The page where the user picks a location and agrees to the scopes. Sends nothing.

        `state` is made anew for each call unless you give one. Keep it in the user's session, and give it to
        `exchange` together with the one that comes back. The scopes of an operation are `OPERATION.scopes` of its
        module in `socialplanner.operations`.
        """
        known = secrets.token_urlsafe(32) if state is None else text("state", state)
        fields = {
            "response_type": "code",
            "redirect_uri": text("redirect_uri", redirect_uri),
            "client_id": self._keeper.app.client_id,
            "scope": joined("scopes", strings("scopes", scopes, least=1), " "),
            "state": known,
        }
        page = AUTHORIZE_WHITE_LABEL if white_label else AUTHORIZE
        return Authorization(f"{page}?{urlencode(fields, quote_via=quote)}", known)

    async def exchange(
        self,
        code: str,
        *,
        redirect_uri: str | None = None,
        state: str | None = None,
        expected_state: str | None = None,
        user_type: UserType | None = None,
    ) -> TokenSet:
        """The tokens for the code that came to your redirect address, stored under the id of their location, or of
        the company where they are an agency's.

        state: what came back with the code. expected_state: what you kept of `authorize_url`. They must be the same,
            or somebody else's authorization would be put under your user's name.
        user_type: whose tokens to ask for. Left out, it is `Company` where `company_id` was given, else `Location`.

        Raises `UsageError`, with nothing sent, where a state is missing or wrong, and `BadRequest` for a code that
        was used or is too old.
        """
        hidden, problem = _hidden("code", code), _wrong_state(state, expected_state)
        del code, state, expected_state
        if isinstance(hidden, UsageError):
            raise hidden
        if problem:
            raise UsageError(problem, argument="state")
        keeper = self._keeper
        who: UserType = user_type or ("Location" if keeper.company_id is None else "Company")
        if who not in ("Location", "Company"):
            raise UsageError("user_type: Location or Company is wanted", argument="user_type")
        back = None if redirect_uri is None else text("redirect_uri", redirect_uri)
        return await keeper.exchange(oauth_wire.exchange(keeper.app, hidden, who, back))

    async def get(self, location_id: str | None, /) -> Secret:
        """The token to send for a location now; None stands for the agency. A client calls this.

        Raises `UsageError` where nobody has authorized the location, and `Unauthorized` where somebody must again.
        """
        return await self._keeper.get(location_id)

    async def renew(self, location_id: str | None, refused: Secret, /) -> Secret | None:
        """Another token in place of one that the API refused. A client calls this."""
        return await self._keeper.renew(location_id, refused)

    async def aclose(self) -> None:
        """Wait up to 5 s for a refresh on its way, so that its tokens are stored, and close the connections.

        Close the clients first. Closing twice is fine.
        """
        await self._keeper.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        keeper: Keeper | None = getattr(self, "_keeper", None)
        if keeper is None:
            return f"{type(self).__name__}()"
        app, company = keeper.app, keeper.company_id
        return (
            f"{type(self).__name__}({app.client_id!r}, company_id={company!r}, generation={app.generation!r})"
        )

    def __reduce__(self) -> NoReturn:
        raise TypeError("it holds tokens and connections and cannot be pickled; make a new one")


def _hidden(name: str, value: object) -> Secret | UsageError:
    """The value as a secret. The error is given and not raised: no frame of it may show the value."""
    if not isinstance(value, str) or not value.strip():
        return UsageError(f"{name}: a str is wanted that is not empty", argument=name)
    if any("\ud800" <= char <= "\udfff" for char in value):
        return UsageError(f"{name}: it holds broken Unicode", argument=name)
    return Secret(value)


def _wrong_state(came: object, expected: object) -> str:
    """What is wrong, if anything."""
    if not isinstance(expected, str) or not expected:
        return "expected_state: give the state of `authorize_url`, kept in the user's session"
    if not isinstance(came, str) or not came:
        return "state: none came back with the code; do not use the code"
    same = hmac.compare_digest(
        came.encode("utf-8", "surrogatepass"), expected.encode("utf-8", "surrogatepass")
    )
    return "" if same else "state: it is not the one that was sent; do not use the code"
