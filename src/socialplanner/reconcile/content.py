"""When two posts say the same: text, pictures, accounts. Pure rules, each with its reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .search import Similarity, requested_text, sent_items

if TYPE_CHECKING:
    from ..models import Post, QueuePost

SHORTEST_LIMIT = 280
"""Characters: no network cuts a text shorter than this."""
ENOUGH_FIXED_TEXT = 20
"""Characters around custom values that tell a text from any other."""
_CUSTOM_VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def compare_text(sent: str | None, shown: str | None) -> Similarity:
    """The same text, as far as a server may touch it: missing for empty, white space, a text that was cut at a
    network's limit, custom values (`{{...}}`) filled in. Anything else is another text."""
    mine, theirs = normalize_text(sent), normalize_text(shown)
    if mine == theirs:
        return Similarity.SAME
    # a text that is over a network's limit is cut; some servers end what they cut with dots
    start = re.sub(r"\s*(\.\.\.|…)$", "", theirs)
    if len(start) >= SHORTEST_LIMIT and mine.startswith(start):
        return Similarity.SAME
    fixed = [each.strip() for each in _CUSTOM_VALUE.split(mine)]
    if len(fixed) == 1 or not compare_in_order(fixed, theirs):
        return Similarity.OTHER
    # "{{name}}" alone is like every text, so it proves nothing
    return Similarity.SAME if sum(map(len, fixed)) >= ENOUGH_FIXED_TEXT else Similarity.UNSURE


def normalize_text(text: str | None) -> str:
    """Without what servers change in passing: runs of white space, and two ways to write the same letter."""
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def compare_in_order(pieces: Sequence[str], text: str) -> bool:
    """Whether the text is these pieces with anything between them. (A regular expression could take for ever.)"""
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
    """One of the accounts is enough, as there is a record for each. But a record that names an account which was
    not sent belongs to another post, even if it shares one.

    whole: there is one record for all accounts, as a draft has; then some of them look like another post.
    """
    known = {*post.account_ids, *([post.account_id] if post.account_id else [])}
    wanted = set(sent)
    if not known:
        return Similarity.UNSURE
    if not known <= wanted:
        return Similarity.OTHER
    return Similarity.UNSURE if whole and known != wanted else Similarity.SAME


def compare_media(body: object, post: Post | QueuePost, *, has_text: bool) -> Similarity:
    """The same caption goes out with other pictures every day, so other pictures are a reason to doubt; not more,
    as the server may keep a copy at another address. It may also show one picture of several, or none."""
    items = sent_items(body, "media")
    mine = {_file(requested_text(each, "url")) for each in items} - {""}
    theirs = _files(post)
    if not mine:
        if theirs:
            return Similarity.UNSURE
        return Similarity.SAME if has_text else Similarity.UNSURE  # two empty posts: nothing tells them apart
    if not theirs:
        return Similarity.SAME if has_text else Similarity.UNSURE
    thumbnails = {_file(requested_text(each, "thumbnail")) for each in items} - {""}
    return Similarity.SAME if (mine | thumbnails) & theirs else Similarity.UNSURE


def _files(post: Post | QueuePost) -> set[str]:
    """Every address under which the post shows a picture."""
    shown = [post.thumbnail]
    for each in post.media:
        shown += [each.url, each.original_url, each.watermarked_url, each.optimized_url, each.thumbnail]
    return {_file(each) for each in shown} - {""}


def _file(url: str | None) -> str:
    """An address without its query: signatures and sizes stand there, and they change."""
    return unquote((url or "").partition("#")[0].partition("?")[0])
