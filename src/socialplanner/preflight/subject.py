"""What a condition looks at, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from .._generated.rules import Rule
from .places import Place
from .report import FileFacts


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule does not hold. `open`: it cannot be said without more facts."""

    path: str
    place: Place = ()
    limit: float | None = None
    found: float | None = None
    shown: str | None = None
    open: str = ""
    mild: bool = False  # the stricter of two numbers is not kept, the looser one is


@dataclass(frozen=True, slots=True)
class Subject:
    """What a rule looks at: a body, the network and the accounts that it is asked for, and what the caller knows."""

    body: Mapping[str, object]
    network: str | None
    accounts: tuple[Mapping[str, object], ...]
    known_accounts: tuple[Mapping[str, object], ...] | None
    stored: Mapping[str, object] | None
    files: Mapping[str, FileFacts]
    now: datetime
    strictest: Callable[[str], float | None]


Condition = Callable[[Rule, Subject], Iterator[Finding]]


def compare(rule: Rule, path: str, place: Place, number: float) -> Iterator[Finding]:
    """Yield the number of the rule that a number exceeds, or that it does not reach."""
    if rule.least is not None and number < rule.least:
        yield Finding(path, place, rule.least, number)
    elif rule.most is not None and number > rule.most:
        yield Finding(path, place, rule.most, number)
    elif rule.advised is not None and number > rule.advised:
        yield Finding(path, place, rule.advised, number, mild=True)
