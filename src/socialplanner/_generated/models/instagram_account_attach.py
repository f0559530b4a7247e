"""`InstagramAccountAttach`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class InstagramAccountAttach(RequestModel):
    """The Instagram account to attach."""

    _extras: Extras = field(init=False)

    origin_id: str | None
    """Id of the account on Instagram, from `id` of the choice."""

    name: str | None
    """Name of the account."""

    avatar: str | None
    """Web address of the picture."""

    page_id: str | None
    """Id of the Facebook page that the account hangs on, from `pageId` of the choice. The one field that
    HighLevel calls required.
    """

    company_id: str | None
    """Id of the company (agency) that the location belongs to, 20 letters and digits. Only the older
    version of the API has it.
    """

    def __init__(
        self,
        *,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        page_id: str | None = None,
        company_id: str | None = None,
    ) -> None:
        self._extras = None
        self.origin_id = origin_id
        self.name = name
        self.avatar = avatar
        self.page_id = page_id
        self.company_id = company_id
        self._check()


set_fields(
    InstagramAccountAttach,
    Field("origin_id", "originId", Text(is_id=True)),
    Field("name", "name", Text()),
    Field("avatar", "avatar", Text()),
    Field("page_id", "pageId", Text(is_id=True)),
    Field("company_id", "companyId", Text(is_id=True)),
)
