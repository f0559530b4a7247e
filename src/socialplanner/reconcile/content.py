"""Rules that compare the content of two posts: text, accounts, pictures. Each is a pure function with its reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .rewriting import is_cut, is_soon, may_be_rewritten
from .search import Similarity, requested_items, requested_text

if TYPE_CHECKING:
    from ..models import Post, QueuePost

ENOUGH_FIXED_TEXT = 20
"""Characters around custom values that are enough to identify a text."""
_CUSTOM_VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def compare_text(sent: str | None, shown: str | None) -> Similarity:
    """Compare two texts, apart from what a server may change.

    It may leave out an empty text, change white space, cut a text at a network's limit, and fill in custom values
    (`{{...}}`): that is the same text. Where it may have rewritten the text, nobody can be sure.
    """
    mine, theirs = normalize_text(sent), normalize_text(shown)
    if mine == theirs:
        return Similarity.SAME
    if is_cut(sent or "", shown or ""):
        return Similarity.SAME
    rewritten = Similarity.UNSURE if may_be_rewritten(sent or "", shown or "") else Similarity.OTHER
    fixed = [each.strip() for each in _CUSTOM_VALUE.split(mine)]
    if len(fixed) == 1 or not compare_in_order(fixed, theirs):
        return rewritten
    # "{{name}}" alone fits every text, so it proves nothing
    return Similarity.SAME if sum(map(len, fixed)) >= ENOUGH_FIXED_TEXT else Similarity.UNSURE


def compare_text_made(
    sent: str | None, shown: str | None, made: datetime | None, since: datetime
) -> Similarity:
    """Compare two texts. Of a record that was made as soon as the request left, another text is only a doubt: no list
    of what servers do to texts is complete."""
    same = compare_text(sent, shown)
    return max(same, Similarity.UNSURE) if is_soon(made, since) else same


def normalize_text(text: str | None) -> str:
    """Return the text with single spaces and composed letters (NFC): servers may change both."""
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def compare_in_order(pieces: Sequence[str], text: str) -> bool:
    """Whether the text is these pieces with anything between them. A regular expression could take far too long."""
    first, *middle, last = pieces
    if not (text.startswith(first) and text.endswith(last) and len(text) >= len(first) + len(last)):
        return False
    at, end = len(first), len(text) - len(last)
    for piece in middle:
        found = text.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def compare_accounts(sent: Iterable[str], post: Post | QueuePost, *, whole: bool = False) -> Similarity:
    """Compare the accounts. One of them is enough, as each account has a record of its own.

    A record with an account that was not sent belongs to another post, even if it shares one.
    whole: one record holds all accounts, as a draft does; then only some of them make it uncertain.
    """
    shown = {*post.account_ids, *([post.account_id] if post.account_id else [])}
    requested = set(sent)
    if not shown:
        return Similarity.UNSURE
    if not shown <= requested:
        return Similarity.OTHER
    return Similarity.UNSURE if whole and shown != requested else Similarity.SAME


def compare_media(body: object, post: Post | QueuePost, *, has_text: bool) -> Similarity:
    """Compare the pictures. Others are only a doubt, as the server may keep a copy at another address.

    But they are a doubt: the same caption may go out with another picture every day. The server may also show one
    picture of several, or none. A video where a picture was sent is another post.
    """
    items = requested_items(body, "media")
    mine = {_strip_query(requested_text(each, "url")) for each in items} - {""}
    theirs = _list_files(post)
    if not mine:
        if theirs:
            return Similarity.UNSURE
        return Similarity.SAME if has_text else Similarity.UNSURE  # two empty posts cannot be distinguished
    if not theirs:
        return Similarity.SAME if has_text else Similarity.UNSURE
    if _is_other_kind(items, post):
        return Similarity.OTHER
    thumbnails = {_strip_query(requested_text(each, "thumbnail")) for each in items} - {""}
    return Similarity.SAME if (mine | thumbnails) & theirs else Similarity.UNSURE


def _is_other_kind(items: list[object], post: Post | QueuePost) -> bool:
    """Whether only pictures were sent and only videos are shown, or the other way round. A GIF may become a video."""
    types = [requested_text(each, "type") for each in items]
    sent = {each.partition("/")[0] for each in types if each}
    shown = {each.type.partition("/")[0] for each in post.media if each.type}
    is_known = all(types) and shown <= {"image", "video"} and "image/gif" not in types
    return is_known and bool(shown) and not sent & shown


def _list_files(post: Post | QueuePost) -> set[str]:
    """Return every address at which the post shows a picture."""
    shown = [post.thumbnail]
    for each in post.media:
        shown += [each.url, each.original_url, each.watermarked_url, each.optimized_url, each.thumbnail]
    return {_strip_query(each) for each in shown} - {""}


def _strip_query(url: str | None) -> str:
    """Return an address without its query, where signatures and sizes change."""
    return unquote((url or "").partition("#")[0].partition("?")[0])
