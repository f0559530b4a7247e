"""`Sandbox`: the way in for tests, examples and the demo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any

from . import life
from .app import Planner
from .calls import Call
from .clock import Clock, written
from .connections import Connecting
from .refusals import Refusal
from .rules import DATED, check_post
from .seed import FACEBOOK_PAGE, LOCATION_ID, TOKEN, USER_ID, fill
from .server import serving
from .state import Location, State, View
from .switches import BulkDeleteAnswer, Switches

if TYPE_CHECKING:
    from socialplanner import SocialPlanner

IN_PROCESS = "http://127.0.0.1"  # nothing listens there: the client's transport calls the app
PLANNED_AHEAD = timedelta(days=1)  # of a post that is put in as scheduled, without a date
MINUTE = timedelta(minutes=1)


class Sandbox:
    """A Social Planner in memory, with a small agency in it (see `sandbox.seed` for its names).

        async with Sandbox() as sandbox:
            await sandbox.planner.posts.list().collect()

    For `bulk_delete_answer`, `shift_while_paging` and `ignore_skip` see `Switches`. `on_call` hears of every
    call. Without a `clock`, time is real and can be moved forward.
    """

    def __init__(
        self,
        *,
        bulk_delete_answer: BulkDeleteAnswer = "count",
        shift_while_paging: bool = False,
        ignore_skip: bool = False,
        clock: Clock | None = None,
        on_call: Callable[[Call], None] | None = None,
    ) -> None:
        self.clock = clock or Clock()
        self._state = State(self.clock)
        fill(self._state)
        switches = Switches(bulk_delete_answer, shift_while_paging, ignore_skip)
        self._planner = Planner(self._state, switches, on_call)
        self._client: SocialPlanner | None = None
        self._close: list[Callable[[], Any]] = []
        self.app = self._planner.app()

    async def __aenter__(self) -> Sandbox:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._close:
            await self._close.pop()()

    @property
    def planner(self) -> SocialPlanner:
        """An SDK client of this sandbox, in-process, closed with it."""
        if self._client is None:
            import httpx

            from socialplanner import SocialPlanner

            http = httpx.AsyncClient(transport=httpx.ASGITransport(app=self.app))
            self._client = SocialPlanner(
                TOKEN, location_id=LOCATION_ID, base_url=IN_PROCESS, http_client=http
            )
            self._close += [http.aclose, self._client.aclose]
        return self._client

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
        return View(each for location in self._locations for each in location.accounts.items())

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
        **fields: Any,
    ) -> str:
        """Put a post in without a call, and give the id of its first record.

        `at` is its date: of the publishing, or the one that it is scheduled for (in a day, if not given).
        Further `fields` are those of the create body, in the API's spelling: `media=[...]`.
        """
        if at is not None and at.tzinfo is None:
            raise ValueError("at must be aware: datetime(2026, 3, 1, tzinfo=timezone.utc)")
        location, moment = self._state.locations[location_id], at
        body = {"accountIds": list(account_ids), "type": type, "userId": USER_ID, "summary": summary}
        body |= {"status": status} | fields
        if status in DATED:
            planned, moment = at or self.clock.now() + PLANNED_AHEAD, None
            body = {"scheduleDate": written(planned)} | body
        try:
            self._planner.check_body("create_post", body)
            check_post(body, location)
        except Refusal as refusal:
            raise ValueError("; ".join(refusal.reasons)) from None
        return str(life.create(self._state, location, body, at=moment)[0].record["_id"])

    def seed_posts(
        self, number: int, *, status: str = "published", at: datetime | None = None, **fields: Any
    ) -> list[str]:
        """Put many posts in, a minute apart, and give their ids, the newest first. `at` is the date of that one.

        For the rest see `add_post`.
        """
        newest = at or self.clock.now() + (PLANNED_AHEAD if status in DATED else timedelta())
        return [
            self.add_post(
                f"Post {index + 1} of {number}", status=status, at=newest - index * MINUTE, **fields
            )
            for index in range(number)
        ]

    @property
    def _locations(self) -> list[Location]:
        return list(self._state.locations.values())

    def _posts(self, *, deleted: bool) -> View:
        for location in self._locations:
            life.settle(self._state, location)
        posts = [post for location in self._locations for post in location.posts.values()]
        return View((post.record["_id"], post.record) for post in posts if post.deleted == deleted)
