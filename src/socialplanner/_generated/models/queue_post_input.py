"""`QueuePostInput`. Written by `make generate`."""

from __future__ import annotations

from datetime import datetime

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Choice, Field, Text
from ..._core.time_rules import Time
from .enums import PostStatus, PostType


@define(init=False, eq=False, repr=False, weakref_slot=False)
class QueuePostInput(RequestModel):
    """What an item publishes: the fields of a post that is created, but none of them has to be there.
    HighLevel does not say whether what a change leaves out stays as it was, so name all that counts.
    """

    _extras: Extras = field(init=False)

    account_ids: list[str] | None
    """Ids of the accounts to post to, as the list of accounts gives them."""

    summary: str | None
    """The text of the post. It is cut where it is too long for a network. Stories show no text. Facebook,
    LinkedIn and Google need text or media.
    """

    media: list[PostMediaInput] | None
    """Images and videos, in the order in which they are shown, as many as each network takes of a post."""

    status: PostStatus | None
    """The status that the post is to have."""

    schedule_date: datetime | None
    """A time to publish, as a post has one. The slots of the queue decide when an item really goes out.
    What a date without a status does here is not known; HighLevel's example has the status `scheduled`
    beside it.
    """

    selected_best_time: datetime | None
    """The time that was picked from the planner's proposals of good times, where one was."""

    created_by: str | None
    """Id of the user who shows as the maker of the post."""

    follow_up_comment: str | None
    """A first comment that is put under the post once it is published, as on a post. Google and Pinterest
    take none.
    """

    link_preview: LinkPreviewInput | None
    """The card that a network shows for a link in the text."""

    type: PostType | None
    """The form of the post. The blocks for Facebook and Instagram can name another form for their network."""

    post_approval_details: PostApprovalInput | None
    """Who is to approve the post, and a note for them."""

    schedule_time_updated: bool | None
    """Set it to true when the post moves to another time."""

    tags: list[str] | None
    """Ids of tags that exist in the location, 24 hexadecimal digits each. Names of tags are not taken."""

    category_id: str | None
    """Id of the category that the post belongs to, 24 hexadecimal digits."""

    apply_watermark: bool | None
    """Whether the images get the watermark template that their account has when the post is published.
    Videos get none.
    """

    tiktok_post_details: TikTokPostDetailsInput | None
    """What TikTok alone wants to know."""

    google_post_details: GooglePostDetailsInput | None
    """What Google Business alone wants to know."""

    user_id: str | None
    """Id of the user in whose name the post is made."""

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

    location_id: str | None
    """Id of the location. The request around the post names it already."""

    def __init__(
        self,
        *,
        account_ids: list[str] | None = None,
        summary: str | None = None,
        media: list[PostMediaInput] | None = None,
        status: PostStatus | None = None,
        schedule_date: datetime | None = None,
        selected_best_time: datetime | None = None,
        created_by: str | None = None,
        follow_up_comment: str | None = None,
        link_preview: LinkPreviewInput | None = None,
        type: PostType | None = None,
        post_approval_details: PostApprovalInput | None = None,
        schedule_time_updated: bool | None = None,
        tags: list[str] | None = None,
        category_id: str | None = None,
        apply_watermark: bool | None = None,
        tiktok_post_details: TikTokPostDetailsInput | None = None,
        google_post_details: GooglePostDetailsInput | None = None,
        user_id: str | None = None,
        linkedin_post_details: LinkedInPostDetailsInput | None = None,
        pinterest_post_details: PinterestPostDetailsInput | None = None,
        facebook_post_details: FacebookPostDetailsInput | None = None,
        instagram_post_details: InstagramPostDetailsInput | None = None,
        youtube_post_details: YouTubePostDetailsInput | None = None,
        location_id: str | None = None,
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
        self.location_id = location_id
        self._check()


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

set_fields(
    QueuePostInput,
    Field("account_ids", "accountIds", Items(Text(is_id=True))),
    Field("summary", "summary", Text()),
    Field("media", "media", Items(Nested(PostMediaInput))),
    Field("status", "status", Choice(PostStatus)),
    Field("schedule_date", "scheduleDate", Time()),
    Field("selected_best_time", "selectedBestTime", Time()),
    Field("created_by", "createdBy", Text()),
    Field("follow_up_comment", "followUpComment", Text()),
    Field("link_preview", "ogTagsDetails", Nested(LinkPreviewInput)),
    Field("type", "type", Choice(PostType)),
    Field("post_approval_details", "postApprovalDetails", Nested(PostApprovalInput)),
    Field("schedule_time_updated", "scheduleTimeUpdated", Boolean()),
    Field("tags", "tags", Items(Text())),
    Field("category_id", "categoryId", Text(is_id=True)),
    Field("apply_watermark", "applyWatermark", Boolean()),
    Field("tiktok_post_details", "tiktokPostDetails", Nested(TikTokPostDetailsInput)),
    Field("google_post_details", "gmbPostDetails", Nested(GooglePostDetailsInput)),
    Field("user_id", "userId", Text(is_id=True, hint=" Take one from planner.users.search().")),
    Field("linkedin_post_details", "linkedinPostDetails", Nested(LinkedInPostDetailsInput)),
    Field("pinterest_post_details", "pinterestPostDetails", Nested(PinterestPostDetailsInput)),
    Field("facebook_post_details", "facebookPostDetails", Nested(FacebookPostDetailsInput)),
    Field("instagram_post_details", "instagramPostDetails", Nested(InstagramPostDetailsInput)),
    Field("youtube_post_details", "youtubePostDetails", Nested(YouTubePostDetailsInput)),
    Field("location_id", "locationId", Text(is_id=True)),
)
