"""`FacebookPageAttach`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Text
from .enums import AccountType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class FacebookPageAttach(RequestModel):
    """The Facebook page to attach."""

    _extras: Extras = field(init=False)

    type: AccountType | None
    """What the account is; `page` is the one value for Facebook."""

    origin_id: str | None
    """Id of the page on Facebook, from `id` of the choice."""

    name: str | None
    """Name of the page."""

    avatar: str | None
    """Web address of the picture."""

    company_id: str | None
    """Id of the company (agency) that the location belongs to, 20 letters and digits. Only the older
    version of the API has it.
    """

    def __init__(
        self,
        *,
        type: AccountType | None = None,
        origin_id: str | None = None,
        name: str | None = None,
        avatar: str | None = None,
        company_id: str | None = None,
    ) -> None:
        self._extras = None
        self.type = type
        self.origin_id = origin_id
        self.name = name
        self.avatar = avatar
        self.company_id = company_id
        self._check()


set_fields(
    FacebookPageAttach,
    Field("type", "type", Choice(AccountType)),
    Field("origin_id", "originId", Text(is_id=True)),
    Field("name", "name", Text()),
    Field("avatar", "avatar", Text()),
    Field("company_id", "companyId", Text(is_id=True)),
)
