"""Rules for the fields of schemas: their Python names, and what requests and responses may promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..plan.names import field_name, is_identifier
from ..spec.document import (
    Object,
    Rule,
    as_list,
    as_object,
    body_name,
    body_needs,
    is_object,
    operations,
    reachable,
    resolve,
    schemas,
    sdk,
)
from . import reserved_names
from .operations import each, has_form
from .sdk import find_flat_bodies

MIME_TYPE = r"[a-z]+/[a-z0-9.+-]+"
SDK_WORDS = {"name", "joined", "filename", "kinds", "also", "id", "hint", "source"}


def check_field_names(document: Object) -> Iterator[str]:
    arguments = find_flat_bodies(document).values()
    for name, schema in schemas(document).items():
        seen: dict[str, str] = {}
        for wire, field in as_object(schema.get("properties")).items():
            python_name = field_name(wire, as_object(field))
            free = python_name not in reserved_names.FIELDS and (
                name not in arguments or reserved_names.is_free_argument(document, wire, python_name)
            )
            if not is_identifier(python_name) or not free or "gmb" in python_name:
                yield f"schema {name}.{wire}: expected a free Python name, got {python_name!r}. Give it an x-sdk name."
            if python_name in seen:
                yield f"schema {name}.{wire}: expected a name of its own, got {python_name!r}, which {seen[python_name]} has."
            seen[python_name] = wire
            for word in sorted(sdk(field).keys() - SDK_WORDS):
                yield f"schema {name}.{wire}: x-sdk: expected one of {', '.join(sorted(SDK_WORDS))}, got {word!r}."
            kind = str(resolve(document, as_object(field)).get("type"))
            also = {"integer": "digits", "array": "one", "object": "text"}.get(kind)
            if "also" in sdk(field) and sdk(field)["also"] != also:
                yield f"schema {name}.{wire}: x-sdk also: expected digits for an integer, one for an array or text for an object, got {sdk(field)['also']!r}."
            yield from _check_id(f"schema {name}.{wire}", schema, as_object(field))
            yield from _check_is_read(document, f"schema {name}.{wire}", schema, as_object(field))


def _check_is_read(document: Object, place: str, schema: Object, field: Object) -> Iterator[str]:
    """Complain of an `also` that no reader would obey."""
    if "also" not in sdk(field):
        return
    if schema.get("additionalProperties") is False:
        yield f"{place}: x-sdk also: expected a field of a response, got one of a request body. Remove the word."
    items = resolve(document, as_object(field.get("items")))
    if field.get("type") == "array" and items.get("type") not in ("object", "string", "boolean"):
        yield f"{place}: x-sdk also: expected items that are objects, texts or flags, got {items.get('type')!r}."


def _check_id(place: str, schema: Object, field: Object) -> Iterator[str]:
    """Complain of an `id` that cannot be the name of a record."""
    if "id" not in sdk(field):
        return
    word, plain = sdk(field)["id"], field.get("type") == "string" and "format" not in field
    if not (word is True and plain) and not (word is False and "$ref" in field):
        yield f"{place}: x-sdk id: expected true on a plain string, or false on a record that may have none, got {word!r}."
    if schema.get("additionalProperties") is False:
        yield f"{place}: x-sdk id: expected a field of a response, got one of a request body. Remove the word."


def check_sources(document: Object) -> Iterator[str]:
    """Complain of a field that says to come from an operation that is not there."""
    methods = {f"{as_list(node.get('tags'))[:1]}.{sdk(node).get('method')}" for _, node in each(document)}
    for name, schema in schemas(document).items():
        for wire, field in as_object(schema.get("properties")).items():
            source = sdk(field).get("source", "")
            room, _, method = str(source).partition(".")
            if "source" in sdk(field) and (
                f"{[room]}.{method}" not in methods or as_object(field).get("type") != "string"
            ):
                yield f"schema {name}.{wire}: x-sdk source: expected a string, and room.method of an operation, got {source!r}."


def check_required_fields(document: Object) -> Iterator[str]:
    for name, schema in schemas(document).items():
        for wire in as_list(schema.get("required")):
            if wire not in as_object(schema.get("properties")):
                yield f"schema {name}: required: expected names of its fields, got {wire!r}."


def check_needs(document: Object) -> Iterator[str]:
    """Complain of a field that another field or an operation needs, where no model would check that."""
    needed, arguments = _needed_by_operations(document), find_flat_bodies(document).values()
    for name, schema in schemas(document).items():
        fields, pairs = as_object(schema.get("properties")), as_object(schema.get("dependentRequired"))
        mine = needed.get(name, []) + [wire for others in pairs.values() for wire in as_list(others)]
        for wire in sorted({*pairs, *mine} - fields.keys()):
            yield f"schema {name}: dependentRequired and required beside $ref: expected names of its fields, got {wire!r}."
        if pairs and (name in arguments or schema.get("additionalProperties") is not False):
            yield f"schema {name}: dependentRequired: expected it in a model that is sent. Give the body an x-sdk name."
        for wire, field in fields.items():
            hint = sdk(field).get("hint", "hint")
            if not isinstance(hint, str) or not hint:
                yield f"schema {name}.{wire}: x-sdk hint: expected a text, got {hint!r}."
            if "hint" in sdk(field) and wire not in mine:
                yield f"schema {name}.{wire}: x-sdk hint: expected a field that something needs. Remove it."


def _needed_by_operations(document: Object) -> dict[str, list[str]]:
    """Return the fields that operations need of their bodies, by the name of the schema."""
    found: dict[str, list[str]] = {}
    for _, operation in each(document):
        if "body" in sdk(operation):
            found.setdefault(body_name(document, operation), []).extend(body_needs(document, operation))
    return found


def check_files(document: Object) -> Iterator[str]:
    forms = {
        body_name(document, operation) for _, operation in each(document) if has_form(document, operation)
    }
    for name, schema in schemas(document).items():
        fields = as_object(schema.get("properties"))
        files = [wire for wire, field in fields.items() if "contentMediaType" in as_object(field)]
        if files and name not in forms:
            yield f"schema {name}.{files[0]}: expected a file in a form (multipart/form-data), got one in JSON."
        if name in forms and len(files) != 1:
            yield f"schema {name}: expected a form with one file (string with contentMediaType), got {sorted(fields)}."
        for wire, field in fields.items() if name in forms else ():
            if wire not in files and resolve(document, field).get("type") not in (
                "string",
                "integer",
                "boolean",
            ):
                yield f"schema {name}.{wire}: expected a string, an integer or a boolean beside a file, got {field!r}."
        for wire in files:
            if not re.fullmatch(r"[\w-]+\.[a-z]+", str(sdk(as_object(fields[wire])).get("filename"))):
                yield f"schema {name}.{wire}: x-sdk filename: expected a name such as posts.csv, for a file without a name."
            yield from _check_kinds(f"schema {name}.{wire}", sdk(as_object(fields[wire])))


def _check_kinds(place: str, words: Object) -> Iterator[str]:
    """Complain of a kind of file that does not say how its files end and how large they may be."""
    if not is_object(words.get("kinds", {})):
        yield f"{place}: x-sdk kinds: expected an object with a MIME type for each kind, got {words['kinds']!r}."
    for kind, node in as_object(words.get("kinds")).items():
        part, most = as_object(node), as_object(node).get("most")
        endings, also = as_list(part.get("endings")), as_list(part.get("also"))
        if not re.fullmatch(MIME_TYPE, kind) or not all(re.fullmatch(MIME_TYPE, str(each)) for each in also):
            yield f"{place}: x-sdk kinds: expected MIME types such as image/png, got {kind!r} and {also!r}."
        if not endings or not all(re.fullmatch(r"[a-z0-9]+", str(each)) for each in endings):
            yield f"{place}: x-sdk kinds {kind}: endings: expected endings such as png, got {part.get('endings')!r}."
        if not isinstance(most, int) or isinstance(most, bool) or most < 1:
            yield f"{place}: x-sdk kinds {kind}: most: expected a number of bytes, got {most!r}."
        if part.keys() - {"endings", "also", "most"}:
            yield f"{place}: x-sdk kinds {kind}: expected endings, also and most, got {sorted(part)}."


def check_request_schemas(document: Object) -> Iterator[str]:
    for name in sorted(_used(document, "requestBody")):
        schema = schemas(document)[name]
        if "properties" in schema and schema.get("additionalProperties") is not False:
            yield f"schema {name}: expected additionalProperties: false. It is sent, and the API refuses unknown fields."


def check_response_schemas(document: Object) -> Iterator[str]:
    for name in sorted(_used(document, "responses")):
        schema = schemas(document)[name]
        if schema.get("required"):
            yield f"schema {name}: required: expected none. It is a response, and the API leaves fields out."
        if schema.get("additionalProperties") is False:
            yield f"schema {name}: expected no additionalProperties: false. It is a response; give a request its own schema."


def _used(document: Object, side: str) -> set[str]:
    """Return the schemas that are sent to the server (`requestBody`) or received (2xx `responses`)."""
    found: set[str] = set()
    for _, _, operation in operations(document):
        part: object = operation.get(side)
        if side == "responses":
            part = [answer for code, answer in as_object(part).items() if code.startswith("2")]
        found |= reachable(document, part)
    return found


RULES: tuple[Rule, ...] = (
    check_field_names,
    check_sources,
    check_required_fields,
    check_needs,
    check_files,
    check_request_schemas,
    check_response_schemas,
)
