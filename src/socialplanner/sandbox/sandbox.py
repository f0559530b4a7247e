"""`Sandbox`: the entry point for tests, examples and the demo."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractAsyncContextManager, contextmanager
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Never

from starlette.applications import Starlette

from .client import BASE_URL, Clients
from .contents import Contents
from .rooms.logins import make_login_route
from .rooms.media import make_media_route
from .seed import fill
from .server.app import Planner
from .server.asgi import SandboxApp
from .server.control import make_control_routes
from .server.fault import Fault
from .server.limits import Limits
from .server.page import make_page_route
from .server.server import serve_app
from .server.token_server import TokenServer
from .server.tokens import ACCESS_LIFE
from .state.calls import RecordedCall
from .state.clock import Clock
from .state.names import LOCATION_ID, TOKEN
from .state.state import State
from .state.switches import (
    BulkDeleteAnswer,
    DeletedPosts,
    PostPlatform,
    PublishedAnswer,
    Switches,
    WatermarkAddress,
)
from .state.virtual_sleep import VirtualSleep

if TYPE_CHECKING:
    import httpx

    from socialplanner._core.client.api_client import TokenInput
    from socialplanner.client import SocialPlanner


class Sandbox(Contents):
    """A Social Planner in memory, with a small agency in it. The module exports the names of its ids.

        async with Sandbox() as sandbox:
            await sandbox.planner.posts.list().collect()

    locations: how many; their ids are `SANDBOXlocation00001` and so on.
    rate_limit: whether requests are counted, see `limits`. For the switches see `Switches`. `on_call` gets every
    call. Without a `clock`, time is real and can be moved forward.
    """

    base_url = BASE_URL
    """The address for a client whose transport is the sandbox's. Nothing listens there."""

    def __init__(
        self,
        *,
        locations: int = 2,
        rate_limit: bool = True,
        bulk_delete_answer: BulkDeleteAnswer = "count",
        published_answer: PublishedAnswer = "bare",
        deleted_posts: DeletedPosts = "live",
        list_lag: float = 0.0,
        post_platform: PostPlatform = "google",
        schedule_date_shown: bool = False,
        short_media_types: bool = True,
        media_truncated: bool = True,
        shift_while_paging: bool = False,
        ignore_skip: bool = False,
        wrong_path_is_401: bool = True,
        odd_status_codes: bool = True,
        watermark_address: WatermarkAddress = "message",
        inferred_rules: bool = True,
        clock: Clock | None = None,
        on_call: Callable[[RecordedCall], None] | None = None,
    ) -> None:
        super().__init__(State(clock or Clock()))
        fill(self._state, locations)
        switches = Switches(
            bulk_delete_answer=bulk_delete_answer,
            published_answer=published_answer,
            deleted_posts=deleted_posts,
            list_lag=list_lag,
            post_platform=post_platform,
            schedule_date_shown=schedule_date_shown,
            short_media_types=short_media_types,
            media_truncated=media_truncated,
            shift_while_paging=shift_while_paging,
            ignore_skip=ignore_skip,
            wrong_path_is_401=wrong_path_is_401,
            odd_status_codes=odd_status_codes,
            watermark_address=watermark_address,
            inferred_rules=inferred_rules,
        )
        self._planner = Planner(self._state, switches, on_call, rate_limit=rate_limit)
        virtual_sleep = VirtualSleep(self.clock)
        pages = Starlette(
            routes=[
                make_page_route(self._state, self._planner.calls),
                make_login_route(self._state),
                make_media_route(self._state),
                *make_control_routes(self._planner),
            ]
        )
        self.app = SandboxApp(self._planner, pages, virtual_sleep)
        self._clients = Clients(self.app, virtual_sleep)
        self._client: SocialPlanner | None = None

    async def __aenter__(self) -> Sandbox:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._clients.close()

    @property
    def planner(self) -> SocialPlanner:
        """A client of this sandbox, in-process, closed with the sandbox. See `client`."""
        if self._client is None:
            self._client = self.client(TOKEN)
        return self._client

    def client(self, token: TokenInput, *, location_id: str = LOCATION_ID) -> SocialPlanner:
        """Return a new client with another token; for other options see its `with_options`. It never waits: where it
        would, it moves the clock of the sandbox."""
        self._location_of(location_id)
        return self._clients.planner(token, location_id)

    @property
    def http_client(self) -> httpx.AsyncClient:
        """An httpx client whose transport is the sandbox, for any address, closed with the sandbox. For `OAuthTokens`:
        `http_client=sandbox.http_client, base_url=sandbox.base_url`."""
        return self._clients.http

    @property
    def oauth(self) -> TokenServer:
        """The app that the sandbox knows: its id and secret, and `code()`, which consents for the user."""
        return self._planner.token_server

    def token(
        self,
        *,
        scopes: Iterable[str] | None = None,
        location_id: str = LOCATION_ID,
        expires_in: float = ACCESS_LIFE.total_seconds(),
    ) -> str:
        """Return an access token of the app with these scopes only (without `scopes`: all). It expires after so many
        seconds of the sandbox's clock."""
        self._location_of(location_id)
        life = timedelta(seconds=expires_in)
        return self._planner.token_registry.issue(scopes=scopes, location_id=location_id, life=life)

    @property
    def limits(self) -> Limits:
        """The rate limits, which a test may set: `sandbox.limits.max = 5`."""
        return self._planner.limits

    def fail(
        self,
        target: str,
        *,
        status: int | None = None,
        body: object = None,
        headers: dict[str, str] | None = None,
        delay: float | None = None,
        drop: bool = False,
        drop_after_commit: bool = False,
        malform: bool = False,
        truncate: bool = False,
        html: bool = False,
        unknown_enum: bool | str = False,
        null_field: bool | str = False,
        times: int | None = 1,
        **unknown: Never,
    ) -> None:
        """Order a fault for the next calls of an operation (`"create_post"`), a room (`"posts"`) or all (`"*"`).

        status: this response in the place of the work, with `body` (JSON, or a text as it is) and `headers`.
        drop: the connection ends before the work. drop_after_commit: the work is done, and its response is lost.
        delay: seconds before the response; can be combined with another kind. In-process it moves the clock.
        malform: the response is half a JSON document. truncate: it ends before it is complete.
        html: a page instead of JSON; with `status`, in the place of the work.
        unknown_enum, null_field: a field of a success has an unknown value, or null: the first field that fits, or
            the one with this name or path (`"results.post.status"`). The fault waits for a response that has it.
        times: how often; None until `clear_faults`.

        Several faults for one call happen one by one, in the order in which they were ordered. Raises `ValueError`
        with the choices for an unknown target or kind.
        """
        order = {
            "status": status, "body": body, "headers": headers, "delay": delay, "drop": drop,
            "drop_after_commit": drop_after_commit, "malform": malform, "truncate": truncate, "html": html,
            "unknown_enum": unknown_enum, "null_field": null_field, "times": times,
        }  # fmt: skip
        self._planner.faults.order(target, order | unknown)

    @property
    def faults(self) -> list[Fault]:
        """The faults that are still to happen."""
        return self._planner.faults.pending

    def clear_faults(self) -> None:
        """Forget all faults that are still to happen."""
        self._planner.faults.clear()

    @property
    def broken_calls(self) -> list[RecordedCall]:
        """Calls that break the rules of the API and were made outside of `expect_invalid`: a 422, more items than a limit
        allows, no version, a token of a wrong form. The pytest plugin fails a test for them."""
        return list(self._planner.broken)

    @contextmanager
    def expect_invalid(self) -> Generator[None]:
        """Allow the calls in the block to break the rules: `with sandbox.expect_invalid():`."""
        self._planner.expects_invalid += 1
        try:
            yield
        finally:
            self._planner.expects_invalid -= 1

    def serve(self, port: int = 0, host: str = "127.0.0.1") -> AbstractAsyncContextManager[str]:
        """Serve on this machine, in the running asyncio loop: `async with sandbox.serve() as url:`."""
        return serve_app(self.app, host, port)

    def calls(self, operation_id: str | None = None) -> list[RecordedCall]:
        """Return the calls so far, oldest first, of one operation or of all. The latest 10,000 are kept."""
        return [call for call in self._planner.calls if operation_id in (None, call.operation)]
