"""The conditions that need more than the body: accounts, files, the post as it is now. One function a kind of rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from .._generated.rules import Rule
from .places import find, is_list, is_map, media_kind, value_at
from .report import FileFacts
from .subject import Finding, Subject, compare
from .text_conditions import parse_time


def accounts(rule: Rule, subject: Subject) -> Iterator[Finding]:
    if subject.known_accounts is None:
        yield Finding(rule.fields[0], open="the accounts")
        return
    usable = {each.get("id") for each in subject.known_accounts if not _has_ended(each)}
    for path in rule.fields:
        named = value_at(subject.body, path)
        for index, value in enumerate(named if is_list(named) else ()):
            if value not in usable:
                yield Finding(f"{path}[]", (path, index))


def _has_ended(account: Mapping[str, object]) -> bool:
    return bool(account.get("isExpired") or account.get("deleted"))


def lasts(rule: Rule, subject: Subject) -> Iterator[Finding]:
    moment = parse_time(value_at(subject.body, rule.fields[1])) or subject.now
    for account in subject.accounts:
        ends = parse_time(account.get("expire") or account.get("expiresAt") or "")
        if ends is not None and ends < moment and not _has_ended(account):
            yield Finding(rule.fields[0])


def account_type(rule: Rule, subject: Subject) -> Iterator[Finding]:
    if any(each.get("type") in rule.values for each in subject.accounts):
        yield Finding(rule.fields[0])


def boards(rule: Rule, subject: Subject) -> Iterator[Finding]:
    listed, mapped = (value_at(subject.body, path) for path in rule.fields)
    chosen = {each.get("accountId") for each in (listed if is_list(listed) else ()) if is_map(each)}
    chosen |= set(mapped) if is_map(mapped) else set()
    if any(chosen.isdisjoint({each.get("id"), each.get("oauthId")}) for each in subject.accounts):
        yield Finding(rule.fields[0])


def host(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for path in rule.fields:
        for place, value in find(subject.body, path):
            try:
                name = urlsplit(str(value)).hostname
            except ValueError:
                name = None
            if name not in rule.values:
                yield Finding(path, place)


def fact(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for place, item in find(subject.body, "media[]"):
        if not is_map(item) or (rule.of and media_kind(item) != rule.of):
            continue
        facts = subject.files.get(str(item.get("url")), FileFacts())
        for name in rule.values:
            value: float | None = getattr(facts, name)
            if value is None:
                yield Finding("media[]", place, open=f"{name} of the file")
            else:
                yield from compare(rule, "media[]", place, value)


def stored(rule: Rule, subject: Subject) -> Iterator[Finding]:
    if subject.stored is None:
        yield Finding("status", open="the post as it is now")
    elif subject.stored.get("status") in rule.values:
        yield Finding("status")


def elsewhere(rule: Rule, subject: Subject) -> Iterator[Finding]:
    yield Finding("", open="what was sent before")
