"""One attribute for each room, made when it is first used. Written by `make generate`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._core.call.sender import Sender
    from .._generated.api.categories import Categories
    from .._generated.api.legacy_connections import LegacyConnections
    from .._generated.api.locations import Locations
    from .._generated.api.statistics import Statistics
    from .._generated.api.tags import Tags
    from ..rooms.accounts import Accounts
    from ..rooms.comments import Comments
    from ..rooms.connections import Connections
    from ..rooms.csv_imports import CsvImports
    from ..rooms.media import Media
    from ..rooms.posts import Posts
    from ..rooms.queues import Queues
    from ..rooms.users import Users
    from ..rooms.watermarks import Watermarks


class Rooms:
    """What every client has: the rooms of the API."""

    _sender: Sender

    @cached_property
    def posts(self) -> Posts:
        """Posts of a location: list, create, read, replace and delete them. A post lives in the planner
        first and reaches the networks when it is published; deleting it in the planner does not take it
        off a network.
        """
        from ..rooms.posts import Posts

        return Posts(self._sender)

    @cached_property
    def accounts(self) -> Accounts:
        """Social accounts that a location has connected (pages, profiles, channels), and the groups they
        stand in. Their ids say where a post goes.
        """
        from ..rooms.accounts import Accounts

        return Accounts(self._sender)

    @cached_property
    def categories(self) -> Categories:
        """Categories of a location, by which posts are sorted and queues are filled. A post stands in one
        category at most. They are made in the app; here they are only read.
        """
        from .._generated.api.categories import Categories

        return Categories(self._sender)

    @cached_property
    def tags(self) -> Tags:
        """Tags of a location, words that posts are marked with so that they are found again. A post names
        them by id. They are made in the app; here they are only read.
        """
        from .._generated.api.tags import Tags

        return Tags(self._sender)

    @cached_property
    def statistics(self) -> Statistics:
        """How the posts and accounts of a location did on their networks in a stretch of days, beside the
        stretch before. Accounts are named by `profileId` here.
        """
        from .._generated.api.statistics import Statistics

        return Statistics(self._sender)

    @cached_property
    def comments(self) -> Comments:
        """Comments under published posts and the replies to them, on eight networks: read, write, like.
        Accounts are named by `originId` here. This part is known in version `v3` only.
        """
        from ..rooms.comments import Comments

        return Comments(self._sender)

    @cached_property
    def watermarks(self) -> Watermarks:
        """Watermark templates of a location: an image that is laid over the pictures of posts when they
        are published, each template for the accounts that it is bound to. One image can be marked
        without a post too.
        """
        from ..rooms.watermarks import Watermarks

        return Watermarks(self._sender)

    @cached_property
    def queues(self) -> Queues:
        """Category queues: a queue publishes the posts of one category again and again, at set times of
        the week. Its items can be changed one by one, or together in an edit session that is saved or
        discarded as a whole.
        """
        from ..rooms.queues import Queues

        return Queues(self._sender)

    @cached_property
    def csv_imports(self) -> CsvImports:
        """Imports of posts from CSV or XLSX files, in steps: upload the file, choose the accounts, look at
        the rows, finalize. Only the last step makes posts.
        """
        from ..rooms.csv_imports import CsvImports

        return CsvImports(self._sender)

    @cached_property
    def connections(self) -> Connections:
        """Connect a social account to a location, in three steps: send the user's browser to the network
        to log in, list what the login may attach, attach what the user picks. The account then stands
        in the list of accounts.
        """
        from ..rooms.connections import Connections

        return Connections(self._sender)

    @cached_property
    def legacy_connections(self) -> LegacyConnections:
        """The older way to connect, with a set of operations for each network. All of them are deprecated;
        the room `connections` does the same for all networks.
        """
        from .._generated.api.legacy_connections import LegacyConnections

        return LegacyConnections(self._sender)

    @cached_property
    def media(self) -> Media:
        """The media library of a location, beside the planner: upload an image or a video here, then name
        its address in a post. Networks fetch files from here more surely than from foreign addresses.
        """
        from ..rooms.media import Media

        return Media(self._sender)

    @cached_property
    def locations(self) -> Locations:
        """The location itself, beside the planner: its time zone, its names and its agency."""
        from .._generated.api.locations import Locations

        return Locations(self._sender)

    @cached_property
    def users(self) -> Users:
        """The people of a location, beside the planner: a post is made in the name of one of them, by its
        id.
        """
        from ..rooms.users import Users

        return Users(self._sender)
