"""What the document says of bodies and queries, as validators: a value that breaks it is refused with a 422."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema_rs import Validator

from ..state.json_codec import is_list, is_object
from ..state.refusals import Refusal, invalid
from ..state.responses import EarlyCheck
from ..state.spec import load_spec
from .validation_messages import validation_messages


def check_body(operation_id: str, body: Any) -> None:
    """Raise a 422 with everything that the document finds wrong with the body of an operation."""
    _check(_body_validators().get(operation_id), body)


def check_query(operation_id: str, query: dict[str, str]) -> None:
    """Raise a 422 with everything that the document finds wrong with the query of an operation."""
    kinds = _query_kinds().get(operation_id, {})
    _check(
        _query_validators().get(operation_id),
        {name: _read(text, kinds.get(name)) for name, text in query.items()},
    )


def limit_items(schema: str, field: str, message: str) -> EarlyCheck:
    """Return a check that raises a 400 if a list in the body has more items than the document allows.

    The API does so before it looks at the rest of the body. `message` has a place for the `limit`.
    """

    def check(body: Any) -> None:
        items = body.get(field) if is_object(body) else None
        limit = load_spec().find_node(["components", "schemas", schema, "properties", field, "maxItems"])
        if is_list(items) and len(items) > limit:
            raise Refusal(400, message.format(limit=limit))

    return check


def _check(validator: Validator | None, value: Any) -> None:
    # collecting the messages costs far more than a yes or no
    if validator is not None and not validator.is_valid(value):
        raise invalid(*validation_messages(load_spec(), validator, value))


@cache
def _body_validators() -> dict[str, Validator]:
    """Return the validators of bodies by operation, compiled once a process."""
    spec = load_spec()
    return {each.id: spec.compile_validator(each.body) for each in spec.operations if each.body}


def _read(text: str, kind: object) -> object:
    """Return the value of a query parameter that the document has as a number, or as yes or no."""
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind in ("integer", "number"):
        try:
            return int(text) if kind == "integer" else float(text)
        except ValueError:
            return text
    return text


@cache
def _query_kinds() -> dict[str, dict[str, object]]:
    """Return the types of query parameters by operation, of those that have one."""
    spec = load_spec()
    return {
        each.id: {
            name: spec.follow_refs(schema).get("type") for name, schema in each.query["properties"].items()
        }
        for each in spec.operations
    }


@cache
def _query_validators() -> dict[str, Validator]:
    """Return the validators of queries by operation, compiled once a process."""
    spec = load_spec()
    return {
        each.id: spec.compile_validator(each.query) for each in spec.operations if each.query["properties"]
    }
