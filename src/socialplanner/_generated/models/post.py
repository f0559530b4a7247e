"""`Post`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.record import Record, note_missing_id
from ..._core.values import read_datetime, read_object, read_text, write_datetime
from .enums import Platform, PostSource, PostStatus, PostType

_KNOWN = frozenset(
    (
        "_id",
        "source",
        "locationId",
        "platform",
        "thumbnail",
        "displayDate",
        "createdAt",
        "updatedAt",
        "accountId",
        "error",
        "postId",
        "publishedAt",
        "accountIds",
        "summary",
        "media",
        "status",
        "createdBy",
        "type",
        "tags",
        "ogTagsDetails",
        "postApprovalDetails",
        "tiktokPostDetails",
        "gmbPostDetails",
        "blueskyPostDetails",
        "user",
        "linkedinPostDetails",
        "pinterestPostDetails",
        "facebookPostDetails",
        "instagramPostDetails",
        "youtubePostDetails",
        "communityPostDetails",
        "mediaOptimization",
        "insights",
        "parentPostId",
        "channel",
        "deleted",
        "isCommentSyncing",
        "scheduleDate",
        "followUpComment",
        "previewLink",
        "deletedAt",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class Post(Record):
    """A post as the planner keeps it. Any field may be missing, and a block for a network may be empty.
    For a post to several accounts there is one record for each account, tied by `parentPostId`.
    """

    _extras: Extras = field(init=False)

    _id: str | None

    source: PostSource | None
    """How the post came to be."""

    location_id: str | None
    """Id of the location that the post belongs to."""

    platform: Platform | None
    """The network of the post. Others saw `google` here on every post that was made over the API, so tell
    the network by the account.
    """

    thumbnail: str | None
    """Address of the cover picture of the first video. It moves here from the media when it is published."""

    display_date: datetime | None
    """The time under which the planner's calendar shows the post, UTC."""

    created_at: datetime | None
    """When the record was made, UTC."""

    updated_at: datetime | None
    """When the record last changed, UTC."""

    account_id: str | None
    """Id of the one account that this record is for."""

    error: str | None
    """Why the post failed, in the network's or the planner's words. Missing where nothing failed."""

    post_id: str | None
    """Id of the post on its network, once it is published. Not the id to read or delete it by."""

    published_at: datetime | None
    """When the post went out, UTC. Missing until then."""

    account_ids: list[str]
    """Ids of the accounts that the post goes to."""

    summary: str | None
    """The text of the post."""

    media: list[PostMedia]
    """Images and videos, in their order. Of several images only the first may be shown here once the post
    is scheduled; the network gets all of them.
    """

    status: PostStatus | None
    """Where the post stands."""

    created_by: str | None
    """Id of the user who made the post."""

    type: PostType | None
    """The form of the post."""

    tags: list[str]
    """Ids of the tags of the post."""

    link_preview: LinkPreview | None
    """The card for a link in the text; empty where there is none."""

    post_approval_details: PostApproval | None
    """Where the approval of the post stands."""

    tiktok_post_details: TikTokPostDetails | None
    """What counts for TikTok alone."""

    google_post_details: GooglePostDetails | None
    """What counts for Google Business alone."""

    bluesky_post_details: BlueskyPostDetails | None
    """What counts for Bluesky alone. It can be read, but a request has no field to set it."""

    user: PostUser | None
    """The user who made the post. Null where a list did not ask for users, and on a post just created."""

    linkedin_post_details: LinkedInPostDetails | None
    """What counts for LinkedIn alone."""

    pinterest_post_details: PinterestPostDetails | None
    """What counts for Pinterest alone."""

    facebook_post_details: FacebookPostDetails | None
    """What counts for Facebook alone."""

    instagram_post_details: InstagramPostDetails | None
    """What counts for Instagram alone."""

    youtube_post_details: YouTubePostDetails | None
    """What counts for YouTube alone."""

    community_post_details: CommunityPostDetails | None
    """What counts for communities alone. Not seen in an answer yet."""

    media_optimization: bool | None
    """Whether the server makes the media smaller to fit the networks."""

    insights: PostInsights | None
    """Likes, shares and comments. Facebook, Instagram, LinkedIn and YouTube only, and missing until the
    server has fetched them once.
    """

    parent_post_id: str | None
    """A UUID that the records of one post to several accounts have in common. No post can be read by it."""

    channel: str | None
    """Where the post was made from; `public` for one made over the API."""

    deleted: bool | None
    """True for a post that was deleted in the planner. It may still stand on its network. False is no
    proof: a published post was seen to stay in lists with it after its deletion.
    """

    is_comment_syncing: bool | None
    """True while the server fetches the comments under the post."""

    schedule_date: datetime | None
    """When the post is to go out, UTC. Not in every answer; `displayDate` is the surer field."""

    follow_up_comment: str | None
    """The first comment that is put under the post once it is published, where it has one."""

    preview_link: str | None
    """Public address of the post on its network, once it is published. Missing until then, and not in
    every answer.
    """

    deleted_at: datetime | None
    """When the post was deleted in the planner, UTC. Not in HighLevel's documents."""

    def __init__(
        self,
        *,
        id: str | None = None,
        source: PostSource | None = None,
        location_id: str | None = None,
        platform: Platform | None = None,
        thumbnail: str | None = None,
        display_date: datetime | None = None,
        created_at: datetime | None = None,
        updated_at: datetime | None = None,
        account_id: str | None = None,
        error: str | None = None,
        post_id: str | None = None,
        published_at: datetime | None = None,
        account_ids: list[str] | None = None,
        summary: str | None = None,
        media: list[PostMedia] | None = None,
        status: PostStatus | None = None,
        created_by: str | None = None,
        type: PostType | None = None,
        tags: list[str] | None = None,
        link_preview: LinkPreview | None = None,
        post_approval_details: PostApproval | None = None,
        tiktok_post_details: TikTokPostDetails | None = None,
        google_post_details: GooglePostDetails | None = None,
        bluesky_post_details: BlueskyPostDetails | None = None,
        user: PostUser | None = None,
        linkedin_post_details: LinkedInPostDetails | None = None,
        pinterest_post_details: PinterestPostDetails | None = None,
        facebook_post_details: FacebookPostDetails | None = None,
        instagram_post_details: InstagramPostDetails | None = None,
        youtube_post_details: YouTubePostDetails | None = None,
        community_post_details: CommunityPostDetails | None = None,
        media_optimization: bool | None = None,
        insights: PostInsights | None = None,
        parent_post_id: str | None = None,
        channel: str | None = None,
        deleted: bool | None = None,
        is_comment_syncing: bool | None = None,
        schedule_date: datetime | None = None,
        follow_up_comment: str | None = None,
        preview_link: str | None = None,
        deleted_at: datetime | None = None,
    ) -> None:
        self._extras = None
        self._id = id
        self.source = source
        self.location_id = location_id
        self.platform = platform
        self.thumbnail = thumbnail
        self.display_date = display_date
        self.created_at = created_at
        self.updated_at = updated_at
        self.account_id = account_id
        self.error = error
        self.post_id = post_id
        self.published_at = published_at
        self.account_ids = Absent() if account_ids is None else account_ids
        self.summary = summary
        self.media = Absent() if media is None else media
        self.status = status
        self.created_by = created_by
        self.type = type
        self.tags = Absent() if tags is None else tags
        self.link_preview = link_preview
        self.post_approval_details = post_approval_details
        self.tiktok_post_details = tiktok_post_details
        self.google_post_details = google_post_details
        self.bluesky_post_details = bluesky_post_details
        self.user = user
        self.linkedin_post_details = linkedin_post_details
        self.pinterest_post_details = pinterest_post_details
        self.facebook_post_details = facebook_post_details
        self.instagram_post_details = instagram_post_details
        self.youtube_post_details = youtube_post_details
        self.community_post_details = community_post_details
        self.media_optimization = media_optimization
        self.insights = insights
        self.parent_post_id = parent_post_id
        self.channel = channel
        self.deleted = deleted
        self.is_comment_syncing = is_comment_syncing
        self.schedule_date = schedule_date
        self.follow_up_comment = follow_up_comment
        self.preview_link = preview_link
        self.deleted_at = deleted_at

    @property
    def id(self) -> str:
        """Id of the post, 24 hexadecimal digits. Read, replace and delete it by this."""
        if self._id is not None:
            return self._id
        self._raise_missing()

    @id.setter
    def id(self, value: str) -> None:
        self._id = value

    def _find_id(self) -> str | None:
        return self._id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            note_missing_id(src, ("_id",), None)
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("_id")
        if value.__class__ is str and value.strip():
            self._id = value
        elif value is None:
            self._id = None
            missing += 1
        else:
            self._id = None
            kept = keep_raw(kept, src, "_id", value)
        value = get("source")
        if value.__class__ is str:
            self.source = value
        elif value is None:
            self.source = None
            missing += 1
        else:
            self.source = None
            kept = keep_raw(kept, src, "source", value)
        value = get("locationId")
        if value.__class__ is str:
            self.location_id = value
        elif value is None:
            self.location_id = None
            missing += 1
        else:
            self.location_id = None
            kept = keep_raw(kept, src, "locationId", value)
        value = get("platform")
        if value.__class__ is str:
            self.platform = value
        elif value is None:
            self.platform = None
            missing += 1
        else:
            self.platform = None
            kept = keep_raw(kept, src, "platform", value)
        value = get("thumbnail")
        if value.__class__ is str:
            self.thumbnail = value
        elif value is None:
            self.thumbnail = None
            missing += 1
        else:
            self.thumbnail = None
            kept = keep_raw(kept, src, "thumbnail", value)
        value = get("displayDate")
        if value is not None:
            self.display_date = display_date = read_datetime(value)
            if display_date is None:
                kept = keep_raw(kept, src, "displayDate", value)
        else:
            self.display_date = None
            missing += 1
        value = get("createdAt")
        if value is not None:
            self.created_at = created_at = read_datetime(value)
            if created_at is None:
                kept = keep_raw(kept, src, "createdAt", value)
        else:
            self.created_at = None
            missing += 1
        value = get("updatedAt")
        if value is not None:
            self.updated_at = updated_at = read_datetime(value)
            if updated_at is None:
                kept = keep_raw(kept, src, "updatedAt", value)
        else:
            self.updated_at = None
            missing += 1
        value = get("accountId")
        if value.__class__ is str:
            self.account_id = value
        elif value is None:
            self.account_id = None
            missing += 1
        else:
            self.account_id = None
            kept = keep_raw(kept, src, "accountId", value)
        value = get("error")
        if value.__class__ is str:
            self.error = value
        elif value is None:
            self.error = None
            missing += 1
        else:
            self.error = None
            kept = keep_raw(kept, src, "error", value)
        value = get("postId")
        if value.__class__ is str:
            self.post_id = value
        elif value is None:
            self.post_id = None
            missing += 1
        else:
            self.post_id = None
            kept = keep_raw(kept, src, "postId", value)
        value = get("publishedAt")
        if value is not None:
            self.published_at = published_at = read_datetime(value)
            if published_at is None:
                kept = keep_raw(kept, src, "publishedAt", value)
        else:
            self.published_at = None
            missing += 1
        value = get("accountIds")
        if value.__class__ is list:
            account_ids = [item for item in value if item.__class__ is str]
            self.account_ids = account_ids
            if len(account_ids) != len(value):
                kept = keep_raw_list(kept, "accountIds", value, read_text)
                self.account_ids = account_ids or Absent()
        elif value is None:
            self.account_ids = Absent()
            missing += 1
        else:
            self.account_ids = Absent()
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
            media = [PostMedia.from_dict(item) for item in value if item.__class__ is dict]
            self.media = media
            if len(media) != len(value):
                kept = keep_raw_list(kept, "media", value, read_object)
                self.media = media or Absent()
        elif value is None:
            self.media = Absent()
            missing += 1
        else:
            self.media = Absent()
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
        value = get("createdBy")
        if value.__class__ is str:
            self.created_by = value
        elif value is None:
            self.created_by = None
            missing += 1
        else:
            self.created_by = None
            kept = keep_raw(kept, src, "createdBy", value)
        value = get("type")
        if value.__class__ is str:
            self.type = value
        elif value is None:
            self.type = None
            missing += 1
        else:
            self.type = None
            kept = keep_raw(kept, src, "type", value)
        value = get("tags")
        if value.__class__ is list:
            tags = [item for item in value if item.__class__ is str]
            self.tags = tags
            if len(tags) != len(value):
                kept = keep_raw_list(kept, "tags", value, read_text)
                self.tags = tags or Absent()
        elif value is None:
            self.tags = Absent()
            missing += 1
        else:
            self.tags = Absent()
            kept = keep_raw(kept, src, "tags", value)
        value = get("ogTagsDetails")
        if value.__class__ is dict:
            self.link_preview = LinkPreview.from_dict(value)
        elif value is None:
            self.link_preview = None
            missing += 1
        else:
            self.link_preview = None
            kept = keep_raw(kept, src, "ogTagsDetails", value)
        value = get("postApprovalDetails")
        if value.__class__ is dict:
            self.post_approval_details = PostApproval.from_dict(value)
        elif value is None:
            self.post_approval_details = None
            missing += 1
        else:
            self.post_approval_details = None
            kept = keep_raw(kept, src, "postApprovalDetails", value)
        value = get("tiktokPostDetails")
        if value.__class__ is dict:
            self.tiktok_post_details = TikTokPostDetails.from_dict(value)
        elif value is None:
            self.tiktok_post_details = None
            missing += 1
        else:
            self.tiktok_post_details = None
            kept = keep_raw(kept, src, "tiktokPostDetails", value)
        value = get("gmbPostDetails")
        if value.__class__ is dict:
            self.google_post_details = GooglePostDetails.from_dict(value)
        elif value is None:
            self.google_post_details = None
            missing += 1
        else:
            self.google_post_details = None
            kept = keep_raw(kept, src, "gmbPostDetails", value)
        value = get("blueskyPostDetails")
        if value.__class__ is dict:
            self.bluesky_post_details = BlueskyPostDetails.from_dict(value)
        elif value is None:
            self.bluesky_post_details = None
            missing += 1
        else:
            self.bluesky_post_details = None
            kept = keep_raw(kept, src, "blueskyPostDetails", value)
        value = get("user")
        if value.__class__ is dict:
            self.user = PostUser.from_dict(value)
        elif value is None:
            self.user = None
            missing += 1
        else:
            self.user = None
            kept = keep_raw(kept, src, "user", value)
        value = get("linkedinPostDetails")
        if value.__class__ is dict:
            self.linkedin_post_details = LinkedInPostDetails.from_dict(value)
        elif value is None:
            self.linkedin_post_details = None
            missing += 1
        else:
            self.linkedin_post_details = None
            kept = keep_raw(kept, src, "linkedinPostDetails", value)
        value = get("pinterestPostDetails")
        if value.__class__ is dict:
            self.pinterest_post_details = PinterestPostDetails.from_dict(value)
        elif value is None:
            self.pinterest_post_details = None
            missing += 1
        else:
            self.pinterest_post_details = None
            kept = keep_raw(kept, src, "pinterestPostDetails", value)
        value = get("facebookPostDetails")
        if value.__class__ is dict:
            self.facebook_post_details = FacebookPostDetails.from_dict(value)
        elif value is None:
            self.facebook_post_details = None
            missing += 1
        else:
            self.facebook_post_details = None
            kept = keep_raw(kept, src, "facebookPostDetails", value)
        value = get("instagramPostDetails")
        if value.__class__ is dict:
            self.instagram_post_details = InstagramPostDetails.from_dict(value)
        elif value is None:
            self.instagram_post_details = None
            missing += 1
        else:
            self.instagram_post_details = None
            kept = keep_raw(kept, src, "instagramPostDetails", value)
        value = get("youtubePostDetails")
        if value.__class__ is dict:
            self.youtube_post_details = YouTubePostDetails.from_dict(value)
        elif value is None:
            self.youtube_post_details = None
            missing += 1
        else:
            self.youtube_post_details = None
            kept = keep_raw(kept, src, "youtubePostDetails", value)
        value = get("communityPostDetails")
        if value.__class__ is dict:
            self.community_post_details = CommunityPostDetails.from_dict(value)
        elif value is None:
            self.community_post_details = None
            missing += 1
        else:
            self.community_post_details = None
            kept = keep_raw(kept, src, "communityPostDetails", value)
        value = get("mediaOptimization")
        if value.__class__ is bool:
            self.media_optimization = value
        elif value is None:
            self.media_optimization = None
            missing += 1
        else:
            self.media_optimization = None
            kept = keep_raw(kept, src, "mediaOptimization", value)
        value = get("insights")
        if value.__class__ is dict:
            self.insights = PostInsights.from_dict(value)
        elif value is None:
            self.insights = None
            missing += 1
        else:
            self.insights = None
            kept = keep_raw(kept, src, "insights", value)
        value = get("parentPostId")
        if value.__class__ is str:
            self.parent_post_id = value
        elif value is None:
            self.parent_post_id = None
            missing += 1
        else:
            self.parent_post_id = None
            kept = keep_raw(kept, src, "parentPostId", value)
        value = get("channel")
        if value.__class__ is str:
            self.channel = value
        elif value is None:
            self.channel = None
            missing += 1
        else:
            self.channel = None
            kept = keep_raw(kept, src, "channel", value)
        value = get("deleted")
        if value.__class__ is bool:
            self.deleted = value
        elif value is None:
            self.deleted = None
            missing += 1
        else:
            self.deleted = None
            kept = keep_raw(kept, src, "deleted", value)
        value = get("isCommentSyncing")
        if value.__class__ is bool:
            self.is_comment_syncing = value
        elif value is None:
            self.is_comment_syncing = None
            missing += 1
        else:
            self.is_comment_syncing = None
            kept = keep_raw(kept, src, "isCommentSyncing", value)
        value = get("scheduleDate")
        if value is not None:
            self.schedule_date = schedule_date = read_datetime(value)
            if schedule_date is None:
                kept = keep_raw(kept, src, "scheduleDate", value)
        else:
            self.schedule_date = None
            missing += 1
        value = get("followUpComment")
        if value.__class__ is str:
            self.follow_up_comment = value
        elif value is None:
            self.follow_up_comment = None
            missing += 1
        else:
            self.follow_up_comment = None
            kept = keep_raw(kept, src, "followUpComment", value)
        value = get("previewLink")
        if value.__class__ is str:
            self.preview_link = value
        elif value is None:
            self.preview_link = None
            missing += 1
        else:
            self.preview_link = None
            kept = keep_raw(kept, src, "previewLink", value)
        value = get("deletedAt")
        if value is not None:
            self.deleted_at = deleted_at = read_datetime(value)
            if deleted_at is None:
                kept = keep_raw(kept, src, "deletedAt", value)
        else:
            self.deleted_at = None
            missing += 1
        if self._id is None:
            note_missing_id(src, ("_id",), kept)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 41 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (id := self._id) is not None:
            out["_id"] = id
        if (source := self.source) is not None:
            out["source"] = source
        if (location_id := self.location_id) is not None:
            out["locationId"] = location_id
        if (platform := self.platform) is not None:
            out["platform"] = platform
        if (thumbnail := self.thumbnail) is not None:
            out["thumbnail"] = thumbnail
        if (display_date := self.display_date) is not None:
            out["displayDate"] = write_datetime("display_date", display_date)
        if (created_at := self.created_at) is not None:
            out["createdAt"] = write_datetime("created_at", created_at)
        if (updated_at := self.updated_at) is not None:
            out["updatedAt"] = write_datetime("updated_at", updated_at)
        if (account_id := self.account_id) is not None:
            out["accountId"] = account_id
        if (error := self.error) is not None:
            out["error"] = error
        if (post_id := self.post_id) is not None:
            out["postId"] = post_id
        if (published_at := self.published_at) is not None:
            out["publishedAt"] = write_datetime("published_at", published_at)
        if (account_ids := self.account_ids) or account_ids.__class__ is not Absent:
            out["accountIds"] = account_ids
        if (summary := self.summary) is not None:
            out["summary"] = summary
        if (media := self.media) or media.__class__ is not Absent:
            out["media"] = [item.to_dict() for item in media]
        if (status := self.status) is not None:
            out["status"] = status
        if (created_by := self.created_by) is not None:
            out["createdBy"] = created_by
        if (type := self.type) is not None:
            out["type"] = type
        if (tags := self.tags) or tags.__class__ is not Absent:
            out["tags"] = tags
        if (link_preview := self.link_preview) is not None:
            out["ogTagsDetails"] = link_preview.to_dict()
        if (post_approval_details := self.post_approval_details) is not None:
            out["postApprovalDetails"] = post_approval_details.to_dict()
        if (tiktok_post_details := self.tiktok_post_details) is not None:
            out["tiktokPostDetails"] = tiktok_post_details.to_dict()
        if (google_post_details := self.google_post_details) is not None:
            out["gmbPostDetails"] = google_post_details.to_dict()
        if (bluesky_post_details := self.bluesky_post_details) is not None:
            out["blueskyPostDetails"] = bluesky_post_details.to_dict()
        if (user := self.user) is not None:
            out["user"] = user.to_dict()
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
        if (community_post_details := self.community_post_details) is not None:
            out["communityPostDetails"] = community_post_details.to_dict()
        if (media_optimization := self.media_optimization) is not None:
            out["mediaOptimization"] = media_optimization
        if (insights := self.insights) is not None:
            out["insights"] = insights.to_dict()
        if (parent_post_id := self.parent_post_id) is not None:
            out["parentPostId"] = parent_post_id
        if (channel := self.channel) is not None:
            out["channel"] = channel
        if (deleted := self.deleted) is not None:
            out["deleted"] = deleted
        if (is_comment_syncing := self.is_comment_syncing) is not None:
            out["isCommentSyncing"] = is_comment_syncing
        if (schedule_date := self.schedule_date) is not None:
            out["scheduleDate"] = write_datetime("schedule_date", schedule_date)
        if (follow_up_comment := self.follow_up_comment) is not None:
            out["followUpComment"] = follow_up_comment
        if (preview_link := self.preview_link) is not None:
            out["previewLink"] = preview_link
        if (deleted_at := self.deleted_at) is not None:
            out["deletedAt"] = write_datetime("deleted_at", deleted_at)
        return out


from .bluesky_post_details import BlueskyPostDetails
from .community_post_details import CommunityPostDetails
from .facebook_post_details import FacebookPostDetails
from .google_post_details import GooglePostDetails
from .instagram_post_details import InstagramPostDetails
from .link_preview import LinkPreview
from .linkedin_post_details import LinkedInPostDetails
from .pinterest_post_details import PinterestPostDetails
from .post_approval import PostApproval
from .post_insights import PostInsights
from .post_media import PostMedia
from .post_user import PostUser
from .tiktok_post_details import TikTokPostDetails
from .youtube_post_details import YouTubePostDetails
