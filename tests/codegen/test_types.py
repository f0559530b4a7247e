"""Each kind of value gets the Python type that it really has; a type that could be wrong is refused."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.errors import SpecError
from codegen.plan.model_plan import Schemas, plan_schemas
from codegen.plan.operations import PlannedOperation, plan_operations
from codegen.plan.parse import parse
from codegen.render.docstrings import method_doc
from codegen.spec.lower import lower

from .parts import operation, schema


def planned(document: dict[str, Any]) -> Schemas:
    return plan_schemas(document, parse(lower(document)))


def called(document: dict[str, Any], name: str) -> PlannedOperation:
    data = parse(lower(document))
    return next(
        call for call in plan_operations(document, data, plan_schemas(document, data)) if call.id == name
    )


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def many(item: object) -> dict[str, object]:
    return {"type": "array", "items": item}


NULL = {"type": "null"}
STRING = {"type": "string"}


@pytest.mark.parametrize(
    ("node", "annotation"),
    [
        (STRING, "str | None"),
        ({"type": "integer"}, "int | None"),
        ({"type": "number"}, "float | None"),
        ({"type": "boolean"}, "bool | None"),
        ({"type": "string", "format": "date-time"}, "datetime | None"),
        ({"type": "string", "format": "date"}, "date | None"),
        ({"type": ["string", "null"]}, "str | None"),
        (ref("PostStatus"), "PostStatus | None"),
        ({"anyOf": [ref("PostStatus"), STRING]}, "PostStatus | None"),
        ({"anyOf": [ref("PostStatus"), STRING, NULL]}, "PostStatus | None"),
        (ref("Account"), "Account | None"),
        ({"anyOf": [ref("Account"), NULL]}, "Account | None"),
        (ref("AccountMeta"), "dict[str, object] | None"),
        (ref("PinterestBoardIds"), "dict[str, str] | None"),
        (ref("InstagramCollaborators"), "dict[str, list[str]] | None"),
        (many(STRING), "list[str]"),
        (many(ref("Account")), "list[Account]"),
        (many(many({"type": "integer"})), "list[list[int]]"),
    ],
)
def test_a_field_has_the_type_that_can_be_read_there(
    document: dict[str, Any], node: dict[str, Any], annotation: str
) -> None:
    """The type of an attribute names what can be read: None where it is missing, `[]` for a list."""
    schema(document, "Post")["properties"]["x"] = node
    model = planned(document).models["Post"]
    assert model.annotation(model.fields[-1]) == annotation


@pytest.mark.parametrize(
    ("node", "words"),
    [
        (
            {"anyOf": [STRING, {"type": "integer"}]},
            "expected a union whose types differ in JSON, got str, int",
        ),
        (
            {"anyOf": [ref("Account"), ref("PostMedia")]},
            "expected a union whose types differ in JSON, got Account, PostMedia",
        ),
        ({"anyOf": [ref("PostStatus"), ref("PostType")]}, "expected a union"),
        ({"type": "string", "format": "uuid"}, "got UuidProperty"),
        ({"const": "a"}, "got ConstProperty"),
        ({}, "got AnyProperty"),
    ],
)
def test_a_value_that_cannot_be_read_truly_is_refused(
    document: dict[str, Any], node: dict[str, Any], words: str
) -> None:
    """The generator would use the first type that does not raise, or return a raw value under a wrong type."""
    schema(document, "Post")["properties"]["x"] = node
    with pytest.raises(SpecError, match=rf"Post\.x: .*{words}"):
        planned(document)


def test_a_field_may_not_be_called_like_a_type_of_its_class(document: dict[str, Any]) -> None:
    """`date: date` would make every later `date` in the class mean the field."""
    schema(document, "Post")["properties"]["date"] = {"type": "string", "format": "date"}
    with pytest.raises(
        SpecError, match=r"Post\.date: expected a name that is not a type in its class, got date"
    ):
        planned(document)


def test_two_fields_of_one_python_name_are_refused(document: dict[str, Any]) -> None:
    """Neither of them may vanish behind the other."""
    schema(document, "Post")["properties"]["Summary"] = STRING
    with pytest.raises(SpecError):
        planned(document)


def test_a_request_tells_null_and_absent_apart_where_the_spec_does(document: dict[str, Any]) -> None:
    """A field that may be null takes None for null and UNSET for nothing."""
    schema(document, "PostCreate")["properties"]["x"] = {"type": ["string", "null"]}
    model = planned(document).models["PostCreate"]
    assert model.parameter(model.fields[-1]) == "str | None | Unset = UNSET"


def test_a_required_field_that_may_be_null_is_refused(document: dict[str, Any]) -> None:
    """The SDK does not send None, so it could not send what is required."""
    schema(document, "PostCreate")["properties"]["x"] = {"type": ["string", "null"]}
    schema(document, "PostCreate")["required"].append("x")
    with pytest.raises(SpecError, match="expected an optional field"):
        planned(document)


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("x-sdk result: expected an object in PostListResponse, got 'nothing'", {"result": "nothing"}),
        ("x-sdk result: expected an object in .*, got 'posts'", {"result": "results.posts"}),
        ("expected a list of objects in .*, got 'count'", {"page": {"items": "count"}}),
        ("expected a list of objects in .*, got 'nothing'", {"page": {"items": "nothing"}}),
        ("expected an integer in .*, got 'posts'", {"page": {"items": "posts", "total": "posts"}}),
        ("expected a string in .*, got 'nothing'", {"page": {"items": "posts", "key": "nothing"}}),
        ("expected an integer argument, got 'offset'", {"page": {"items": "posts", "skip": "offset", "limit": "limit", "size": 10}}),
        ("expected an integer argument, got 'postType'", {"page": {"items": "posts", "skip": "postType", "limit": "limit", "size": 10}}),
        ("expected skip only as an argument", {"page": {"items": "posts"}}),
    ],
)  # fmt: skip
def test_x_sdk_that_leads_to_nothing_is_refused(
    document: dict[str, Any], words: str, change: dict[str, Any]
) -> None:
    """A name in x-sdk that the schemas do not have is an error, not a method that never finds anything."""
    operation(document, "list_posts")["x-sdk"].update(change)
    with pytest.raises(SpecError, match=f"list_posts: .*{words}"):
        called(document, "list_posts")


def test_two_2xx_answers_of_one_schema_make_one_type(document: dict[str, Any]) -> None:
    """An operation that answers 200 or 201 with the same schema returns that."""
    answers = operation(document, "get_post")["responses"]
    answers["201"] = answers["200"]
    assert called(document, "get_post").returns == "Post"


def test_two_2xx_answers_of_two_schemas_are_refused(document: dict[str, Any]) -> None:
    """Also behind the lint: no type would be true of both."""
    answers = operation(document, "get_post")["responses"]
    answers["201"] = operation(document, "delete_post")["responses"]["200"]
    with pytest.raises(SpecError, match="expected one named object for all 2xx"):
        called(document, "get_post")


@pytest.mark.parametrize("node", [{"type": ["string", "null"]}, ref("InstagramCollaborators")])
def test_a_field_that_is_too_much_for_an_argument_is_refused(
    document: dict[str, Any], node: dict[str, Any]
) -> None:
    """A body with such a field goes in as one model: `x-sdk: {body: ...}`."""
    schema(document, "PostBulkDelete")["properties"]["x"] = node
    with pytest.raises(SpecError, match=r"bulk_delete_posts\.x: .*Give the body an x-sdk name"):
        called(document, "bulk_delete_posts")


def test_a_deprecated_operation_says_so(document: dict[str, Any]) -> None:
    """Its docstring warns the reader."""
    operation(document, "get_post")["deprecated"] = True
    assert "Deprecated by HighLevel; it may go away." in method_doc(called(document, "get_post"))
    assert not any("Deprecated" in part for part in method_doc(called(document, "delete_post")))
