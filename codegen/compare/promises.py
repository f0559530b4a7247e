"""What a document promises for each operation: parameters, body, response, statuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ..spec.document import METHODS, Object, as_list, as_object
from .source import Source


@dataclass(frozen=True)
class Parameter:
    """A parameter. One that is only in the path and not declared has no schema."""

    where: str
    name: str
    required: bool
    schema: Any = None


@dataclass(frozen=True)
class Promises:
    """What is promised for one operation. `response` is the schema of any 2xx: the SDK accepts each of them."""

    id: str
    parameters: dict[tuple[str, str], Parameter]
    body: Any
    body_required: bool
    response: Any
    statuses: frozenset[str]
    deprecated: bool


def read_promises(source: Source) -> dict[str, Promises]:
    """Return the promises by method and path (`GET /posts/{}`); names in a path do not count."""
    found: dict[str, Promises] = {}
    for document in source.documents.values():
        servers = as_list(document.get("servers"))
        prefix = urlsplit(str(as_object(servers[0] if servers else None).get("url", ""))).path.rstrip("/")
        for path, node in as_object(document.get("paths")).items():
            item = source.follow(node)
            for method in METHODS:
                if method in item:
                    key = f"{method.upper()} {re.sub(r'{[^}]*}', '{}', prefix + path).rstrip('/')}"
                    found.setdefault(key, _read_operation(source, key, path, item, as_object(item[method])))
    return found


def _read_operation(source: Source, key: str, path: str, item: Object, operation: Object) -> Promises:
    body = source.follow(operation.get("requestBody"))
    responses = {
        str(code): source.follow(node) for code, node in as_object(operation.get("responses")).items()
    }
    success = [schema for code, node in responses.items() if code[:1] == "2" for schema in _schemas(node)]
    return Promises(
        id=str(operation.get("operationId", key)),
        parameters=dict(_parameters(source, path, item, operation)),
        body=next(_schemas(body), None),
        body_required=bool(body.get("required")),
        response=success[0] if len(success) == 1 else {"anyOf": success} if success else None,
        statuses=frozenset(code.upper() for code in responses if code != "default"),
        deprecated=bool(operation.get("deprecated")),
    )


def _parameters(
    source: Source, path: str, item: Object, operation: Object
) -> Iterator[tuple[tuple[str, str], Parameter]]:
    inside = re.findall(r"{([^}]*)}", path)
    for index, name in enumerate(inside):
        yield ("path", str(index)), Parameter("path", name, True)
    for node in (*as_list(item.get("parameters")), *as_list(operation.get("parameters"))):
        declared = source.follow(node)
        name, where = str(declared.get("name", "")), str(declared.get("in", ""))
        schema = declared.get("schema", next(_schemas(declared), None))
        if where == "path" and name in inside:
            yield ("path", str(inside.index(name))), Parameter(where, name, True, schema)
        elif where in ("query", "header", "cookie"):
            key = name.lower() if where == "header" else name
            yield (where, key), Parameter(where, name, bool(declared.get("required")), schema)


def _schemas(node: Object) -> Iterator[Any]:
    """Yield the schema of the content: of its JSON form, where there are several."""
    content = as_object(node.get("content"))
    for media in sorted(content, key=lambda each: "json" not in each)[:1]:
        yield as_object(content[media]).get("schema", {})
