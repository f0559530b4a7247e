"""Rules for operations: each must say enough to become a method that is typed, safe and documented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..spec.document import Object, Rule, as_list, as_object, operations, resolve, schema_name, schemas, sdk

READS = ("get", "list", "preview", "search")
VERBS = (
    *READS, "create", "update", "delete", "bulk", "upload", "set", "finalize", "start", "attach", "save", "discard",
    "clone", "reset", "like", "unlike", "edit", "skip",
)  # fmt: skip
ERROR_ANSWERS = ("400", "401", "403", "404", "422", "429", "5XX")
CONTENT = "application/json"
FORM = "multipart/form-data"
"""How a file goes out: a form with that one field."""
WORDS = {
    "operationId", "tags", "summary", "description", "security", "parameters", "requestBody", "responses",
    "deprecated", "x-sdk",
}  # fmt: skip


def each(document: Object) -> Iterator[tuple[str, Object]]:
    """(`GET /path`, operation) of all operations."""
    for path, method, operation in operations(document):
        yield f"{method.upper()} {path}", operation


def check_operation_keys(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        for word in sorted(operation.keys() - WORDS):
            yield f"{place}: {word!r} would be left out; take it away"


def check_operation_ids(document: Object) -> Iterator[str]:
    ids = Counter(str(operation.get("operationId")) for _, operation in each(document))
    for place, operation in each(document):
        name = str(operation.get("operationId"))
        if not re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", name) or name.split("_")[0] not in VERBS:
            yield f"{place}: operationId {name!r} must be verb_noun and begin with one of {', '.join(VERBS)}"
        if ids[name] > 1:
            yield f"{place}: operationId {name!r} is used more than once"


def check_room_of_operation(document: Object) -> Iterator[str]:
    rooms = [as_object(tag).get("name") for tag in as_list(document.get("tags"))]
    for place, operation in each(document):
        tags = as_list(operation.get("tags"))
        if len(tags) != 1 or tags[0] not in rooms:
            yield f"{place}: exactly one tag of the document's tags is wanted, not {tags}"


def check_scopes(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        options = [as_object(option) for option in as_list(operation.get("security"))]
        scopes = [scope for option in options for part in option.values() for scope in as_list(part)]
        if not scopes or not all(re.fullmatch(r"[\w/.-]+", str(scope), re.ASCII) for scope in scopes):
            yield f"{place}: security must name the scopes that the token needs, such as room/thing.readonly"


def check_responses(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        answers = as_object(operation.get("responses"))
        good = [code for code in answers if code.startswith("2")]
        if not good:
            yield f"{place}: no 2xx answer"
        missing = [code for code in ERROR_ANSWERS if code not in answers]
        if missing:
            yield f"{place}: error answers are missing: {', '.join(missing)}"
        named = {_schema_of(document, answers[code]) for code in good}
        if len(named) > 1:
            yield f"{place}: its 2xx answers must share one schema, not {', '.join(sorted(named))}"
        for code in good if "answer" not in sdk(operation) else ():
            yield from _content_faults(document, f"{place} {code}", answers[code])


def check_bodies(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        if "requestBody" in operation:
            if resolve(document, operation["requestBody"]).get("required") is not True:
                yield f"{place} body: the SDK sends it always: required: true"
            kind = FORM if has_form(document, operation) else CONTENT
            yield from _content_faults(document, f"{place} body", operation["requestBody"], kind)


def check_operation_texts(document: Object) -> Iterator[str]:
    for place, operation in each(document):
        summary = str(operation.get("summary", ""))
        if not summary.endswith(".") or "\n" in summary:
            yield f"{place}: the summary must be one sentence with a full stop"
        if not operation.get("description"):
            yield f"{place}: no description"


def has_form(document: Object, operation: Object) -> bool:
    return FORM in as_object(resolve(document, operation.get("requestBody")).get("content"))


def _schema_of(document: Object, node: object, kind: str = CONTENT) -> str:
    content = as_object(resolve(document, node).get("content"))
    return schema_name(as_object(content.get(kind)).get("schema"))


def _has_fields(schema: Object) -> bool:
    """Whether it becomes a class: a map of anything becomes a dict."""
    return schema.get("type") == "object" and (
        "properties" in schema or schema.get("additionalProperties") in (None, False)
    )


def _content_faults(document: Object, place: str, node: object, wanted: str = CONTENT) -> Iterator[str]:
    content = as_object(resolve(document, node).get("content"))
    if not content:
        yield f"{place}: no content"
    for kind in content:
        if kind != wanted:
            yield f"{place}: the SDK cannot read or send {kind}; use {wanted}"
    media = as_object(content.get(wanted))
    name = _schema_of(document, node, wanted)
    if content and not _has_fields(schemas(document).get(name, {})):
        yield f"{place}: its schema must be a named object with fields"
    if not media.get("examples") and "example" not in media:
        yield f"{place}: no example"


RULES: tuple[Rule, ...] = (
    check_operation_keys,
    check_operation_ids,
    check_room_of_operation,
    check_scopes,
    check_responses,
    check_bodies,
    check_operation_texts,
)
