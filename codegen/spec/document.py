"""The document as JSON: the kinds of its nodes, its references, and the walks over all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, TypeGuard

from ..errors import SpecError

Object: TypeAlias = dict[str, Any]
"""A JSON object. Check its values with `is_object`, `as_object` and the like before you use them."""
Rule: TypeAlias = Callable[[Object], Iterator[str]]
"""A rule of the lint: takes the document and yields complaints, each with its place and what to do."""

METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
DATA = ("example", "examples", "value", "enum", "const", "default")
"""Keys whose values are data of the API and no part of the document, unless they are names of fields."""


def is_object(node: object) -> TypeGuard[Object]:
    return isinstance(node, dict)


def is_list(node: object) -> TypeGuard[list[Any]]:
    return isinstance(node, list)


def as_object(node: object) -> Object:
    """Return the node, or an empty object where it is something else: a rule may meet any value."""
    return node if is_object(node) else {}


def as_list(node: object) -> list[Any]:
    return node if is_list(node) else []


def sdk(node: object) -> Object:
    """Return the `x-sdk` of a part of the document."""
    return as_object(as_object(node).get("x-sdk"))


def api(document: Object) -> Object:
    """Return what the top-level `x-sdk` says of the API as a whole: `api`."""
    return as_object(sdk(document).get("api"))


def sent_by_the_sdk(document: Object) -> set[object]:
    """Return the names of the headers that the SDK sends by itself: the token and the version of the API."""
    return {as_object(api(document).get(part)).get("header") for part in ("auth", "version")}


def operations(document: Object) -> Iterator[tuple[str, str, Object]]:
    """Yield (path, method, operation) in the order of the document."""
    for path, item in as_object(document.get("paths")).items():
        for method in METHODS:
            if method in item:
                yield path, method, as_object(item[method])


def neighbours(document: Object) -> set[str]:
    """Return the ids of the operations beside the API that the document is about: `x-sdk: neighbour: true`."""
    return {
        str(operation.get("operationId"))
        for _, _, operation in operations(document)
        if sdk(operation).get("neighbour") is True
    }


def schemas(document: Object) -> dict[str, Object]:
    """Return the named schemas; one that is not an object becomes an empty one."""
    found = as_object(as_object(document.get("components")).get("schemas"))
    return {name: as_object(schema) for name, schema in found.items()}


def resolve(document: Object, node: object) -> Object:
    """Return the component that the node refers to, or the node where it is not a reference."""
    seen: list[str] = []
    while is_object(node) and isinstance(ref := node.get("$ref"), str):
        if ref in seen:
            raise SpecError(f"{ref}: expected a component, got a reference to itself.")
        seen.append(ref)
        target: object = document
        for step in ref.removeprefix("#/").split("/"):
            target = as_object(target).get(step)
        if not is_object(target):
            raise SpecError(f"{ref}: expected a component, got nothing.")
        node = target
    return as_object(node)


def schema_name(node: object) -> str:
    """Return the name of the schema that the node refers to; empty where it refers to none."""
    ref = as_object(node).get("$ref")
    return ref.rsplit("/", 1)[-1] if isinstance(ref, str) and ref.startswith("#/components/schemas/") else ""


def body_name(document: Object, operation: Object) -> str:
    """Return the name of the schema of an operation's body; empty where it has none."""
    content = as_object(resolve(document, operation.get("requestBody")).get("content"))
    return next((schema_name(as_object(media).get("schema")) for media in content.values()), "")


def body_needs(document: Object, operation: Object) -> list[str]:
    """Return the fields that an operation requires of its body beside those that its schema requires."""
    content = as_object(resolve(document, operation.get("requestBody")).get("content"))
    schemas_of_body = [as_object(as_object(media).get("schema")) for media in content.values()]
    return [
        wire for schema in schemas_of_body if "$ref" in schema for wire in as_list(schema.get("required"))
    ]


def result_steps(operation: Object) -> list[str]:
    """Return the steps to what the caller gets inside of the response; none where the caller gets all of it."""
    return str(sdk(operation)["result"]).split(".") if "result" in sdk(operation) else []


def children(node: object) -> Iterator[tuple[str, Any]]:
    """Yield (place, part) for the parts of a node that may hold schemas and references."""
    if is_list(node):
        yield from ((str(index), part) for index, part in enumerate(node))
    for key, part in as_object(node).items():
        if key == "properties":  # its keys are names of fields, whatever they mean elsewhere
            yield from ((f"{key}/{name}", field) for name, field in as_object(part).items())
        elif key not in DATA:
            yield key, part


def reachable(document: Object, node: object) -> set[str]:
    """Return the names of the schemas that the node refers to, directly or through others."""
    found: set[str] = set()
    open_ends = [node]
    while open_ends:
        here = open_ends.pop()
        open_ends += [part for _, part in children(here)]
        name = schema_name(here)
        if name and name not in found:
            found.add(name)
            open_ends.append(schemas(document).get(name))
        elif not name and "$ref" in as_object(here):
            open_ends.append(resolve(document, here))
    return found


def schema_nodes(document: Object) -> Iterator[tuple[str, Any]]:
    """Yield every schema and its parts: (`Post`, ...), (`Post/properties/media`, ...), (`.../items`, ...)."""
    for name, schema in as_object(as_object(document.get("components")).get("schemas")).items():
        yield from _below(name, schema)


def _below(place: str, node: object) -> Iterator[tuple[str, Any]]:
    yield place, node
    for wire, field in as_object(as_object(node).get("properties")).items():
        yield from _below(f"{place}/properties/{wire}", field)
    for index, option in enumerate(as_list(as_object(node).get("anyOf"))):
        yield from _below(f"{place}/anyOf/{index}", option)
    for word in ("items", "additionalProperties"):
        part = as_object(node).get(word)
        if part is not None and not (word == "additionalProperties" and isinstance(part, bool)):
            yield from _below(f"{place}/{word}", part)
