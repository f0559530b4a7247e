"""What is in a sandbox: posts and accounts to look at, and posts to add without a call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from .rooms.connections import LoginUser
from .rooms.media import Library
from .rooms.post_lifecycle import publish_due_posts
from .rooms.post_rules import DATED
from .rooms.seeding import PLANNED_AHEAD, insert_post
from .state.names import FACEBOOK_PAGE, LOCATION_ID, USER_ID
from .state.state import Location, State, View, explain_unknown_location

MINUTE = timedelta(minutes=1)


class Contents:
    """The contents of a state, without calls."""

    def __init__(self, state: State) -> None:
        self.clock = state.clock
        self._state = state

    @property
    def posts(self) -> View:
        """The posts of all locations as they are now, by id, without deleted ones."""
        return self._posts(deleted=False)

    @property
    def deleted_posts(self) -> View:
        """The deleted posts, by id."""
        return self._posts(deleted=True)

    @property
    def accounts(self) -> View:
        """The accounts of all locations as they are now, by id."""
        return View(each for location in self._state.locations.values() for each in location.accounts.items())

    @property
    def media(self) -> View:
        """The uploaded files of all locations, by id: `name`, `type`, `url` and `content`, the bytes."""
        libraries = [location.room_data(Library) for location in self._state.locations.values()]
        return View(each for library in libraries for each in library.items())

    @property
    def connections(self) -> LoginUser:
        """A user who logs in at a network: `complete("facebook")` returns the window's message."""
        return LoginUser(self._state, LOCATION_ID)

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
        """Insert a post without a call, and return the id of its first record.

        `at` is when it was published, or the date for which it is scheduled (without `at`: in a day).
        Further `fields` are those of the create body, in the API's spelling: `media=[...]`.
        """
        body: dict[str, object] = {"accountIds": list(account_ids), "type": type, "userId": USER_ID}
        body |= {"summary": summary, "status": status} | fields
        return insert_post(self._state, self._location_of(location_id), body, at)

    def _location_of(self, location_id: str) -> Location:
        """Return a location. Raises `ValueError` with the known ones for any other."""
        location = self._state.locations.get(location_id)
        if location is None:
            raise ValueError(explain_unknown_location(self._state, location_id))
        return location

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
        """Insert many posts, a minute apart, and return their ids, the newest first. `at` is the date of the newest.

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
            publish_due_posts(self._state, location)
        posts = [post for location in self._state.locations.values() for post in location.posts.values()]
        return View((post.record["_id"], post.record) for post in posts if post.deleted == deleted)
