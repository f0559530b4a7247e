"""A queue, its edit session, and the post that it has scheduled."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from ...state.state import Post, Record
from .content import Item
from .slots import Key


@dataclass(frozen=True, slots=True)
class Current:
    """The scheduled post of a queue: one record an account, for one turn of one item."""

    item: Item
    time: datetime
    body: Record
    posts: list[Post]

    @property
    def post_id(self) -> str | None:
        """The id of its first record; None if somebody has deleted the post."""
        return None if self.posts[0].deleted else str(self.posts[0].record["_id"])


@dataclass(slots=True, eq=False)
class Session:
    """An edit session: copies of the items, and the ids of the items that were copied."""

    id: str
    items: dict[str, Item]
    copied: frozenset[str]


@dataclass(slots=True, eq=False)
class Queue:
    """A queue. The fields without a docstring have the meaning that the API gives them."""

    id: str
    category_id: str
    user_id: str
    zone: ZoneInfo
    time_slots: list[Record]
    created: datetime
    updated: datetime
    started: datetime
    handled_until: datetime
    """The time up to which every slot was handled: published, skipped, or passed while the queue was not active."""
    status: str = "draft"
    adds_future_posts: bool = False
    """Whether posts that are published later in the category join the queue (`enableFuturePosts`)."""
    newest_first: bool = False
    """Whether new items go to the top of the queue and not to the bottom (`prioritizeNewContent`)."""
    items: dict[str, Item] = field(default_factory=dict[str, Item])
    skipped: list[datetime] = field(default_factory=list[datetime])
    """Times at which the queue publishes nothing."""
    last_position: Key | None = None
    """The position of the item that had the latest turn; the item behind it is next. None before the first turn."""
    current: Current | None = None
    """The post that is scheduled now."""
    last: datetime | None = None
    """The latest time for which a post was scheduled."""
    session: Session | None = None
    known_posts: set[str] = field(default_factory=set[str])
    """The `parentPostId`s of posts that never join again: they joined once, or were published before the queue took new
    posts."""
