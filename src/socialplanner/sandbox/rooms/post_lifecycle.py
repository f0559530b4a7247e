"""The life of a post: made as a draft, to be published later, or at once; replaced; published or failed; deleted.

A draft is one record. Whatever else is made is one record an account, tied by `parentPostId`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ..state.clock import read, written
from ..state.state import Location, Post, Record, State
from .post_rules import DATED
from .queues.filing import file

EMPTY_UNLESS_SENT = ("gmbPostDetails", "tiktokPostDetails", "instagramPostDetails")  # `{}`, as seen live
# what else a create body may hold (followUpComment, categoryId, ...) does not come back
ONLY_IF_SENT = (
    "facebookPostDetails",
    "linkedinPostDetails",
    "pinterestPostDetails",
    "youtubePostDetails",
    "scheduleDate",
)
KEPT_WHILE_PUBLISHED = ("displayDate", "publishedAt", "postId", "insights")


def create(state: State, location: Location, body: dict[str, Any], at: datetime | None = None) -> list[Post]:
    """Make the records that a checked body asks for. `at` dates them back, for filling the sandbox."""
    moment = at or state.clock.now()
    tie = state.ids.uuid()
    return [_new(state, location, body, accounts, tie, moment) for accounts in _shares(body)]


def replace(state: State, location: Location, post: Post, body: dict[str, Any]) -> None:
    """Put the body in the place of all that was. A draft that becomes more leaves one record an account."""
    now, old = state.clock.now(), post.record
    was_draft = old["status"] == "draft"
    own, *others = _shares(body) if was_draft else [body["accountIds"]]
    origin = {key: old[key] for key in ("_id", "parentPostId", "createdAt")}
    post.record = _record(state, location, body, own, origin) | {"updatedAt": written(now)}
    if old["status"] == "published" == post.record["status"]:
        post.record |= {key: old[key] for key in KEPT_WHILE_PUBLISHED if key in old}
    else:
        _start(location, post, body, now)
    location.changed(post)
    file(location, post, body.get("categoryId"))
    for accounts in others:
        _new(state, location, body, accounts, old["parentPostId"], now)


def delete(state: State, location: Location, post: Post) -> None:
    """The planner forgets the post; what is out on a network stays there."""
    gone = {"deleted": True, "status": "deleted", "updatedAt": written(state.clock.now())}
    post.record = post.record | gone
    post.due = None
    location.changed(post)


def settle(state: State, location: Location) -> None:
    """Publish what is due by now, each post at the time it was scheduled for; what moves by time makes its posts."""
    _publish_due(state, location)
    for each in location.moving():
        each.pass_time(state, location)
    _publish_due(state, location)


def _publish_due(state: State, location: Location) -> None:
    for post in location.due(state.clock.now()):
        assert post.due is not None
        _publish(location, post, post.due)
        location.changed(post)


def _shares(body: dict[str, Any]) -> list[list[str]]:
    """Which accounts go into which record."""
    accounts = list(dict.fromkeys(body["accountIds"]))
    return [accounts] if _status(body) == "draft" else [[each] for each in accounts]


def _status(body: dict[str, Any]) -> str:
    """Without a status, a date means later and no date means now."""
    return body.get("status") or ("scheduled" if body.get("scheduleDate") else "published")


def _new(
    state: State, location: Location, body: dict[str, Any], accounts: list[str], tie: str, moment: datetime
) -> Post:
    origin = {"_id": state.ids.record(), "parentPostId": tie, "createdAt": written(moment)}
    record = _record(state, location, body, accounts, origin)
    post = Post(record, number=state.next_number(), made=moment, shown=moment)
    _start(location, post, body, moment)
    location.add(post)
    file(location, post, body.get("categoryId"))
    return post


def _start(location: Location, post: Post, body: dict[str, Any], moment: datetime) -> None:
    """Date the post, and publish it if it is to be out already."""
    planned = read(body.get("scheduleDate") or "")
    post.due = planned if post.record["status"] == "scheduled" else None
    post.shown = planned if planned and post.record["status"] in DATED else moment
    post.record["displayDate"] = written(post.shown)
    if post.record["status"] == "published":
        _publish(location, post, moment)


def _publish(location: Location, post: Post, moment: datetime) -> None:
    """Out on the network, or failed if the account is gone or its permission has ended."""
    account = location.accounts.get(post.record["accountIds"][0])
    if account is None:
        outcome: Record = {"status": "failed", "error": "The account is no longer connected"}
    elif account["isExpired"]:
        outcome = {"status": "failed", "error": "The permission of the account has ended, connect it again"}
    else:
        outcome = {
            "status": "published",
            "publishedAt": written(moment),
            "postId": str(520_000_000_000 + post.number),
        }
    post.record = post.record | outcome | {"displayDate": written(moment), "updatedAt": written(moment)}
    post.shown, post.due = moment, None


def _record(
    state: State, location: Location, body: dict[str, Any], accounts: list[str], origin: Record
) -> Record:
    """The post as the API shows it, before it is dated."""
    status = _status(body)
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
        "postApprovalDetails": _approval(state, body, status),
    }
    if status != "draft":
        record["accountId"] = accounts[0]
    if status == "failed":
        record["error"] = "The network refused the post"
    record |= {key: body.get(key) or {} for key in EMPTY_UNLESS_SENT}
    return record | {key: body[key] for key in ONLY_IF_SENT if body.get(key) is not None}


def _approval(state: State, body: dict[str, Any], status: str) -> Record:
    sent: Record = body.get("postApprovalDetails") or {}
    waiting = "pending" if status == "in_review" else "not_required"
    return {"approverUser": state.users.get(sent.get("approver", "")), "approvalStatus": waiting} | sent
