"""The conditions of fields: what must be there, what must not, and how many. One function a kind of rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .._generated.rules import Rule
from .places import find, is_given, is_list, items_of, media_kind, value_at
from .subject import Finding, Subject, compare


def count(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        found = list(find(subject.body, path))
        if not found and not re.search(r"[\[*]", path):
            found = [((path,), ())]  # a field that is missing has no item
        for place, value in found:
            items = str(value).split(rule.separator) if rule.separator and value else value
            if is_list(items) or items is None:
                counted = [each for each in items or () if not rule.of or media_kind(each) == rule.of]
                yield from compare(rule, path, place, len(counted))


def in_range(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        for place, value in find(subject.body, path):
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                yield from compare(rule, path, place, value)


def types(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        for place, value in items_of(subject.body, rule, path):
            if value not in rule.values:
                yield Finding(path, place)


def no_mix(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        kinds = {str(value).partition("/")[0] for _, value in find(subject.body, path)}
        if {"image", "video"} <= kinds:
            yield Finding(path.partition("[")[0], ())


def given(rule: Rule, subject: Subject) -> Iterator[Finding]:
    if not any(is_given(value_at(subject.body, path)) for path in rule.fields):
        yield Finding(rule.fields[0])


def all_given(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        if not is_given(value_at(subject.body, path)):
            yield Finding(path)


def exactly_one(rule: Rule, subject: Subject) -> Iterator[Finding]:
    if sum(is_given(value_at(subject.body, path)) for path in rule.fields) != 1:
        yield Finding(rule.fields[0])


def together(rule: Rule, subject: Subject) -> Iterator[Finding]:
    missing = [path for path in rule.fields if not is_given(value_at(subject.body, path))]
    if 0 < len(missing) < len(rule.fields):
        yield Finding(missing[0])


def absent(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        for place, value in items_of(subject.body, rule, path):
            if is_given(value):
                yield Finding(path, place)


def never(rule: Rule, subject: Subject) -> Iterator[Finding]:
    yield Finding(rule.fields[0])


def is_a_list(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        if not is_list(value_at(subject.body, path)):
            yield Finding(path)
