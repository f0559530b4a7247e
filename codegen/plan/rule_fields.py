"""The fields that a rule names, as they stand in the document: `media[].altText` is `media[].alt_text` in Python.

`[]` stands for each item of a list, `*` for each value of a map.
"""

from __future__ import annotations

from ..spec.document import Object, as_object, operations, resolve
from .names import field_name

ROOTS = {"post": "create_post"}
"""The operation whose body has the fields of the rules about a thing, where that is not the first that a rule names."""


def python_path(document: Object, rule: Object, path: str) -> str | None:
    """Return the path with the names of the SDK; None if the body that the rule is about has no such field."""
    listed: list[str] = rule.get("operations") or [""]
    operation = ROOTS.get(str(rule.get("about")), str(listed[0]))
    node = _body(document, operation)
    if not node:  # a form or a file: the rule names its parts itself
        return path if path.split("[")[0].split(".")[0] in rule.get("parts", ()) else None
    names: list[str] = []
    for step in path.split("."):
        wire = step.removesuffix("[]")
        if wire == "*":
            names.append(wire)
            node = resolve(document, node.get("additionalProperties"))
        else:
            field = as_object(as_object(node.get("properties")).get(wire))
            if not field:
                return None
            names.append(field_name(wire, field))
            node = resolve(document, field)
        if step.endswith("[]"):
            names[-1] += "[]"
            node = resolve(document, node.get("items"))
    return ".".join(names)


def _body(document: Object, name: str) -> Object:
    for _, _, operation in operations(document):
        if operation.get("operationId") == name:
            content = as_object(resolve(document, operation.get("requestBody")).get("content"))
            return resolve(document, as_object(content.get("application/json")).get("schema"))
    return {}
