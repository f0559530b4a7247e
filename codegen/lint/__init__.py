"""Our own rules for the document: each refuses what would become wrong code, or code that does not know enough.

A rule takes the document and yields complaints. Each complaint names the place and says what to do, and each rule has
a test with a document that breaks it. This package knows the document and the names that the plan gives. It must not
know templates.

May import: `errors`, `paths`, `plan`, `spec`.
"""

from __future__ import annotations

from ..errors import SpecError
from ..spec.document import Object, Rule
from . import api, document, fields, operations, parameters, schemas, sdk

RULES: tuple[Rule, ...] = (
    *api.RULES,
    *document.RULES,
    *operations.RULES,
    *parameters.RULES,
    *sdk.RULES,
    *schemas.RULES,
    *fields.RULES,
)


def lint(document: Object) -> None:
    """Raise `SpecError` with all complaints of all rules."""
    complaints = [complaint for rule in RULES for complaint in rule(document)]
    if complaints:
        raise SpecError("\n".join(complaints))
