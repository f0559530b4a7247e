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
waits for its approver; `pending` and `in_progress` are on their way to the network; `published` and
`failed` tell how that ended; `notification_sent` means that a phone was told to publish it by hand;
`deleted` posts are out of the planner.
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
`reel` (Facebook, Instagram) is exactly one video.
"""

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
