"""`TikTokPostDetailsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Field
from .enums import TikTokPrivacyLevel


@define(init=False, eq=False, repr=False, weakref_slot=False)
class TikTokPostDetailsInput(RequestModel):
    """What a TikTok post needs beyond text and media."""

    _extras: Extras = field(init=False)

    privacy_level: TikTokPrivacyLevel | None
    """Who can see the post. `SELF_ONLY` cannot stand together with `videoDisclosure`."""

    promote_other_brand: bool | None
    """True if the post promotes another brand (paid partnership)."""

    enable_comment: bool | None
    """Whether people may comment on the post."""

    enable_duet: bool | None
    """Whether people may make a duet with the video."""

    enable_stitch: bool | None
    """Whether people may use parts of the video in their own (stitch)."""

    video_disclosure: bool | None
    """True if the post is to be marked as promotion. Then `promoteYourBrand` or `promoteOtherBrand` must
    be true.
    """

    promote_your_brand: bool | None
    """True if the post promotes the account's own brand."""

    def __init__(
        self,
        *,
        privacy_level: TikTokPrivacyLevel,
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
        self._check()


set_fields(
    TikTokPostDetailsInput,
    Field("privacy_level", "privacyLevel", Choice(TikTokPrivacyLevel), required=True),
    Field("promote_other_brand", "promoteOtherBrand", Boolean()),
    Field("enable_comment", "enableComment", Boolean()),
    Field("enable_duet", "enableDuet", Boolean()),
    Field("enable_stitch", "enableStitch", Boolean()),
    Field("video_disclosure", "videoDisclosure", Boolean()),
    Field("promote_your_brand", "promoteYourBrand", Boolean()),
)
