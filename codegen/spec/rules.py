"""Read `spec/rules.yaml`: what the API takes, refuses, cuts and drops beyond the shape of a body.

Rules stand in groups that say what they are about. A number that the document has is named there, as in
`PostMediaInput.altText.maxLength`, so that it stands once.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from .document import Object, as_list, as_object, schemas
from .document import resolve as follow
from .load import load

NAME = "rules.yaml"
NUMBERS = ("least", "most", "advised")
REFERENCE = re.compile(r"[A-Z]\w+(\.\w+)+")


def read_rules(spec: Path, document: Object) -> list[Object]:
    """Return the rules beside the document, flat and with their numbers; a document without such a file has none."""
    path = spec.with_name(NAME)
    if not path.is_file():
        return []
    groups = as_list(as_object(load(path, NAME)).get("groups"))
    return [
        _complete(document, as_object(group), as_object(rule))
        for group in groups
        for rule in as_list(as_object(group).get("rules"))
    ]


def _complete(document: Object, group: Object, rule: Object) -> Object:
    """Return a rule with what its group says, with numbers in the place of references, and with its sentence whole."""
    whole: Object = {key: value for key, value in group.items() if key != "rules"} | rule
    for key in (*NUMBERS, "values"):
        if key in whole:
            whole[key] = resolve(document, whole[key])
    if isinstance(whole.get("says"), str):
        whole["says"] = _fill(whole["says"], whole, ",")
    if isinstance(whole.get("words"), str):
        whole["words"] = _fill(whole["words"], whole, "")
    return whole


def resolve(document: Object, value: Any) -> Any:
    """Return the value of the document that a text such as `PostMediaInput.altText.maxLength` names; else the value."""
    if not isinstance(value, str) or not REFERENCE.fullmatch(value):
        return value
    name, *steps = value.split(".")
    node: Any = schemas(document).get(name)
    for step in steps:
        node = follow(document, node)
        node = as_object(node.get("properties")).get(step, node.get(step))
    return value if node is None else node


def _fill(text: str, rule: Object, grouping: str) -> str:
    """Write the numbers of a rule into its sentence. An unknown place stays, and the lint refuses it."""
    for key in NUMBERS:
        if isinstance(rule.get(key), (int, float)):
            text = text.replace(f"{{{key}}}", _write(rule[key], grouping))
    return text


def _write(number: float, grouping: str) -> str:
    return f"{number:{grouping}}" if isinstance(number, int) else f"{number:g}"
