"""What the bundled OpenAPI document says: its operations, the way from a path to one, and its schemas."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote, unquote

import jsonschema_rs

from .json_codec import is_list, is_object

METHODS = ("get", "put", "post", "delete", "patch")
URI = "urn:social-planner"  # under which validators know the document


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: `steps` are the parts of its path, a parameter in braces."""

    id: str
    room: str
    method: str
    steps: tuple[str, ...]
    body: str | None  # JSON pointer to the schema of its body
    query: dict[str, Any]  # JSON schema of its query parameters
    scopes: frozenset[str] = frozenset()  # all of which its token needs

    def match(self, steps: list[str]) -> dict[str, str] | None:
        """The path parameters, if these steps lead here."""
        found: dict[str, str] = {}
        for declared, given in zip(self.steps, steps, strict=True):
            if declared[:1] == "{":
                found[declared[1:-1]] = unquote(given)
            elif declared != given:
                return None
        return found


class Spec:
    """The document, read once. Takes nothing from the SDK but the document itself."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self._registry = jsonschema_rs.Registry([(URI, document)], draft=jsonschema_rs.Draft202012)
        self.operations = tuple(
            self._operation(path, method, item)
            for path, item in document["paths"].items()
            for method in METHODS
            if method in item
        )
        self._ways: dict[tuple[str, int], list[Operation]] = {}
        # where two paths fit, the one that says more wins: posts/list before posts/{id}
        for operation in sorted(self.operations, key=lambda each: sum("{" in step for step in each.steps)):
            self._ways.setdefault((operation.method, len(operation.steps)), []).append(operation)

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation that a (still percent-encoded) path leads to, and its path parameters."""
        steps = path.strip("/").split("/")
        for operation in self._ways.get((method, len(steps)), ()):
            found = operation.match(steps)
            if found is not None:
                return operation, found
        return None

    def validator(self, schema: str | dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
        """A compiled validator of a schema, or of what a JSON pointer leads to."""
        schema = {"$ref": f"{URI}#{quote(schema)}"} if isinstance(schema, str) else schema
        return jsonschema_rs.Draft202012Validator(schema, registry=self._registry, validate_formats=True)

    def at(self, pointer: list[str | int]) -> Any:
        """What stands in the document, None if nothing does; `$ref`s at the end are followed."""
        node: Any = self.document
        for step in pointer:
            try:
                node = self.followed(node)[step]
            except (KeyError, IndexError, TypeError):
                return None
        return self.followed(node)

    def followed(self, node: Any) -> Any:
        """What a `$ref` leads to; anything else as it is."""
        while is_object(node) and "$ref" in node:
            node = self.at(_steps(node["$ref"]))
        return node

    def _operation(self, path: str, method: str, item: dict[str, Any]) -> Operation:
        declared = item[method]
        parameters = map(self.followed, [*item.get("parameters", ()), *declared.get("parameters", ())])
        query = [each for each in parameters if each["in"] == "query"]
        return Operation(
            id=declared["operationId"],
            room=declared["tags"][0],
            method=method.upper(),
            steps=tuple(path.strip("/").split("/")),
            body=self._body(path, method, declared),
            query={
                "type": "object",
                "properties": {each["name"]: _absolute(each["schema"]) for each in query},
                "required": [each["name"] for each in query if each.get("required")],
            },
            scopes=frozenset(
                scope
                for needs in declared.get("security", ())
                for scopes in needs.values()
                for scope in scopes
            ),
        )

    def _body(self, path: str, method: str, declared: dict[str, Any]) -> str | None:
        start = f"/paths/{_escaped(path)}/{method}/requestBody"
        body = declared.get("requestBody")
        while body and "$ref" in body:
            start = body["$ref"].removeprefix("#")
            body = self.at(_steps(start))
        if not body or "application/json" not in body["content"]:
            return None
        return f"{start}/content/application~1json/schema"


def _absolute(schema: Any) -> Any:
    """The schema with its `$ref`s pointing into the document, wherever it is put."""
    if is_object(schema):
        return {key: f"{URI}{value}" if key == "$ref" else _absolute(value) for key, value in schema.items()}
    return [_absolute(each) for each in schema] if is_list(schema) else schema


def _steps(ref: str) -> list[str | int]:
    steps = ref.removeprefix("#").strip("/").split("/")
    return [step.replace("~1", "/").replace("~0", "~") for step in steps]


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")


@cache
def bundled() -> Spec:
    """The document that ships with the SDK; read and compiled once a process."""
    text = (files("socialplanner") / "_generated" / "openapi.json").read_text(encoding="utf-8")
    return Spec(json.loads(text))
