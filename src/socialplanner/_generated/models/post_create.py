"""`PostCreate`. Written by `make generate`."""

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
class PostCreate(RequestModel):
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
    network is cut there, not refused: `posts.check` shows where, and the page of rules has the numbers.
    Stories show no text. Facebook, LinkedIn and Google need text or media.
    """

    media: list[PostMediaInput] | None
    """Images and videos, in the order in which they are shown. Instagram needs at least one and takes 10,
    LinkedIn takes 9, Pinterest one, Google one image and no video, YouTube and any reel exactly one
    video. A post for review and a replacement need this field, be it with an empty list.
    """

    status: PostStatus | None
    """What is to become of the post: `draft` keeps it, `scheduled` publishes it at its schedule date,
    `in_review` asks an approver first, `published` publishes it at once. `scheduled` and `in_review`
    need a schedule date, and `in_review` also an approver. Only the status decides: a schedule date
    alone does not schedule. Without a status the post is published at once and its date is ignored, as
    others saw on the live service in May 2026; so the SDK refuses a date without a status, and by
    inference also a picked time or an approver. A replacement without a status was seen to publish a
    scheduled post at once too (or to make it a draft), so it needs one in any case. That a date beside
    `published` is ignored as well is inferred; a draft keeps its date.
    """

    schedule_date: datetime | None
    """When to publish a post whose status is `scheduled` or `in_review`; both need it, and it must lie in
    the future. It does not schedule by itself: a date without a status is refused before it is sent, as
    the API would publish the post at once (seen live in May 2026).
    """

    selected_best_time: datetime | None
    """The time that was picked from the planner's proposals of good times, where one was."""

    created_by: str | None
    """Id of the user who shows as the maker of the post. HighLevel's text asks for 24 hexadecimal digits;
    users elsewhere have ids of 20 letters and digits.
    """

    follow_up_comment: str | None
    """A first comment that is put under the post once it is published. Facebook, Instagram, LinkedIn,
    YouTube and TikTok take one; Google and Pinterest do not. On TikTok it has at most 1 200 characters,
    needs a public video (`PUBLIC_TO_EVERYONE`), and appears one to three minutes after the video can be
    seen. A later, undated page of HighLevel adds Threads, Bluesky and communities. Cut where it is too
    long; on several networks, at the strictest limit among them (the same page).
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
    """Whether the images get the watermark template that their account has when the post is published.
    Videos get none.
    """

    tiktok_post_details: TikTokPostDetailsInput | None
    """What TikTok alone wants to know."""

    google_post_details: GooglePostDetailsInput | None
    """What Google Business alone wants to know."""

    user_id: str | None
    """Id of the user in whose name the post is made. Needed for a draft too. The search for users gives
    such ids; an invented one, or that of the location, is none.
    """

    linkedin_post_details: LinkedInPostDetailsInput | None
    """What LinkedIn alone wants to know, polls included."""

    pinterest_post_details: PinterestPostDetailsInput | None
    """What Pinterest alone wants to know, first of all the boards. Required where an account is one of
    Pinterest.
    """

    facebook_post_details: FacebookPostDetailsInput | None
    """What Facebook alone wants to know."""

    instagram_post_details: InstagramPostDetailsInput | None
    """What Instagram alone wants to know."""

    youtube_post_details: YouTubePostDetailsInput | None
    """What YouTube alone wants to know."""

    community_post_details: CommunityPostDetailsInput | None
    """What communities alone want to know. Unproven: HighLevel said in March 2026 that the API cannot make
    such posts, and a later, undated page has this block for the update of a post.
    """

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
        community_post_details: CommunityPostDetailsInput | None = None,
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
        self.community_post_details = community_post_details
        self._check()


from .community_post_details_input import CommunityPostDetailsInput
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
    PostCreate,
    Field("account_ids", "accountIds", Items(Text(is_id=True), least=1), required=True),
    Field("summary", "summary", Text()),
    Field("media", "media", Items(Nested(PostMediaInput))),
    Field("status", "status", Choice(PostStatus)),
    Field("schedule_date", "scheduleDate", Time()),
    Field("selected_best_time", "selectedBestTime", Time()),
    Field("created_by", "createdBy", Text()),
    Field("follow_up_comment", "followUpComment", Text()),
    Field("link_preview", "ogTagsDetails", Nested(LinkPreviewInput)),
    Field("type", "type", Choice(PostType), required=True),
    Field("post_approval_details", "postApprovalDetails", Nested(PostApprovalInput)),
    Field("schedule_time_updated", "scheduleTimeUpdated", Boolean()),
    Field("tags", "tags", Items(Text())),
    Field("category_id", "categoryId", Text(is_id=True)),
    Field("apply_watermark", "applyWatermark", Boolean()),
    Field("tiktok_post_details", "tiktokPostDetails", Nested(TikTokPostDetailsInput)),
    Field("google_post_details", "gmbPostDetails", Nested(GooglePostDetailsInput)),
    Field(
        "user_id",
        "userId",
        Text(is_id=True, hint=" Take one from planner.users.search().", least=1),
        required=True,
    ),
    Field("linkedin_post_details", "linkedinPostDetails", Nested(LinkedInPostDetailsInput)),
    Field("pinterest_post_details", "pinterestPostDetails", Nested(PinterestPostDetailsInput)),
    Field("facebook_post_details", "facebookPostDetails", Nested(FacebookPostDetailsInput)),
    Field("instagram_post_details", "instagramPostDetails", Nested(InstagramPostDetailsInput)),
    Field("youtube_post_details", "youtubePostDetails", Nested(YouTubePostDetailsInput)),
    Field("community_post_details", "communityPostDetails", Nested(CommunityPostDetailsInput)),
    needs=(
        ("schedule_date", "status"),
        ("selected_best_time", "status"),
        ("post_approval_details", "status"),
    ),
    hints={
        "status": 'Write status="scheduled" to publish the post at its schedule_date, "in_review" to have it approved first, "draft" to keep it, or "published" to publish it now. Without a status the API publishes it at once, whatever its date.'
    },
)
