"""Checks of the arguments of generated functions, made before anything is sent. Each error names the argument."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from inspect import isasyncgenfunction, iscoroutinefunction
from typing import TYPE_CHECKING, TypeVar, overload
from urllib.parse import quote, unquote

from ..errors import UsageError
from .model import Model
from .nesting import list_hint, show
from .pasted import paste_fault
from .record import Record, find_id, require_id
from .values import is_iterable

if TYPE_CHECKING:
    from .request_model import RequestModel
    from .rules import Rule

M = TypeVar("M", bound="RequestModel")
T = TypeVar("T")


_PLAIN_ID = re.compile(r"[A-Za-z0-9_-]+")
"""The characters of nearly every id: an id of these alone needs no further check."""
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and halves of characters that UTF-8 cannot write."""


def path_segment(name: str, value: object, *records: str) -> str:
    """Return an id as one segment of a path. Every character arrives unchanged, and no id can change the path.

    A record of one of these models stands for its id. Raises `MissingField` for one that came without it.
    """
    if isinstance(value, str) and _PLAIN_ID.fullmatch(value):
        return value
    if records and not isinstance(value, str):
        value = _id_of(name, value, records)
    text_value = identifier(name, value)
    plain = text_value
    while "%" in plain and (once := unquote(plain)) != plain:
        plain = once
    if plain.strip() in (".", ".."):
        raise UsageError(
            f"{name}: expected an id, got {'.' * len(plain.strip())!r}. Pass the id as the API gave it.",
            argument=name,
        )
    return quote(text_value, safe="")


def _id_of(name: str, record: object, records: tuple[str, ...]) -> object:
    """Return the id of a record. The models are told by their names, so that a call need not import them."""
    if not any(each.__name__ in records for each in type(record).__mro__ if issubclass(each, Model)):
        hint = " Check whether it is missing." if record is None else ""
        kinds = ", ".join(("str", *records[:-1]))
        raise UsageError(
            f"{name}: expected {kinds} or {records[-1]}, got {type(record).__name__}.{hint}", argument=name
        )
    own = require_id(record) if isinstance(record, Record) else find_id(record)
    if own is None:
        raise UsageError(
            f"{name}: expected a {type(record).__name__} with an id, got one that came without it. Read its list again.",
            argument=name,
        )
    return own


def text(
    name: str, value: object, *, least: int = 0, most: int | None = None, pattern: str | None = None
) -> str:
    """Return the value if it is a str that is not blank, has no control characters, and keeps to the limits."""
    if not isinstance(value, str):
        hint = " Check whether it is missing." if value is None else ""
        raise UsageError(f"{name}: expected str, got {type(value).__name__}.{hint}", argument=name)
    if not value.strip():
        raise UsageError(f"{name}: expected text, got an empty str.", argument=name)
    if _UNPRINTABLE.search(value):
        raise UsageError(
            f"{name}: expected printable text, got control characters or broken Unicode. Remove them.",
            argument=name,
        )
    if least or most is not None or pattern is not None:
        from .rules import Text  # importing the client does not need the rules

        checked(name, value, Text(least=least, most=most, pattern=pattern or ""))
    return value


def identifier(
    name: str, value: object, *, least: int = 0, most: int | None = None, pattern: str | None = None
) -> str:
    """Return the value if it is a text that was given by the API, such as an id: without what comes along in pasting."""
    fault = paste_fault(value) if isinstance(value, str) and not value.isspace() else ""
    if fault:
        raise UsageError(f"{name}: {fault}", argument=name)
    return text(name, value, least=least, most=most, pattern=pattern)


def one_of(name: str, value: object, kind: object) -> str:
    """Return the value if it is one of an enumeration, or `Unlisted`."""
    from .rules import Choice

    return text(name, checked(name, value, Choice(kind)))


def integer(name: str, value: object, *, least: int = 0, most: int | None = None) -> int:
    """Return the value if it is an int from `least` to `most`."""
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise UsageError(f"{name}: expected int, {least} or more, got {show(value)}.", argument=name)
    if value > (2**63 if most is None else most):
        limit = "less than 64 bits" if most is None else f"{most} or less"
        raise UsageError(f"{name}: expected int, {limit}, got {show(value)}.", argument=name)
    return value


