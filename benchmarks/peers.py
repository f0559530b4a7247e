"""The models of our OpenAPI document once more, for pydantic and for msgspec: the same fields, times and nesting.

Every field may be missing or null, as in our models. Names are the API's own, which spares the peers a renaming.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

import msgspec
import pydantic

Schemas = dict[str, dict[str, Any]]
Make = Callable[[str, dict[str, Any]], Any]

PLAIN: dict[str, Any] = {"string": str, "integer": int, "number": float, "boolean": bool}


def pydantic_model(schemas: Schemas, name: str, *, extra: Literal["allow", "ignore"]) -> Any:
    """With `allow`, what no field knows is kept, as ours does; with `ignore` it is lost, which is faster."""

    def make(name: str, fields: dict[str, Any]) -> Any:
        given: dict[str, Any] = {
            field.lstrip("_"): (kind | None, pydantic.Field(None, alias=field))
            for field, kind in fields.items()
        }
        return pydantic.create_model(name, __config__=pydantic.ConfigDict(extra=extra), **given)

    return _model(schemas, name, make, {})


def msgspec_struct(schemas: Schemas, name: str) -> Any:
    """msgspec has no place for what no field knows: it is lost."""

    def make(name: str, fields: dict[str, Any]) -> Any:
        return msgspec.defstruct(name, [(field, kind | None, None) for field, kind in fields.items()])

    return _model(schemas, name, make, {})


def _model(schemas: Schemas, name: str, make: Make, made: dict[str, Any]) -> Any:
    if name not in made:
        properties: Schemas = schemas[name]["properties"]
        made[name] = make(
            name, {field: _kind(schemas, node, make, made) for field, node in properties.items()}
        )
    return made[name]


def _kind(schemas: Schemas, node: dict[str, Any], make: Make, made: dict[str, Any]) -> Any:
    """The type of a value. A set of names reads as str, since the API may send new ones."""
    if "$ref" in node:
        name = node["$ref"].rsplit("/", 1)[-1]
        if "properties" in schemas[name]:
            return _model(schemas, name, make, made)
        return _kind(schemas, schemas[name], make, made)
    if "anyOf" in node:
        return _kind(schemas, node["anyOf"][0], make, made)
    if node["type"] == "array":
        return list[_kind(schemas, node["items"], make, made)]
    if node["type"] == "object":
        return dict[str, _kind(schemas, node["additionalProperties"], make, made)]
    return datetime if node.get("format") == "date-time" else PLAIN[node["type"]]
