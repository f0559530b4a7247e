"""Rules for `x-sdk` of operations: it says what OpenAPI cannot say. It goes into code, so each form is checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..plan.names import is_identifier
from ..spec.document import Object, Rule, as_list, as_object, body_name, is_list, is_object, schemas, sdk
from . import reserved_names
from .operations import READS, each

WORDS = {
    "method",
    "result",
    "repeat",
    "body",
    "page",
    "defaults",
    "missing",
    "answer",
    "removes",
    "neighbour",
}
PAGE_WORDS = {"items", "total", "skip", "limit", "size", "key", "empty"}
REPEATS = ("read", "idempotent", "create")


def check_methods(document: Object) -> Iterator[str]:
    methods = Counter(_method(operation) for _, operation in each(document))
    for place, operation in each(document):
        room, method = _method(operation)
        if not is_identifier(method) or method in reserved_names.METHODS:
            yield f"{place}: x-sdk method: expected a free Python name, got {method!r}."
        if methods[room, method] > 1:
            yield f"{place}: x-sdk method: expected a name of its own in {room}, got {method!r} twice."


def check_repeat(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        repeat = sdk(operation).get("repeat")
        if repeat not in REPEATS:
            yield f"{place}: x-sdk repeat: expected one of {', '.join(REPEATS)}, got {repeat!r}."
        elif place.startswith("GET ") and repeat != "read":
            yield f"{place}: x-sdk repeat: expected read for a GET, got {repeat}."
        elif (verb := str(operation.get("operationId")).split("_")[0]) in READS and repeat != "read":
            yield f"{place}: x-sdk repeat: expected read for the verb {verb}, got {repeat}."


def check_operation_words(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        if not is_object(operation.get("x-sdk")):
            yield f"{place}: x-sdk: expected an object with method and repeat, got {operation.get('x-sdk')!r}."
        for word in sorted(sdk(operation).keys() - WORDS):
            yield f"{place}: x-sdk: expected one of {', '.join(sorted(WORDS))}, got {word!r}."
        missing = sdk(operation).get("missing", [])
        if not is_list(missing) or not all(isinstance(each, str) for each in missing):
            yield f"{place}: x-sdk missing: expected a list of the texts that replace an object, got {missing!r}."
        if missing and "result" not in sdk(operation):
            yield f"{place}: x-sdk missing: expected x-sdk result beside it, got none. Say which object it is."
        if "removes" in sdk(operation) and (
            sdk(operation)["removes"] is not True or sdk(operation).get("repeat") != "idempotent"
        ):
            yield f"{place}: x-sdk removes: expected true, with x-sdk repeat idempotent. Remove it where a 404 is a failure."
        if (answer := sdk(operation).get("answer", "location")) != "location":
            yield f"{place}: x-sdk answer: expected location (the result is that header), got {answer!r}."
        if (neighbour := sdk(operation).get("neighbour", True)) is not True:
            yield f"{place}: x-sdk neighbour: expected true (it is no part of the API that the document describes), got {neighbour!r}."
        result = sdk(operation).get("result", "results")
        if not isinstance(result, str) or not re.fullmatch(r"[A-Za-z]\w*(\.[A-Za-z]\w*)*", result, re.ASCII):
            yield f"{place}: x-sdk result: expected a dotted path, got {result!r}."


def check_body_words(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        own = sdk(operation)
        body = own.get("body")
        if "body" in own and (not is_identifier(body) or body in reserved_names.ARGUMENTS):
            yield f"{place}: x-sdk body: expected a free Python name, got {body!r}."
        if "body" in own and "requestBody" not in operation:
            yield f"{place}: x-sdk body: expected a requestBody, got none."
        arguments = find_flat_bodies(document).get(str(operation.get("operationId")), "")
        if "defaults" in own and (not is_object(own["defaults"]) or not arguments):
            yield f"{place}: x-sdk defaults: expected an object, and a body without x-sdk body. Remove one of the two."
        fields = as_object(schemas(document).get(arguments, {}).get("properties"))
        for name in as_object(own.get("defaults")):
            if name not in fields:
                yield f"{place}: x-sdk defaults: expected fields of the body, got {name!r}."


def check_page_words(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        if "page" not in sdk(operation):
            continue
        page = as_object(sdk(operation)["page"])
        for word in sorted(page.keys() - PAGE_WORDS):
            yield f"{place}: x-sdk page: expected one of {', '.join(sorted(PAGE_WORDS))}, got {word!r}."
        for word in ("items", *sorted(page.keys() & {"total", "skip", "limit", "key"})):
            if not isinstance(page.get(word), str) or not page[word]:
                yield f"{place}: x-sdk page {word}: expected the name of a field, got {page.get(word)!r}."
        size = page.get("size")
        paged = "skip" in page
        if paged != ("limit" in page) or paged != ("size" in page):
            yield f"{place}: x-sdk page: expected skip, limit and size together, got {', '.join(sorted(page))}."
        if "size" in page and (not isinstance(size, int) or isinstance(size, bool) or size < 1):
            yield f"{place}: x-sdk page size: expected an integer of 1 or more, got {size!r}."
        if not is_list(page.get("empty", [])):
            yield f"{place}: x-sdk page empty: expected a list of the forms of an empty list, got {page['empty']!r}."


def check_joined_fields(document: Object) -> Iterator[str]:
    arguments = find_flat_bodies(document).values()
    for name, schema in schemas(document).items():
        for wire, field in as_object(schema.get("properties")).items():
            if "joined" not in sdk(field):
                continue
            if not is_separator(sdk(field)["joined"], as_object(field)):
                yield f"schema {name}.{wire}: x-sdk joined: expected the separator of a string, got {sdk(field)['joined']!r}."
            if name not in arguments:
                yield f"schema {name}.{wire}: x-sdk joined: expected a field that becomes an argument, got a field of a model."


def is_separator(joined: object, schema: Object) -> bool:
    """Return whether `x-sdk joined` is a text and the schema a string."""
    return isinstance(joined, str) and bool(joined) and schema.get("type") == "string"


def _method(operation: Object) -> tuple[str, str]:
    return str([*as_list(operation.get("tags")), ""][0]), str(sdk(operation).get("method"))


def find_flat_bodies(document: Object) -> dict[str, str]:
    """Return the schemas of the bodies whose fields become arguments, by operationId."""
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
