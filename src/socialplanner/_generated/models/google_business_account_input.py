"""`GoogleBusinessAccountInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GoogleBusinessAccountInput(RequestModel):
    """The Google account of the business location to attach, as the choice gave it."""

    _extras: Extras = field(init=False)

    name: str | None
    """Google's name for the account, of the form `accounts/...`."""

    account_name: str | None
    """Name of the account, as its owner sees it."""

    type: str | None
    """Kind of the account in Google's word, `PERSONAL` or `LOCATION_GROUP` for example."""

    verification_state: str | None
    """Whether Google has verified the account, `VERIFIED` or `UNVERIFIED` for example."""

    vetted_state: str | None
    """Whether Google has vetted the account, `VETTED` or `NOT_VETTED` for example."""

    def __init__(
        self,
        *,
        name: str,
        account_name: str,
        type: str,
        verification_state: str,
        vetted_state: str,
    ) -> None:
        self._extras = None
        self.name = name
        self.account_name = account_name
        self.type = type
        self.verification_state = verification_state
        self.vetted_state = vetted_state
        self._check()


set_fields(
    GoogleBusinessAccountInput,
    Field("name", "name", Text(), required=True),
    Field("account_name", "accountName", Text(), required=True),
    Field("type", "type", Text(), required=True),
    Field("verification_state", "verificationState", Text(), required=True),
    Field("vetted_state", "vettedState", Text(), required=True),
)
