"""One attribute a room, made when it is first used. Written by `make generate`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._core.sender import Sender
    from .api.accounts import Accounts
    from .api.posts import Posts


class Rooms:
    """What every client has: the rooms of the API."""

    _sender: Sender

    @cached_property
    def posts(self) -> Posts:
        """Posts of a location: list, create, read, replace and delete them. A post lives in the planner
        first and reaches the networks when it is published; deleting it in the planner does not take it
        off a network.
        """
        from .api.posts import Posts

        return Posts(self._sender)

    @cached_property
    def accounts(self) -> Accounts:
        """Social accounts that a location has connected (pages, profiles, channels), and the groups they
        stand in. Their ids say where a post goes.
        """
        from .api.accounts import Accounts

        return Accounts(self._sender)
