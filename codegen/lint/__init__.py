"""Our own rules for the spec: what the generator would take wrongly in silence, and what the SDK must be told.

A rule is a function from the document to complaints. Each names the place and the way out, and each has a test
with a spec that breaks it.
"""

from __future__ import annotations

from ..errors import SpecError
from ..spec.document import Object, Rule
from . import api as lint_api
from . import document as lint_document
from . import fields as lint_fields
from . import operations as lint_operations
from . import parameters as lint_parameters
from . import schemas as lint_schemas
from . import sdk as lint_sdk

RULES: tuple[Rule, ...] = (
    *lint_api.RULES,
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
