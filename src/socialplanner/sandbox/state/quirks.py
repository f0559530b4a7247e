"""Habits of the live API that appear in responses of any room; see `Switches`."""

from __future__ import annotations

from typing import Any

from .json_codec import is_list, is_object
from .responses import Response
from .switches import Switches

PREFIX = "/social-media-posting/"
ODD_STATUS = {"list_queue_slots": 200}  # in the body, as in the vendor's example; connections have theirs
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
    if switches.media_truncated and operation_id in POSTS:
        body = _keep_one_picture(body)
    return response if body is response.body else Response(response.status, body, response.location)


def _keep_one_picture(body: dict[str, Any]) -> dict[str, Any]:
    results = body.get("results")
    if not is_object(results):
        return body
    if is_object(results.get("post")):
        return body | {"results": results | {"post": _cut_media(results["post"])}}
    if is_list(results.get("posts")):
        return body | {"results": results | {"posts": [_cut_media(each) for each in results["posts"]]}}
    return body


def _cut_media(post: dict[str, Any]) -> dict[str, Any]:
    if post.get("status") in KEEPS_MEDIA or not post.get("media"):
        return post
    return post | {"media": post["media"][:1]}
