"""Habits of the live API that appear in responses of any room; see `Switches`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .json_codec import is_list, is_object
from .responses import Response
from .switches import Switches

PREFIX = "/social-media-posting/"
ODD_STATUS = {"list_queue_slots": 200}  # in the body, as in the vendor's example; connections have theirs
DEFAULTS = {
    "list_posts": {
        "skip": "0",
        "limit": "10",
        "fromDate": "0001-01-01T00:00:00Z",
        "toDate": "9999-12-31T23:59:59Z",
        "includeUsers": "false",
    }
}
"""Fields that the document demands and the live API does without."""
KEEPS_MEDIA = frozenset({"draft", "in_review"})
POSTS = frozenset({"get_post", "list_posts", "create_post"})


def apply_quirks(switches: Switches, operation_id: str, response: Response) -> Response:
    """Return the response as the live API would send it."""
    body = response.body
    if switches.odd_status_codes:
        if operation_id in ODD_STATUS:
            body = body | {"statusCode": ODD_STATUS[operation_id]}
    elif body.get("statusCode", response.status) != response.status:
        body = body | {"statusCode": response.status}
    results = body.get("results")
    if operation_id in POSTS and is_object(results):
        body = body | {"results": results | _show_posts(switches, results)}
    return response if body is response.body else replace(response, body=body)


def _show_posts(switches: Switches, results: dict[str, Any]) -> dict[str, Any]:
    """Return the parts of the results that hold posts, with each post as the live API shows it."""
    if is_object(results.get("post")):
        return {"post": _show_post(switches, results["post"])}
    if is_list(results.get("posts")):
        return {"posts": [_show_post(switches, each) for each in results["posts"]]}
    return {}


def _show_post(switches: Switches, post: dict[str, Any]) -> dict[str, Any]:
    shown = dict(post)
    if switches.post_platform == "google" and post["source"] == "composer":
        shown["platform"] = "google"
    if not switches.schedule_date_shown:
        shown.pop("scheduleDate", None)
    if switches.media_truncated and post["status"] not in KEEPS_MEDIA:
        shown["media"] = post["media"][:1]
    if switches.short_media_types:
        shown["media"] = [_shorten_type(each) for each in shown["media"]]
    return shown


def _shorten_type(medium: dict[str, Any]) -> dict[str, Any]:
    """Return a picture or video as a read gave it: the kind in place of the MIME type, and a thumbnail."""
    return {"thumbnail": medium["url"]} | medium | {"type": medium["type"].partition("/")[0]}
