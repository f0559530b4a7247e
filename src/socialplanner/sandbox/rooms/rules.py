"""The rules of the document, enforced: a request is refused with all reasons at once, or taken with what is cut."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from ..state.refusals import INVALID, Refusal
from ..state.spec import load_spec
from ..state.state import Location
from .rule_conditions import CONDITIONS, Case, Rule
from .rule_values import change, count_units, is_said, read, read_one, select

WRAPPED = "modifiedPostPayload"  # where the post stands in the body of an item of a queue
FORMS = {"facebook": "facebookPostDetails.type", "instagram": "instagramPostDetails.type"}


@dataclass(frozen=True, slots=True)
class Question:
    """A request as the rules see it. `stored` is the post that it replaces, `network` that of a comment."""

    operation: str
    body: dict[str, Any]
    location: Location
    now: datetime
    inferred: bool = True
    network: str = ""
    stored: dict[str, Any] | None = None


@cache
def list_rules(operation: str, *effects: str) -> tuple[Rule, ...]:
    """Return the rules of an operation that have one of the effects and are enforced."""
    rules: list[Rule] = load_spec().document.get("x-rules", [])
    return tuple(
        rule
        for rule in rules
        if rule["effect"] in effects and rule.get("sandbox", True) and operation in rule["operations"]
    )


def find_number(rule_id: str, name: str = "most") -> Any:
    """Return a number of a rule, for a check that has a form of its own."""
    return next(rule[name] for rule in load_spec().document["x-rules"] if rule["id"] == rule_id)


def find_problems(question: Question) -> list[str]:
    """Return what the rules find wrong with a request. Raises a 400 where only rules with that status are broken."""
    broken: dict[str, int] = {}
    for rule in list_rules(question.operation, "refuse"):
        if rule["kind"] not in CONDITIONS or (rule["certainty"] == "inferred" and not question.inferred):
            continue
        if _is_broken(rule, question):
            broken.setdefault(_write(rule), rule.get("status", INVALID))
    if broken and INVALID not in broken.values():
        raise Refusal(400, *broken, broken=True)
    return [*broken]


def _write(rule: Rule) -> str:
    words: str = rule.get("words") or f"{(rule.get('fields') or ['post'])[0]}: {rule['says']}"
    return f"{words} (inferred)" if rule["certainty"] == "inferred" else words


def _is_broken(rule: Rule, question: Question) -> bool:
    body, known = question.body, question.location.accounts
    if rule["about"] == "post":
        body = body.get(WRAPPED, {}) if question.operation.endswith("queue_item") else body
        if body.get("status") == "draft" and not rule.get("drafts"):
            return False
    accounts = [known[each] for each in body.get("accountIds") or () if each in known]
    networks = [question.network] if question.network else [each["platform"] for each in accounts]
    for name in _list_cases(rule, body, networks):
        own = [each for each in accounts if name in ("", each["platform"])]
        if CONDITIONS[rule["kind"]](rule, Case(body, own, known, question.now, question.stored)):
            return True
    return False


def _list_cases(rule: Rule, body: dict[str, Any], networks: Collection[str]) -> list[str]:
    """Return the networks for which a rule is to be asked: "" where it is about all of them."""
    if not all(_holds(body, path, wanted) for path, wanted in rule.get("when", {}).items()):
        return []
    if "networks" not in rule:
        return [""]
    names = [each for each in dict.fromkeys(networks) if each in rule["networks"]]
    return [each for each in names if "forms" not in rule or _form(body, each) in rule["forms"]]


def _form(body: dict[str, Any], network: str) -> Any:
    return read_one(body, FORMS.get(network, "-")) or body.get("type")


def _holds(body: dict[str, Any], path: str, wanted: Any) -> bool:
    values = read(body, path)
    if wanted in ("given", "absent"):
        is_there = any(is_said(each) for each in values)
        return is_there if wanted == "given" else not is_there
    return any(each in wanted for each in values)


def apply_losses(body: dict[str, Any], own: Collection[str], others: Collection[str]) -> dict[str, Any]:
    """Return the body of a post as it is kept for the networks `own`: cut, and without what they do not show.

    `others` are all networks of the post, whose strictest limit cuts the texts that they share.
    """
    for rule in list_rules("create_post", "cut", "drop"):
        if not _list_cases(rule, body, own):
            continue
        for path in rule["fields"]:
            limit = _limit(rule, path, others)
            if any(_is_lost(value, limit) for value in select(rule, body, path)):
                body = change(body, path, rule.get("of", ""), limit)
    return body


def _limit(rule: Rule, path: str, networks: Collection[str]) -> int | None:
    """Return at how much a rule cuts; 0 for what it drops, None where it has nothing to say."""
    if rule["effect"] == "drop":
        return 0
    if rule["kind"] != "strictest":
        return int(rule["most"])
    return min((limit for each in networks if (limit := _text_limit(each, path))), default=None)


@cache
def _text_limit(network: str, path: str) -> int | None:
    """Return the limit of a text on a network; a text without one of its own has that of the post."""
    for wanted in (path, "summary"):
        for rule in list_rules("create_post", "cut"):
            if rule["kind"] == "length" and rule["fields"] == [wanted] and network in rule["networks"]:
                return int(rule["most"])
    return None


def _is_lost(value: Any, limit: int | None) -> bool:
    """Return whether a limit takes something of a value away."""
    if limit is None or not is_said(value):
        return False
    return limit == 0 or (count_units(value) if isinstance(value, str) else len(value)) > limit
