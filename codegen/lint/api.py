"""Rules for the top-level `x-sdk`: what the core must know of this API is there, complete, and used by the operations.

Its texts go into code and into headers of requests, so the form of each one is checked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..plan.names import is_identifier
from ..spec.document import (
    Object,
    Rule,
    api,
    as_list,
    as_object,
    body_name,
    is_list,
    is_object,
    operations,
    resolve,
    schemas,
    sdk,
)  # fmt: skip

PATH = r"[A-Za-z]\w*(\.[A-Za-z]\w*)*"
TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
"""What HTTP calls a token: the characters of the name of a header."""
STATUS = r"[45](\d\d|XX)"


class Form(NamedTuple):
    """The form of one value: `expected` is for the message."""

    expected: str
    fits: Callable[[object], bool]


def _matches(pattern: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(re.fullmatch(pattern, value, re.ASCII))


def _lists(fits: Callable[[object], bool], *, least: int = 1) -> Callable[[object], bool]:
    return lambda value: is_list(value) and len(value) >= least and all(map(fits, value))


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _is_seconds(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value > 0


def _is_advice(value: object) -> bool:
    return is_object(value) and all(_matches(STATUS)(key) and _is_text(value[key]) for key in value)


_is_text = _matches(r"[ -~]+")
TEXT = Form("a text in ASCII", _is_text)
TEXTS = Form("a list of texts in ASCII", _lists(_is_text))
MAYBE_TEXTS = Form("a list of texts in ASCII, or an empty list", _lists(_is_text, least=0))
HEADER = Form("the name of a header", _matches(TOKEN))
WIRE = Form("the name of a parameter", _matches(r"[A-Za-z]\w*"))
ARGUMENT = Form("a Python name in lower case", is_identifier)
COUNT = Form("an integer of 1 or more", _is_count)
PATHS = Form("a list of dotted paths, such as error.message", _lists(_matches(PATH)))
KEYS = Form("a list of lists of keys, such as [code, message]", _lists(_lists(_matches(r"[A-Za-z]\w*"))))
SECONDS = Form("a number of seconds above 0", _is_seconds)
ADVICE = Form("a text for each status (404) or kind of status (5XX)", _is_advice)

SHAPE: Object = {
    "name": TEXT,
    "auth": {"header": HEADER, "prefix": TEXT, "tokens": TEXTS},
    "version": {"header": HEADER, "argument": ARGUMENT},
    "tenant": {"wire": WIRE, "name": ARGUMENT},
    "rate": {
        "headers": {
            "limit": HEADER, "remaining": HEADER, "window_ms": HEADER, "daily_limit": HEADER,
            "daily_remaining": HEADER,
        },
        "limit": COUNT,
        "window": SECONDS,
        "daily_limit": COUNT,
    },
    "errors": {
        "own": KEYS, "no_route": TEXT,
        "status": PATHS, "message": PATHS, "code": PATHS, "name": PATHS, "trace_id": PATHS, "details": PATHS,
        "not_about_token": MAYBE_TEXTS,
    },
    "advice": ADVICE,
    "paging": {"start": WIRE, "size": WIRE},
}  # fmt: skip
"""Every key is required, and no other is allowed."""


def check_api(document: Object) -> Iterator[str]:
    """Complain of each key that is missing or unknown, and of each value of another form."""
    yield from _compare("x-sdk", document.get("x-sdk"), {"api": SHAPE})


def _compare(place: str, node: object, shape: object) -> Iterator[str]:
    if isinstance(shape, Form):
        if not shape.fits(node):
            yield f"{place}: expected {shape.expected}, got {node!r}."
        return
    known = as_object(shape)
    if not is_object(node):
        yield f"{place}: expected an object with the keys {', '.join(known)}, got {node!r}."
        return
    for key in node:
        if key not in known:
            yield f"{place}/{key}: expected one of the keys {', '.join(known)}, got {key!r}. Remove it."
    for key, part in known.items():
        if key in node:
            yield from _compare(f"{place}/{key}", node[key], part)
        else:
            yield f"{place}/{key}: expected a value, got none. Add it."


def check_api_names(document: Object) -> Iterator[str]:
    """Complain where no operation uses the header of the version, or the parameter of the tenant."""
    headers, arguments = _parameter_names(document)
    for part, key, used in (("version", "header", headers), ("tenant", "wire", arguments)):
        name = as_object(api(document).get(part)).get(key)
        if name not in used:
            yield f"x-sdk/api/{part}/{key}: expected a name that operations use, got {name!r}."


def check_paging_names(document: Object) -> Iterator[str]:
    """Complain where a list asks for its pages with other parameters than the block says."""
    paging = as_object(api(document).get("paging"))
    for path, method, operation in operations(document):
        page = as_object(sdk(operation).get("page"))
        for word, key in (("skip", "start"), ("limit", "size")):
            if word in page and page[word] != paging.get(key):
                place = f"{method.upper()} {path}: x-sdk page {word}"
                yield f"{place}: expected {paging.get(key)!r} as in x-sdk/api/paging/{key}, got {page[word]!r}."


def _parameter_names(document: Object) -> tuple[set[str], set[str]]:
    """Return the headers of all operations, and their other parameters with the fields of their bodies."""
    headers, arguments = set[str](), set[str]()
    for _, _, operation in operations(document):
        for node in as_list(operation.get("parameters")):
            parameter = resolve(document, node)
            names = headers if parameter.get("in") == "header" else arguments
            names.add(str(parameter.get("name")))
        body = schemas(document).get(body_name(document, operation), {})
        arguments |= as_object(body.get("properties")).keys()
    return headers, arguments


RULES: tuple[Rule, ...] = (check_api, check_api_names, check_paging_names)
