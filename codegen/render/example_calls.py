"""One call of each operation as Python, made from the examples of the spec, for the reference."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from ..plan.arguments import Argument
from ..plan.model_plan import Model, Schemas
from ..plan.names import snake_case
from ..plan.operations import PlannedOperation
from ..plan.signatures import Signature
from ..plan.types import Shape
from ..spec.document import Object, as_list, as_object, body_name, is_list, is_object, resolve, sdk

WIDTH = 100  # columns of the code


@dataclass
class _Code:
    """The code of one example: the schemas that its values follow, and the names it must import."""

    planned: Schemas
    models: set[str] = field(default_factory=set[str])
    times: set[str] = field(default_factory=set[str])

    def of(self, shape: Shape | None, value: Any, indent: int) -> str:
        """Return Python for a JSON value of that shape."""
        kind = "" if shape is None else shape.kind
        if shape is not None and kind in ("datetime", "date") and isinstance(value, str):
            self.times.add(kind)
            return f"{kind}.fromisoformat({json.dumps(value)})"
        if shape is not None and kind == "model" and is_object(value):
            self.models.add(shape.name)
            return self.model(self.planned.models[shape.name], value, indent)
        item = shape.item if shape is not None and kind in ("list", "map") else None
        if is_list(value):
            return break_lines("[", [self.of(item, part, indent + 4) for part in value], "]", indent)
        if is_object(value):
            parts = [f"{json.dumps(key)}: {self.of(item, part, indent + 4)}" for key, part in value.items()]
            return break_lines("{", parts, "}", indent)
        return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)

    def model(self, model: Model, value: Object, indent: int) -> str:
        fields = {each.wire: each for each in model.fields}
        parts = [
            f"{fields[wire].name}={self.of(fields[wire].shape, part, indent + 4)}"
            for wire, part in value.items()
            if wire in fields
        ]
        return break_lines(f"{model.name}(", parts, ")", indent)


def break_lines(opening: str, parts: list[str], closing: str, indent: int) -> str:
    """Return the code on one line where it fits, else each part on a line of its own."""
    line = f"{opening}{', '.join(parts)}{closing}"
    if not parts or (indent + len(line) <= WIDTH and "\n" not in line):
        return line
    margin = " " * indent
    return "\n".join([opening, *(f"{margin}    {part}," for part in parts), f"{margin}{closing}"])


def example_call(
    document: Object, source: Object, operation: PlannedOperation, signature: Signature, planned: Schemas
) -> str:
    """Return the call with its required arguments and the first example of its body; empty without a value for one."""
    values = _parameters(document, source) | _body(document, source, operation)
    code = _Code(planned)
    positional, named = list[str](), list[str]()
    for argument in (*signature.positional, *signature.named):
        if argument.wire not in values:
            if argument.required:
                return ""
            continue
        if argument.where != "body" and not argument.required:
            continue
        text = _argument(document, source, code, argument, values[argument.wire])
        if argument in signature.positional:
            positional.append(text)
        else:
            named.append(f"{argument.name}={text}")
    line = break_lines(f"planner.{operation.room}.{operation.method}(", [*positional, *named], ")", 0)
    if operation.paging:
        item = snake_case(operation.paging.item)
        line = f"async for {item} in {line}:\n    print({item})"
    else:
        line = f"{'address' if operation.redirects else 'result'} = await {line}"
    return "\n".join([*_imports(code), line])


def _imports(code: _Code) -> list[str]:
    lines: list[str] = []
    if code.times:
        lines += [f"from datetime import {', '.join(sorted(code.times))}", ""]
    if code.models:
        lines += [_break_import(sorted(code.models)), ""]
    return lines


def _break_import(names: list[str]) -> str:
    line = f"from socialplanner.models import {', '.join(names)}"
    return line if len(line) <= WIDTH else break_lines("from socialplanner.models import (", names, ")", 0)


def _parameters(document: Object, source: Object) -> Object:
    """Return the example of each parameter that has one, by its name on the wire."""
    nodes = [resolve(document, node) for node in as_list(source.get("parameters"))]
    return {node["name"]: node["example"] for node in nodes if "example" in node}


def _body(document: Object, source: Object, operation: PlannedOperation) -> Object:
    """Return the first example of the body: by field, or whole where the body is one argument."""
    content = as_object(resolve(document, source.get("requestBody")).get("content"))
    for media in content.values():
        for node in as_object(as_object(media).get("examples")).values():
            value = resolve(document, node).get("value")
            return {str(sdk(source)["body"]): value} if operation.body == "model" else as_object(value)
    return {}


def _argument(document: Object, source: Object, code: _Code, argument: Argument, value: Any) -> str:
    if argument.annotation == "FileInput":
        return json.dumps(sdk(_schema(document, source, argument))["filename"])
    if argument.where == "body" and argument.wire == sdk(source).get("body"):
        return code.of(Shape("model", argument.annotation, argument.annotation), value, 4)
    node = _schema(document, source, argument)
    separator = sdk(node).get("joined")
    if separator and isinstance(value, str):
        return code.of(None, value.split(separator), 4)
    if argument.annotation == "int" and isinstance(value, str):
        return str(int(value))
    if argument.annotation == "bool" and isinstance(value, str):
        return str(value == "true")
    model = code.planned.models.get(body_name(document, source))
    fields = {each.wire: each.shape for each in model.fields} if model is not None else {}
    return code.of(fields.get(argument.wire) if argument.where == "body" else None, value, 4)


def _schema(document: Object, source: Object, argument: Argument) -> Object:
    """Return the part of the spec that defines an argument: its parameter, or its field of the body."""
    if argument.where == "body":
        schema = as_object(as_object(document["components"]["schemas"]).get(body_name(document, source)))
        return as_object(as_object(schema.get("properties")).get(argument.wire))
    nodes = [resolve(document, node) for node in as_list(source.get("parameters"))]
    return next((node for node in nodes if node.get("name") == argument.wire), Object())
