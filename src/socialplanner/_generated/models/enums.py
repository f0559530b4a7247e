"""Named values of the API, all open: a value that the spec does not know is kept as it came.

Written by `make generate`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

AccountType: TypeAlias = (
    Literal[
        "page",
        "group",
        "profile",
        "location",
        "business",
    ]
    | str
)
"""What an account is on its network: a `page` (Facebook, LinkedIn), a `group`, a `profile` (Instagram,
LinkedIn and others), a Google Business `location`, or a `business` account.
"""

ApprovalStatus: TypeAlias = (
    Literal[
        "pending",
        "approved",
        "rejected",
        "not_required",
    ]
    | str
)
"""What an approver said to a post: nothing yet (`pending`), `approved`, `rejected`, or nobody was asked
(`not_required`).
"""

AvailableCategoryStatus: TypeAlias = (
    Literal[
        "available",
        "in_queue",
        "draft",
    ]
    | str
)
"""Whether a category can get a queue: it has none yet (`available`), it has one (`in_queue`), or it has
one that is still a `draft`.
"""

CommentAttachmentType: TypeAlias = Literal["image",] | str
"""What can be attached to a new comment. Only images so far; this is no MIME type."""

CommentLikePlatform: TypeAlias = (
    Literal[
        "facebook",
        "linkedin",
        "community",
        "tiktok",
        "bluesky",
    ]
    | str
)
"""A network on which the planner can like a comment. Instagram, YouTube and Threads are not among them."""

CommentPlatform: TypeAlias = (
    Literal[
        "facebook",
        "instagram",
        "linkedin",
        "community",
        "tiktok",
        "bluesky",
        "youtube",
        "threads",
    ]
    | str
)
"""A network whose comments the planner reads and writes."""

CommentSort: TypeAlias = (
    Literal[
        "top",
        "latest",
    ]
    | str
)
"""The order of comments, `latest` for the newest first, `top` for those with the most response."""

CsvFileType: TypeAlias = (
    Literal[
        "basic",
        "advance",
    ]
    | str
)
"""The kind of an import file, told by its columns. A `basic` file has six: time, text, link, images, GIF,
videos. An `advance` file (the API's own spelling) has further columns for what single networks offer.
"""

CsvImportStatus: TypeAlias = (
    Literal[
        "pending",
        "in_progress",
        "completed",
        "failed",
        "in_review",
        "importing",
        "deleted",
    ]
    | str
)
"""Where an import stands. A `pending` one waits to be finalized; the server works on one that is
`in_progress` or `importing`; one that is `in_review` waits for its approver; `completed` and `failed`
tell how it ended; a `deleted` one is out of the planner.
"""

CsvMediaFault: TypeAlias = (
    Literal[
        "imageSize",
        "imageType",
        "imageDimension",
        "imageWidth",
        "videoSize",
        "videoType",
        "videoDuration",
        "videoAspectRatio",
        "videoWidthHeight",
        "videoCodec",
        "videoFrameRate",
        "audioCodec",
        "audioCodecChannels",
    ]
    | str
)
"""What is wrong with a file for one network: too large (`imageSize`, `videoSize`), the wrong kind
(`imageType`, `videoType`), the wrong measures (`imageDimension`, `imageWidth`, `videoWidthHeight`,
`videoAspectRatio`), too short or too long (`videoDuration`), or made with the wrong codec, frame rate
or audio channels.
"""

CsvPostStatus: TypeAlias = (
    Literal[
        "pending",
        "accepted",
        "rejected",
        "deleted",
    ]
    | str
)
"""Where one row of an import stands. A `pending` one is not decided on, an `accepted` one becomes a post,
a `rejected` one does not, and a `deleted` one is out of the import.
"""

Flag: TypeAlias = (
    Literal[
        "true",
        "false",
    ]
    | str
)
"""A yes or no that the API wants as a string."""

GoogleCallToAction: TypeAlias = (
    Literal[
        "none",
        "order",
        "book",
        "shop",
        "learn_more",
        "call",
        "sign_up",
    ]
    | str
)
"""The button under a Google Business post. Each but `none` and `call` needs a link. Lower case only."""

GooglePostKind: TypeAlias = (
    Literal[
        "STANDARD",
        "EVENT",
        "OFFER",
    ]
    | str
)
"""The kind of a Google Business post. An `EVENT` needs a title and both dates; an `OFFER` needs an offer
title, both dates, terms, a coupon code and a link to redeem it; a `STANDARD` post needs none of these.
"""

LinkedInPollDuration: TypeAlias = (
    Literal[
        "ONE_DAY",
        "THREE_DAYS",
        "SEVEN_DAYS",
        "FOURTEEN_DAYS",
    ]
    | str
)
"""How long people can vote in a LinkedIn poll, from the time it is published."""

MediaMimeType: TypeAlias = (
    Literal[
        "image/jpeg",
        "image/jpg",
        "image/png",
        "image/gif",
        "video/mp4",
        "video/mov",
        "video/webm",
    ]
    | str
)
"""The kinds of files that a post can hold. Mind `video/mov`: the API does not take `video/quicktime`, the
usual name.
"""

OAuthAttachPlatform: TypeAlias = (
    Literal[
        "google",
        "facebook",
        "instagram",
        "linkedin",
        "tiktok",
        "tiktok-business",
        "youtube",
        "pinterest",
        "threads",
        "bluesky",
    ]
    | str
)
"""A network whose accounts can be attached after the login. `tiktok-business` is listed by a later page of
HighLevel only, whose text says that those accounts are attached elsewhere.
"""

OAuthPlatform: TypeAlias = (
    Literal[
        "google",
        "facebook",
        "instagram",
        "linkedin",
        "tiktok",
        "tiktok-business",
        "youtube",
        "pinterest",
        "threads",
        "bluesky",
    ]
    | str
)
"""A network that accounts can be connected from by a login in the browser. `google` is Google Business,
`tiktok-business` the business kind of TikTok account. `bluesky` is in the list, but the server answers
it with an error.
"""

Platform: TypeAlias = (
    Literal[
        "google",
        "facebook",
        "instagram",
        "linkedin",
        "twitter",
        "tiktok",
        "tiktok-business",
        "youtube",
        "pinterest",
        "threads",
        "bluesky",
        "community",
    ]
    | str
)
"""A network that a post goes to or an account belongs to. `google` is Google Business, `tiktok-business`
the business kind of TikTok account, `community` HighLevel's own communities. `twitter` is no longer
offered for new connections but still stands on old records.
"""

PlatformLanguage: TypeAlias = (
    Literal[
        "en_US",
        "es",
        "fr_CA",
        "fr_FR",
        "nl",
        "de",
        "pt_PT",
        "pt_BR",
        "it",
        "sv",
        "da",
        "fi",
        "no",
    ]
    | str
)
"""A language of HighLevel's app."""

PostListFilter: TypeAlias = (
    Literal[
        "recent",
        "all",
        "scheduled",
        "draft",
        "failed",
        "in_review",
        "published",
        "in_progress",
        "pending",
        "deleted",
    ]
    | str
)
"""Which posts a list shows: those with one status, `all`, or the `recent` ones. Posts with the status
`notification_sent` have no filter of their own.
"""

PostSource: TypeAlias = (
    Literal[
        "composer",
        "csv",
        "recurring",
        "review",
        "rss",
        "template-library",
        "category-queue",
        "native",
    ]
    | str
)
"""How a post came to be: written in the `composer` or over the API, imported from a `csv` file, made again
and again (`recurring`), from a customer's `review`, from an `rss` feed, from the `template-library`, by
a `category-queue`, or copied from the network where it was made (`native`).
"""

PostStatus: TypeAlias = (
    Literal[
        "draft",
        "scheduled",
        "in_review",
        "published",
        "in_progress",
        "pending",
        "failed",
        "notification_sent",
        "deleted",
    ]
    | str
)
"""Where a post stands. A `draft` is only kept; a `scheduled` post goes out at its time; one `in_review`
waits for its approver; `in_progress` is on its way to the network, and `pending` waits for the
container that Instagram makes of a post before it shows it; `published` and `failed` tell how that
ended; `notification_sent` means that a phone was told to publish it by hand; `deleted` posts are out of
the planner.
"""

PostType: TypeAlias = (
    Literal[
        "post",
        "story",
        "reel",
    ]
    | str
)
"""The form of a post. A `post` stands in the feed. A `story` (Facebook, Instagram) has no caption. A
`reel` (Facebook, Instagram, TikTok, YouTube) is exactly one video.
"""

QueueItemErrorCode: TypeAlias = (
    Literal[
        "INVALID_USER_ID",
        "PIXABAY_MEDIA",
    ]
    | str
)
"""Why an item cannot go out as it is: its user is not known any more, or its media come from the Pixabay
library. The server may send other words too.
"""

QueuePosition: TypeAlias = (
    Literal[
        "top",
        "bottom",
    ]
    | str
)
"""A place in the queue, whose order is a circle: `top` is what goes out next, wherever the queue has come
to, and `bottom` is what goes out last.
"""

QueueStatus: TypeAlias = (
    Literal[
        "active",
        "paused",
        "draft",
    ]
    | str
)
"""Whether a queue publishes. A new queue is a `draft` until it is made `active`; a `paused` one keeps its
items and publishes nothing. Deleted queues are in no answer.
"""

QueueStatusChange: TypeAlias = (
    Literal[
        "active",
        "paused",
        "deleted",
    ]
    | str
)
"""What a queue can be made: `active` starts it or goes on with it, `paused` stops it, `deleted` takes it
away. It cannot be made a draft again.
"""

StatisticsPlatform: TypeAlias = (
    Literal[
        "facebook",
        "instagram",
        "linkedin",
        "google",
        "pinterest",
        "youtube",
        "tiktok",
    ]
    | str
)
"""A network that the planner gathers statistics of."""

TikTokPrivacyLevel: TypeAlias = (
    Literal[
        "PUBLIC_TO_EVERYONE",
        "MUTUAL_FOLLOW_FRIENDS",
        "SELF_ONLY",
    ]
    | str
)
"""Who can see a TikTok post: everyone, people who follow each other with the account, or the account
alone.
"""

WatermarkPosition: TypeAlias = (
    Literal[
        "top-left",
        "top-center",
        "top-right",
        "left-center",
        "center",
        "right-center",
        "bottom-left",
        "bottom-center",
        "bottom-right",
    ]
    | str
)
"""Where on a picture a watermark lies."""

WatermarkStatus: TypeAlias = (
    Literal[
        "pending",
        "completed",
    ]
    | str
)
"""How far the work on one image is. HighLevel names these two; whether work that failed has a word of its
own is not known.
"""

YouTubePrivacyLevel: TypeAlias = (
    Literal[
        "private",
        "public",
        "unlisted",
    ]
    | str
)
"""Who can see a YouTube video: the channel alone (`private`), everyone (`public`), or who has the link
(`unlisted`).
"""

YouTubeVideoType: TypeAlias = (
    Literal[
        "video",
        "short",
    ]
    | str
)
"""The form of a YouTube post. A `short` is upright and at most 60 seconds long."""
