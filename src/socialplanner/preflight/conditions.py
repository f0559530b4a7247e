"""Every kind of rule, and the function that knows it."""

from __future__ import annotations

from collections.abc import Mapping

from . import field_conditions, known_conditions, text_conditions
from .subject import Condition

CONDITIONS: Mapping[str, Condition] = {
    "absent": field_conditions.absent, "account_type": known_conditions.account_type, "accounts": known_conditions.accounts, "after_now": text_conditions.after_now,
    "all_given": field_conditions.all_given, "boards": known_conditions.boards, "count": field_conditions.count, "distinct": text_conditions.distinct, "elsewhere": known_conditions.elsewhere,
    "exactly_one": field_conditions.exactly_one, "fact": known_conditions.fact, "given": field_conditions.given, "host": known_conditions.host, "lasts": known_conditions.lasts, "length": text_conditions.length,
    "list": field_conditions.is_a_list, "matches": text_conditions.matches, "never": field_conditions.never, "no_mix": field_conditions.no_mix, "order": text_conditions.order, "pattern": text_conditions.pattern,
    "range": field_conditions.in_range, "slice": text_conditions.cuts_out, "stored": known_conditions.stored, "strictest": text_conditions.strictest, "string": text_conditions.string,
    "together": field_conditions.together, "types": field_conditions.types,
}  # fmt: skip
"""Every kind of `spec/rules.yaml`."""
