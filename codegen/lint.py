"""Our own rules for the spec: what the generator would take wrongly in silence, and what the SDK must be told.

A rule is a function from the document to complaints. Each names the place and the way out, and each has a test
with a spec that breaks it.
"""

from __future__ import annotations

from typing import Any

from . import lint_operations, lint_schemas
from .fail import SpecError

RULES = (*lint_operations.RULES, *lint_schemas.RULES)


def lint(document: dict[str, Any]) -> None:
    """Raise `SpecError` with all complaints of all rules."""
    complaints = [complaint for rule in RULES for complaint in rule(document)]
    if complaints:
        raise SpecError("\n".join(complaints))
