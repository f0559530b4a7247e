"""Check a request against the rules: which rules apply, and what their conditions say, as one report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Protocol

from .._generated.rules import RULES, Rule
from ..errors import UsageError
from .conditions import CONDITIONS
from .places import find, is_given, is_list, is_map, value_at, write_place
from .report import FileFacts, Problem, Report, Severity
from .subject import Finding, Subject

Body = Mapping[str, object]

SORTED: tuple[Severity, ...] = ("refuse", "cut", "drop", "warn", "not checked")
WRAPPED = {"create_queue_item": "modifiedPostPayload", "update_queue_item": "modifiedPostPayload"}
"""Where the post stands in the body of an operation, for rules about posts."""
DETAILS = {"facebook": "facebookPostDetails", "instagram": "instagramPostDetails"}
"""Where a network has a form of its own."""


class HasFields(Protocol):
    """A model of the SDK."""

    def to_dict(self) -> dict[str, object]:
        """Return the model with the names of the API."""
        ...


def check(
    request: HasFields | Mapping[str, object],
    accounts: Iterable[HasFields | Mapping[str, object]] | None = None,
    *,
    operation: str = "create_post",
    network: str | None = None,
    stored: HasFields | Mapping[str, object] | None = None,
    files: Mapping[str, FileFacts] | None = None,
    now: datetime | None = None,
) -> Report:
    """Return everything that the API would refuse, cut, drop or take with a loss, all at once, without asking it.

    request: the model to send, such as `PostCreate`, or its fields with the names of the API.
    accounts: the accounts of the location, as `planner.accounts.list()` gives them. Without them the networks are not
        known, and what only one network wants is not checked.
    operation: `update_post`, `create_comment` and so on, for another request than a new post.
    network: the network of a comment.
    stored: the post that is to be replaced, as `planner.posts.get` gives it.
    files: what is known of the files, by their addresses. Without it, size and length are reported as not checked.
    now: the time to measure dates by (aware); the time of this machine if left out.

    Raises `UsageError` for an unknown operation.
    """
    rules = [rule for rule in RULES if operation in rule.operations]
    if not rules:
        known = sorted({each for rule in RULES for each in rule.operations})
        raise UsageError(
            f"operation: expected one of {', '.join(known)}, got {operation!r:.80}. Use one of them.",
            argument="operation",
        )
    known_accounts = None if accounts is None else tuple(map(_read, accounts))
    question = _Question(
        _read(request),
        known_accounts,
        None if stored is None else _read(stored),
        files or {},
        now or datetime.now(UTC),
        network,
        operation,
    )
    problems = [problem for rule in rules for problem in question.apply(rule)]
    return Report(tuple(sorted(problems, key=lambda each: SORTED.index(each.severity))))


def _read(given: HasFields | Mapping[str, object]) -> Body:
    return given if isinstance(given, Mapping) else given.to_dict()


class _Question:
    """One request, with all that is known around it."""

    def __init__(
        self,
        body: Body,
        known_accounts: tuple[Body, ...] | None,
        stored: Body | None,
        files: Mapping[str, FileFacts],
        now: datetime,
        network: str | None,
        operation: str,
    ) -> None:
        self.whole = body
        self.wrapper = WRAPPED.get(operation, "")
        inner = body.get(self.wrapper) if self.wrapper else body
        self.post: Body = inner if is_map(inner) else {}
        self.known_accounts = known_accounts
        self.stored = stored
        self.files = files
        self.now = now
        named = self.post.get("accountIds")
        ids = set(map(str, named)) if is_list(named) else set[str]()
        self.accounts = tuple(each for each in known_accounts or () if each.get("id") in ids)
        platforms = [str(each.get("platform")) for each in self.accounts]
        self.networks = [network] if network else list(dict.fromkeys(platforms))

    def apply(self, rule: Rule) -> Iterator[Problem]:
        """Yield the problems that a rule finds, for each network that it is about."""
        body = self.post if rule.about == "post" else self.whole
        if rule.about == "post" and (self.post.get("status") == "draft" and not rule.drafts):
            return
        if not all(_holds(body, path, wanted) for path, wanted in rule.when.items()):
            return
        for network in [each for each in self.networks if each in rule.networks] if rule.networks else [None]:
            if rule.forms and self._form(network) not in rule.forms:
                continue
            accounts = tuple(each for each in self.accounts if network in (None, each.get("platform")))
            subject = Subject(
                body,
                network,
                accounts,
                self.known_accounts,
                self.stored,
                self.files,
                self.now,
                self._strictest,
            )
            for finding in CONDITIONS[rule.kind](rule, subject):
                yield _describe(rule, finding, subject, self.wrapper if rule.about == "post" else "")

    def _form(self, network: str | None) -> object:
        """Return the form of the post on a network: its details may name another one than the post."""
        return value_at(self.post, f"{DETAILS.get(network or '', '-')}.type") or self.post.get("type")

    def _strictest(self, path: str) -> float | None:
        """Return the lowest limit of a text that several networks share. One network has its own rule."""
        own = {each: _text_limit(each, path) for each in self.networks}
        limits = {
            each: limit if limit is not None else _text_limit(each, "summary") for each, limit in own.items()
        }
        if len(self.networks) == 1 and None not in own.values():
            return None
        return min((each for each in limits.values() if each is not None), default=None)


def _text_limit(network: str, path: str) -> float | None:
    for rule in RULES:
        if (
            rule.kind == "length"
            and rule.effect == "cut"
            and rule.fields == (path,)
            and network in rule.networks
        ):
            return rule.most
    return None


def _holds(body: Body, path: str, wanted: str | tuple[str, ...]) -> bool:
    """Return whether a field has one of the values, or is there or missing as `given` and `absent` ask."""
    values = [value for _, value in find(body, path)]
    if isinstance(wanted, str):
        return any(map(is_given, values)) == (wanted == "given")
    return any(value in wanted for value in values)


def _describe(rule: Rule, finding: Finding, subject: Subject, wrapper: str) -> Problem:
    field = write_place(rule, finding.path, finding.place)
    severity: Severity = "warn" if finding.mild else rule.effect
    message = rule.says
    if finding.found is not None and finding.limit is not None:
        message += f" Here: {finding.found:,}"
        message += f", advised: at most {finding.limit:,}." if finding.mild else "."
    if finding.open:
        severity, message = "not checked", f"{rule.says} Not checked, as it takes {finding.open}."
    return Problem(
        rule=rule.id,
        severity=severity,
        field=".".join(filter(None, ("post" if wrapper else "", field))),
        message=message,
        network=subject.network,
        accounts=tuple(str(each.get("id")) for each in subject.accounts) if subject.network else (),
        limit=finding.limit,
        found=finding.found,
        also=rule.also or None,
        shown=finding.shown if severity == "cut" else None,
        source=rule.source,
        certainty=rule.certainty,
        year=rule.year,
    )
