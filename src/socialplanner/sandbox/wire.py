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
    return orjson.loads, orjson.dumps


loads, dumps = codec()


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
