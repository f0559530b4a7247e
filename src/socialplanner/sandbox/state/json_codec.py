"""JSON: to and from bytes, with orjson where it is installed, and the kinds of JSON values."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeGuard


def choose_codec() -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    """Return the function that reads JSON and the one that writes it."""
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


loads, dumps = choose_codec()


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Return whether a JSON value is a list."""
    return isinstance(value, list)
