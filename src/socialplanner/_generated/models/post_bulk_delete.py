"""`PostBulkDelete`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostBulkDelete(RequestModel):
    """The posts to delete in one request."""

    _extras: Extras = field(init=False)

    post_ids: list[str] | None
    """Ids of the posts, 1 to 50: 24 characters each, or 40 for a post that was made on the network itself
    (an undated page of HighLevel).
    """

    def __init__(
        self,
        *,
        post_ids: list[str],
    ) -> None:
        self._extras = None
        self.post_ids = post_ids
        self._check()


set_fields(
    PostBulkDelete,
    Field("post_ids", "postIds", Items(Text(is_id=True), least=1, most=50), required=True),
)
