"""Our own rules for the spec: what the generator would take wrongly in silence, and what the SDK must be told.

A rule is a function from the document to complaints. Each names the place and the way out, and each has a test
with a spec that breaks it.
"""

from __future__ import annotations

from . import lint_document, lint_fields, lint_operations, lint_parameters, lint_schemas, lint_sdk
from .document import Object, Rule
from .fail import SpecError

RULES: tuple[Rule, ...] = (
    *lint_document.RULES,
    *lint_operations.RULES,
    *lint_parameters.RULES,
    *lint_sdk.RULES,
    *lint_schemas.RULES,
    *lint_fields.RULES,
)


def lint(document: Object) -> None:
    """Raise `SpecError` with all complaints of all rules."""
    complaints = [complaint for rule in RULES for complaint in rule(document)]
    if complaints:
        raise SpecError("\n".join(complaints))
