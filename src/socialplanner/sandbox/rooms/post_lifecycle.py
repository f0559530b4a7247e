"""The life of a post: create it, replace it, publish it or let it fail, delete it.

A draft is one record. Any other post is one record an account; `parentPostId` ties them together.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ..state.clock import format_time, parse_time
from ..state.state import Location, Post, Record, State
from .filing import file_post
from .post_rules import DATED
from .rules import apply_losses
from .watermarks import mark_media

EMPTY_UNLESS_SENT = ("gmbPostDetails", "tiktokPostDetails", "instagramPostDetails")  # `{}`, as seen live
# other fields of a create body (categoryId, applyWatermark, ...) do not come back
ONLY_IF_SENT = (
    "communityPostDetails",
    "facebookPostDetails",
    "linkedinPostDetails",
    "pinterestPostDetails",
    "youtubePostDetails",
    "scheduleDate",
    "followUpComment",
)
KEPT_WHILE_PUBLISHED = ("displayDate", "publishedAt", "postId", "previewLink", "insights")


def create(state: State, location: Location, body: dict[str, Any], at: datetime | None = None) -> list[Post]:
    """Create the records that a checked body asks for. `at` dates them back, for the seed."""
    moment = at or state.clock.now()
    tie = state.ids.uuid()
    return [_add_record(state, location, body, accounts, tie, moment) for accounts in _split_accounts(body)]


def replace(state: State, location: Location, post: Post, body: dict[str, Any]) -> None:
    """Replace a post by the body. A draft that becomes more than a draft is split into one record an account."""
    now, old = state.clock.now(), post.record
    was_draft = old["status"] == "draft"
    own, *others = _split_accounts(body) if was_draft else [body["accountIds"]]
    origin = {key: old[key] for key in ("_id", "parentPostId", "createdAt")}
    post.record = _build_record(state, location, body, own, origin) | {"updatedAt": format_time(now)}
    if old["status"] == "published" == post.record["status"]:
        post.record |= {key: old[key] for key in KEPT_WHILE_PUBLISHED if key in old}
    else:
        _set_dates(location, post, body, now)
    location.note_change(post)
    file_post(location, post, body.get("categoryId"))
    for accounts in others:
        _add_record(state, location, body, accounts, old["parentPostId"], now)


def delete(state: State, location: Location, post: Post, *, stays_listed: bool = False) -> None:
    """Delete a post in the planner; what was published on a network stays there. `stays_listed`: and in the lists."""
    if stays_listed and post.record["status"] == "published":
        post.still_listed = post.record
    now = format_time(state.clock.now())
    gone = {"deleted": True, "status": "deleted", "updatedAt": now, "deletedAt": now}
    post.record = post.record | gone
    post.due_at = None
    location.note_change(post)


def publish_due_posts(state: State, location: Location) -> None:
    """Publish what is due by now, each post at the time it was scheduled for, and let queues make their posts."""
    _publish_due(state, location)
    for each in location.time_driven:
        each.pass_time(state, location)
    _publish_due(state, location)


def _publish_due(state: State, location: Location) -> None:
    for post in location.take_due(state.clock.now()):
        assert post.due_at is not None
        _publish(location, post, post.due_at)
        location.note_change(post)


def _split_accounts(body: dict[str, Any]) -> list[list[str]]:
    """Return the accounts of each record."""
    accounts = list(dict.fromkeys(body["accountIds"]))
    return [accounts] if _choose_status(body) == "draft" else [[each] for each in accounts]


def is_published_at_once(body: dict[str, Any]) -> bool:
    """Whether a body asks for a post that is published now, however that ends."""
    return _choose_status(body) == "published"


def _choose_status(body: dict[str, Any]) -> str:
    """Return the status that a body asks for. Without one the post is published at once, whatever its date."""
    return body.get("status") or "published"


def _add_record(
    state: State, location: Location, body: dict[str, Any], accounts: list[str], tie: str, moment: datetime
) -> Post:
    origin = {"_id": state.ids.record(), "parentPostId": tie, "createdAt": format_time(moment)}
    record = _build_record(state, location, body, accounts, origin)
    post = Post(record, number=state.next_post_number(), created=moment, display_time=moment)
    _set_dates(location, post, body, moment)
    location.add(post)
    file_post(location, post, body.get("categoryId"))
    return post


def _set_dates(location: Location, post: Post, body: dict[str, Any], moment: datetime) -> None:
    """Set the dates of a post, and publish it if its time has come."""
    planned = parse_time(body.get("scheduleDate") or "")
    post.marked = bool(body.get("applyWatermark"))
    post.due_at = planned if post.record["status"] == "scheduled" else None
    post.display_time = planned if planned and post.record["status"] in DATED else moment
    post.record["displayDate"] = format_time(post.display_time)
    if post.record["status"] == "published":
        _publish(location, post, moment)


def _publish(location: Location, post: Post, moment: datetime) -> None:
    """Publish a post, or let it fail if the account is gone or its permission has ended."""
    account = location.accounts.get(post.record["accountIds"][0])
    if account is None:
        outcome: Record = {"status": "failed", "error": "The account is no longer connected"}
    elif account["isExpired"]:
        outcome = {"status": "failed", "error": "The permission of the account has ended, connect it again"}
    else:
        outcome = {
            "status": "published",
            "publishedAt": format_time(moment),
            "postId": str(520_000_000_000 + post.number),
            "previewLink": f"https://example.com/{account['platform']}/{520_000_000_000 + post.number}",
        }
        if post.marked:
            outcome["media"] = mark_media(location, account, post.record["media"])
    post.record = (
        post.record | outcome | {"displayDate": format_time(moment), "updatedAt": format_time(moment)}
    )
    post.display_time, post.due_at = moment, None


def _build_record(
    state: State, location: Location, body: dict[str, Any], accounts: list[str], origin: Record
) -> Record:
    """Return a post as the API shows it, before its dates are set."""
    status = _choose_status(body)
    if status != "draft":
        body = apply_losses(
            body, _list_networks(location, accounts), _list_networks(location, body["accountIds"])
        )
    record: Record = {
        "deleted": status == "deleted",
        "source": "composer",
        "isCommentSyncing": False,
        "_id": origin["_id"],
        "locationId": location.id,
        "platform": location.accounts[accounts[0]]["platform"],
        "displayDate": origin["createdAt"],
        "channel": "public",
        "parentPostId": origin["parentPostId"],
        "createdAt": origin["createdAt"],
        "updatedAt": origin["createdAt"],
        "accountIds": accounts,
        "summary": body.get("summary") or "",
        "media": body.get("media") or [],
        "status": status,
        "createdBy": body.get("createdBy") or body["userId"],
        "type": body["type"],
        "tags": body.get("tags") or [],
        "ogTagsDetails": body.get("ogTagsDetails") or {},
        "user": None,
        "postApprovalDetails": _build_approval(state, body, status),
    }
    if status != "draft":
        record["accountId"] = accounts[0]
    if status == "failed":
        record["error"] = "The network refused the post"
    record |= {key: body.get(key) or {} for key in EMPTY_UNLESS_SENT}
    record |= {key: body[key] for key in ONLY_IF_SENT if body.get(key) is not None}
    if status == "published":
        record.pop("scheduleDate", None)  # it goes out now, and its date is ignored
    return record


def _list_networks(location: Location, accounts: list[str]) -> list[str]:
    return [location.accounts[each]["platform"] for each in accounts if each in location.accounts]


def _build_approval(state: State, body: dict[str, Any], status: str) -> Record:
    approval: Record = body.get("postApprovalDetails") or {}
    waiting = "pending" if status == "in_review" else "not_required"
    return {
        "approverUser": state.users.get(approval.get("approver", "")),
        "approvalStatus": waiting,
    } | approval
