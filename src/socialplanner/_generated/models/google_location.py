"""`GoogleLocation`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    unknown_fields,
)
from ..._core.values import read_free_object

_KNOWN = frozenset(
    (
        "name",
        "storeCode",
        "title",
        "metadata",
        "storefrontAddress",
        "relationshipData",
        "maxLocation",
        "isVerified",
        "isConnected",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GoogleLocation(Model):
    """A business location at Google that a login may attach."""

    _extras: Extras = field(init=False)

    name: str | None
    """Google's name for the location, of the form `locations/...`. It serves as its id."""

    store_code: str | None
    """The owner's own code for the location."""

    title: str | None
    """Name of the business, as people see it on Google."""

    metadata: dict[str, object] | None
    """What Google says of the location beside its address."""

    storefront_address: dict[str, object] | None
    """The street address."""

    relationship_data: dict[str, object] | None
    """How the location belongs to others."""

    max_location: bool | None
    """HighLevel does not explain it; by its name, that no further location can be added."""

    is_verified: bool | None
    """True if Google has checked that the business is there."""

    is_connected: bool | None
    """True if it is attached to the location already."""

    def __init__(
        self,
        *,
        name: str | None = None,
        store_code: str | None = None,
        title: str | None = None,
        metadata: dict[str, object] | None = None,
        storefront_address: dict[str, object] | None = None,
        relationship_data: dict[str, object] | None = None,
        max_location: bool | None = None,
        is_verified: bool | None = None,
        is_connected: bool | None = None,
    ) -> None:
        self._extras = None
        self.name = name
        self.store_code = store_code
        self.title = title
        self.metadata = metadata
        self.storefront_address = storefront_address
        self.relationship_data = relationship_data
        self.max_location = max_location
        self.is_verified = is_verified
        self.is_connected = is_connected

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("name")
        if value.__class__ is str:
            self.name = value
        elif value is None:
            self.name = None
            missing += 1
        else:
            self.name = None
            kept = keep_raw(kept, src, "name", value)
        value = get("storeCode")
        if value.__class__ is str:
            self.store_code = value
        elif value is None:
            self.store_code = None
            missing += 1
        else:
            self.store_code = None
            kept = keep_raw(kept, src, "storeCode", value)
        value = get("title")
        if value.__class__ is str:
            self.title = value
        elif value is None:
            self.title = None
            missing += 1
        else:
            self.title = None
            kept = keep_raw(kept, src, "title", value)
        value = get("metadata")
        if value is not None:
            self.metadata = metadata = read_free_object(value)
            if metadata is None:
                kept = keep_raw(kept, src, "metadata", value)
        else:
            self.metadata = None
            missing += 1
        value = get("storefrontAddress")
        if value is not None:
            self.storefront_address = storefront_address = read_free_object(value)
            if storefront_address is None:
                kept = keep_raw(kept, src, "storefrontAddress", value)
        else:
            self.storefront_address = None
            missing += 1
        value = get("relationshipData")
        if value is not None:
            self.relationship_data = relationship_data = read_free_object(value)
            if relationship_data is None:
                kept = keep_raw(kept, src, "relationshipData", value)
        else:
            self.relationship_data = None
            missing += 1
        value = get("maxLocation")
        if value.__class__ is bool:
            self.max_location = value
        elif value is None:
            self.max_location = None
            missing += 1
        else:
            self.max_location = None
            kept = keep_raw(kept, src, "maxLocation", value)
        value = get("isVerified")
        if value.__class__ is bool:
            self.is_verified = value
        elif value is None:
            self.is_verified = None
            missing += 1
        else:
            self.is_verified = None
            kept = keep_raw(kept, src, "isVerified", value)
        value = get("isConnected")
        if value.__class__ is bool:
            self.is_connected = value
        elif value is None:
            self.is_connected = None
            missing += 1
        else:
            self.is_connected = None
            kept = keep_raw(kept, src, "isConnected", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 9 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (name := self.name) is not None:
            out["name"] = name
        if (store_code := self.store_code) is not None:
            out["storeCode"] = store_code
        if (title := self.title) is not None:
            out["title"] = title
        if (metadata := self.metadata) is not None:
            out["metadata"] = metadata
        if (storefront_address := self.storefront_address) is not None:
            out["storefrontAddress"] = storefront_address
        if (relationship_data := self.relationship_data) is not None:
            out["relationshipData"] = relationship_data
        if (max_location := self.max_location) is not None:
            out["maxLocation"] = max_location
        if (is_verified := self.is_verified) is not None:
            out["isVerified"] = is_verified
        if (is_connected := self.is_connected) is not None:
            out["isConnected"] = is_connected
        return out
