"""The operations as the bundled document describes them, and the calls that its examples are."""

from __future__ import annotations

import importlib
import json
import typing
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from codegen.plan.names import field_name
from codegen.spec.document import Object, as_list, body_name, operations, resolve, schemas, sdk
from socialplanner import Model, Upload, models
from socialplanner import operations as modules
from socialplanner.request import Operation, Request


class Described(NamedTuple):
    """One operation: what the document says of it, and the function that makes its requests."""

    http: str
    path: str
    node: Object

    def __str__(self) -> str:
        return self.id

    @property
    def id(self) -> str:
        return str(self.node["operationId"])

    @property
    def room(self) -> str:
        return str(self.node["tags"][0])

    @property
    def method(self) -> str:
        return str(sdk(self.node)["method"])

    @property
    def page(self) -> Object:
        return sdk(self.node).get("page", {})

    @property
    def operation(self) -> Operation:
        return getattr(modules, self.id).OPERATION

    @property
    def build(self) -> Callable[..., Request[Any]]:
        return getattr(modules, self.id).build

    @property
    def parameters(self) -> list[Object]:
        return [resolve(document(), node) for node in as_list(self.node.get("parameters"))]

    @property
    def version(self) -> str:
        """The header `Version` that the document gives for it."""
        [header] = [node for node in self.parameters if node["name"] == "Version"]
        return str(header["schema"]["default"])

    @property
    def body(self) -> str:
        """The name of its body's schema; empty where it has none."""
        return body_name(document(), self.node)

    @property
    def media_type(self) -> str:
        return next(iter(resolve(document(), self.node.get("requestBody")).get("content", {})), "")

    @property
    def bodies(self) -> dict[str, Any]:
        """The examples of its body, by name."""
        content = resolve(document(), self.node.get("requestBody")).get("content", {})
        return {name: each["value"] for media in content.values() for name, each in media["examples"].items()}

    @property
    def answers(self) -> dict[str, tuple[int, Any]]:
        """The examples of its good answers: status and body, by status and name."""
        return {
            f"{status}-{name}": (int(status), each["value"])
            for status, response in self.node["responses"].items()
            if status.startswith("2")
            for media in resolve(document(), response).get("content", {}).values()
            for name, each in media["examples"].items()
        }

    @property
    def answer(self) -> type[Model] | None:
        """The model of its whole good answer; None where that is an address."""
        for status, response in self.node["responses"].items():
            for media in resolve(document(), response).get("content", {}).values():
                if status.startswith("2"):
                    return getattr(models, media["schema"]["$ref"].rsplit("/", 1)[-1])
        return None

    def asked(self, body: Any) -> Any:
        """The body with a page in it: the SDK asks for one always, the API not."""
        if "skip" not in self.page or body is None:
            return body
        fields = schemas(document())[self.body]["properties"]
        page = {self.page["skip"]: 0, self.page["limit"]: self.page["size"]}
        typed = {wire: str(n) if fields[wire]["type"] == "string" else n for wire, n in page.items()}
        return {**typed, **body}

    def arguments(self, body: Any = None, *, path: str | None = None) -> dict[str, object]:
        """What `build` takes for the examples of the parameters and this body. `path` stands for every value
        in the path."""
        known = {name: getattr(models, name) for name in models.__all__}
        known |= vars(
            importlib.import_module(self.build.__module__)
        )  # some models are imported for type checkers only
        hints = typing.get_type_hints(self.build, known)
        given = {
            field_name(node["name"], node): (path if path and node["in"] == "path" else node["example"], node)
            for node in self.parameters
            if node["in"] != "header"
        }
        if "body" in sdk(self.node):
            given[sdk(self.node)["body"]] = (body, {})
        elif self.body:
            fields = schemas(document())[self.body]["properties"]
            given |= {field_name(wire, fields[wire]): (value, fields[wire]) for wire, value in body.items()}
        return {name: argument(value, hints[name], sdk(node)) for name, (value, node) in given.items()}


@cache
def document() -> Object:
    """The bundled document, as it is shipped."""
    text = resources.files("socialplanner").joinpath("_generated/openapi.json").read_text("utf-8")
    return json.loads(text)


@cache
def described() -> dict[str, Described]:
    """Every operation, by its id."""
    found = [Described(http.upper(), path, node) for path, http, node in operations(document())]
    return {each.id: each for each in found}


def argument(value: Any, hint: object, words: Object) -> Any:
    """The Python value of which the SDK makes this one on the wire."""
    kinds = set(_kinds(hint))
    if "joined" in words:
        return [part.strip() for part in value.split(words["joined"])]
    if "kinds" in words:
        return Upload(value.encode(), name=words["filename"])
    if "filename" in words:
        return value.encode()
    if isinstance(value, str) and bool in kinds:
        return {"true": True, "false": False}[value]
    if isinstance(value, str) and int in kinds and str not in kinds:
        return int(value)
    if isinstance(value, str) and datetime in kinds:
        return datetime.fromisoformat(value)
    if isinstance(value, str) and str in kinds:
        return value
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Model):
            parts: list[Any] = value if isinstance(value, list) else [value]
            read = [kind.from_dict(part) for part in parts]
            return read if isinstance(value, list) else read[0]
    return value


def _kinds(hint: object) -> Iterator[object]:
    """The types that a hint is made of."""
    if parts := typing.get_args(hint):
        for part in parts:
            yield from _kinds(part)
    else:
        yield hint if isinstance(hint, type) else type(hint)


def on_the_wire(value: Any, schema: Object) -> Any:
    """An example as the SDK writes it: keys in the order of the schema, times in UTC with milliseconds."""
    schema = resolve(document(), schema)
    options = [schema, *(resolve(document(), each) for each in schema.get("anyOf", ()))]
    if isinstance(value, dict):
        fields = {wire: node for each in options for wire, node in each.get("properties", {}).items()}
        ordered = sorted(value, key=lambda wire: [*fields, wire].index(wire))
        return {wire: on_the_wire(value[wire], fields.get(wire, {})) for wire in ordered}
    if isinstance(value, list):
        return [on_the_wire(each, schema.get("items", {})) for each in value]
    if isinstance(value, str) and any(each.get("format") == "date-time" for each in options):
        when = datetime.fromisoformat(value).astimezone(UTC)
        return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, str) and "joined" in sdk(schema):
        separator = sdk(schema)["joined"]
        return separator.join(part.strip() for part in value.split(separator))
    return value
