"""`TagLookup`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class TagLookup(RequestModel):
    """The ids of the tags to read."""

    _extras: Extras = field(init=False)

    tag_ids: list[str] | None
    """Ids of tags, 24 hexadecimal digits each, as the `tags` of a post hold them."""

    def __init__(
        self,
        *,
        tag_ids: list[str],
    ) -> None:
        self._extras = None
        self.tag_ids = tag_ids
        self._check()


set_fields(
    TagLookup,
    Field("tag_ids", "tagIds", Items(Text(is_id=True)), required=True),
)
