"""The room `connections`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from ...models import (
        ConnectedAccount,
        ConnectionAttach,
        ConnectionChoices,
        OAuthAttachPlatform,
        OAuthPlatform,
    )


class Connections(Room):
    """Connect a social account to a location, in three steps: send the user's browser to the network to
    log in, list what the login may attach, attach what the user picks. The account then stands in the
    list of accounts.
    """

    __slots__ = ()

    async def start(
        self,
        platform: OAuthPlatform,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
    ) -> str:
        """Start a login at a network.

        The first of three steps. TikTok Business wants an account of a Business Center. It is an address for
        a browser window rather than a request for a program: the server sends the window on to the network,
        where the user logs in and consents. When that is done, the window posts a message to the window that
        opened it: an object with `actionType` (`close`), `page` (`social_media_posting` or
        `social-media-posting`, the documents have both), `platform`, `placement`, `accountId` and
        `reconnectAccounts` (a list of ids). Take `accountId` to the other two steps. HighLevel does not say
        from which origin the message comes, nor how a browser window is to send the headers that it asks for.
        A program that sends them gets the network's address in `Location`; do not follow it, give it to the
        user's browser. For `bluesky` the server answers an error.

        platform: The network to log in at.
        user_id: Id of the user who connects the account, 20 letters and digits.
        page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
            example.
        reconnect: True to renew the network's permission of accounts that are connected already. Leave it out
            for a new account.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .start_oauth import build

        return await self._sender.send(
            build(
                platform=platform,
                location_id=self._location(location_id),
                user_id=user_id,
                page=page,
                reconnect=reconnect,
            )
        )

    async def choices(
        self,
        platform: OAuthPlatform,
        oauth_id: str,
        *,
        search: str | None = None,
        location_id: str | None = None,
    ) -> ConnectionChoices:
        """List what a login may attach to the location.

        The second of three steps. Gives the pages, profiles, channels or business locations that the login of
        the first step brought, and says of each whether it is attached already. There is no paging. Which
        field of the answer is filled depends on the network, and HighLevel's documents differ on the form;
        nothing is documented for Threads and Bluesky. A private integration token was seen to be refused here
        (401, scope). In that case let the accounts be attached in the app, and look in the list of accounts
        for those whose `oauthId` is the id of the login.

        platform: The network of the login.
        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.
        search: Text to look for in the names of the choices.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .list_oauth_accounts import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                platform=platform,
                oauth_id=oauth_id,
                search=search,
            )
        )

    async def attach(
        self,
        platform: OAuthAttachPlatform,
        oauth_id: str,
        choice: ConnectionAttach,
        *,
        location_id: str | None = None,
    ) -> ConnectedAccount:
        """Attach one choice of a login to the location.

        The third of three steps. Makes a page, profile, channel or business location an account of the
        location, so that posts can go to it. Attach each choice with a request of its own. The answer holds
        the new record, or for YouTube and Pinterest a few fields of it; the id to post with is in the list of
        accounts. What the server does with a choice that is attached already is not documented.

        platform: The network of the login.
        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.
        choice: The choice to attach.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
        it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .attach_oauth_account import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                platform=platform,
                oauth_id=oauth_id,
                choice=choice,
            )
        )
