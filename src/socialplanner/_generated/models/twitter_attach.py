"""`TwitterAttach`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class TwitterAttach(RequestModel):
    """The X (Twitter) account to attach."""

    _extras: Extras = field(init=False)

    origin_id: str | None
    """Id of the account on X, from `id` of the choice."""

    name: str | None
    """Name of the account."""

    username: str | None
    """The handle on X."""

    avatar: str | None
    """Web address of the picture."""

    protected: bool | None
    """True if only approved followers may read the account."""

    verified: bool | None
    """True if X has checked who is behind the account."""

    company_id: str | None
    """Id of the company (agency) that the location belongs to, 20 letters and digits. Only the older
    version of the API has it.
    """

    def __init__(
        self,
        *,
        origin_id: str | None = None,
        name: str | None = None,
        username: str | None = None,
        avatar: str | None = None,
        protected: bool | None = None,
        verified: bool | None = None,
        company_id: str | None = None,
    ) -> None:
        self._extras = None
        self.origin_id = origin_id
        self.name = name
        self.username = username
        self.avatar = avatar
        self.protected = protected
        self.verified = verified
        self.company_id = company_id
        self._check()


set_fields(
    TwitterAttach,
    Field("origin_id", "originId", Text(is_id=True)),
    Field("name", "name", Text()),
    Field("username", "username", Text()),
    Field("avatar", "avatar", Text()),
    Field("protected", "protected", Boolean()),
    Field("verified", "verified", Boolean()),
    Field("company_id", "companyId", Text(is_id=True)),
)
