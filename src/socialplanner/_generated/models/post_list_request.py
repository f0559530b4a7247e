"""`PostListRequest`. Written by `make generate`."""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Text
from ..._core.time_rules import Time
from .enums import Flag, PostListFilter, PostType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostListRequest(RequestModel):
    """Which posts to list. All values are strings, numbers and yes or no included. The location stands in
    the path; a body that names it is refused.
    """

    _extras: Extras = field(init=False)

    type: PostListFilter | None
    """Only posts with this status. The server takes `all` where it is missing."""

    accounts: str | None
    """Only posts of these accounts. On the wire their ids stand in one string, with commas between them."""

    skip: str | None
    """How many posts to pass over from the start of the list, a whole number written as a string."""

    limit: str | None
    """How many posts to give at most, a whole number written as a string. No maximum is documented; 100 is
    in common use.
    """

    from_date: datetime | None
    """Start of the time window. Posts before it are left out."""

    to_date: datetime | None
    """End of the time window. Posts after it are left out."""

    include_users: Flag | None
    """Whether each post brings the user who made it (name, email, phone)."""

    post_type: PostType | None
    """Only posts of this form."""

    def __init__(
        self,
        *,
        skip: str,
        limit: str,
        from_date: datetime,
        to_date: datetime,
        include_users: Flag,
        type: PostListFilter | None = None,
        accounts: str | None = None,
        post_type: PostType | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.accounts = accounts
        self.skip = skip
        self.limit = limit
        self.from_date = from_date
        self.to_date = to_date
        self.include_users = include_users
        self.post_type = post_type
        self._check()


set_fields(
    PostListRequest,
    Field("type", "type", Choice(PostListFilter)),
    Field("accounts", "accounts", Text()),
    Field("skip", "skip", Text(pattern="^[0-9]+$"), required=True),
    Field("limit", "limit", Text(pattern="^[0-9]+$"), required=True),
    Field("from_date", "fromDate", Time(), required=True),
    Field("to_date", "toDate", Time(), required=True),
    Field("include_users", "includeUsers", Choice(Flag), required=True),
    Field("post_type", "postType", Choice(PostType)),
)
