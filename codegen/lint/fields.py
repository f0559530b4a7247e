"""Rules for the fields of schemas: their Python names, and what requests and answers may promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..plan.names import field_name, is_identifier
from ..spec.document import Object, Rule, as_list, as_object, body_name, operations, reachable, schemas, sdk
from . import reserved_names
from .operations import each, has_form
from .sdk import find_flat_bodies

SDK_WORDS = {"name", "joined", "filename", "also"}


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
                yield f"schema {name}.{wire}: {python_name!r} will not do as a Python name; give it an x-sdk name"
            if python_name in seen:
                yield f"schema {name}.{wire}: {python_name!r} is the Python name of {seen[python_name]} too"
            seen[python_name] = wire
            for word in sorted(sdk(field).keys() - SDK_WORDS):
                yield f"schema {name}.{wire}: x-sdk knows no {word!r}"
            also = {"integer": "digits", "array": "one"}.get(str(as_object(field).get("type")))
            if "also" in sdk(field) and sdk(field)["also"] != also:
                yield f"schema {name}.{wire}: x-sdk also is `digits` for an integer, `one` for an array"


def check_required_fields(document: Object) -> Iterator[str]:
    for name, schema in schemas(document).items():
        for wire in as_list(schema.get("required")):
            if wire not in as_object(schema.get("properties")):
                yield f"schema {name}: it requires {wire!r}, which it does not have"


def check_files(document: Object) -> Iterator[str]:
    forms = {
        body_name(document, operation) for _, operation in each(document) if has_form(document, operation)
    }
    for name, schema in schemas(document).items():
        fields = as_object(schema.get("properties"))
        files = [wire for wire, field in fields.items() if "contentMediaType" in as_object(field)]
        if files and name not in forms:
            yield f"schema {name}.{files[0]}: a file goes out as a form (multipart/form-data), not inside of JSON"
        if name in forms and (
            len(fields) != 1 or len(files) != 1 or as_list(schema.get("required")) != files
        ):
            yield f"schema {name}: a form holds one required field, a file (string with contentMediaType)"
        for wire in files:
            if not re.fullmatch(r"[\w-]+\.[a-z]+", str(sdk(as_object(fields[wire])).get("filename"))):
                yield f"schema {name}.{wire}: x-sdk filename must name a file that comes without a name (posts.csv)"


def check_request_schemas(document: Object) -> Iterator[str]:
    for name in sorted(_used(document, "requestBody")):
        schema = schemas(document)[name]
        if "properties" in schema and schema.get("additionalProperties") is not False:
            yield f"schema {name}: it is sent, and the API refuses unknown fields: additionalProperties: false"


def check_response_schemas(document: Object) -> Iterator[str]:
    for name in sorted(_used(document, "responses")):
        schema = schemas(document)[name]
        if schema.get("required"):
            yield f"schema {name}: it is an answer: the API leaves fields out, so nothing is required"
        if schema.get("additionalProperties") is False:
            yield f"schema {name}: it is an answer, and must stay open (a request needs a schema of its own)"


def _used(document: Object, side: str) -> set[str]:
    """The schemas that travel to the server (`requestBody`) or from it (2xx `responses`)."""
    found: set[str] = set()
    for _, _, operation in operations(document):
        part: object = operation.get(side)
        if side == "responses":
            part = [answer for code, answer in as_object(part).items() if code.startswith("2")]
        found |= reachable(document, part)
    return found


RULES: tuple[Rule, ...] = (
    check_field_names,
    check_required_fields,
    check_files,
    check_request_schemas,
    check_response_schemas,
)
