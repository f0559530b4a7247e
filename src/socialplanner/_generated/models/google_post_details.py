"""`GooglePostDetails`. Written by `make generate`."""

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
from .enums import GoogleCallToAction, GooglePostKind

_KNOWN = frozenset(
    (
        "gmbEventType",
        "title",
        "offerTitle",
        "startDate",
        "endDate",
        "termsConditions",
        "url",
        "couponCode",
        "redeemOnlineUrl",
        "actionType",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GooglePostDetails(Model):
    """What counts for Google Business alone; empty on posts to other networks."""

    _extras: Extras = field(init=False)

    event_type: GooglePostKind | None
    """The kind of the post."""

    title: str | None
    """Title of the event."""

    offer_title: str | None
    """Title of the offer."""

    start_date: GooglePostStart | None
    """When the event or offer starts."""

    end_date: GooglePostEnd | None
    """When the event or offer ends."""

    terms_conditions: str | None
    """Address of the page with the terms of the offer."""

    url: str | None
    """Address that the button leads to."""

    coupon_code: str | None
    """The code that brings the offer."""

    redeem_online_url: str | None
    """Address where the offer can be taken up."""

    action_type: GoogleCallToAction | None
    """The button under the post. HighLevel's own examples also write it in capitals."""

    def __init__(
        self,
        *,
        event_type: GooglePostKind | None = None,
        title: str | None = None,
        offer_title: str | None = None,
        start_date: GooglePostStart | None = None,
        end_date: GooglePostEnd | None = None,
        terms_conditions: str | None = None,
        url: str | None = None,
        coupon_code: str | None = None,
        redeem_online_url: str | None = None,
        action_type: GoogleCallToAction | None = None,
    ) -> None:
        self._extras = None
        self.event_type = event_type
        self.title = title
        self.offer_title = offer_title
        self.start_date = start_date
        self.end_date = end_date
        self.terms_conditions = terms_conditions
        self.url = url
        self.coupon_code = coupon_code
        self.redeem_online_url = redeem_online_url
        self.action_type = action_type

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("gmbEventType")
        if value.__class__ is str:
            self.event_type = value
        elif value is None:
            self.event_type = None
            missing += 1
        else:
            self.event_type = None
            kept = keep_raw(kept, src, "gmbEventType", value)
        value = get("title")
        if value.__class__ is str:
            self.title = value
        elif value is None:
            self.title = None
            missing += 1
        else:
            self.title = None
            kept = keep_raw(kept, src, "title", value)
        value = get("offerTitle")
        if value.__class__ is str:
            self.offer_title = value
        elif value is None:
            self.offer_title = None
            missing += 1
        else:
            self.offer_title = None
            kept = keep_raw(kept, src, "offerTitle", value)
        value = get("startDate")
        if value.__class__ is dict:
            self.start_date = GooglePostStart.from_dict(value)
        elif value is None:
            self.start_date = None
            missing += 1
        else:
            self.start_date = None
            kept = keep_raw(kept, src, "startDate", value)
        value = get("endDate")
        if value.__class__ is dict:
            self.end_date = GooglePostEnd.from_dict(value)
        elif value is None:
            self.end_date = None
            missing += 1
        else:
            self.end_date = None
            kept = keep_raw(kept, src, "endDate", value)
        value = get("termsConditions")
        if value.__class__ is str:
            self.terms_conditions = value
        elif value is None:
            self.terms_conditions = None
            missing += 1
        else:
            self.terms_conditions = None
            kept = keep_raw(kept, src, "termsConditions", value)
        value = get("url")
        if value.__class__ is str:
            self.url = value
        elif value is None:
            self.url = None
            missing += 1
        else:
            self.url = None
            kept = keep_raw(kept, src, "url", value)
        value = get("couponCode")
        if value.__class__ is str:
            self.coupon_code = value
        elif value is None:
            self.coupon_code = None
            missing += 1
        else:
            self.coupon_code = None
            kept = keep_raw(kept, src, "couponCode", value)
        value = get("redeemOnlineUrl")
        if value.__class__ is str:
            self.redeem_online_url = value
        elif value is None:
            self.redeem_online_url = None
            missing += 1
        else:
            self.redeem_online_url = None
            kept = keep_raw(kept, src, "redeemOnlineUrl", value)
        value = get("actionType")
        if value.__class__ is str:
            self.action_type = value
        elif value is None:
            self.action_type = None
            missing += 1
        else:
            self.action_type = None
            kept = keep_raw(kept, src, "actionType", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 10 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (event_type := self.event_type) is not None:
            out["gmbEventType"] = event_type
        if (title := self.title) is not None:
            out["title"] = title
        if (offer_title := self.offer_title) is not None:
            out["offerTitle"] = offer_title
        if (start_date := self.start_date) is not None:
            out["startDate"] = start_date.to_dict()
        if (end_date := self.end_date) is not None:
            out["endDate"] = end_date.to_dict()
        if (terms_conditions := self.terms_conditions) is not None:
            out["termsConditions"] = terms_conditions
        if (url := self.url) is not None:
            out["url"] = url
        if (coupon_code := self.coupon_code) is not None:
            out["couponCode"] = coupon_code
        if (redeem_online_url := self.redeem_online_url) is not None:
            out["redeemOnlineUrl"] = redeem_online_url
        if (action_type := self.action_type) is not None:
            out["actionType"] = action_type
        return out


from .google_post_end import GooglePostEnd
from .google_post_start import GooglePostStart
