"""Why a body is refused, in the API's words: one sentence for each broken rule, naming the field's path."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jsonschema_rs import ValidationError, Validator

from ..state.json_codec import is_list, is_object
from ..state.spec import Spec

SENTENCES = {
    "enum": "{field} must be one of the following values: {value}",
    "const": "{field} must be equal to {value}",
    "pattern": "{field} must match /{value}/ regular expression",
    "minLength": "{field} must be longer than or equal to {value} characters",
    "maxLength": "{field} must be shorter than or equal to {value} characters",
    "minItems": "{field} must contain at least {value} elements",
    "maxItems": "{field} must contain no more than {value} elements",
    "uniqueItems": "All {field}'s elements must be unique",
    "minimum": "{field} must not be less than {value}",
    "maximum": "{field} must not be greater than {value}",
}
OTHERWISE = "{field} is not valid: {message}"
KINDS = {
    "string": "a string",
    "boolean": "a boolean value",
    "integer": "an integer number",
    "number": "a number",
    "array": "an array",
    "object": "an object",
    "null": "null",
}
FORMATS = {
    "date-time": "a valid ISO 8601 date string with a time zone",
    "uri": "a URL address",
    "email": "an email",
}
# the API's own words, where they are known
KNOWN = {("PostCreate", "accountIds"): "an array with Account IDs"}


def validation_messages(spec: Spec, validator: Validator, value: Any) -> list[str]:
    """Return everything that is wrong with a value, each message once."""
    found = (text for error in validator.iter_errors(value) for text in _describe_error(spec, error))
    return list(dict.fromkeys(found))


def _describe_error(spec: Spec, error: ValidationError) -> Iterable[str]:
    rule, value = error.kind.name, error.kind.value
    field = ".".join(str(step) for step in error.instance_path)
    inside = f"{field}." if field else ""
    field = field or "the body"
    if rule == "additionalProperties":
        return [f"{inside}property {name} should not exist" for name in value]
    if rule == "required":
        kind = _describe_type(spec, [*error.schema_path[:-1], "properties", value])
        return [f"{inside}{value} must be {kind}"] * bool(kind) + [f"{inside}{value} should not be empty"]
    if rule in ("anyOf", "oneOf") and value:
        nearest = min(reversed(value), key=len)
        return [text for each in nearest for text in _describe_error(spec, each)]
    if rule == "type":
        return [f"{field} must be {_describe_type(spec, error.schema_path[:-1]) or 'of another type'}"]
    if rule == "enum" and field.startswith("media.") and field.endswith(".type"):
        return ["Invalid media format type."]
    if rule == "format":
        return [f"{field} must be {FORMATS.get(value, f'a valid {value}')}"]
    if rule in ("minItems", "minLength") and value == 1:
        return [f"{field} should not be empty"]
    listed = ", ".join(map(str, value)) if is_list(value) else value
    return [SENTENCES.get(rule, OTHERWISE).format(field=field, value=listed, message=error.message)]


def _describe_type(spec: Spec, pointer: list[str | int]) -> str | None:
    """Return the type that a schema asks for, in words: `a string`; None where it does not say."""
    known = KNOWN.get((str(pointer[-3]), str(pointer[-1]))) if len(pointer) > 2 else None
    schema = spec.find_node(pointer)
    declared: str | list[str] = schema.get("type", []) if is_object(schema) else []
    kinds = [declared] if isinstance(declared, str) else declared
    return known or " or ".join(KINDS.get(kind, kind) for kind in kinds if kind != "null") or None
