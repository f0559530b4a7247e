"""`PostCreate`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_datetime, read_object, read_text, write_datetime
from .enums import PostStatus, PostType

_KNOWN = frozenset(
    (
        "accountIds",
        "summary",
        "media",
        "status",
        "scheduleDate",
        "selectedBestTime",
        "createdBy",
        "followUpComment",
        "ogTagsDetails",
        "type",
        "postApprovalDetails",
        "scheduleTimeUpdated",
        "tags",
        "categoryId",
        "applyWatermark",
        "tiktokPostDetails",
        "gmbPostDetails",
        "userId",
        "linkedinPostDetails",
        "pinterestPostDetails",
        "facebookPostDetails",
        "instagramPostDetails",
        "youtubePostDetails",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostCreate(Model):
    """A whole post, as it is created or put in the place of an older one. It goes to every account named,
    each with the same text; for another text, create another post. The blocks for single networks count
    only for accounts of that network.
    """

    _extras: Extras = field(init=False)

    account_ids: list[str] | None
    """Ids of the accounts to post to, as the list of accounts gives them. Needed for a draft too. The
    server keeps one record for each account.
    """

    summary: str | None
    """The text of the post. Custom values in double braces are filled in. A text that is too long for a
    network is cut there, not refused. The limits that HighLevel names: Facebook 62 000 characters,
    YouTube 5 000, LinkedIn 3 000, Instagram 2 200 (and 30 hashtags), Google 1 500, Pinterest 800
    (elsewhere 500). Stories show no text. Facebook, LinkedIn and Google need text or media.
    """

    media: list[PostMediaInput] | None
    """Images and videos, in the order in which they are shown. Instagram needs at least one and takes 10,
    LinkedIn takes 9, Pinterest one, Google one image and no video, YouTube and any reel exactly one
    video. A post for review and a replacement need this field, be it with an empty list.
    """

    status: PostStatus | None
    """What is to become of the post: `draft` keeps it, `scheduled` publishes it at its schedule date,
    `in_review` asks an approver first. The last two need a schedule date, and `in_review` also an
    approver. Without status and schedule date the post is published at once, as far as is known.
    """

    schedule_date: datetime | None
    """When to publish. Needed for a post that is `scheduled` or `in_review`; a post for review must lie in
    the future.
    """

    selected_best_time: datetime | None
    """The time that was picked from the planner's proposals of good times, where one was."""

    created_by: str | None
    """Id of the user who shows as the maker of the post. HighLevel's text asks for 24 hexadecimal digits;
    users elsewhere have ids of 20 letters and digits.
    """

    follow_up_comment: str | None
    """A first comment that is put under the post once it is published. Facebook, Instagram, LinkedIn and
    YouTube take one; TikTok, Google and Pinterest do not. Cut where it is too long for the network.
    """

    link_preview: LinkPreviewInput | None
    """The card that a network shows for a link in the text. Facebook posts, Google and LinkedIn show one;
    Instagram, TikTok, Pinterest, YouTube, stories and reels do not.
    """

    type: PostType | None
    """The form of the post. The blocks for Facebook and Instagram can name another form for their network."""

    post_approval_details: PostApprovalInput | None
    """Who is to approve the post, and a note for them. Needed with the status `in_review`."""

    schedule_time_updated: bool | None
    """Set it to true when a replacement moves the post to another time."""

    tags: list[str] | None
    """Ids of tags that exist in the location, 24 hexadecimal digits each. Names of tags are not taken."""

    category_id: str | None
    """Id of the category that the post belongs to, 24 hexadecimal digits."""

    apply_watermark: bool | None
    """Whether the location's watermark is laid over the media. It works on images only."""

    tiktok_post_details: TikTokPostDetailsInput | None
    """What TikTok alone wants to know."""

    google_post_details: GooglePostDetailsInput | None
    """What Google Business alone wants to know."""

    user_id: str | None
    """Id of the user in whose name the post is made. Needed for a draft too."""

    linkedin_post_details: LinkedInPostDetailsInput | None
    """What LinkedIn alone wants to know, polls included."""

    pinterest_post_details: PinterestPostDetailsInput | None
    """What Pinterest alone wants to know, first of all the boards."""

    facebook_post_details: FacebookPostDetailsInput | None
    """What Facebook alone wants to know."""

    instagram_post_details: InstagramPostDetailsInput | None
    """What Instagram alone wants to know."""

    youtube_post_details: YouTubePostDetailsInput | None
    """What YouTube alone wants to know."""

    def __init__(
        self,
        *,
        account_ids: list[str],
        type: PostType,
        user_id: str,
        summary: str | None = None,
        media: list[PostMediaInput] | None = None,
        status: PostStatus | None = None,
        schedule_date: datetime | None = None,
        selected_best_time: datetime | None = None,
        created_by: str | None = None,
        follow_up_comment: str | None = None,
        link_preview: LinkPreviewInput | None = None,
        post_approval_details: PostApprovalInput | None = None,
        schedule_time_updated: bool | None = None,
        tags: list[str] | None = None,
        category_id: str | None = None,
        apply_watermark: bool | None = None,
        tiktok_post_details: TikTokPostDetailsInput | None = None,
        google_post_details: GooglePostDetailsInput | None = None,
        linkedin_post_details: LinkedInPostDetailsInput | None = None,
        pinterest_post_details: PinterestPostDetailsInput | None = None,
        facebook_post_details: FacebookPostDetailsInput | None = None,
        instagram_post_details: InstagramPostDetailsInput | None = None,
        youtube_post_details: YouTubePostDetailsInput | None = None,
    ) -> None:
        self._extras = None
        self.account_ids = account_ids
        self.summary = summary
        self.media = media
        self.status = status
        self.schedule_date = schedule_date
        self.selected_best_time = selected_best_time
        self.created_by = created_by
        self.follow_up_comment = follow_up_comment
        self.link_preview = link_preview
        self.type = type
        self.post_approval_details = post_approval_details
        self.schedule_time_updated = schedule_time_updated
        self.tags = tags
        self.category_id = category_id
        self.apply_watermark = apply_watermark
        self.tiktok_post_details = tiktok_post_details
        self.google_post_details = google_post_details
        self.user_id = user_id
        self.linkedin_post_details = linkedin_post_details
        self.pinterest_post_details = pinterest_post_details
        self.facebook_post_details = facebook_post_details
        self.instagram_post_details = instagram_post_details
        self.youtube_post_details = youtube_post_details

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("accountIds")
        if value.__class__ is list:
            account_ids = [item for item in value if item.__class__ is str]
            self.account_ids = account_ids
            if len(account_ids) != len(value):
                kept = keep_raw_list(kept, "accountIds", value, read_text)
                self.account_ids = account_ids or None
        elif value is None:
            self.account_ids = None
            missing += 1
        else:
            self.account_ids = None
            kept = keep_raw(kept, src, "accountIds", value)
        value = get("summary")
        if value.__class__ is str:
            self.summary = value
        elif value is None:
            self.summary = None
            missing += 1
        else:
            self.summary = None
            kept = keep_raw(kept, src, "summary", value)
        value = get("media")
        if value.__class__ is list:
            media = [PostMediaInput.from_dict(item) for item in value if item.__class__ is dict]
            self.media = media
            if len(media) != len(value):
                kept = keep_raw_list(kept, "media", value, read_object)
                self.media = media or None
        elif value is None:
            self.media = None
            missing += 1
        else:
            self.media = None
            kept = keep_raw(kept, src, "media", value)
        value = get("status")
        if value.__class__ is str:
            self.status = value
        elif value is None:
            self.status = None
            missing += 1
        else:
            self.status = None
            kept = keep_raw(kept, src, "status", value)
        value = get("scheduleDate")
        if value is not None:
            self.schedule_date = schedule_date = read_datetime(value)
            if schedule_date is None:
                kept = keep_raw(kept, src, "scheduleDate", value)
        else:
            self.schedule_date = None
            missing += 1
        value = get("selectedBestTime")
        if value is not None:
            self.selected_best_time = selected_best_time = read_datetime(value)
            if selected_best_time is None:
                kept = keep_raw(kept, src, "selectedBestTime", value)
        else:
            self.selected_best_time = None
            missing += 1
        value = get("createdBy")
        if value.__class__ is str:
            self.created_by = value
        elif value is None:
            self.created_by = None
            missing += 1
        else:
            self.created_by = None
            kept = keep_raw(kept, src, "createdBy", value)
        value = get("followUpComment")
        if value.__class__ is str:
            self.follow_up_comment = value
        elif value is None:
            self.follow_up_comment = None
            missing += 1
        else:
            self.follow_up_comment = None
            kept = keep_raw(kept, src, "followUpComment", value)
        value = get("ogTagsDetails")
        if value.__class__ is dict:
            self.link_preview = LinkPreviewInput.from_dict(value)
        elif value is None:
            self.link_preview = None
            missing += 1
        else:
            self.link_preview = None
            kept = keep_raw(kept, src, "ogTagsDetails", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("postApprovalDetails")
        if value.__class__ is dict:
            self.post_approval_details = PostApprovalInput.from_dict(value)
        elif value is None:
            self.post_approval_details = None
            missing += 1
        else:
            self.post_approval_details = None
            kept = keep_raw(kept, src, "postApprovalDetails", value)
        value = get("scheduleTimeUpdated")
        if value.__class__ is bool:
            self.schedule_time_updated = value
        elif value is None:
            self.schedule_time_updated = None
            missing += 1
        else:
            self.schedule_time_updated = None
            kept = keep_raw(kept, src, "scheduleTimeUpdated", value)
        value = get("tags")
        if value.__class__ is list:
            tags = [item for item in value if item.__class__ is str]
            self.tags = tags
            if len(tags) != len(value):
                kept = keep_raw_list(kept, "tags", value, read_text)
                self.tags = tags or None
        elif value is None:
            self.tags = None
            missing += 1
        else:
            self.tags = None
            kept = keep_raw(kept, src, "tags", value)
        value = get("categoryId")
        if value.__class__ is str:
            self.category_id = value
        elif value is None:
            self.category_id = None
            missing += 1
        else:
            self.category_id = None
            kept = keep_raw(kept, src, "categoryId", value)
        value = get("applyWatermark")
        if value.__class__ is bool:
            self.apply_watermark = value
        elif value is None:
            self.apply_watermark = None
            missing += 1
        else:
            self.apply_watermark = None
            kept = keep_raw(kept, src, "applyWatermark", value)
        value = get("tiktokPostDetails")
        if value.__class__ is dict:
            self.tiktok_post_details = TikTokPostDetailsInput.from_dict(value)
        elif value is None:
            self.tiktok_post_details = None
            missing += 1
        else:
            self.tiktok_post_details = None
            kept = keep_raw(kept, src, "tiktokPostDetails", value)
        value = get("gmbPostDetails")
        if value.__class__ is dict:
            self.google_post_details = GooglePostDetailsInput.from_dict(value)
        elif value is None:
            self.google_post_details = None
            missing += 1
        else:
            self.google_post_details = None
            kept = keep_raw(kept, src, "gmbPostDetails", value)
        value = get("userId")
        if value.__class__ is str:
            self.user_id = value
        elif value is None:
            self.user_id = None
            missing += 1
        else:
            self.user_id = None
            kept = keep_raw(kept, src, "userId", value)
        value = get("linkedinPostDetails")
        if value.__class__ is dict:
            self.linkedin_post_details = LinkedInPostDetailsInput.from_dict(value)
        elif value is None:
            self.linkedin_post_details = None
            missing += 1
        else:
            self.linkedin_post_details = None
            kept = keep_raw(kept, src, "linkedinPostDetails", value)
        value = get("pinterestPostDetails")
        if value.__class__ is dict:
            self.pinterest_post_details = PinterestPostDetailsInput.from_dict(value)
        elif value is None:
            self.pinterest_post_details = None
            missing += 1
        else:
            self.pinterest_post_details = None
            kept = keep_raw(kept, src, "pinterestPostDetails", value)
        value = get("facebookPostDetails")
        if value.__class__ is dict:
            self.facebook_post_details = FacebookPostDetailsInput.from_dict(value)
        elif value is None:
            self.facebook_post_details = None
            missing += 1
        else:
            self.facebook_post_details = None
            kept = keep_raw(kept, src, "facebookPostDetails", value)
        value = get("instagramPostDetails")
        if value.__class__ is dict:
            self.instagram_post_details = InstagramPostDetailsInput.from_dict(value)
        elif value is None:
            self.instagram_post_details = None
            missing += 1
        else:
            self.instagram_post_details = None
            kept = keep_raw(kept, src, "instagramPostDetails", value)
        value = get("youtubePostDetails")
        if value.__class__ is dict:
            self.youtube_post_details = YouTubePostDetailsInput.from_dict(value)
        elif value is None:
            self.youtube_post_details = None
            missing += 1
        else:
            self.youtube_post_details = None
            kept = keep_raw(kept, src, "youtubePostDetails", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 23 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (account_ids := self.account_ids) is not None:
            out["accountIds"] = account_ids
        if (summary := self.summary) is not None:
            out["summary"] = summary
        if (media := self.media) is not None:
            out["media"] = [item.to_dict() for item in media]
        if (status := self.status) is not None:
            out["status"] = status
        if (schedule_date := self.schedule_date) is not None:
            out["scheduleDate"] = write_datetime("schedule_date", schedule_date)
        if (selected_best_time := self.selected_best_time) is not None:
            out["selectedBestTime"] = write_datetime("selected_best_time", selected_best_time)
        if (created_by := self.created_by) is not None:
            out["createdBy"] = created_by
        if (follow_up_comment := self.follow_up_comment) is not None:
            out["followUpComment"] = follow_up_comment
        if (link_preview := self.link_preview) is not None:
            out["ogTagsDetails"] = link_preview.to_dict()
        if (type := self.type) is not None:
            out["type"] = type
        if (post_approval_details := self.post_approval_details) is not None:
            out["postApprovalDetails"] = post_approval_details.to_dict()
        if (schedule_time_updated := self.schedule_time_updated) is not None:
            out["scheduleTimeUpdated"] = schedule_time_updated
        if (tags := self.tags) is not None:
            out["tags"] = tags
        if (category_id := self.category_id) is not None:
            out["categoryId"] = category_id
        if (apply_watermark := self.apply_watermark) is not None:
            out["applyWatermark"] = apply_watermark
        if (tiktok_post_details := self.tiktok_post_details) is not None:
            out["tiktokPostDetails"] = tiktok_post_details.to_dict()
        if (google_post_details := self.google_post_details) is not None:
            out["gmbPostDetails"] = google_post_details.to_dict()
        if (user_id := self.user_id) is not None:
            out["userId"] = user_id
        if (linkedin_post_details := self.linkedin_post_details) is not None:
            out["linkedinPostDetails"] = linkedin_post_details.to_dict()
        if (pinterest_post_details := self.pinterest_post_details) is not None:
            out["pinterestPostDetails"] = pinterest_post_details.to_dict()
        if (facebook_post_details := self.facebook_post_details) is not None:
            out["facebookPostDetails"] = facebook_post_details.to_dict()
        if (instagram_post_details := self.instagram_post_details) is not None:
            out["instagramPostDetails"] = instagram_post_details.to_dict()
        if (youtube_post_details := self.youtube_post_details) is not None:
            out["youtubePostDetails"] = youtube_post_details.to_dict()
        return out


from .facebook_post_details_input import FacebookPostDetailsInput
from .google_post_details_input import GooglePostDetailsInput
from .instagram_post_details_input import InstagramPostDetailsInput
from .link_preview_input import LinkPreviewInput
from .linkedin_post_details_input import LinkedInPostDetailsInput
from .pinterest_post_details_input import PinterestPostDetailsInput
from .post_approval_input import PostApprovalInput
from .post_media_input import PostMediaInput
from .tiktok_post_details_input import TikTokPostDetailsInput
from .youtube_post_details_input import YouTubePostDetailsInput
