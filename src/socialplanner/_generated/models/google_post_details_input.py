"""`GooglePostDetailsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Text
from .enums import GoogleCallToAction, GooglePostKind


@define(init=False, eq=False, repr=False, weakref_slot=False)
class GooglePostDetailsInput(RequestModel):
    """What a Google Business post needs beyond text and media. The kind decides which fields must be
    there.
    """

    _extras: Extras = field(init=False)

    event_type: GooglePostKind | None
    """The kind of the post."""

    title: str | None
    """Title of the event. Needed for an event, and used for nothing else."""

    offer_title: str | None
    """Title of the offer. Needed for an offer."""

    start_date: GooglePostStartInput | None
    """When the event or offer starts. Needed for both."""

    end_date: GooglePostEndInput | None
    """When the event or offer ends, after its start. Needed for both."""

    terms_conditions: str | None
    """Address of the page with the terms of the offer. Needed for an offer."""

    url: str | None
    """Address that the button leads to. Needed for every button but `none` and `call`."""

    coupon_code: str | None
    """The code that brings the offer. Needed for an offer."""

    redeem_online_url: str | None
    """Address where the offer can be taken up. Needed for an offer."""

    action_type: GoogleCallToAction | None
    """The button under the post."""

    def __init__(
        self,
        *,
        event_type: GooglePostKind,
        title: str | None = None,
        offer_title: str | None = None,
        start_date: GooglePostStartInput | None = None,
        end_date: GooglePostEndInput | None = None,
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
        self._check()


from .google_post_end_input import GooglePostEndInput
from .google_post_start_input import GooglePostStartInput

set_fields(
    GooglePostDetailsInput,
    Field("event_type", "gmbEventType", Choice(GooglePostKind), required=True),
    Field("title", "title", Text(most=58)),
    Field("offer_title", "offerTitle", Text()),
    Field("start_date", "startDate", Nested(GooglePostStartInput)),
    Field("end_date", "endDate", Nested(GooglePostEndInput)),
    Field("terms_conditions", "termsConditions", Text()),
    Field("url", "url", Text()),
    Field("coupon_code", "couponCode", Text()),
    Field("redeem_online_url", "redeemOnlineUrl", Text()),
    Field("action_type", "actionType", Choice(GoogleCallToAction)),
)
