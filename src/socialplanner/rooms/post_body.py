"""From a post as it is read to a body that can be sent: what a request refuses is left out or made whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .._core.nested_rules import Items, Map, Nested
from .._core.rules import Rule, listed
from .._core.values import read_list, read_object, read_text
from .._generated.models.enums import MediaMimeType
from .._generated.models.post_create import PostCreate
from ..errors import UsageError

if TYPE_CHECKING:
    from .._core.request_model import RequestModel
    from ..models import Post

MIME_TYPES = {kind.partition("/")[2]: kind for kind in listed(MediaMimeType)} | {"jpg": "image/jpeg"}
"""The types that a request may name, by the ending of a file."""
SENDABLE = ("draft", "scheduled", "in_review", "published")
OF_A_FILE = ("url", "caption", "altText", "id")
"""What a request says of a file; everything else is the server's, but for the cover of a video."""
REPLACED = ("createdBy", "scheduleDate", "media")


def make_body(post: Post, given: Mapping[str, object]) -> PostCreate:
    """Return a post as the body of a create or an update, with `given` in the place of what it shows. Status and media
    are always in it."""
    raw = post.to_dict()
    status = given.get("status") or post.status
    if status not in SENDABLE and "status" not in given:
        raise UsageError(
            f"status: expected what is to become of the post, got a post that is {status!r:.40}. Pass"
            ' status="draft", "scheduled" or "published".',
            argument="status",
        )
    sent = _keep_known(PostCreate, {key: value for key, value in raw.items() if key not in REPLACED})
    sent |= {
        "accountIds": post.account_ids or [each for each in (post.account_id,) if each],
        "userId": post.created_by,
        "status": status,
    }
    sent |= {
        "type": post.type or "post",
        "scheduleDate": _find_date(post, raw) if status != "published" else None,
    }
    if "media" not in given:
        sent["media"] = [
            _make_medium(index, each) for index, each in enumerate(read_list(raw.get("media")) or [])
        ]
    if status != "in_review":
        sent.pop("postApprovalDetails", None)
    sent |= given
    return PostCreate.from_dict({key: value for key, value in sent.items() if value is not None})


def _find_date(post: Post, raw: Mapping[str, object]) -> object:
    """Return when the post is to go out. What waits may tell that in the calendar only; a draft tells there when it was
    made."""
    waits = post.status in ("scheduled", "in_review")
    return raw.get("scheduleDate") or (raw.get("displayDate") if waits else None)


def _make_medium(index: int, item: object) -> dict[str, object]:
    medium = read_object(item) or {}
    found: dict[str, object] = {key: medium[key] for key in OF_A_FILE if medium.get(key) is not None}
    kind = read_text(medium.get("type")) or ""
    found["type"] = mime = kind if kind in MIME_TYPES.values() else _guess_type(index, kind, medium)
    if mime.startswith("video/") and medium.get("thumbnail") not in (None, medium.get("url")):
        found["thumbnail"] = medium["thumbnail"]
    return found


def _guess_type(index: int, kind: str, medium: Mapping[str, object]) -> str:
    """Return the MIME type that the name of a file tells. An answer may say only `image`."""
    for key in ("url", "originalUrl"):
        path = unquote((read_text(medium.get(key)) or "").partition("?")[0].partition("#")[0])
        guess = MIME_TYPES.get(path.rpartition(".")[2].lower(), "")
        if guess and kind.partition("/")[0] in ("", guess.partition("/")[0]):
            return guess
    raise UsageError(
        f"media[{index}]: expected a type or the name of a file that tells it, got {kind!r:.40} and"
        f" {medium.get('url')!r:.120}. Pass media=[PostMediaInput(...)].",
        argument="media",
    )


# pyright: reportPrivateUsage=false
def _keep_known(kind: type[RequestModel], raw: Mapping[str, object]) -> dict[str, object]:
    """Return the fields of an object that a request model has, at any depth, without nulls and empty objects."""
    found: dict[str, object] = {}
    for field in kind._fields:
        value = _keep_value(field.rule, raw.get(field.wire))
        if value is not None and value != {}:
            found[field.wire] = value
    return found


def _keep_value(rule: Rule, value: object) -> object:
    if isinstance(rule, Nested):
        return _keep_known(rule.kind, read_object(value) or {})
    if isinstance(rule, Items) and (items := read_list(value)) is not None:
        return [_keep_value(rule.item, each) for each in items]
    if isinstance(rule, Map) and (members := read_object(value)) is not None:
        return {key: _keep_value(rule.item, each) for key, each in members.items()}
    return value
