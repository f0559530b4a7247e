"""The spec is OpenAPI 3.1 by the book, and its examples are true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from codegen.errors import SpecError
from codegen.spec.validate import check_examples, validate

from .parts import body, operation, parameter, response, schema

Change = Callable[[dict[str, Any]], object]


def test_the_spec_is_openapi_and_its_examples_are_true(bundled: dict[str, Any]) -> None:
    """The spec in the repository passes."""
    validate(bundled)
    check_examples(bundled)


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(openapi=3.1),
        lambda d: d.update(openapi="3.2.0"),
        lambda d: d["info"].update(version=3.0),
        lambda d: d["info"].pop("title"),
        lambda d: response(d, "get_post").pop("description"),
        lambda d: parameter(d, "get_post", "id").update({"in": "body"}),
        lambda d: schema(d, "Post")["properties"].update(x={"type": "text"}),
        lambda d: operation(d, "get_post").update(operationId="list_posts"),
    ],
)
def test_what_is_not_openapi_is_refused(document: dict[str, Any], change: Change) -> None:
    """A document that other tools cannot read is refused."""
    change(document)
    with pytest.raises(SpecError):
        validate(document)


def examples(node: dict[str, Any]) -> dict[str, Any]:
    return next(iter(node["content"]["application/json"]["examples"].values()))


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("schemas/Post/examples/0", lambda d: schema(d, "Post").update(examples=[{"_id": 7}])),
        ("examples/1", lambda d: schema(d, "PostStatus")["examples"].insert(1, "unheard-of")),
        ("parameters/locationId/example", lambda d: parameter(d, "get_post", "locationId").update(example=7)),
        ("Version/examples/current", lambda d: d["components"]["parameters"]["Version"]["examples"]["current"].update(value=3)),
        ("X-RateLimit-Max/example", lambda d: d["components"]["headers"]["X-RateLimit-Max"].update(example="many")),
        ("requestBody/content", lambda d: examples(body(d, "create_post"))["value"].update(unknown=1)),
        ("responses/200/content", lambda d: examples(response(d, "get_post"))["value"].update(results=[])),
        ("responses/NotFound/content", lambda d: examples(d["components"]["responses"]["NotFound"]).update(value=[])),
        ("x-sdk defaults fromDate", lambda d: operation(d, "list_posts")["x-sdk"]["defaults"].update(fromDate="today")),
        ("x-sdk defaults includeUsers", lambda d: operation(d, "list_posts")["x-sdk"]["defaults"].update(includeUsers=True)),
        ("expected a value in the spec", lambda d: examples(response(d, "get_post")).pop("value")),
    ],
)  # fmt: skip
def test_an_example_that_is_not_true_is_refused(document: dict[str, Any], words: str, change: Change) -> None:
    """Each kind of example, and what the SDK is to send by itself, is held against its schema."""
    change(document)
    with pytest.raises(SpecError, match=words):
        check_examples(document)


def test_a_field_called_example_is_no_example(document: dict[str, Any]) -> None:
    """Fields may be called as OpenAPI calls its own things."""
    names = ("example", "examples", "schema", "type", "enum", "default", "properties", "$ref")
    fields = {name: {"type": "string", "description": "A text."} for name in names}
    schema(document, "Acknowledgement").update(properties=fields)
    response(document, "update_post")["content"]["application/json"]["examples"] = {}
    schema(document, "Acknowledgement")["examples"] = [dict.fromkeys(names, "x")]
    check_examples(document)
    schema(document, "Acknowledgement")["examples"] = [{"schema": 7}]
    with pytest.raises(SpecError, match="Acknowledgement/examples/0"):
        check_examples(document)
