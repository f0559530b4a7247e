"""`GoogleLocationInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import AnyObject, Boolean, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GoogleLocationInput(RequestModel):
    """The business location to attach, as the choice gave it."""

    _extras: Extras = field(init=False)

    name: str | None
    """Google's name for the location, of the form `locations/...`."""

    store_code: str | None
    """The owner's own code for the location."""

    title: str | None
    """Name of the business, as people see it on Google."""

    storefront_address: dict[str, object] | None
    """The street address."""

    metadata: dict[str, object] | None
    """What Google says of the location beside its address."""

    max_location: bool | None
    """As the choice gave it; HighLevel does not explain it."""

    is_verified: bool | None
    """True if Google has checked that the business is there."""

    is_connected: bool | None
    """True if it is attached to the location already."""

    def __init__(
        self,
        *,
        name: str,
        title: str,
        store_code: str | None = None,
        storefront_address: dict[str, object] | None = None,
        metadata: dict[str, object] | None = None,
        max_location: bool | None = None,
        is_verified: bool | None = None,
        is_connected: bool | None = None,
    ) -> None:
        self._extras = None
        self.name = name
        self.store_code = store_code
        self.title = title
        self.storefront_address = storefront_address
        self.metadata = metadata
        self.max_location = max_location
        self.is_verified = is_verified
        self.is_connected = is_connected
        self._check()


set_fields(
    GoogleLocationInput,
    Field("name", "name", Text(), required=True),
    Field("store_code", "storeCode", Text()),
    Field("title", "title", Text(), required=True),
    Field("storefront_address", "storefrontAddress", AnyObject()),
    Field("metadata", "metadata", AnyObject()),
    Field("max_location", "maxLocation", Boolean()),
    Field("is_verified", "isVerified", Boolean()),
    Field("is_connected", "isConnected", Boolean()),
)
