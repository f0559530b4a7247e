"""What servers do to a text: they cut it, shorten its links, escape it, and drop or add marks, tags and emoji."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from html import unescape

SHORTEST_LIMIT = 280
"""Characters. No network has a shorter limit for a text."""
SOON = timedelta(minutes=1)
"""A record that was made so soon after the request may be its record, whatever text it shows."""
_DOTS = re.compile(r"\s*(\.\.\.|…)$")
_TAG = re.compile(r"<[^<>]{1,300}>")
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
_MENTION = re.compile(r"@\S+")
_CUSTOM_VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
_BROKEN_END = "\ufffd\u200d\ufe0e\ufe0f" + "".join(map(chr, range(0xD800, 0xE000)))


def count_units(text: str) -> int:
    """Return the length as servers count it: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_cut(sent: str, shown: str) -> bool:
    """Whether a text was cut at a network's limit. Some servers add dots; the last character may be broken."""
    start = _DOTS.sub("", shown).rstrip(_BROKEN_END)
    # half a character at the limit may be dropped, so one unit less is enough
    if count_units(shown) < SHORTEST_LIMIT - 1 or not start:
        return False
    return _decompose(sent).startswith(_decompose(start))


def _decompose(text: str) -> str:
    """Return the text with single spaces, where a letter cut from its accent is still a beginning."""
    return " ".join(unicodedata.normalize("NFD", text).split())


def may_be_rewritten(sent: str, shown: str) -> bool:
    """Whether a server may have made the second text of the first one: its words are the same, apart from what is
    left out or added."""
    mine, theirs = read_words(sent), read_words(shown)
    if not mine or not theirs:
        return mine == theirs and bool(sent.strip()) and bool(shown.strip())
    short, long = sorted((mine, theirs), key=len)
    if _is_beginning(short, long):
        return True
    return 2 * len(short) >= len(long) and _is_in_order(short, long)


@lru_cache(maxsize=1024)
def read_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, without what servers change: case, accents, marks, links, tags and mentions."""
    plain = unescape(unescape(_CUSTOM_VALUE.sub(" ", text)))
    plain = _MENTION.sub(" ", _LINK.sub(" ", _TAG.sub(" ", plain)))
    plain = unicodedata.normalize("NFKD", plain.replace("\u200b", "")).casefold()
    kept = (each for each in plain if unicodedata.category(each) not in ("Mn", "Cf", "Cs", "Me"))
    return tuple(_WORD.findall("".join(kept)))


def _is_beginning(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the first words are the beginning of the others; the last word may be cut."""
    *whole, last = short
    return tuple(long[: len(whole)]) == tuple(whole) and long[len(whole)].startswith(last)


def _is_in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def is_soon(made: datetime | None, since: datetime) -> bool:
    """Whether a record was made so soon after the request that no other text proves another record."""
    return made is not None and since <= made <= since + SOON
