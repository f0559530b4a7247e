"""JSON by orjson if it is installed (extra `fast`), otherwise by the standard library."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from importlib import import_module
from types import ModuleType
from typing import NoReturn


def _import_optional(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        return None


orjson = _import_optional("orjson")
_PLAIN = 0 if orjson is None else orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS
"""orjson would write times and dataclasses in its own way; the standard library refuses them."""


MOST_DIGITS = 4000
"""Digits of a whole number. Python refuses to write many more."""


class InvalidJSON(Exception):
    """The error for bytes that are not JSON. Its text says why, without quoting the bytes."""


def loads(data: bytes) -> object:
    """Parse a document. The same bytes are accepted with and without orjson, which reads a whole number beyond
    64 bits as a float (the API sends none)."""
    if orjson is not None:
        try:
            document: object = orjson.loads(data)
            return document
        except orjson.JSONDecodeError:
            pass  # orjson also refuses some valid JSON: deep nesting, a lone surrogate
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
    """Return the document as compact UTF-8. Raises TypeError or ValueError for values that JSON cannot hold."""
    if orjson is not None:
        try:
            fast: bytes = orjson.dumps(document, None, _PLAIN)
            if b"null" not in fast:  # orjson also writes null for NaN and infinity, which must be refused
                return fast
        except TypeError:
            pass  # such as an integer over 64 bits, which the standard library can write
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _read_float(text: str) -> float | int:
    """Read a number. One beyond all floats is read as the whole number that it is: it goes back out as the same one."""
    number = float(text)
    if math.isfinite(number):
        return number
    try:
        whole = Decimal(text)
    except ArithmeticError:  # its exponent alone is too large
        whole = Decimal(1).scaleb(MOST_DIGITS)
    if whole.adjusted() >= MOST_DIGITS or whole != whole.to_integral_value():
        raise ValueError(text)
    return int(whole)


_DECODER = json.JSONDecoder(parse_float=_read_float, parse_constant=_refuse)
