"""`TikTokPostDetails`. Written by `make generate`."""

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
from .enums import TikTokPrivacyLevel

_KNOWN = frozenset(
    (
        "privacyLevel",
        "promoteOtherBrand",
        "enableComment",
        "enableDuet",
        "enableStitch",
        "videoDisclosure",
        "promoteYourBrand",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class TikTokPostDetails(Model):
    """What counts for TikTok alone; empty on posts to other networks."""

    _extras: Extras = field(init=False)

    privacy_level: TikTokPrivacyLevel | None
    """Who can see the post."""

    promote_other_brand: bool | None
    """True if the post promotes another brand (paid partnership)."""

    enable_comment: bool | None
    """Whether people may comment on the post."""

    enable_duet: bool | None
    """Whether people may make a duet with the video."""

    enable_stitch: bool | None
    """Whether people may use parts of the video in their own (stitch)."""

    video_disclosure: bool | None
    """True if the post is marked as promotion."""

    promote_your_brand: bool | None
    """True if the post promotes the account's own brand."""

    def __init__(
        self,
        *,
        privacy_level: TikTokPrivacyLevel | None = None,
        promote_other_brand: bool | None = None,
        enable_comment: bool | None = None,
        enable_duet: bool | None = None,
        enable_stitch: bool | None = None,
        video_disclosure: bool | None = None,
        promote_your_brand: bool | None = None,
    ) -> None:
        self._extras = None
        self.privacy_level = privacy_level
        self.promote_other_brand = promote_other_brand
        self.enable_comment = enable_comment
        self.enable_duet = enable_duet
        self.enable_stitch = enable_stitch
        self.video_disclosure = video_disclosure
        self.promote_your_brand = promote_your_brand

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("privacyLevel")
        if value.__class__ is str:
            self.privacy_level = value
        elif value is None:
            self.privacy_level = None
            missing += 1
        else:
            self.privacy_level = None
            kept = keep_raw(kept, src, "privacyLevel", value)
        value = get("promoteOtherBrand")
        if value.__class__ is bool:
            self.promote_other_brand = value
        elif value is None:
            self.promote_other_brand = None
            missing += 1
        else:
            self.promote_other_brand = None
            kept = keep_raw(kept, src, "promoteOtherBrand", value)
        value = get("enableComment")
        if value.__class__ is bool:
            self.enable_comment = value
        elif value is None:
            self.enable_comment = None
            missing += 1
        else:
            self.enable_comment = None
            kept = keep_raw(kept, src, "enableComment", value)
        value = get("enableDuet")
        if value.__class__ is bool:
            self.enable_duet = value
        elif value is None:
            self.enable_duet = None
            missing += 1
        else:
            self.enable_duet = None
            kept = keep_raw(kept, src, "enableDuet", value)
        value = get("enableStitch")
        if value.__class__ is bool:
            self.enable_stitch = value
        elif value is None:
            self.enable_stitch = None
            missing += 1
        else:
            self.enable_stitch = None
            kept = keep_raw(kept, src, "enableStitch", value)
        value = get("videoDisclosure")
        if value.__class__ is bool:
            self.video_disclosure = value
        elif value is None:
            self.video_disclosure = None
            missing += 1
        else:
            self.video_disclosure = None
            kept = keep_raw(kept, src, "videoDisclosure", value)
        value = get("promoteYourBrand")
        if value.__class__ is bool:
            self.promote_your_brand = value
        elif value is None:
            self.promote_your_brand = None
            missing += 1
        else:
            self.promote_your_brand = None
            kept = keep_raw(kept, src, "promoteYourBrand", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (privacy_level := self.privacy_level) is not None:
            out["privacyLevel"] = privacy_level
        if (promote_other_brand := self.promote_other_brand) is not None:
            out["promoteOtherBrand"] = promote_other_brand
        if (enable_comment := self.enable_comment) is not None:
            out["enableComment"] = enable_comment
        if (enable_duet := self.enable_duet) is not None:
            out["enableDuet"] = enable_duet
        if (enable_stitch := self.enable_stitch) is not None:
            out["enableStitch"] = enable_stitch
        if (video_disclosure := self.video_disclosure) is not None:
            out["videoDisclosure"] = video_disclosure
        if (promote_your_brand := self.promote_your_brand) is not None:
            out["promoteYourBrand"] = promote_your_brand
        return out
