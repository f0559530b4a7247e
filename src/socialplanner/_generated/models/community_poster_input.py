"""`CommunityPosterInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommunityPosterInput(RequestModel):
    """The user who shows as the author of a community post."""

    _extras: Extras = field(init=False)

    id: str | None
    """Id of the user."""

    name: str | None
    """The name that is shown."""

    avatar: str | None
    """Web address of the picture that is shown."""

    def __init__(
        self,
        *,
        id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
    ) -> None:
        self._extras = None
        self.id = id
        self.name = name
        self.avatar = avatar
        self._check()


set_fields(
    CommunityPosterInput,
    Field("id", "id", Text()),
    Field("name", "name", Text()),
    Field("avatar", "avatar", Text()),
)
