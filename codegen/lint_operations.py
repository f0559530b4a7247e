"""Rules for operations: each must say enough to become a method that is typed, repeated rightly and documented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from .lower import SENT_BY_THE_SDK, operations, resolve
from .names import is_identifier

Rule = Callable[[dict[str, Any]], Iterator[str]]

READS = ("get", "list", "preview", "search")
VERBS = (
    *READS, "create", "update", "delete", "bulk", "upload", "set", "finalize", "start", "attach", "save", "discard",
    "clone", "reset", "like", "unlike", "edit", "skip",
)  # fmt: skip
ERROR_ANSWERS = ("400", "401", "403", "404", "422", "429", "5XX")
CONTENT = ("application/json", "multipart/form-data")
SDK_WORDS = {"method", "result", "repeat", "body", "page", "defaults"}
PAGE_WORDS = {"items", "total", "skip", "limit", "size", "key", "empty"}
REPEATS = ("read", "idempotent", "create")
TAKEN_NAMES = (
    "sender",
    "self",
    "body",
    "query",
    "page_size",
    "concurrency",
    "start",
    "request",
    "location_id",
)
"""Names that the generated functions use themselves."""


def is_named(document: dict[str, Any]) -> Iterator[str]:
    ids = Counter(operation.get("operationId", "") for _, _, operation in operations(document))
    for place, operation in _each(document):
        name = operation.get("operationId", "")
        if not is_identifier(name) or name.split("_")[0] not in VERBS:
            yield f"{place}: operationId {name!r} must be snake_case and begin with a verb ({', '.join(VERBS)})"
        elif ids[name] > 1:
            yield f"{place}: operationId {name!r} is used more than once"


def stands_in_one_room(document: dict[str, Any]) -> Iterator[str]:
    rooms = [tag.get("name") for tag in document.get("tags", [])]
    for tag in document.get("tags", []):
        if not is_identifier(tag.get("name")) or not tag.get("description"):
            yield f"tags: {tag.get('name')!r} must be an identifier with a description: it names a module"
    for place, operation in _each(document):
        tags = operation.get("tags", [])
        if len(tags) != 1 or tags[0] not in rooms:
            yield f"{place}: exactly one tag of the document's tags is wanted, not {tags}"


def tells_the_sdk(document: dict[str, Any]) -> Iterator[str]:
    methods: Counter[tuple[str, str]] = Counter()
    for place, operation in _each(document):
        sdk = operation.get("x-sdk")
        if not isinstance(sdk, dict):
            yield f"{place}: x-sdk is missing (method, repeat, ...)"
            continue
        for word in sdk.keys() - SDK_WORDS:
            yield f"{place}: x-sdk knows no {word!r}"
        for word in sdk.get("page", {}).keys() - PAGE_WORDS:
            yield f"{place}: x-sdk page knows no {word!r}"
        if not is_identifier(sdk.get("method")):
            yield f"{place}: x-sdk method {sdk.get('method')!r} is no identifier"
        if "body" in sdk and not is_identifier(sdk["body"]):
            yield f"{place}: x-sdk body {sdk['body']!r} is no identifier"
        if sdk.get("repeat") not in REPEATS:
            yield f"{place}: x-sdk repeat must be one of {', '.join(REPEATS)}: may the request be sent twice?"
        if "page" in sdk and "items" not in sdk["page"]:
            yield f"{place}: x-sdk page must name its items"
        if not re.fullmatch(r"[A-Za-z]\w*(\.[A-Za-z]\w*)*", str(sdk.get("result", "results"))):
            yield f"{place}: x-sdk result {sdk['result']!r} is no dotted path"
        key = (operation.get("tags", [""])[0], str(sdk.get("method")))
        methods[key] += 1
        if methods[key] > 1:
            yield f"{place}: the room {key[0]} has two methods called {key[1]!r}"


def repeats_what_http_promises(document: dict[str, Any]) -> Iterator[str]:
    for place, operation in _each(document):
        repeat = operation.get("x-sdk", {}).get("repeat")
        if place.startswith("GET ") and repeat not in ("read", None):
            yield f"{place}: a GET is x-sdk repeat: read"
        if operation.get("operationId", "").split("_")[0] in READS and repeat not in ("read", None):
            yield f"{place}: the name promises that it only reads, x-sdk repeat says {repeat}"


def names_its_scopes(document: dict[str, Any]) -> Iterator[str]:
    for place, operation in _each(document):
        scopes = [
            scope for option in operation.get("security", []) for part in option.values() for scope in part
        ]
        if not scopes:
            yield f"{place}: security must name the scopes that the token needs"


def answers_in_full(document: dict[str, Any]) -> Iterator[str]:
    for place, operation in _each(document):
        codes = [str(code) for code in operation.get("responses", {})]
        good = [code for code in codes if code.startswith("2")]
        if not good:
            yield f"{place}: no 2xx answer"
        missing = [code for code in ERROR_ANSWERS if code not in codes]
        if missing:
            yield f"{place}: error answers are missing: {', '.join(missing)}"
        for code in good:
            media = resolve(document, operation["responses"][code]).get("content", {})
            yield from _content_faults(f"{place} {code}", media)


def bodies_are_shown(document: dict[str, Any]) -> Iterator[str]:
    for place, operation in _each(document):
        if "requestBody" in operation:
            yield from _content_faults(
                f"{place} body", resolve(document, operation["requestBody"]).get("content", {})
            )


def is_described(document: dict[str, Any]) -> Iterator[str]:
    for place, operation in _each(document):
        if not str(operation.get("summary", "")).endswith("."):
            yield f"{place}: the summary must be one sentence with a full stop"
        if not operation.get("description"):
            yield f"{place}: no description"


def parameters_are_plain(document: dict[str, Any]) -> Iterator[str]:
    for place, operation in _each(document):
        declared: set[str] = set()
        for node in operation.get("parameters", []):
            parameter = resolve(document, node)
            name = parameter.get("name")
            if parameter.get("in") == "path":
                declared.add(name)
            if name in SENT_BY_THE_SDK:
                continue
            if parameter.get("in") not in ("path", "query"):
                yield f"{place}: parameter {name}: only path and query parameters become arguments"
            if not parameter.get("description"):
                yield f"{place}: parameter {name} has no description"
            if "schema" not in parameter or "$ref" in parameter["schema"]:
                yield f"{place}: parameter {name}: write its schema out (a bare $ref loses its description)"
            if parameter.get("explode") is False or parameter.get("style", "form") not in ("form", "simple"):
                yield f"{place}: parameter {name}: style and explode are not understood by the generator"
            python_name = parameter.get("x-sdk", {}).get("name", name)
            if python_name in TAKEN_NAMES:
                yield f"{place}: parameter {name}: the generated code uses that name; give it an x-sdk name"
        wanted = set(re.findall(r"{(\w+)}", place))
        if wanted != declared:
            yield f"{place}: its path parameters and those in its path differ: {sorted(wanted ^ declared)}"


def _content_faults(place: str, media: dict[str, Any]) -> Iterator[str]:
    if not media:
        yield f"{place}: no content"
    for kind, content in media.items():
        if kind not in CONTENT:
            yield f"{place}: {kind} is not understood; use {' or '.join(CONTENT)}"
        if "$ref" not in content.get("schema", {}):
            yield f"{place}: the schema must be a named one"
        if not content.get("examples") and "example" not in content:
            yield f"{place}: no example"


def _each(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, method, operation in operations(document):
        yield f"{method.upper()} {path}", operation


RULES: tuple[Rule, ...] = (
    is_named,
    stands_in_one_room,
    tells_the_sdk,
    repeats_what_http_promises,
    names_its_scopes,
    answers_in_full,
    bodies_are_shown,
    is_described,
    parameters_are_plain,
)
