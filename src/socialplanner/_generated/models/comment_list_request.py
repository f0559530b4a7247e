"""`CommentListRequest`. Written by `make generate`."""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Number, Text
from ..._core.time_rules import Time
from .enums import CommentSort


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentListRequest(RequestModel):
    """Which comments to read, in which order, and which page of them."""

    _extras: Extras = field(init=False)

    origin_ids: list[str] | None
    """The `originId` of each account whose comments are wanted; neither the `id` nor the `profileId` of an
    account will do.
    """

    from_date: datetime | None
    """Earliest moment, UTC. Give both ends or none."""

    to_date: datetime | None
    """Latest moment, UTC, not before `fromDate`. Give both ends or none."""

    sort_by: CommentSort | None
    """The order. Absent, the newest come first."""

    search: str | None
    """Text to look for in the comments."""

    parent_id: str | None
    """Id of a post or a comment, 24 hexadecimal digits: only what stands right under it. Absent, the
    comments right under the posts of all the accounts are given.
    """

    skip: int | None
    """How many comments to pass over from the start of the list. Absent, 0."""

    limit: int | None
    """How many comments to give at most, 1 to 100. Absent, 10."""

    def __init__(
        self,
        *,
        origin_ids: list[str],
        from_date: datetime | None = None,
        to_date: datetime | None = None,
        sort_by: CommentSort | None = None,
        search: str | None = None,
        parent_id: str | None = None,
        skip: int | None = None,
        limit: int | None = None,
    ) -> None:
        self._extras = None
        self.origin_ids = origin_ids
        self.from_date = from_date
        self.to_date = to_date
        self.sort_by = sort_by
        self.search = search
        self.parent_id = parent_id
        self.skip = skip
        self.limit = limit
        self._check()


set_fields(
    CommentListRequest,
    Field("origin_ids", "originIds", Items(Text(is_id=True)), required=True),
    Field("from_date", "fromDate", Time()),
    Field("to_date", "toDate", Time()),
    Field("sort_by", "sortBy", Choice(CommentSort)),
    Field("search", "search", Text()),
    Field("parent_id", "parentId", Text(is_id=True)),
    Field("skip", "skip", Number(whole=True, least=0)),
    Field("limit", "limit", Number(whole=True, least=1, most=100)),
)