def number(name: str, value: object, *, least: float | None = None, most: float | None = None) -> float:
    """Return the value if it is a finite number from `least` to `most`."""
    from .rules import Number

    found = checked(name, value, Number(least=least, most=most))
    assert isinstance(found, (int, float))
    return found


def checked(name: str, value: object, rule: Rule) -> object:
    """Return an argument as JSON. Raises `UsageError` that names it, or each place in it that is wrong."""
    from .problems import Problems

    problems = Problems()
    found = rule.write(value, name, problems)
    problems.raise_any(name)
    return found


def boolean(name: str, value: object) -> bool:
    """Return the value if it is True or False."""
    if not isinstance(value, bool):
        raise UsageError(f"{name}: expected bool, got {type(value).__name__}.", argument=name)
    return value


def strings(name: str, value: object, *, least: int = 0, most: int | None = None) -> list[str]:
    """Return the ids as a list. `least` and `most` are how many the API takes in one request."""
    given = value
    if isinstance(given, (str, bytes, Mapping)) or not is_iterable(value):
        raise not_a_list(name, value)
    items = [identifier(f"{name}[{index}]", item) for index, item in enumerate(value)]
    if len(items) < least:
        noun = "item" if least == 1 else "items"
        raise UsageError(f"{name}: expected at least {least} {noun}, got {len(items)}.", argument=name)
    if most is not None and len(items) > most:
        raise UsageError(
            f"{name}: expected at most {most} items in one request, got {len(items)}. Send several requests.",
            argument=name,
        )
    return items


def not_a_list(name: str, value: object) -> UsageError:
    """Return the error for a value in place of a list of str."""
    return UsageError(
        f"{name}: expected a list of str, got {type(value).__name__}.{list_hint(value)}", argument=name
    )


@overload
def reusable(name: str, value: Sequence[str]) -> Sequence[str]: ...
@overload
def reusable(name: str, value: Sequence[str] | None) -> Sequence[str] | None: ...
def reusable(name: str, value: Sequence[str] | None) -> Sequence[str] | None:
    """Return a list that many requests can use: an iterator can be read once, and would filter the first page only."""
    return None if value is None else strings(name, value)


def join(name: str, value: Sequence[str], separator: str) -> str:
    """Return the items as one string, with the separator between them."""
    items = strings(name, value)
    for item in items:
        if separator in item:
            raise UsageError(
                f"{name}: expected items without {separator!r}, got one that contains it. Remove it: it separates"
                " the items.",
                argument=name,
            )
    return separator.join(items)


def model(name: str, value: object, kind: type[M], *, needs: tuple[str, ...] = ()) -> M:
    """Return the value if it is a model of this class. A dict is read as one, strictly.

    needs: fields that this operation needs, while others that take the model go without.
    """
    if isinstance(value, dict):
        value = kind.from_dict(value)  # pyright: ignore[reportUnknownArgumentType]
    if not isinstance(value, kind):
        raise UsageError(
            f"{name}: expected {kind.__name__}, got {type(value).__name__}."
            f" Convert it with {kind.__name__}.from_dict(...).",
            argument=name,
        )
    if needs:
        value.check_needed(needs)
    return value


def check_hook(name: str, hook: T, *, takes: str) -> T:
    """Return a function of the caller, or None. Raises `UsageError` for one that nobody could call: it is called in the
    middle of the work, and never awaited."""
    if hook is None:
        return hook
    method = getattr(hook, "__call__", None)  # noqa: B004 - an object with an async __call__ is one too
    if not callable(hook):
        problem = f"got {type(hook).__name__}"
    elif iscoroutinefunction(hook) or iscoroutinefunction(method) or isasyncgenfunction(hook):
        problem = "got an async function, which nothing would await"
    else:
        return hook
    raise UsageError(
        f"{name}: expected a plain function that takes {takes}, {problem}. Hand what it gets to your own task there"
        " (queue.put_nowait, for example).",
        argument=name,
    )
