"""Arguments of the generated functions, checked before anything is sent: each error names the argument."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar, overload
from urllib.parse import quote, unquote

from ..errors import UsageError
from .model import Model
from .values import is_iterable

M = TypeVar("M", bound=Model)


_PLAIN_ID = re.compile(r"[A-Za-z0-9_-]+")
"""What nearly every id is made of: nothing in it needs a second look."""
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and halves of characters that UTF-8 cannot write."""


def path_segment(name: str, value: object) -> str:
    """An id as one segment of the path: whatever it holds arrives whole, and it never climbs out."""
    if isinstance(value, str) and _PLAIN_ID.fullmatch(value):
        return value
    text_value = text(name, value)
    plain = text_value
    while "%" in plain and (once := unquote(plain)) != plain:
        plain = once
    if plain.strip() in (".", ".."):
        raise UsageError(
            f"{name}: {'.' * len(plain.strip())!r} is no id; it would change the path", argument=name
        )
    return quote(text_value, safe="")


def text(name: str, value: object) -> str:
    """A string that is not blank and holds no control characters."""
    if not isinstance(value, str):
        hint = "; is it missing?" if value is None else ""
        raise UsageError(f"{name}: a str is wanted, not {type(value).__name__}{hint}", argument=name)
    if not value.strip():
        raise UsageError(f"{name}: it is empty", argument=name)
    if _UNPRINTABLE.search(value):
        raise UsageError(f"{name}: it holds control characters or broken Unicode", argument=name)
    return value


def integer(name: str, value: object, *, least: int = 0) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise UsageError(f"{name}: an int of {least} or more is wanted, not {value!r:.40}", argument=name)
    return value


def boolean(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise UsageError(f"{name}: True or False is wanted, not {type(value).__name__}", argument=name)
    return value


def strings(name: str, value: object, *, least: int = 0, most: int | None = None) -> list[str]:
    """Several strings, as many as the API takes in one request."""
    if isinstance(value, str) or not is_iterable(value):
        raise UsageError(f"{name}: a list of str is wanted, not {type(value).__name__}", argument=name)
    items = [text(f"{name}[{index}]", item) for index, item in enumerate(value)]
    if len(items) < least:
        raise UsageError(f"{name}: at least {least} wanted, {len(items)} given", argument=name)
    if most is not None and len(items) > most:
        raise UsageError(
            f"{name}: {len(items)} given, the API takes at most {most} in one request; send them in parts",
            argument=name,
        )
    return items


@overload
def reusable(name: str, value: Sequence[str]) -> Sequence[str]: ...
@overload
def reusable(name: str, value: Sequence[str] | None) -> Sequence[str] | None: ...
def reusable(name: str, value: Sequence[str] | None) -> Sequence[str] | None:
    """A list for many requests: an iterator, which can be read once only, would filter the first page alone."""
    return value if value is None or isinstance(value, str) else strings(name, value)


def join(name: str, value: Sequence[str], separator: str) -> str:
    """A list that goes out as one string. One bare string is taken for a list of one."""
    items = strings(name, [value] if isinstance(value, str) else value)
    for item in items:
        if separator in item:
            raise UsageError(f"{name}: an item holds {separator!r}, which separates the items", argument=name)
    return separator.join(items)


def model(name: str, value: object, kind: type[M]) -> M:
    if not isinstance(value, kind):
        raise UsageError(
            f"{name}: a {kind.__name__} is wanted, not {type(value).__name__}"
            f" (from a dict: {kind.__name__}.from_dict(...))",
            argument=name,
        )
    return value
