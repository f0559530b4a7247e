"""What differs between APIs: the top-level `x-sdk` as the arguments of the classes in `_core/api.py`."""

from __future__ import annotations

from typing import Any

from ..spec.document import Object, api, is_list, is_object, resolve

PATHS = ("status", "message", "code", "name", "trace_id", "details")
"""Keys of `errors` that hold dotted paths."""


def plan_api(document: Object) -> Object:
    """Return the block with its lists as tuples, each dotted path as a tuple of steps, the server and the version."""
    block = api(document)
    made: Object = {key: _freeze(value) for key, value in block.items()}
    paths = {key: tuple(tuple(path.split(".")) for path in block["errors"][key]) for key in PATHS}
    made["errors"] = {**made["errors"], **paths}
    made["server"] = document["servers"][0]["url"]
    made["version"] = {**made["version"], "default": default_version(document)}
    return made


def default_version(document: Object) -> str:
    """Return the version that a request names where its operation names no other."""
    return str(version_parameter(document)["schema"]["default"])


def version_parameter(document: Object) -> Object:
    """Return the shared parameter that is the header with the version."""
    header = api(document)["version"]["header"]
    return resolve(document, {"$ref": f"#/components/parameters/{header}"})


def _freeze(value: object) -> Any:
    if is_object(value):
        return {key: _freeze(part) for key, part in value.items()}
    return tuple(_freeze(part) for part in value) if is_list(value) else value
