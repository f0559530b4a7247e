"""`CommunityPostDetailsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Map, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommunityPostDetailsInput(RequestModel):
    """What a post in a community has beyond text and media, by an undated page of HighLevel: at most 4
    files, and a text of at most 100 000 characters.
    """

    _extras: Extras = field(init=False)

    title: str | None
    """Title of the post. HighLevel's page requires it, and gives 1 000 characters as its most."""

    post_as_user: dict[str, CommunityPosterInput] | None
    """Who shows as the author, for each account. HighLevel's page requires it."""

    notify_all_group_members: bool | None
    """Whether every member of the group is told."""

    def __init__(
        self,
        *,
        title: str | None = None,
        post_as_user: dict[str, CommunityPosterInput] | None = None,
        notify_all_group_members: bool | None = None,
    ) -> None:
        self._extras = None
        self.title = title
        self.post_as_user = post_as_user
        self.notify_all_group_members = notify_all_group_members
        self._check()


from .community_poster_input import CommunityPosterInput

set_fields(
    CommunityPostDetailsInput,
    Field("title", "title", Text()),
    Field("post_as_user", "postAsUser", Map(Nested(CommunityPosterInput))),
    Field("notify_all_group_members", "notifyAllGroupMembers", Boolean()),
)
