"""What a document promises for each operation: server, scopes, parameters, body, response, statuses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ..spec.document import METHODS, Object, as_list, as_object, sdk
from .source import Source

ANY_MEDIA = "*/*"


@dataclass(frozen=True)
class Parameter:
    """A parameter. One that is only in the path and not declared has no schema."""

    where: str
    name: str
    required: bool
    schema: Any = None


@dataclass(frozen=True)
class Content:
    """A body or an answer: its media types, and the schema of the one that the SDK would take (JSON before others)."""

    media: frozenset[str]
    schema: Any


@dataclass(frozen=True)
class Promises:
    """What is promised for one operation. `response` is the content of any 2xx: the SDK accepts each of them."""

    id: str
    parameters: dict[tuple[str, str], Parameter]
    body: Content | None
    body_required: bool
    response: Content | None
    statuses: frozenset[str]
    deprecated: bool
    scopes: frozenset[str]
    logins: frozenset[str]
    """How the caller says who it is, such as `http bearer`; empty where the document does not tell."""
    servers: tuple[str, ...]
    document: str
    is_neighbour: bool
    """Whether it belongs to another part of the API, so that this part's document need not have it."""


def read_promises(source: Source) -> dict[str, Promises]:
    """Return the promises by method and path (`GET /posts/{}`); names in a path do not count."""
    found: dict[str, Promises] = {}
    for name, document in source.documents.items():
        for path, node in as_object(document.get("paths")).items():
            item = source.follow(node)
            for method in METHODS:
                if method in item:
                    operation = as_object(item[method])
                    servers = _servers(operation, item, document)
                    prefix = urlsplit(servers[0]).path if servers else ""
                    key = f"{method.upper()} {re.sub(r'{[^}]*}', '{}', prefix + path).rstrip('/')}"
                    made = _read_operation(source, name, key, path, item, operation)
                    found.setdefault(key, made)
    return found


def _read_operation(
    source: Source, name: str, key: str, path: str, item: Object, operation: Object
) -> Promises:
    document = source.documents[name]
    body = source.follow(operation.get("requestBody"))
    responses = {
        str(code): source.follow(node) for code, node in as_object(operation.get("responses")).items()
    }
    logins = as_list(operation.get("security", document.get("security")))
    return Promises(
        id=str(operation.get("operationId", key)),
        parameters=dict(_parameters(source, path, item, operation)),
        body=_content([body]),
        body_required=bool(body.get("required")),
        response=_content([node for code, node in responses.items() if code[:1] == "2"]),
        statuses=frozenset(code.upper() for code in responses if code != "default"),
        deprecated=bool(operation.get("deprecated")),
        scopes=frozenset(
            str(scope) for login in logins for part in as_object(login).values() for scope in as_list(part)
        ),
        logins=_logins(source, document, [name for login in logins for name in as_object(login)]),
        servers=_servers(operation, item, document),
        document=name,
        is_neighbour=sdk(operation).get("neighbour") is True,
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
        held = _content([declared])
        schema = declared.get("schema", held.schema if held else None)
        if where == "path" and name in inside:
            yield ("path", str(inside.index(name))), Parameter(where, name, True, schema)
        elif where in ("query", "header", "cookie"):
            key = name.lower() if where == "header" else name
            yield (where, key), Parameter(where, name, bool(declared.get("required")), schema)


def _content(nodes: list[Object]) -> Content | None:
    """Return what the nodes hold; of each its JSON form, where it has several."""
    media: set[str] = set()
    schemas: list[Any] = []
    for node in nodes:
        content = as_object(node.get("content"))
        media |= {str(kind).partition(";")[0].strip().lower() for kind in content}
        first = sorted(content, key=lambda each: "json" not in each)[:1]
        schemas += [as_object(content[kind]).get("schema", {}) for kind in first]
    if not schemas:
        return None
    return Content(frozenset(media), schemas[0] if len(schemas) == 1 else {"anyOf": schemas})


def _servers(operation: Object, item: Object, document: Object) -> tuple[str, ...]:
    """Return the addresses of the nearest list of servers, without those that name no host."""
    lists = (as_list(node.get("servers")) for node in (operation, item, document))
    nearest = next((found for found in lists if found), list[Any]())
    return tuple(url for url in map(_address, nearest) if urlsplit(url).netloc)


def _address(node: object) -> str:
    server = as_object(node)
    text = str(server.get("url", ""))
    for name, variable in as_object(server.get("variables")).items():
        text = text.replace(f"{{{name}}}", str(as_object(variable).get("default", "")))
    return text.rstrip("/")


def _logins(source: Source, document: Object, names: list[str]) -> frozenset[str]:
    schemes = as_object(as_object(document.get("components")).get("securitySchemes"))
    nodes = [source.follow(schemes.get(name)) for name in names]
    texts = [
        " ".join(str(node[key]) for key in ("type", "scheme", "in", "name") if key in node) for node in nodes
    ]
    return frozenset(text.lower() for text in texts if text)
