"""`LocationSocial`. Written by `make generate`."""

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

_KNOWN = frozenset(
    (
        "facebookUrl",
        "googlePlus",
        "linkedIn",
        "foursquare",
        "twitter",
        "yelp",
        "instagram",
        "youtube",
        "pinterest",
        "blogRss",
        "googlePlacesId",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LocationSocial(Model):
    """Addresses of a location on social networks. They are notes, and no connected accounts."""

    _extras: Extras = field(init=False)

    facebook_url: str | None
    """The page on Facebook."""

    google_plus: str | None
    """The page on Google+."""

    linked_in: str | None
    """The page on LinkedIn."""

    foursquare: str | None
    """The page on Foursquare."""

    twitter: str | None
    """The page on Twitter."""

    yelp: str | None
    """The page on Yelp."""

    instagram: str | None
    """The profile on Instagram."""

    youtube: str | None
    """The channel on YouTube."""

    pinterest: str | None
    """The profile on Pinterest."""

    blog_rss: str | None
    """The feed of the blog."""

    google_places_id: str | None
    """Id of the place on Google Maps."""

    def __init__(
        self,
        *,
        facebook_url: str | None = None,
        google_plus: str | None = None,
        linked_in: str | None = None,
        foursquare: str | None = None,
        twitter: str | None = None,
        yelp: str | None = None,
        instagram: str | None = None,
        youtube: str | None = None,
        pinterest: str | None = None,
        blog_rss: str | None = None,
        google_places_id: str | None = None,
    ) -> None:
        self._extras = None
        self.facebook_url = facebook_url
        self.google_plus = google_plus
        self.linked_in = linked_in
        self.foursquare = foursquare
        self.twitter = twitter
        self.yelp = yelp
        self.instagram = instagram
        self.youtube = youtube
        self.pinterest = pinterest
        self.blog_rss = blog_rss
        self.google_places_id = google_places_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("facebookUrl")
        if value.__class__ is str:
            self.facebook_url = value
        elif value is None:
            self.facebook_url = None
            missing += 1
        else:
            self.facebook_url = None
            kept = keep_raw(kept, src, "facebookUrl", value)
        value = get("googlePlus")
        if value.__class__ is str:
            self.google_plus = value
        elif value is None:
            self.google_plus = None
            missing += 1
        else:
            self.google_plus = None
            kept = keep_raw(kept, src, "googlePlus", value)
        value = get("linkedIn")
        if value.__class__ is str:
            self.linked_in = value
        elif value is None:
            self.linked_in = None
            missing += 1
        else:
            self.linked_in = None
            kept = keep_raw(kept, src, "linkedIn", value)
        value = get("foursquare")
        if value.__class__ is str:
            self.foursquare = value
        elif value is None:
            self.foursquare = None
            missing += 1
        else:
            self.foursquare = None
            kept = keep_raw(kept, src, "foursquare", value)
        value = get("twitter")
        if value.__class__ is str:
            self.twitter = value
        elif value is None:
            self.twitter = None
            missing += 1
        else:
            self.twitter = None
            kept = keep_raw(kept, src, "twitter", value)
        value = get("yelp")
        if value.__class__ is str:
            self.yelp = value
        elif value is None:
            self.yelp = None
            missing += 1
        else:
            self.yelp = None
            kept = keep_raw(kept, src, "yelp", value)
        value = get("instagram")
        if value.__class__ is str:
            self.instagram = value
        elif value is None:
            self.instagram = None
            missing += 1
        else:
            self.instagram = None
            kept = keep_raw(kept, src, "instagram", value)
        value = get("youtube")
        if value.__class__ is str:
            self.youtube = value
        elif value is None:
            self.youtube = None
            missing += 1
        else:
            self.youtube = None
            kept = keep_raw(kept, src, "youtube", value)
        value = get("pinterest")
        if value.__class__ is str:
            self.pinterest = value
        elif value is None:
            self.pinterest = None
            missing += 1
        else:
            self.pinterest = None
            kept = keep_raw(kept, src, "pinterest", value)
        value = get("blogRss")
        if value.__class__ is str:
            self.blog_rss = value
        elif value is None:
            self.blog_rss = None
            missing += 1
        else:
            self.blog_rss = None
            kept = keep_raw(kept, src, "blogRss", value)
        value = get("googlePlacesId")
        if value.__class__ is str:
            self.google_places_id = value
        elif value is None:
            self.google_places_id = None
            missing += 1
        else:
            self.google_places_id = None
            kept = keep_raw(kept, src, "googlePlacesId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 11 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (facebook_url := self.facebook_url) is not None:
            out["facebookUrl"] = facebook_url
        if (google_plus := self.google_plus) is not None:
            out["googlePlus"] = google_plus
        if (linked_in := self.linked_in) is not None:
            out["linkedIn"] = linked_in
        if (foursquare := self.foursquare) is not None:
            out["foursquare"] = foursquare
        if (twitter := self.twitter) is not None:
            out["twitter"] = twitter
        if (yelp := self.yelp) is not None:
            out["yelp"] = yelp
        if (instagram := self.instagram) is not None:
            out["instagram"] = instagram
        if (youtube := self.youtube) is not None:
            out["youtube"] = youtube
        if (pinterest := self.pinterest) is not None:
            out["pinterest"] = pinterest
        if (blog_rss := self.blog_rss) is not None:
            out["blogRss"] = blog_rss
        if (google_places_id := self.google_places_id) is not None:
            out["googlePlacesId"] = google_places_id
        return out
