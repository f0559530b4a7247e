"""`Sandbox`: the way in for tests, examples and the demo."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, contextmanager
from datetime import datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Never

from starlette.applications import Starlette

from .rooms import logins
from .rooms import post_lifecycle as life
from .rooms.connections import Connecting
from .rooms.post_rules import DATED
from .rooms.seeding import PLANNED_AHEAD, put_in
from .seed import FACEBOOK_PAGE, LOCATION_ID, TOKEN, USER_ID, fill
from .server import control, page
from .server.app import Planner
from .server.asgi import Front
from .server.faults import Fault
from .server.limits import Limits
from .server.server import serving
from .server.token_server import TokenServer
from .server.tokens import ACCESS_LIFE
from .state.calls import Call
from .state.clock import Clock
from .state.state import State, View
from .state.switches import BulkDeleteAnswer, Switches
from .virtual_sleep import Waiting

if TYPE_CHECKING:
    import httpx

    from socialplanner import SocialPlanner
    from socialplanner._core.client.api_client import TokenInput

IN_PROCESS = "http://127.0.0.1"  # nothing listens there: the client's transport calls the app
MINUTE = timedelta(minutes=1)


class Sandbox:
    """A Social Planner in memory, with a small agency in it (see `sandbox.seed` for its names).

        async with Sandbox() as sandbox:
            await sandbox.planner.posts.list().collect()

    rate_limit: whether requests are counted, see `limits`. For the switches see `Switches`. `on_call` hears of every
    call. Without a `clock`, time is real and can be moved forward.
    """

    base_url = IN_PROCESS
    """What to give as address where the transport is the sandbox's. Nothing listens there."""

    def __init__(
        self,
        *,
        rate_limit: bool = True,
        bulk_delete_answer: BulkDeleteAnswer = "count",
        shift_while_paging: bool = False,
        ignore_skip: bool = False,
        wrong_path_is_401: bool = True,
        odd_status_codes: bool = True,
        media_truncated: bool = False,
        clock: Clock | None = None,
        on_call: Callable[[Call], None] | None = None,
    ) -> None:
        self.clock = clock or Clock()
        self._state = State(self.clock)
        fill(self._state)
        switches = Switches(
            bulk_delete_answer=bulk_delete_answer,
            shift_while_paging=shift_while_paging,
            ignore_skip=ignore_skip,
            wrong_path_is_401=wrong_path_is_401,
            odd_status_codes=odd_status_codes,
            media_truncated=media_truncated,
        )
        self._planner = Planner(self._state, switches, on_call, rate_limit=rate_limit)
        self._waiting = Waiting(self.clock)
        self._http: httpx.AsyncClient | None = None
        self._client: SocialPlanner | None = None
        self._close: list[Callable[[], Awaitable[None]]] = []
        overview = page.overview(self._state, self._planner.calls)
        pages = Starlette(routes=[overview, logins.page(self._state), *control.routes(self._planner)])
        self.app = Front(self._planner, pages, self._waiting)

    async def __aenter__(self) -> Sandbox:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._close:
            await self._close.pop()()

    @property
    def planner(self) -> SocialPlanner:
        """An SDK client of this sandbox, in-process, closed with it. See `client`."""
        if self._client is None:
            self._client = self.client(TOKEN)
        return self._client

    def client(self, token: TokenInput, *, location_id: str = LOCATION_ID) -> SocialPlanner:
        """Another SDK client, with another token; for other options see its `with_options`. It never waits: where it
        would, it moves the clock of the sandbox."""
        from .server.client import client_of

        made = client_of(token, location_id, self.base_url, self.http_client, self._waiting)
        self._close.append(made.aclose)
        return made

    @property
    def http_client(self) -> httpx.AsyncClient:
        """An httpx client whose transport is the sandbox, for any address, closed with it. For `OAuthTokens`:
        `http_client=sandbox.http_client, base_url=sandbox.base_url`."""
        if self._http is None:
            import httpx

            from .server.transport import SandboxTransport

            self._http = httpx.AsyncClient(
                transport=SandboxTransport(self.app, self._waiting), base_url=self.base_url
            )
            self._close.append(self._http.aclose)
        return self._http

    @property
    def oauth(self) -> TokenServer:
        """The app that the sandbox knows: its id and secret, and `code()`, which plays the user's consent."""
        return self._planner.tokens

    def token(
        self,
        *,
        scopes: Iterable[str] | None = None,
        location_id: str = LOCATION_ID,
        expires_in: float = ACCESS_LIFE.total_seconds(),
    ) -> str:
        """An access token of the app, with these scopes only (without `scopes`: all), good for so many seconds of
        the sandbox's clock."""
        if location_id not in self._state.locations:
            raise ValueError(f"location_id is one of {', '.join(self._state.locations)}, not {location_id!r}")
        life = timedelta(seconds=expires_in)
        return self._planner.access.give(scopes=scopes, location_id=location_id, life=life)

    @property
    def limits(self) -> Limits:
        """The rate limits, to be set: `sandbox.limits.max = 5`."""
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
        """Order trouble for the next calls of an operation (`"create_post"`), a room (`"posts"`) or all (`"*"`).

        status: this answer in the place of the work, with `body` (JSON, or a text as it is) and `headers`.
        drop: the connection ends, and nothing was done. drop_after_commit: it was done, and its answer is lost.
        delay: seconds before the answer; may go along with another kind. In-process it moves the clock.
        malform: the answer is half a JSON document. truncate: it ends before it is complete.
        html: a page instead of JSON; with `status`, in the place of the work.
        unknown_enum, null_field: a field of a success has a value that nobody knows, or null; the first that fits,
            or that of this name or path (`"results.post.status"`). Waits for an answer that has it.
        times: how often; None until `clear_faults`.

        Faults of one call come one by one, in the order in which they were ordered. Raises `ValueError` with what
        there is for an unknown target or kind.
        """
        wanted = {
            "status": status, "body": body, "headers": headers, "delay": delay, "drop": drop,
            "drop_after_commit": drop_after_commit, "malform": malform, "truncate": truncate, "html": html,
            "unknown_enum": unknown_enum, "null_field": null_field, "times": times,
        }  # fmt: skip
        self._planner.faults.order(target, wanted | unknown)

    @property
    def faults(self) -> list[Fault]:
        """Those that are still to happen."""
        return self._planner.faults.pending

    def clear_faults(self) -> None:
        """Nothing that was ordered happens any more."""
        self._planner.faults.clear()

    @property
    def broken_calls(self) -> list[Call]:
        """Calls that break the rules of the API and were made outside of `expect_invalid`: 422, more than a limit
        allows, no version, no token to speak of. The pytest plugin fails a test for them."""
        return list(self._planner.broken)

    @contextmanager
    def expect_invalid(self) -> Generator[None]:
        """`with sandbox.expect_invalid():` calls in the block may break the rules; that is what the test is about."""
        self._planner.lenient += 1
        try:
            yield
        finally:
            self._planner.lenient -= 1

    def serve(self, port: int = 0, host: str = "127.0.0.1") -> AbstractAsyncContextManager[str]:
        """`async with sandbox.serve() as url:` is a real server, in the running asyncio loop, on loopback only."""
        return serving(self.app, host, port)

    def calls(self, operation_id: str | None = None) -> list[Call]:
        """What came in so far, oldest first; of one operation, or of all. The latest 10,000 are kept."""
        return [call for call in self._planner.calls if operation_id in (None, call.operation)]

    @property
    def posts(self) -> View:
        """The posts of all locations as they are now, by id; deleted ones are not among them."""
        return self._posts(deleted=False)

    @property
    def deleted_posts(self) -> View:
        """The posts that were deleted, by id."""
        return self._posts(deleted=True)

    @property
    def accounts(self) -> View:
        """The accounts of all locations as they are now, by id."""
        return View(each for location in self._state.locations.values() for each in location.accounts.items())

    @property
    def connections(self) -> Connecting:
        """The user who logs in at a network, played: `complete("facebook")` gives the window's message."""
        return Connecting(self._state, LOCATION_ID)

    def add_post(
        self,
        summary: str = "A post",
        *,
        status: str = "published",
        at: datetime | None = None,
        account_ids: Sequence[str] = (FACEBOOK_PAGE,),
        type: str = "post",
        location_id: str = LOCATION_ID,
        **fields: object,
    ) -> str:
        """Put a post in without a call, and give the id of its first record.

        `at` is its date: of the publishing, or the one that it is scheduled for (in a day, if not given).
        Further `fields` are those of the create body, in the API's spelling: `media=[...]`.
        """
        body: dict[str, object] = {"accountIds": list(account_ids), "type": type, "userId": USER_ID}
        body |= {"summary": summary, "status": status} | fields
        return put_in(self._planner, self._state.locations[location_id], body, at)

    def seed_posts(
        self,
        number: int,
        *,
        status: str = "published",
        at: datetime | None = None,
        account_ids: Sequence[str] = (FACEBOOK_PAGE,),
        type: str = "post",
        location_id: str = LOCATION_ID,
        **fields: object,
    ) -> list[str]:
        """Put many posts in, a minute apart, and give their ids, the newest first. `at` is the date of that one.

        For the rest see `add_post`.
        """
        newest = at or self.clock.now() + (PLANNED_AHEAD if status in DATED else timedelta())
        return [
            self.add_post(
                f"Post {index + 1} of {number}",
                status=status,
                at=newest - index * MINUTE,
                account_ids=account_ids,
                type=type,
                location_id=location_id,
                **fields,
            )
            for index in range(number)
        ]

    def _posts(self, *, deleted: bool) -> View:
        for location in self._state.locations.values():
            life.settle(self._state, location)
        posts = [post for location in self._state.locations.values() for post in location.posts.values()]
        return View((post.record["_id"], post.record) for post in posts if post.deleted == deleted)
