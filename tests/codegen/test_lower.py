"""The generator gets the same operations and schemas, in words that it takes rightly."""

from __future__ import annotations

import copy
from typing import Any

from codegen.spec.document import operations, reachable, schemas
from codegen.spec.lower import lower

from .parts import field, operation, response, schema


def test_the_document_stays_as_it_was(bundled: dict[str, Any]) -> None:
    """Lowering makes a new document; the one that ships is the one that was written."""
    before = copy.deepcopy(bundled)
    lower(bundled)
    assert bundled == before


def test_no_operation_and_no_schema_of_a_call_gets_lost(bundled: dict[str, Any]) -> None:
    """All operations, and all schemas but those of errors, which the SDK reads by itself."""
    lowered = lower(bundled)
    assert [each[:2] for each in operations(lowered)] == [each[:2] for each in operations(bundled)]
    gone = set(schemas(bundled)) - set(schemas(lowered))
    refusals = [
        response
        for _, _, each in operations(bundled)
        for code, response in each["responses"].items()
        if not code.startswith(("2", "3"))
    ]
    assert {"ApiError"} <= gone <= reachable(bundled, refusals)
    sent = [[each.get("requestBody"), each.get("parameters")] for _, _, each in operations(bundled)]
    assert gone.isdisjoint(reachable(bundled, sent))


def test_what_the_sdk_sends_and_reads_by_itself_is_left_out(bundled: dict[str, Any]) -> None:
    """The headers Version and Authorization, error answers and rate-limit headers are nobody's arguments."""
    lowered = lower(bundled)
    for _, _, each in operations(lowered):
        assert [code for code in each["responses"] if not code.startswith("2")] == []
        assert {parameter["in"] for parameter in each["parameters"]} <= {"path", "query"}
        assert all("headers" not in response for response in each["responses"].values())


def test_examples_and_siblings_of_references_are_left_out(bundled: dict[str, Any]) -> None:
    """The generator would take them for parts of the type."""
    lowered = lower(bundled)
    assert "examples" not in schema(lowered, "Post")
    assert "description" in field(bundled, "Account", "meta")
    assert field(lowered, "Account", "meta") == {"$ref": "#/components/schemas/AccountMeta"}
    assert "x-sdk" not in operation(lowered, "get_post")
    assert "examples" not in response(lowered, "get_post")["content"]["application/json"]


def test_fields_called_like_words_of_openapi_stay(document: dict[str, Any]) -> None:
    """A field called `example`, `title` or `x-sdk` is a field."""
    text = {"type": "string"}
    names = ("example", "examples", "title", "x-sdk", "default", "properties")
    schema(document, "Acknowledgement")["properties"] = dict.fromkeys(names, text)
    assert schema(lower(document), "Acknowledgement")["properties"] == dict.fromkeys(names, text)


def test_an_example_that_looks_like_a_reference_uses_nothing(document: dict[str, Any]) -> None:
    """Values of the API are data: a schema that only an example speaks of is not kept for it."""
    schema(document, "Post")["examples"] = [{"$ref": "#/components/schemas/ApiError"}]
    assert "ApiError" not in schemas(lower(document))
