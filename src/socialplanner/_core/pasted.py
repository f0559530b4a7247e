"""What comes along when somebody pastes an id, an address or a token: quotes, blanks, line ends, marks that nobody sees."""

from __future__ import annotations

import re

_QUOTES = "'\"`\u00b4\u00ab\u00bb\u2018-\u201f\u2039\u203a"
_UNSEEN = "\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff"
_QUOTE_AT_AN_END = re.compile(f"[{_QUOTES}].*|.*[{_QUOTES}]", re.DOTALL)
_BLANK_AT_AN_END = re.compile(rf"[\s{_UNSEEN}].*|.*[\s{_UNSEEN}]", re.DOTALL)


def paste_fault(value: str) -> str:
    """Return what came along with a pasted value and is no part of it, in the words of an error; else an empty text.

    The text never repeats the value, which may be a secret.
    """
    if not value or (value.isascii() and value[0].isalnum() and value[-1].isalnum()):
        return ""
    if _BLANK_AT_AN_END.fullmatch(value):
        return (
            "expected a value without white space around it, got one with it. Remove it (a line break from a file,"
            " perhaps)."
        )
    if _QUOTE_AT_AN_END.fullmatch(value):
        return (
            "expected a value without quotes, got one that stands in quotes. Remove them: they belong to the shell or"
            " the file, and not to the value."
        )
    return ""
