"""The bundled OpenAPI document: its operations, which path leads to which, its schemas, and its dialect."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any
from urllib.parse import quote, unquote

import jsonschema_rs

from .dialect import Dialect
from .json_codec import is_list, is_object

METHODS = ("get", "put", "post", "delete", "patch")
URI = "urn:social-planner"  # under which validators know the document


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `steps` are the parts of its path, a parameter in braces."""

    id: str
    room: str
    method: str
    steps: tuple[str, ...]
    body: str | None  # JSON pointer to the schema of its body
    query: dict[str, Any]  # JSON schema of its query parameters
    scopes: frozenset[str] = frozenset()  # all of which its token needs
    words: dict[str, Any] = field(default_factory=dict[str, Any])  # its x-sdk

    @property
    def names_location(self) -> bool:
        """Whether its requests say which location they are for. For the others, the token does."""
        return self.body is not None or "locationId" in self.query["required"] or "{locationId}" in self.steps

    def match(self, steps: list[str]) -> dict[str, str] | None:
        """Return the path parameters if these steps lead to the operation, else None."""
        found: dict[str, str] = {}
        for declared, given in zip(self.steps, steps, strict=True):
            if declared[:1] == "{":
                found[declared[1:-1]] = unquote(given)
            elif declared != given:
                return None
        return found


class Spec:
    """A document, read once. The sandbox takes nothing else from the SDK."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self._registry = jsonschema_rs.Registry([(URI, document)], draft=jsonschema_rs.Draft202012)
        self.operations = tuple(
            self._read_operation(path, method, item)
            for path, item in document["paths"].items()
            for method in METHODS
            if method in item
        )
        self._by_shape: dict[tuple[str, int], list[Operation]] = {}
        # where two paths fit, the one that says more wins: posts/list before posts/{id}
        for operation in sorted(self.operations, key=lambda each: sum("{" in step for step in each.steps)):
            self._by_shape.setdefault((operation.method, len(operation.steps)), []).append(operation)

    @cached_property
    def dialect(self) -> Dialect:
        """What the document says of the API as a whole."""
        return Dialect.parse(self.document)

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """Return the operation of a (still percent-encoded) path with its path parameters; None if there is none."""
        steps = path.strip("/").split("/")
        for operation in self._by_shape.get((method, len(steps)), ()):
            found = operation.match(steps)
            if found is not None:
                return operation, found
        return None

    def compile_validator(self, schema: str | dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
        """Compile a validator of a schema, or of the schema at a JSON pointer."""
        schema = {"$ref": f"{URI}#{quote(schema)}"} if isinstance(schema, str) else schema
        return jsonschema_rs.Draft202012Validator(schema, registry=self._registry, validate_formats=True)

    def find_node(self, pointer: list[str | int]) -> Any:
        """Return the value at a place in the document, None if there is none. A `$ref` there is followed."""
        node: Any = self.document
        for step in pointer:
            try:
                node = self.follow_refs(node)[step]
            except (KeyError, IndexError, TypeError):
                return None
        return self.follow_refs(node)

    def follow_refs(self, node: Any) -> Any:
        """Return what a `$ref` leads to, and any other value unchanged."""
        while is_object(node) and "$ref" in node:
            node = self.find_node(_parse_pointer(node["$ref"].removeprefix(URI)))
        return node

    def _read_operation(self, path: str, method: str, item: dict[str, Any]) -> Operation:
        declared = item[method]
        parameters = map(self.follow_refs, [*item.get("parameters", ()), *declared.get("parameters", ())])
        query = [each for each in parameters if each["in"] == "query"]
        return Operation(
            id=declared["operationId"],
            room=declared["tags"][0],
            method=method.upper(),
            steps=tuple(path.strip("/").split("/")),
            body=self._find_body_schema(path, method, declared),
            query={
                "type": "object",
                "properties": {each["name"]: make_absolute(each["schema"]) for each in query},
                "required": [each["name"] for each in query if each.get("required")],
            },
            scopes=frozenset(
                scope
                for needs in declared.get("security", ())
                for scopes in needs.values()
                for scope in scopes
            ),
            words=declared.get("x-sdk") or {},
        )

    def _find_body_schema(self, path: str, method: str, declared: dict[str, Any]) -> str | None:
        start = f"/paths/{_escape(path)}/{method}/requestBody"
        body = declared.get("requestBody")
        while body and "$ref" in body:
            start = body["$ref"].removeprefix("#")
            body = self.find_node(_parse_pointer(start))
        if not body or "application/json" not in body["content"]:
            return None
        return f"{start}/content/application~1json/schema"


def make_absolute(schema: Any) -> Any:
    """Return the schema with `$ref`s that lead into the document from anywhere."""
    if is_object(schema):
        return {
            key: f"{URI}{value}" if key == "$ref" else make_absolute(value) for key, value in schema.items()
        }
    return [make_absolute(each) for each in schema] if is_list(schema) else schema


def _parse_pointer(ref: str) -> list[str | int]:
    steps = ref.removeprefix("#").strip("/").split("/")
    return [step.replace("~1", "/").replace("~0", "~") for step in steps]


def _escape(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")


@cache
def load_spec() -> Spec:
    """Return the document that ships with the SDK; it is read once a process."""
    text = (files("socialplanner") / "_generated" / "openapi.json").read_text(encoding="utf-8")
    return Spec(_take_what_the_api_takes(json.loads(text)))


def _take_what_the_api_takes(document: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the SDK asks of a body and the API does not: it takes a post without a status, and publishes it.
    These are the fields that others need (`dependentRequired`), and what stands beside the `$ref` of a body."""
    for schema in document["components"]["schemas"].values():
        schema.pop("dependentRequired", None)
    for item in document["paths"].values():
        for operation in item.values():
            body: dict[str, Any] = operation.get("requestBody", {}) if is_object(operation) else {}
            content: dict[str, Any] = body.get("content", {})
            for media in content.values():
                if "$ref" in media["schema"]:
                    media["schema"] = {"$ref": media["schema"]["$ref"]}
    return document
