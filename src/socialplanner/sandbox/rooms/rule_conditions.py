"""The conditions of the rules that the API enforces: one function a kind. Each says whether its rule is broken.

The SDK has functions of its own for them, so that the two are not wrong in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..state.clock import parse_time
from ..state.json_codec import is_list, is_object
from .rule_values import count_units, is_of, is_said, read, read_one, select

Rule = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule is asked about: a body, the accounts of a network in it, and what the sandbox knows beside it."""

    body: dict[str, Any]
    accounts: list[dict[str, Any]]
    known: Mapping[str, dict[str, Any]]
    now: datetime
    stored: dict[str, Any] | None = None


def _is_outside(rule: Rule, number: float) -> bool:
    least, most = rule.get("least"), rule.get("most")
    return (least is not None and number < least) or (most is not None and number > most)


def _length(rule: Rule, case: Case) -> bool:
    texts = [text for path in rule["fields"] for text in select(rule, case.body, path)]
    return any(isinstance(text, str) and _is_outside(rule, count_units(text)) for text in texts)


def _count(rule: Rule, case: Case) -> bool:
    [path] = rule["fields"]
    empty: list[Any] = []
    lists: list[Any] = read(case.body, path)
    if not lists and "[" not in path and "*" not in path:
        lists = [empty]
    if "separator" in rule:
        lists = [str(text).split(rule["separator"]) if text else empty for text in lists]
    return any(_is_outside(rule, sum(is_of(each, rule.get("of", "")) for each in items)) for items in lists)


def _matches(rule: Rule, case: Case) -> bool:
    return any(
        len(re.findall(rule["pattern"], text)) > rule["most"] for text in read(case.body, rule["fields"][0])
    )


def _range(rule: Rule, case: Case) -> bool:
    return any(_is_outside(rule, number) for path in rule["fields"] for number in read(case.body, path))


def _types(rule: Rule, case: Case) -> bool:
    return any(
        each not in rule["values"] for path in rule["fields"] for each in select(rule, case.body, path)
    )


def _no_mix(rule: Rule, case: Case) -> bool:
    return len({each.partition("/")[0] for each in read(case.body, rule["fields"][0])}) > 1


def _given(rule: Rule, case: Case) -> bool:
    return not any(is_said(read_one(case.body, path)) for path in rule["fields"])


def _all_given(rule: Rule, case: Case) -> bool:
    return not all(is_said(read_one(case.body, path)) for path in rule["fields"])


def _exactly_one(rule: Rule, case: Case) -> bool:
    return [is_said(read_one(case.body, path)) for path in rule["fields"]].count(True) != 1


def _together(rule: Rule, case: Case) -> bool:
    return len({is_said(read_one(case.body, path)) for path in rule["fields"]}) > 1


def _absent(rule: Rule, case: Case) -> bool:
    return any(is_said(each) for path in rule["fields"] for each in select(rule, case.body, path))


def _never(rule: Rule, case: Case) -> bool:
    return True


def _list(rule: Rule, case: Case) -> bool:
    return not all(is_list(read_one(case.body, path)) for path in rule["fields"])


def _string(rule: Rule, case: Case) -> bool:
    return not all(isinstance(each, str) for path in rule["fields"] for each in read(case.body, path))


def _pattern(rule: Rule, case: Case) -> bool:
    texts = [text for path in rule["fields"] for text in read(case.body, path)]
    return any(text and not re.fullmatch(rule["pattern"], text) for text in texts)


def _distinct(rule: Rule, case: Case) -> bool:
    values = read(case.body, rule["fields"][0])
    return len(set(values)) < len(values)


def _after_now(rule: Rule, case: Case) -> bool:
    moment = parse_time(read_one(case.body, rule["fields"][0]) or "")
    return moment is not None and moment <= case.now


def _order(rule: Rule, case: Case) -> bool:
    first, last = (_sort_key(read_one(case.body, path)) for path in rule["fields"])
    return bool(first and last) and (last < first or (last == first and "least" not in rule))


def _sort_key(value: Any) -> tuple[float, ...]:
    """Return numbers that sort as the time does; a date in parts without a time of day is midnight."""
    if is_object(value):
        parts = [part for part in value.values() if is_object(part)]
        numbers = {key: number for part in parts for key, number in part.items()}
        keys = ("year", "month", "day", "hours", "minutes", "seconds")
        return tuple(numbers.get(key, 0) for key in keys) if "year" in numbers else ()
    moment = parse_time(value or "")
    return (moment.timestamp(),) if moment else ()


def _accounts(rule: Rule, case: Case) -> bool:
    # an account that nobody knows is refused before, whatever the rules are
    named = read(case.body, f"{rule['fields'][0]}[]")
    return any(each in case.known and case.known[each]["isExpired"] for each in named)


def _account_type(rule: Rule, case: Case) -> bool:
    return any(each.get("type") in rule["values"] for each in case.accounts)


def _boards(rule: Rule, case: Case) -> bool:
    listed, mapped = rule["fields"]
    chosen = {*read(case.body, f"{listed}[].accountId"), *(read_one(case.body, mapped) or ())}
    return any(chosen.isdisjoint({each["id"], each["oauthId"]}) for each in case.accounts)


def _slice(rule: Rule, case: Case) -> bool:
    path, of_text = rule["fields"]
    text: Any = read_one(case.body, of_text)
    mentions: list[Any] = read(case.body, path)
    units = str(text).encode("utf-16-le", "surrogatepass")
    for each in mentions:
        if "offset" in each and "length" in each:
            start, size = int(each["offset"]), int(each["length"])
            part = units[2 * start : 2 * (start + size)]
            if start < 0 or part != str(each["name"]).encode("utf-16-le", "surrogatepass"):
                return True
    return False


def _stored(rule: Rule, case: Case) -> bool:
    return case.stored is not None and case.stored["status"] in rule["values"]


CONDITIONS: dict[str, Callable[[Rule, Case], bool]] = {
    "absent": _absent, "account_type": _account_type, "accounts": _accounts, "after_now": _after_now,
    "all_given": _all_given, "boards": _boards, "count": _count, "distinct": _distinct,
    "exactly_one": _exactly_one, "given": _given, "length": _length, "list": _list, "matches": _matches,
    "never": _never, "no_mix": _no_mix, "order": _order, "pattern": _pattern, "range": _range, "slice": _slice,
    "stored": _stored, "string": _string, "together": _together, "types": _types,
}  # fmt: skip
"""Every kind that can be seen in a request. What takes the file itself, or only warns, is not enforced."""
