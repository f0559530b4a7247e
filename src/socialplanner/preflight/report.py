"""What a check found: problems, and the report of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["refuse", "cut", "drop", "warn", "not checked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What only a file itself tells. What is None stays not checked."""

    bytes: int | None = None
    width: int | None = None
    height: int | None = None
    seconds: float | None = None

    @property
    def ratio(self) -> float | None:
        """Width by height."""
        return self.width / self.height if self.width and self.height else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One rule that does not hold, or that cannot be checked without more facts.

    rule: its id in `docs/reference/rules.md`. field: the place in the request, as in `media[0].alt_text`.
    network, accounts: whom it concerns; none where it concerns all. limit, found: the number of the rule, and ours.
    also: what another source says would happen. shown: the end of a text that is cut, with `|` where it is cut.
    """

    rule: str
    severity: Severity
    field: str
    message: str
    network: str | None = None
    accounts: tuple[str, ...] = ()
    limit: float | None = None
    found: float | None = None
    also: str | None = None
    shown: str | None = None
    source: str = ""
    certainty: Literal["seen", "documented", "inferred"] = "documented"
    year: int | None = None

    def __str__(self) -> str:
        where = f" ({self.network})" if self.network else ""
        known = f"{self.certainty} {self.year}" if self.year else self.certainty
        shown = f" It ends so: ...{self.shown}..." if self.shown else ""
        return f"{self.field}{where}: {self.message}{shown} [{self.rule}, {self.severity}, {known}]"


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check found. `problems` are sorted: refusals first, and what was not checked last."""

    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing would be refused, as far as is known."""
        return not self.refusals

    @property
    def refusals(self) -> tuple[Problem, ...]:
        """What the API refuses, with what is only inferred."""
        return self._with("refuse")

    @property
    def known_refusals(self) -> tuple[Problem, ...]:
        """What the API refuses, as it was seen or documented."""
        return tuple(each for each in self.refusals if each.certainty != "inferred")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is taken, but cut, dropped or not as it should be."""
        return self._with("cut", "drop", "warn")

    @property
    def not_checked(self) -> tuple[Problem, ...]:
        """What cannot be seen in the request."""
        return self._with("not checked")

    def _with(self, *severities: Severity) -> tuple[Problem, ...]:
        return tuple(each for each in self.problems if each.severity in severities)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems)) or "No problem found."
