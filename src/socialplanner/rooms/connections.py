"""The room `connections`: all steps that connect a social account, from the login window to the account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from attrs import evolve

from .._core.arguments import boolean
from .._core.values import Unlisted
from .._generated.api.connections import Connections as GeneratedConnections
from ..errors import InvalidResponse, Unauthorized, UsageError
from ..request import Request

if TYPE_CHECKING:
    from .._generated.models import OAuthAttachPlatform, OAuthPlatform
    from ..connect.choices import Choice
    from ..connect.message import ConnectMessage
    from ..models import Account, ConnectedAccount, ConnectionAttach

NO_SCOPE = "not authorized for this scope"  # the API's words for a private integration token


class Connections(GeneratedConnections):
    """Connect a social account.

    `start_url` for the user's browser, `parse_message` for the message of its window, `available` for the accounts that
    the login may attach, `attach` for the one that the user picks.
    """

    __slots__ = ()

    def start_url(
        self,
        platform: OAuthPlatform,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool = False,
        force: bool = False,
        location_id: str | None = None,
    ) -> str:
        """Return the address to open in a new window of the user's browser, to log in at a network. It does no I/O.

        The address holds no token. HighLevel documents headers for it that a browser window cannot send. If it refuses
        the window, call `start` on your server and open the address that it returns. `reconnect=True` renews the
        permission of accounts that are connected already. For the other arguments see `start`.
        Raises `UsageError` for `bluesky`, unless `force=True`.
        """
        from .._generated.api.connections.start_oauth import build

        _check_can_start(platform, force=force)
        request = build(
            platform=platform,
            location_id=self._location(location_id),
            user_id=user_id,
            page=page,
            reconnect=boolean("reconnect", reconnect) or None,
        )
        return f"{self._sender.options.origin.url}{request.path}?{urlencode(request.query)}"

    def reconnect(
        self,
        platform: OAuthPlatform,
        *,
        user_id: str,
        page: str | None = None,
        location_id: str | None = None,
    ) -> str:
        """Return the address to open when a network's permission has ended (`account.is_expired`).

        It is `start_url` for accounts that are connected already. The message of that window names them in
        `reconnected`; you need not attach them again. It does no I/O. Raises `UsageError` for `bluesky`.
        """
        return self.start_url(platform, user_id=user_id, page=page, reconnect=True, location_id=location_id)

    async def start(
        self,
        platform: OAuthPlatform,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
        force: bool = False,
    ) -> str:
        """Start a login from your server, and return the network's address to open in the user's browser.

        The redirect is not followed.
        user_id: id of the user who connects the account.
        page: the page of HighLevel's app from which the login starts; only `integration` is documented.
        reconnect: True to renew the permission of accounts that are connected already.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `UsageError` for
        `bluesky`, which the server refuses, unless `force=True`, and the errors of the API.
        """
        _check_can_start(platform, force=force)
        try:
            return await super().start(
                platform, user_id=user_id, page=page, reconnect=reconnect, location_id=location_id
            )
        except InvalidResponse as error:
            if error.status is not None and 200 <= error.status < 400:
                error.args = (f"{error.args[0]}. Open the address of start_url(...) in the user's browser.",)
            raise

    @staticmethod
    def parse_message(
        data: Mapping[str, object] | str,
        *,
        origin: str,
        platform: OAuthPlatform | None = None,
        allowed_origins: Iterable[str] | None = None,
    ) -> ConnectMessage:
        """Parse the message of the login window (`event.data` and `event.origin`).

        Raises `UsageError`, which says why the message is not trusted: see
        `socialplanner.connect.message.parse_message`.
        """
        from ..connect.message import ALLOWED_ORIGINS, parse_message

        allowed = ALLOWED_ORIGINS if allowed_origins is None else allowed_origins
        return parse_message(data, origin=origin, platform=platform, allowed_origins=allowed)

    async def available(
        self,
        platform: OAuthPlatform,
        oauth_id: str,
        *,
        search: str | None = None,
        location_id: str | None = None,
    ) -> list[Choice]:
        """Return what the login may attach, in one shape for all networks. `choices` returns the response as it came.

        The API may refuse a private integration token here. Then the accounts of the location are read instead (scope
        `socialplanner/account.readonly`), and those that this login has attached already are returned, with
        `connected=True`. The refusal is raised if there are none.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises the errors of `choices`, and
        `InvalidResponse` if a response holds something, but no choice.
        """
        from .._generated.api.connections.list_oauth_accounts import build
        from ..connect.choices import read_choices, to_choices

        location = self._location(location_id)
        request = build(location_id=location, platform=platform, oauth_id=oauth_id, search=search)
        # not decoded: `read_choices` knows shapes that the spec does not, which are neither drift nor an error
        operation = evolve(request.operation, result=())
        undecoded: Request[dict[str, object]] = Request(operation, request.path, dict, query=request.query)
        try:
            document = await self._sender.send(undecoded)
        except Unauthorized as error:
            if NO_SCOPE not in str(error).lower():
                raise
            connected = await self._list_connected(oauth_id, location)
            if not connected:
                raise
            return _filter_by_name(to_choices(connected), search)
        return read_choices(platform, document.get("results", document), operation=operation.name)

    async def attach(
        self,
        platform: OAuthAttachPlatform,
        oauth_id: str,
        choice: ConnectionAttach | Choice,
        *,
        location_id: str | None = None,
        force: bool = False,
    ) -> ConnectedAccount:
        """Attach a choice to the location, so that posts can go to this account.

        `choice` is one of `available`, or a body of your own: the functions of `socialplanner.connect.attach` build
        one for each network. The id to post with is not in the response: read `planner.accounts.list()`, where
        `oauth_id` is the id of the login. What the server does with a choice that is attached already is not
        documented.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice: raises `AmbiguousOutcome` if it may have
        happened. Raises `UsageError` for `tiktok-business`, unless `force=True`: HighLevel documents no way to attach
        these.
        """
        from ..connect.attach import build_body
        from ..connect.choices import Choice

        if not boolean("force", force) and platform == "tiktok-business":
            raise UsageError(
                "platform: expected a network with a documented way to attach, got tiktok-business. Attach it in"
                " HighLevel's app, or try with force=True.",
                argument="platform",
            )
        body = build_body(platform, choice) if isinstance(choice, Choice) else choice
        if platform == "tiktok-business":
            platform = Unlisted(platform)
        return await super().attach(platform, oauth_id, body, location_id=location_id)

    async def _list_connected(self, oauth_id: str, location: str) -> list[Account]:
        """Return the accounts of the location that this login has attached."""
        from .accounts import Accounts

        accounts = Accounts(self._sender).list(location_id=location)
        return [each async for each in accounts if each.oauth_id == oauth_id and not each.deleted]


def _check_can_start(platform: str, *, force: bool) -> None:
    """Raise `UsageError` for bluesky: the server responds to its start with an error."""
    if not boolean("force", force) and platform == "bluesky":
        raise UsageError(
            "platform: expected a network with a login in a browser, got bluesky. Connect it in HighLevel's app, or"
            " try with force=True.",
            argument="platform",
        )


def _filter_by_name(choices: list[Choice], search: str | None) -> list[Choice]:
    return [each for each in choices if search is None or search.casefold() in each.name.casefold()]
