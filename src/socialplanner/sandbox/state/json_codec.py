"""JSON: to and from bytes, with orjson where it is installed, and what kind of value one is."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeGuard


def codec() -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    """How to read JSON, and how to write it."""
    try:
        import orjson
    except ImportError:
        return json.loads, lambda value: json.dumps(value, separators=(",", ":")).encode()

    def dumps(value: Any) -> bytes:
        try:
            return orjson.dumps(value)
        except TypeError:  # a number of more than 64 bits, which a caller sent and gets back
            return json.dumps(value, separators=(",", ":")).encode()

    return orjson.loads, dumps


loads, dumps = codec()


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
