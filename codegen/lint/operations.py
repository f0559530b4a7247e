"""Rules for operations: each must say enough to become a typed, safe and documented method."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..spec.document import Object, Rule, as_list, as_object, operations, resolve, schema_name, schemas, sdk

READS = ("get", "list", "preview", "search")
VERBS = (
    *READS, "create", "update", "delete", "bulk", "upload", "set", "finalize", "start", "attach", "save", "discard",
    "clone", "reset", "like", "unlike", "apply", "edit", "skip",
)  # fmt: skip
EXPECTED_ERRORS = ("400", "401", "403", "404", "422", "429", "5XX")
CONTENT = "application/json"
FORM = "multipart/form-data"
"""The content type of a file: a form with one field."""
WORDS = {
    "operationId", "tags", "summary", "description", "security", "parameters", "requestBody", "responses",
    "deprecated", "x-sdk",
}  # fmt: skip


def each(document: Object) -> Iterator[tuple[str, Object]]:
    """Yield (`GET /path`, operation) for each operation."""
    for path, method, operation in operations(document):
        yield f"{method.upper()} {path}", operation


def check_operation_keys(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        for word in sorted(operation.keys() - WORDS):
            yield f"{place}: expected keys that reach the SDK, got {word!r}. Remove it."


def check_operation_ids(document: Object) -> Iterator[str]:
    ids = Counter(str(operation.get("operationId")) for _, operation in each(document))
    for place, operation in each(document):
        name = str(operation.get("operationId"))
        if not re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", name) or name.split("_")[0] not in VERBS:
            yield f"{place}: operationId: expected verb_noun, got {name!r}. Use one of the verbs {', '.join(VERBS)}."
        if ids[name] > 1:
            yield f"{place}: operationId: expected a name of its own, got {name!r}, which another operation has."


def check_room_of_operation(document: Object) -> Iterator[str]:
    rooms = [as_object(tag).get("name") for tag in as_list(document.get("tags"))]
    for place, operation in each(document):
        tags = as_list(operation.get("tags"))
        if len(tags) != 1 or tags[0] not in rooms:
            yield f"{place}: tags: expected exactly one of the tags of the document, got {tags}."


def check_scopes(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        options = [as_object(option) for option in as_list(operation.get("security"))]
        scopes = [scope for option in options for part in option.values() for scope in as_list(part)]
        if not scopes or not all(re.fullmatch(r"[\w/.-]+", str(scope), re.ASCII) for scope in scopes):
            yield f"{place}: security: expected the scopes that the token needs, such as room/thing.readonly, got {scopes}."


def check_responses(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        responses = as_object(operation.get("responses"))
        good = [code for code in responses if code.startswith("2")]
        if not good:
            yield f"{place}: responses: expected a 2xx response, got none."
        missing = [code for code in EXPECTED_ERRORS if code not in responses]
        if missing:
            yield f"{place}: responses: expected the errors {', '.join(EXPECTED_ERRORS)}, got none for {', '.join(missing)}."
        named = {_schema_of(document, responses[code]) for code in good}
        if len(named) > 1:
            yield f"{place}: responses: expected one schema for all 2xx, got {', '.join(sorted(named))}."
        for code in good if "answer" not in sdk(operation) else ():
            yield from _content_faults(document, f"{place} {code}", responses[code])


def check_bodies(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        if "requestBody" in operation:
            required = resolve(document, operation["requestBody"]).get("required")
            if required is not True:
                yield f"{place} body: required: expected true, got {required!r}. The SDK always sends the body."
            kind = FORM if has_form(document, operation) else CONTENT
            yield from _content_faults(document, f"{place} body", operation["requestBody"], kind)


def check_operation_texts(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        summary = str(operation.get("summary", ""))
        if not summary.endswith(".") or "\n" in summary:
            yield f"{place}: summary: expected one sentence with a full stop, got {summary!r}."
        if not operation.get("description"):
            yield f"{place}: description: expected a text, got none."


def has_form(document: Object, operation: Object) -> bool:
    """Return whether the operation sends a file."""
    return FORM in as_object(resolve(document, operation.get("requestBody")).get("content"))


def _schema_of(document: Object, node: object, kind: str = CONTENT) -> str:
    content = as_object(resolve(document, node).get("content"))
    return schema_name(as_object(content.get(kind)).get("schema"))


def _has_fields(schema: Object) -> bool:
    """Return whether the schema becomes a class: a map of anything becomes a dict."""
    return schema.get("type") == "object" and (
        "properties" in schema or schema.get("additionalProperties") in (None, False)
    )


def _content_faults(document: Object, place: str, node: object, expected: str = CONTENT) -> Iterator[str]:
    content = as_object(resolve(document, node).get("content"))
    if not content:
        yield f"{place}: content: expected {expected}, got none."
    for kind in content:
        if kind != expected:
            yield f"{place}: content: expected {expected}, got {kind}."
    media = as_object(content.get(expected))
    name = _schema_of(document, node, expected)
    if content and not _has_fields(schemas(document).get(name, {})):
        yield f"{place}: schema: expected the name of an object with fields, got {name!r}."
    if not media.get("examples") and "example" not in media:
        yield f"{place}: examples: expected at least one, got none."


RULES: tuple[Rule, ...] = (
    check_operation_keys,
    check_operation_ids,
    check_room_of_operation,
    check_scopes,
    check_responses,
    check_bodies,
    check_operation_texts,
)
