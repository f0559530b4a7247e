"""JSON in one place: orjson where it is installed (extra `fast`), the standard library otherwise."""

from __future__ import annotations

import json
from importlib import import_module
from types import ModuleType
from typing import NoReturn


def _optional(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        return None


orjson = _optional("orjson")
_PLAIN = 0 if orjson is None else orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS
"""orjson would write times and dataclasses in its own way; the standard library refuses them."""


class InvalidJSON(Exception):
    """Bytes that are not JSON; the text says why, without quoting them."""


def loads(data: bytes) -> object:
    """Parse a document. The same bytes are accepted with and without orjson, which reads a whole number beyond
    64 bits as a float (the API sends none)."""
    if orjson is not None:
        try:
            document: object = orjson.loads(data)
            return document
        except orjson.JSONDecodeError:
            pass  # orjson also refuses what is JSON by the book (deep nesting, a lone surrogate)
    reason = ""
    try:
        return _DECODER.decode(data.decode("utf-8"))
    except UnicodeDecodeError:
        reason = "it is not UTF-8"
    except RecursionError:
        reason = "it is nested too deeply"
    except json.JSONDecodeError as error:
        reason = f"{error.msg} at character {error.pos}"
    except ValueError:
        reason = "a number in it is not a JSON number, or far too long"
    raise InvalidJSON(reason)


def dumps(document: object) -> bytes:
    """Return compact UTF-8. Raises TypeError or ValueError where the document holds what JSON cannot."""
    if orjson is not None:
        try:
            fast: bytes = orjson.dumps(document, None, _PLAIN)
            if b"null" not in fast:  # which orjson also writes for what is not a number
                return fast
        except TypeError:
            pass  # an integer over 64 bits, say: the standard library has the last word
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


_DECODER = json.JSONDecoder(parse_constant=_refuse)
