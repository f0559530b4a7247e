"""The conditions of texts and of times: one function a kind of rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from .._generated.rules import Rule
from .places import find, is_map, items_of, value_at
from .subject import Finding, Subject, compare

SHOWN = 20  # characters on each side of a cut


def count_units(text: str) -> int:
    """Return the length as a JavaScript server counts it: in units of UTF-16, an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def show_cut(text: str, limit: int) -> str:
    """Return the text around its cut: `...e end is |cut here...`."""
    units = text.encode("utf-16-le", "surrogatepass")
    kept, rest = (part.decode("utf-16-le", "replace") for part in (units[: 2 * limit], units[2 * limit :]))
    return f"{kept[-SHOWN:]}|{rest[:SHOWN]}"


def parse_time(value: object) -> datetime | None:
    """Return a time with a zone; None for anything else, which other rules refuse."""
    if isinstance(value, datetime):
        return value if value.tzinfo else None
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo else None


def length(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        for place, value in items_of(subject.body, rule, path):
            if isinstance(value, str):
                for each in compare(rule, path, place, count_units(value)):
                    yield replace(each, shown=show_cut(value, int(each.limit or 0)))


def strictest(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        value, limit = value_at(subject.body, path), subject.strictest(path)
        if isinstance(value, str) and limit is not None and count_units(value) > limit:
            yield Finding(path, (path,), limit, count_units(value), show_cut(value, int(limit)))


def matches(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        for place, value in find(subject.body, path):
            if isinstance(value, str):
                yield from compare(rule, path, place, len(re.findall(rule.pattern, value)))


def pattern(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        for place, value in find(subject.body, path):
            if isinstance(value, str) and value and not re.fullmatch(rule.pattern, value):
                yield Finding(path, place)


def string(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        for place, value in find(subject.body, path):
            if not isinstance(value, str):
                yield Finding(path, place)


def distinct(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        seen: list[object] = []
        for place, value in find(subject.body, path):
            if value in seen:
                yield Finding(path, place)
            seen.append(value)


def cuts_out(rule: Rule, subject: Subject) -> Iterator[Finding]:
    """Yield the mentions whose offset and length do not cut their name out of the text, in units of UTF-16."""
    text = str(value_at(subject.body, rule.fields[1]) or "").encode("utf-16-le", "surrogatepass")
    for place, each in find(subject.body, rule.fields[0]):
        offset, size = (each.get(key) if is_map(each) else None for key in ("offset", "length"))
        if not (is_map(each) and isinstance(offset, int) and isinstance(size, int)):
            continue
        found = text[2 * offset : 2 * (offset + size)].decode("utf-16-le", "replace")
        if offset < 0 or found != each.get("name"):
            yield Finding(rule.fields[0], place)


def after_now(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        moment = parse_time(value_at(subject.body, path))
        if moment is not None and moment <= subject.now:
            yield Finding(path)


def order(rule: Rule, subject: Subject) -> Iterator[Finding]:
    start, end = (_read_moment(value_at(subject.body, path)) for path in rule.fields)
    if start is None or end is None:
        return
    if end < start or (end == start and rule.least is None):
        yield Finding(rule.fields[1])


def _read_moment(value: object) -> datetime | None:
    """Return a time, also one that stands in parts: a date with a time of day, which is midnight where it is missing."""
    if not is_map(value):
        return parse_time(value) if value is not None else None
    numbers: dict[str, int] = {}
    for part in value.values():
        if is_map(part):
            numbers |= {key: number for key, number in part.items() if isinstance(number, int)}
    hour, minute, second = (numbers.get(key, 0) for key in ("hours", "minutes", "seconds"))
    try:
        return datetime(numbers["year"], numbers["month"], numbers["day"], hour, minute, second, tzinfo=UTC)
    except (KeyError, ValueError):
        return None
