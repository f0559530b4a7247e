"""Rules of `spec/rules.yaml` that nobody could obey: an unknown word, field or network, a number that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..errors import SpecError
from ..plan.rule_fields import python_path
from ..spec.document import Object, as_list, as_object, is_list, operations, schemas

REQUIRED = {"id", "name", "about", "operations", "kind", "says", "effect", "source", "certainty"}
KNOWN = REQUIRED | {
    "networks", "forms", "when", "fields", "of", "least", "most", "advised", "values", "pattern", "separator",
    "also", "words", "status", "year", "drafts", "sandbox", "parts",
}  # fmt: skip
KINDS = {
    "absent": {"fields"},
    "account_type": {"fields", "values"},
    "all_given": {"fields"},
    "accounts": {"fields"},
    "after_now": {"fields"},
    "boards": {"fields"},
    "count": {"fields"},
    "distinct": {"fields"},
    "elsewhere": set[str](),
    "exactly_one": {"fields"},
    "fact": {"values"},
    "given": {"fields"},
    "host": {"fields", "values"},
    "lasts": {"fields"},
    "length": {"fields", "most"},
    "list": {"fields"},
    "matches": {"fields", "pattern", "most"},
    "never": {"fields"},
    "no_mix": {"fields"},
    "order": {"fields"},
    "pattern": {"fields", "pattern"},
    "range": {"fields"},
    "slice": {"fields"},
    "stored": {"values"},
    "strictest": {"fields"},
    "string": {"fields"},
    "together": {"fields"},
    "types": {"fields", "values"},
}
"""The kinds of conditions, each with what it must be told."""
WORDS: dict[str, set[object]] = {
    "effect": {"refuse", "cut", "drop", "warn"},
    "also": {"refuse", "cut", "drop", "warn"},
    "certainty": {"seen", "documented", "inferred"},
    "of": {"image", "video"},
    "forms": {"post", "story", "reel", "video", "short"},
    "status": {400, 422},
}
NUMBERED = {"count", "range", "fact", "length", "matches"}


def lint_rules(document: Object, rules: list[Object]) -> None:
    """Raise `SpecError` with all complaints about the rules."""
    complaints = [f"rules.yaml: {each}" for rule in rules for each in _lint(document, rule)]
    ids = [str(rule.get("id")) for rule in rules]
    complaints += [f"rules.yaml: {each}: this id is there twice." for each in {*ids} if ids.count(each) > 1]
    if complaints:
        raise SpecError("\n".join(complaints))


def _lint(document: Object, rule: Object) -> Iterator[str]:
    name, keys = str(rule.get("id")), set(rule)
    if not re.fullmatch(r"R\d+[a-z]?", name):
        yield f"{name}: expected an id such as R8 or R8b."
    for key in sorted(keys - KNOWN):
        yield f"{name}: unknown word {key!r}. Use one of {', '.join(sorted(KNOWN))}."
    kind = str(rule.get("kind"))
    needed = REQUIRED | KINDS.get(kind, set[str]())
    for key in sorted(needed - keys):
        yield f"{name}: {key} is missing."
    if kind not in KINDS:
        yield f"{name}: unknown kind {kind!r}. Use one of {', '.join(KINDS)}."
    if kind in NUMBERED and not keys & {"least", "most", "advised"}:
        yield f"{name}: expected a number in least, most or advised."
    yield from _lint_values(document, rule, name)
    for path in [*as_list(rule.get("fields")), *as_object(rule.get("when"))]:
        if python_path(document, rule, str(path)) is None:
            yield f"{name}: the body has no field {path}."


def _lint_values(document: Object, rule: Object, name: str) -> Iterator[str]:
    known: dict[str, set[object]] = {
        **WORDS,
        "networks": {*as_list(schemas(document).get("Platform", {}).get("enum"))},
        "operations": {each.get("operationId") for _, _, each in operations(document)},
    }
    for key, values in known.items():
        found = rule.get(key, [])
        for value in found if is_list(found) else [found]:
            if value not in values:
                yield f"{name}: {key}: unknown value {value!r}. Use one of {', '.join(map(str, values))}."
    for key in ("least", "most", "advised"):
        if key in rule and (isinstance(rule[key], bool) or not isinstance(rule[key], (int, float))):
            yield f"{name}: {key}: expected a number, got {rule[key]!r}. Is it the path of a number in the document?"
    if "values" in rule and not isinstance(rule["values"], list):
        yield f"{name}: values: expected a list, got {rule['values']!r}. Is it the path of a list in the document?"
    if found := re.findall(r"\{(?:least|most|advised)\}", str(rule.get("says")) + str(rule.get("words"))):
        yield f"{name}: {found[0]} has no number."
