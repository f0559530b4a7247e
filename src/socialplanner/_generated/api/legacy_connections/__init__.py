"""The room `legacy_connections`. Written by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._core.client.room import Room

if TYPE_CHECKING:
    from ...._core.lists.pages import Pages
    from ....request import Request
    from ...models import (
        AccountType,
        ConnectedAccount,
        ConnectionChoice,
        ConnectionChoices,
        GoogleBusinessAccountInput,
        GoogleLocationInput,
    )


class LegacyConnections(Room):
    """The older way to connect, with a set of operations for each network. All of them are deprecated; the
    room `connections` does the same for all networks.
    """

    __slots__ = ()

    async def start_google(
        self,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
    ) -> str:
        """Start a login at Google Business.

        The first of three steps, an address for a browser window: the server sends it on to the network's
        login, and the result comes as a message to the window that opened it. Use `start` of the room
        `connections` instead, with `google` as platform.

        Deprecated by HighLevel; it may go away.

        user_id: Id of the user who connects the account, 20 letters and digits.
        page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
            example.
        reconnect: True to renew the network's permission of accounts that are connected already. Leave it out
            for a new account.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .start_google_oauth import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                user_id=user_id,
                page=page,
                reconnect=reconnect,
            )
        )

    async def list_google_locations(
        self,
        oauth_id: str,
        *,
        location_id: str | None = None,
    ) -> ConnectionChoices:
        """List the business locations that a login at Google Business may attach.

        The second of three steps. Says of each whether it is attached already; there is no paging. The field
        `locations` is one object, not a list, wherever HighLevel shows it. Use `choices` of the room
        `connections` instead, with `google` as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .list_google_locations import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                oauth_id=oauth_id,
            )
        )

    async def attach_google_location(
        self,
        oauth_id: str,
        *,
        google_location: GoogleLocationInput | None = None,
        google_account: GoogleBusinessAccountInput | None = None,
        company_id: str | None = None,
        location_id: str | None = None,
    ) -> ConnectedAccount:
        """Attach a business location of Google Business to the location.

        The third of three steps. The business location becomes an account of the location, and posts can go
        to it. Send both halves of the choice. Use `attach` of the room `connections` instead, with `google`
        as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.
        google_location: The business location.
        google_account: The Google account above the business location.
        company_id: Id of the company (agency) that the location belongs to, 20 letters and digits. Only the
            older version of the API has it.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
        it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .attach_google_location import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                oauth_id=oauth_id,
                google_location=google_location,
                google_account=google_account,
                company_id=company_id,
            )
        )

    async def start_facebook(
        self,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
    ) -> str:
        """Start a login at Facebook.

        The first of three steps, an address for a browser window: the server sends it on to the network's
        login, and the result comes as a message to the window that opened it. Use `start` of the room
        `connections` instead, with `facebook` as platform.

        Deprecated by HighLevel; it may go away.

        user_id: Id of the user who connects the account, 20 letters and digits.
        page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
            example.
        reconnect: True to renew the network's permission of accounts that are connected already. Leave it out
            for a new account.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .start_facebook_oauth import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                user_id=user_id,
                page=page,
                reconnect=reconnect,
            )
        )

    def list_facebook_pages(
        self,
        oauth_id: str,
        *,
        location_id: str | None = None,
    ) -> Pages[ConnectionChoice]:
        """List the pages that a login at Facebook may attach.

        The second of three steps. Says of each whether it is attached already; there is no paging. Use
        `choices` of the room `connections` instead, with `facebook` as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from .list_facebook_pages import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[ConnectionChoices]:
            return build(
                location_id=location,
                oauth_id=oauth_id,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.pages,
            wire="pages",
            total=None,
            key=lambda item: item.id,
            paged=False,
        )

    async def attach_facebook_page(
        self,
        oauth_id: str,
        *,
        type: AccountType | None = None,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        company_id: str | None = None,
        location_id: str | None = None,
    ) -> ConnectedAccount:
        """Attach a page of Facebook to the location.

        The third of three steps. The page becomes an account of the location, and posts can go to it. Use
        `attach` of the room `connections` instead, with `facebook` as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.
        type: What the account is; `page` is the one value for Facebook.
        origin_id: Id of the page on Facebook, from `id` of the choice.
        name: Name of the page.
        avatar: Web address of the picture.
        company_id: Id of the company (agency) that the location belongs to, 20 letters and digits. Only the
            older version of the API has it.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
        it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .attach_facebook_page import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                oauth_id=oauth_id,
                type=type,
                origin_id=origin_id,
                name=name,
                avatar=avatar,
                company_id=company_id,
            )
        )

    async def start_instagram(
        self,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
    ) -> str:
        """Start a login at Instagram.

        The first of three steps, an address for a browser window: the server sends it on to the network's
        login, and the result comes as a message to the window that opened it. Use `start` of the room
        `connections` instead, with `instagram` as platform.

        Deprecated by HighLevel; it may go away.

        user_id: Id of the user who connects the account, 20 letters and digits.
        page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
            example.
        reconnect: True to renew the network's permission of accounts that are connected already. Leave it out
            for a new account.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .start_instagram_oauth import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                user_id=user_id,
                page=page,
                reconnect=reconnect,
            )
        )

    def list_instagram_accounts(
        self,
        oauth_id: str,
        *,
        location_id: str | None = None,
    ) -> Pages[ConnectionChoice]:
        """List the accounts that a login at Instagram may attach.

        The second of three steps. Says of each whether it is attached already; there is no paging. Use
        `choices` of the room `connections` instead, with `instagram` as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from .list_instagram_accounts import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[ConnectionChoices]:
            return build(
                location_id=location,
                oauth_id=oauth_id,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.accounts,
            wire="accounts",
            total=None,
            key=lambda item: item.id,
            paged=False,
        )

    async def attach_instagram_account(
        self,
        oauth_id: str,
        *,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        page_id: str | None = None,
        company_id: str | None = None,
        location_id: str | None = None,
    ) -> ConnectedAccount:
        """Attach an account of Instagram to the location.

        The third of three steps. The account becomes an account of the location, and posts can go to it. Send
        `pageId` of the choice too. Use `attach` of the room `connections` instead, with `instagram` as
        platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.
        origin_id: Id of the account on Instagram, from `id` of the choice.
        name: Name of the account.
        avatar: Web address of the picture.
        page_id: Id of the Facebook page that the account hangs on, from `pageId` of the choice. The one field
            that HighLevel calls required.
        company_id: Id of the company (agency) that the location belongs to, 20 letters and digits. Only the
            older version of the API has it.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
        it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .attach_instagram_account import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                oauth_id=oauth_id,
                origin_id=origin_id,
                name=name,
                avatar=avatar,
                page_id=page_id,
                company_id=company_id,
            )
        )

    async def start_linkedin(
        self,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
    ) -> str:
        """Start a login at LinkedIn.

        The first of three steps, an address for a browser window: the server sends it on to the network's
        login, and the result comes as a message to the window that opened it. Use `start` of the room
        `connections` instead, with `linkedin` as platform.

        Deprecated by HighLevel; it may go away.

        user_id: Id of the user who connects the account, 20 letters and digits.
        page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
            example.
        reconnect: True to renew the network's permission of accounts that are connected already. Leave it out
            for a new account.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .start_linkedin_oauth import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                user_id=user_id,
                page=page,
                reconnect=reconnect,
            )
        )

    async def list_linkedin_accounts(
        self,
        oauth_id: str,
        *,
        location_id: str | None = None,
    ) -> ConnectionChoices:
        """List the pages and profiles that a login at LinkedIn may attach.

        The second of three steps. Says of each whether it is attached already; there is no paging. Pages
        stand in `pages`, profiles in `profile`. Use `choices` of the room `connections` instead, with
        `linkedin` as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .list_linkedin_accounts import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                oauth_id=oauth_id,
            )
        )

    async def attach_linkedin_account(
        self,
        oauth_id: str,
        *,
        type: AccountType | None = None,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        urn: str | None = None,
        company_id: str | None = None,
        location_id: str | None = None,
    ) -> ConnectedAccount:
        """Attach a page or profile of LinkedIn to the location.

        The third of three steps. The page or profile becomes an account of the location, and posts can go to
        it. Send `urn` of the choice too. Use `attach` of the room `connections` instead, with `linkedin` as
        platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.
        type: What the account is, `page` or `profile`.
        origin_id: Id of the page or profile on LinkedIn, from `id` of the choice.
        name: Name of the page or profile.
        avatar: Web address of the picture.
        urn: The id as LinkedIn writes it, `urn:li:organization:...` or `urn:li:person:...`.
        company_id: Id of the company (agency) that the location belongs to, 20 letters and digits. Only the
            older version of the API has it.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
        it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .attach_linkedin_account import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                oauth_id=oauth_id,
                type=type,
                origin_id=origin_id,
                name=name,
                avatar=avatar,
                urn=urn,
                company_id=company_id,
            )
        )

    async def start_twitter(
        self,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
    ) -> str:
        """Start a login at X (Twitter).

        The first of three steps, an address for a browser window: the server sends it on to the network's
        login, and the result comes as a message to the window that opened it. Nothing has come in its place:
        HighLevel no longer offers to connect X.

        Deprecated by HighLevel; it may go away.

        user_id: Id of the user who connects the account, 20 letters and digits.
        page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
            example.
        reconnect: True to renew the network's permission of accounts that are connected already. Leave it out
            for a new account.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .start_twitter_oauth import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                user_id=user_id,
                page=page,
                reconnect=reconnect,
            )
        )

    def list_twitter_accounts(
        self,
        oauth_id: str,
        *,
        location_id: str | None = None,
    ) -> Pages[ConnectionChoice]:
        """List the profiles that a login at X (Twitter) may attach.

        The second of three steps. Says of each whether it is attached already; there is no paging. Nothing
        has come in its place: HighLevel no longer offers to connect X.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from .list_twitter_accounts import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[ConnectionChoices]:
            return build(
                location_id=location,
                oauth_id=oauth_id,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.profile,
            wire="profile",
            total=None,
            key=lambda item: item.id,
            paged=False,
        )

    async def attach_twitter_account(
        self,
        oauth_id: str,
        *,
        origin_id: str | None = None,
        name: str | None = None,
        username: str | None = None,
        avatar: str | None = None,
        protected: bool | None = None,
        verified: bool | None = None,
        company_id: str | None = None,
        location_id: str | None = None,
    ) -> ConnectedAccount:
        """Attach a profile of X (Twitter) to the location.

        The third of three steps. The profile becomes an account of the location, and posts can go to it.
        Nothing has come in its place: HighLevel no longer offers to connect X.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.
        origin_id: Id of the account on X, from `id` of the choice.
        name: Name of the account.
        username: The handle on X.
        avatar: Web address of the picture.
        protected: True if only approved followers may read the account.
        verified: True if X has checked who is behind the account.
        company_id: Id of the company (agency) that the location belongs to, 20 letters and digits. Only the
            older version of the API has it.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
        it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .attach_twitter_account import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                oauth_id=oauth_id,
                origin_id=origin_id,
                name=name,
                username=username,
                avatar=avatar,
                protected=protected,
                verified=verified,
                company_id=company_id,
            )
        )

    async def start_tiktok(
        self,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
    ) -> str:
        """Start a login at TikTok.

        The first of three steps, an address for a browser window: the server sends it on to the network's
        login, and the result comes as a message to the window that opened it. Use `start` of the room
        `connections` instead, with `tiktok` as platform.

        Deprecated by HighLevel; it may go away.

        user_id: Id of the user who connects the account, 20 letters and digits.
        page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
            example.
        reconnect: True to renew the network's permission of accounts that are connected already. Leave it out
            for a new account.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .start_tiktok_oauth import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                user_id=user_id,
                page=page,
                reconnect=reconnect,
            )
        )

    def list_tiktok_accounts(
        self,
        oauth_id: str,
        *,
        location_id: str | None = None,
    ) -> Pages[ConnectionChoice]:
        """List the profiles that a login at TikTok may attach.

        The second of three steps. Says of each whether it is attached already; there is no paging. Use
        `choices` of the room `connections` instead, with `tiktok` as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from .list_tiktok_accounts import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[ConnectionChoices]:
            return build(
                location_id=location,
                oauth_id=oauth_id,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.profile,
            wire="profile",
            total=None,
            key=lambda item: item.id,
            paged=False,
        )

    async def attach_tiktok_account(
        self,
        oauth_id: str,
        *,
        type: AccountType | None = None,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        verified: bool | None = None,
        username: str | None = None,
        company_id: str | None = None,
        location_id: str | None = None,
    ) -> ConnectedAccount:
        """Attach a profile of TikTok to the location.

        The third of three steps. The profile becomes an account of the location, and posts can go to it. Use
        `attach` of the room `connections` instead, with `tiktok` as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.
        type: What the account is, `profile` or `business`.
        origin_id: Id of the account on TikTok, from `id` of the choice.
        name: Name of the account.
        avatar: Web address of the picture.
        verified: True if TikTok has checked who is behind the account.
        username: The handle on TikTok.
        company_id: Id of the company (agency) that the location belongs to, 20 letters and digits. Only the
            older version of the API has it.

        Scope: `socialplanner/oauth.write`. Sent twice, it may happen twice; raises `AmbiguousOutcome` where
        it may have happened. Raises `BadRequest`, `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`,
        `RateLimited`, `ServerError`.
        """
        from .attach_tiktok_account import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                oauth_id=oauth_id,
                type=type,
                origin_id=origin_id,
                name=name,
                avatar=avatar,
                verified=verified,
                username=username,
                company_id=company_id,
            )
        )

    async def start_tiktok_business(
        self,
        *,
        user_id: str,
        page: str | None = None,
        reconnect: bool | None = None,
        location_id: str | None = None,
    ) -> str:
        """Start a login at TikTok for business.

        The first of three steps, an address for a browser window: the server sends it on to the network's
        login, and the result comes as a message to the window that opened it. Use `start` of the room
        `connections` instead, with `tiktok-business` as platform.

        Deprecated by HighLevel; it may go away.

        user_id: Id of the user who connects the account, 20 letters and digits.
        page: The place in HighLevel's app that the login starts from. Only `integration` is documented, as an
            example.
        reconnect: True to renew the network's permission of accounts that are connected already. Leave it out
            for a new account.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from .start_tiktok_business_oauth import build

        return await self._sender.send(
            build(
                location_id=self._location(location_id),
                user_id=user_id,
                page=page,
                reconnect=reconnect,
            )
        )

    def list_tiktok_business_accounts(
        self,
        oauth_id: str,
        *,
        location_id: str | None = None,
    ) -> Pages[ConnectionChoice]:
        """List the accounts that a login at TikTok for business may attach.

        The second of three steps. Says of each whether it is attached already; there is no paging. To attach
        one, use `attach` of the room `connections`: this set has no operation for it. Use `choices` of the
        room `connections` instead, with `tiktok-business` as platform.

        Deprecated by HighLevel; it may go away.

        oauth_id: Id of the login, 24 hexadecimal digits: `accountId` in the message that ends the first step,
            `oauthId` in the list of accounts. It is not the id of an account to post with.

        Scope: `socialplanner/oauth.readonly`. It only reads: it may be sent again. Raises `BadRequest`,
        `Unauthorized`, `Forbidden`, `NotFound`, `Invalid`, `RateLimited`, `ServerError`.
        """
        from ...._core.lists.pages import make_pages
        from .list_tiktok_business_accounts import OPERATION, build

        location = self._location(location_id)

        def request(skip: int, limit: int) -> Request[ConnectionChoices]:
            return build(
                location_id=location,
                oauth_id=oauth_id,
            )

        return make_pages(
            self._sender,
            request,
            name=OPERATION.name,
            items=lambda result: result.profile,
            wire="profile",
            total=None,
            key=lambda item: item.id,
            paged=False,
        )
