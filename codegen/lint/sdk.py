"""Rules for `x-sdk`: words that OpenAPI has no place for. They go into code, so each is held to its form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..plan.names import is_identifier
from ..spec.document import Object, Rule, as_list, as_object, body_name, is_list, is_object, schemas, sdk
from . import reserved_names
from .operations import READS, each

WORDS = {"method", "result", "repeat", "body", "page", "defaults", "missing", "answer", "removes"}
PAGE_WORDS = {"items", "total", "skip", "limit", "size", "key", "empty"}
REPEATS = ("read", "idempotent", "create")


def check_methods(document: Object) -> Iterator[str]:
    methods = Counter(_method(operation) for _, operation in each(document))
    for place, operation in each(document):
        room, method = _method(operation)
        if not is_identifier(method) or method in reserved_names.METHODS:
            yield f"{place}: x-sdk method {method!r} must be a free identifier"
        if methods[room, method] > 1:
            yield f"{place}: the room {room} has two methods called {method!r}"


def check_repeat(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        repeat = sdk(operation).get("repeat")
        if repeat not in REPEATS:
            yield f"{place}: x-sdk repeat must be one of {', '.join(REPEATS)}: may the request be sent twice?"
        elif place.startswith("GET ") and repeat != "read":
            yield f"{place}: a GET is x-sdk repeat: read"
        elif str(operation.get("operationId")).split("_")[0] in READS and repeat != "read":
            yield f"{place}: the name promises that it only reads, x-sdk repeat says {repeat}"


def check_operation_words(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        if not is_object(operation.get("x-sdk")):
            yield f"{place}: x-sdk is missing (method, repeat, ...)"
        for word in sorted(sdk(operation).keys() - WORDS):
            yield f"{place}: x-sdk knows no {word!r}"
        missing = sdk(operation).get("missing", [])
        if not is_list(missing) or not all(isinstance(each, str) for each in missing):
            yield f"{place}: x-sdk missing lists the texts that stand where an object is not there"
        if missing and "result" not in sdk(operation):
            yield f"{place}: x-sdk missing: where? x-sdk result says it"
        if "removes" in sdk(operation) and (
            sdk(operation)["removes"] is not True or sdk(operation).get("repeat") != "idempotent"
        ):
            yield f"{place}: x-sdk removes is true, and for what may be repeated: then a 404 is no failure"
        if sdk(operation).get("answer", "location") != "location":
            yield f"{place}: x-sdk answer: only `location` is known, for an answer that is the header of that name"
        result = sdk(operation).get("result", "results")
        if not isinstance(result, str) or not re.fullmatch(r"[A-Za-z]\w*(\.[A-Za-z]\w*)*", result, re.ASCII):
            yield f"{place}: x-sdk result {result!r} is no dotted path"


def check_body_words(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        own = sdk(operation)
        body = own.get("body")
        if "body" in own and (not is_identifier(body) or body in reserved_names.ARGUMENTS):
            yield f"{place}: x-sdk body {body!r} will not do as the name of an argument"
        if "body" in own and "requestBody" not in operation:
            yield f"{place}: x-sdk body: the operation has none"
        arguments = find_flat_bodies(document).get(str(operation.get("operationId")), "")
        if "defaults" in own and (not is_object(own["defaults"]) or not arguments):
            yield f"{place}: x-sdk defaults are for fields of a body that become arguments (without x-sdk body)"
        fields = as_object(schemas(document).get(arguments, {}).get("properties"))
        for name in as_object(own.get("defaults")):
            if name not in fields:
                yield f"{place}: x-sdk defaults: the body has no field {name!r}"


def check_page_words(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        if "page" not in sdk(operation):
            continue
        page = as_object(sdk(operation)["page"])
        for word in sorted(page.keys() - PAGE_WORDS):
            yield f"{place}: x-sdk page knows no {word!r}"
        for word in ("items", *sorted(page.keys() & {"total", "skip", "limit", "key"})):
            if not isinstance(page.get(word), str) or not page[word]:
                yield f"{place}: x-sdk page {word} must name a field"
        size = page.get("size")
        paged = "skip" in page
        if paged != ("limit" in page) or paged != ("size" in page):
            yield f"{place}: x-sdk page: skip, limit and size go together"
        if "size" in page and (not isinstance(size, int) or isinstance(size, bool) or size < 1):
            yield f"{place}: x-sdk page size {size!r} must be an integer of 1 or more"
        if not is_list(page.get("empty", [])):
            yield f"{place}: x-sdk page empty is a list of the forms that an empty list may have"


def check_joined_fields(document: Object) -> Iterator[str]:
    arguments = find_flat_bodies(document).values()
    for name, schema in schemas(document).items():
        for wire, field in as_object(schema.get("properties")).items():
            if "joined" not in sdk(field):
                continue
            if not is_separator(sdk(field)["joined"], as_object(field)):
                yield f"schema {name}.{wire}: x-sdk joined is the separator in a string"
            if name not in arguments:
                yield f"schema {name}.{wire}: x-sdk joined works for arguments only, not inside of a model"


def is_separator(joined: object, schema: Object) -> bool:
    return isinstance(joined, str) and bool(joined) and schema.get("type") == "string"


def _method(operation: Object) -> tuple[str, str]:
    return str([*as_list(operation.get("tags")), ""][0]), str(sdk(operation).get("method"))


def find_flat_bodies(document: Object) -> dict[str, str]:
    """The names of the bodies whose fields become arguments, by operationId."""
    return {
        str(operation.get("operationId")): name
        for _, operation in each(document)
        if "body" not in sdk(operation) and (name := body_name(document, operation))
    }


RULES: tuple[Rule, ...] = (
    check_methods,
    check_repeat,
    check_operation_words,
    check_body_words,
    check_page_words,
    check_joined_fields,
)
