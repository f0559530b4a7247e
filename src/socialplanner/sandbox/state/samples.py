"""Values that fit a schema of the document: its example, else the least that it asks for."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from .json_codec import is_list, is_object
from .spec import Operation, Spec

DEEPEST = 8  # levels of objects that have no example of their own
PLAIN: dict[str, Any] = {"string": "text", "integer": 1, "number": 1, "boolean": True, "null": None}
FORMATS = {
    "date-time": "2026-01-01T00:00:00.000Z",
    "date": "2026-01-01",
    "uri": "https://example.com/",
    "email": "someone@example.com",
}


def find_success(spec: Spec, operation: Operation) -> tuple[int, Any, Any]:
    """Return the status of a success of an operation, the schema of its body, and the example of the whole body."""
    responses = spec.find_node(
        ["paths", f"/{'/'.join(operation.steps)}", operation.method.lower(), "responses"]
    )
    status = next((each for each in sorted(responses) if each.startswith("2") and each.isdigit()), "200")
    success: dict[str, Any] = spec.follow_refs(responses.get(status)) or {}
    content: dict[str, Any] = success.get("content") or {}
    media: dict[str, Any] = content.get("application/json") or {}
    named: dict[str, Any] = media.get("examples") or {}
    examples = [each.get("value") for each in named.values()]
    example = media.get("example", examples[0] if examples else None)
    return int(status), media.get("schema") or {}, example


def make_sample(spec: Spec, schema: Any, depth: int = 0) -> Any:
    """Return a value that fits a schema."""
    node = spec.follow_refs(schema)
    if not is_object(node) or depth > DEEPEST:
        return None
    for word in ("const", "example", "default"):
        if word in node:
            return deepcopy(node[word])
    for word in ("examples", "enum"):
        if is_list(node.get(word)) and node[word]:
            return deepcopy(node[word][0])
    for word in ("anyOf", "oneOf", "allOf"):
        if is_list(node.get(word)) and node[word]:
            return make_sample(spec, node[word][0], depth + 1)
    return _make_by_type(spec, node, depth)


def _make_by_type(spec: Spec, node: dict[str, Any], depth: int) -> Any:
    kinds = node.get("type", "object" if "properties" in node else "string")
    kind = kinds[0] if is_list(kinds) else kinds
    if kind == "object":
        fields = node.get("properties", {})
        return {name: make_sample(spec, fields.get(name), depth + 1) for name in node.get("required", fields)}
    if kind == "array":
        return [make_sample(spec, node.get("items"), depth + 1) for _ in range(node.get("minItems", 0))]
    if kind in ("integer", "number"):
        return node.get("minimum", min(PLAIN[kind], node.get("maximum", PLAIN[kind])))
    if kind == "string":
        return str(FORMATS.get(node.get("format", ""), PLAIN[kind])).ljust(node.get("minLength", 0), "x")
    return PLAIN.get(str(kind))
