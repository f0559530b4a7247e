"""`GoogleLocationAttach`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GoogleLocationAttach(RequestModel):
    """The business location to attach, with the Google account above it, both as the choice gave them."""

    _extras: Extras = field(init=False)

    google_location: GoogleLocationInput | None
    """The business location."""

    google_account: GoogleBusinessAccountInput | None
    """The Google account above the business location."""

    company_id: str | None
    """Id of the company (agency) that the location belongs to, 20 letters and digits. Only the older
    version of the API has it.
    """

    def __init__(
        self,
        *,
        google_location: GoogleLocationInput | None = None,
        google_account: GoogleBusinessAccountInput | None = None,
        company_id: str | None = None,
    ) -> None:
        self._extras = None
        self.google_location = google_location
        self.google_account = google_account
        self.company_id = company_id
        self._check()


from .google_business_account_input import GoogleBusinessAccountInput
from .google_location_input import GoogleLocationInput

set_fields(
    GoogleLocationAttach,
    Field("google_location", "location", Nested(GoogleLocationInput)),
    Field("google_account", "account", Nested(GoogleBusinessAccountInput)),
    Field("company_id", "companyId", Text(is_id=True)),
)
