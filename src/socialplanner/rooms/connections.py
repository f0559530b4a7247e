"""The room `connections`: the login that connects a social account, from the browser window to the account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from attrs import evolve

from .._generated.api.connections import Connections as GeneratedConnections
from ..errors import Unauthorized, UsageError
from ..request import Request

if TYPE_CHECKING:
    from .._generated.models import OAuthAttachPlatform, OAuthPlatform
    from ..connect.choices import Choice
    from ..connect.message import ConnectMessage
    from ..models import Account, ConnectedAccount, ConnectionAttach

NO_SCOPE = "not authorized for this scope"  # what a private integration token is told


class Connections(GeneratedConnections):
    """Connect a social account: `start_url` for the user's browser, `parse_message` for what its window reports,
    `available` for what the login may attach, `attach` for what the user picks."""

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
        """The address to open in a new window of the user's browser, to log in at a network. It does no I/O.

        It holds no token. HighLevel documents headers for it that a browser window cannot send; if it refuses the
        window, use `start` on your server and open what that gives. `reconnect=True` renews the permission of
        accounts that are connected already. For the rest see `start`.
        Raises `UsageError` for `bluesky`, unless `force=True`.
        """
        from .._generated.api.connections.start_oauth import build

        _can_start(platform, force=force)
        request = build(
            platform=platform,
            location_id=self._location(location_id),
            user_id=user_id,
            page=page,
            reconnect=reconnect or None,
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
        """The address to open where a network's permission has ended (`account.is_expired`): `start_url` for accounts
        that are connected already. The message of that window names them in `reconnected`; nothing is attached anew.

        It does no I/O. Raises `UsageError` for `bluesky`.
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
        """Start a login from your server, and give the network's address to open in the user's browser.

        The redirect is not followed. user_id: id of the user who connects the account. page: the place in
        HighLevel's app that the login starts from; only `integration` is documented. reconnect: True to renew the
        permission of accounts that are connected already.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `UsageError` for
        `bluesky`, which the server refuses, unless `force=True`, and else what the API refuses it with.
        """
        _can_start(platform, force=force)
        return await super().start(
            platform, user_id=user_id, page=page, reconnect=reconnect, location_id=location_id
        )

    @staticmethod
    def parse_message(
        data: Mapping[str, object] | str,
        *,
        origin: str,
        platform: OAuthPlatform | None = None,
        allowed_origins: Iterable[str] | None = None,
    ) -> ConnectMessage:
        """Read what the login window posted (`event.data` and `event.origin`), or raise `UsageError` saying why it
        is not to be trusted: see `socialplanner.connect.message.parse_message`."""
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
        """What the login may attach, in one shape for all networks; `choices` gives the answer as it came.

        A private integration token may be refused here. Then the accounts of the location are read instead (scope
        `socialplanner/account.readonly`), and those that this login has attached already are given, `connected`
        all. The refusal is raised if there are none.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises what `choices` raises,
        and `InvalidResponse` if no choice can be found in an answer that holds something.
        """
        from .._generated.api.connections.list_oauth_accounts import build
        from ..connect.choices import connected_choices, read_choices

        location = self._location(location_id)
        request = build(location_id=location, platform=platform, oauth_id=oauth_id, search=search)
        # the answer is read as it came: its odd shapes are known here, and neither drift nor an error
        whole = evolve(request.operation, result=())
        plain: Request[dict[str, object]] = Request(whole, request.path, dict, query=request.query)
        try:
            answer = await self._sender.send(plain)
        except Unauthorized as refused:
            if NO_SCOPE not in str(refused).lower():
                raise
            connected = await self._connected(oauth_id, location)
            if not connected:
                raise
            return _named(connected_choices(connected), search)
        return read_choices(platform, answer.get("results", answer), operation=request.operation.name)

    async def attach(
        self,
        platform: OAuthAttachPlatform,
        oauth_id: str,
        choice: ConnectionAttach | Choice,
        *,
        location_id: str | None = None,
        force: bool = False,
    ) -> ConnectedAccount:
        """Make a choice an account of the location, so that posts can go to it.

        `choice` is one of `available`, or a body of your own: the functions of `socialplanner.connect.attach` make
        one for each network. The id to post with is not in the answer: read `planner.accounts.list()`, where
        `oauth_id` is the id of the login. What the server does with a choice that is attached already is not
        documented.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where that
        cannot be ruled out, and `UsageError` for `tiktok-business`, unless `force=True`: HighLevel documents no
        way to attach these.
        """
        from ..connect.attach import body_of
        from ..connect.choices import Choice

        if platform == "tiktok-business" and not force:
            raise UsageError(
                "platform: HighLevel documents how to log in and list for tiktok-business, and not how to attach;"
                " attach it in HighLevel's app, or try with force=True",
                argument="platform",
            )
        body = body_of(platform, choice) if isinstance(choice, Choice) else choice
        return await super().attach(platform, oauth_id, body, location_id=location_id)

    async def _connected(self, oauth_id: str, location: str) -> list[Account]:
        from .accounts import Accounts

        accounts = Accounts(self._sender).list(location_id=location)
        return [each async for each in accounts if each.oauth_id == oauth_id and not each.deleted]


def _can_start(platform: str, *, force: bool) -> None:
    if platform == "bluesky" and not force:
        raise UsageError(
            "platform: the server answers bluesky with an error, there is no login in a browser for it;"
            " connect it in HighLevel's app, or try with force=True",
            argument="platform",
        )


def _named(choices: list[Choice], search: str | None) -> list[Choice]:
    return [each for each in choices if search is None or search.casefold() in each.name.casefold()]
