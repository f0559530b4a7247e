"""What openapi-python-client would drop with a warning, or in silence, ends the run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from openapi_python_client.parser import GeneratorData

from codegen.errors import SpecError
from codegen.plan import parse as parsing
from codegen.plan.parse import endpoints, parse
from codegen.spec.document import operations, schemas
from codegen.spec.lower import lower

from .parts import body, operation, response, schema

Change = Callable[[dict[str, Any]], object]


def rename_media(node: dict[str, Any], kind: str) -> None:
    node["content"] = {kind: node["content"]["application/json"]}


def test_all_operations_and_schemas_are_parsed(bundled: dict[str, Any]) -> None:
    """The generator sees what the spec says, operation by operation and schema by schema."""
    lowered = lower(bundled)
    data = parse(lowered)
    assert sorted(endpoints(data)) == sorted(each["operationId"] for _, _, each in operations(lowered))
    assert len([*data.models, *data.enums]) == len(schemas(lowered))


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("type array must have items", lambda d: schema(d, "Post")["properties"].update(x={"type": "array"})),
        ("Enum values must all be the same type", lambda d: schema(d, "PostStatus").update(enum=["a", 7])),
        ("valid dictionary or instance of Schema", lambda d: schema(d, "Post")["properties"].update(x=True)),
        ("Unsupported content type", lambda d: rename_media(body(d, "create_post"), "application/xml")),
        ("Unsupported content_type", lambda d: rename_media(response(d, "get_post"), "application/xml")),
        ("Invalid OpenAPI version", lambda d: d.update(openapi="2.0")),
        ("Incorrect path templating", lambda d: operation(d, "get_post")["parameters"].pop()),
        ("Remote references", lambda d: schema(d, "Post")["properties"].update(x={"$ref": "other.yaml#/Thing"})),
        ("Remote references", lambda d: schema(d, "Post")["properties"].update(x={"$ref": "https://example.com/evil.json#/Thing"})),
        ("from the generator", lambda d: schema(d, "Post")["properties"].update(x={"type": "string", "enum": ["a"]})),
        ("from the generator", lambda d: schema(d, "PostMedia").update(title="Media")),
        ("from the generator", lambda d: operation(d, "get_post").update(operationId="delete_post")),
        ("from the generator", lambda d: operation(d, "get_post").update(tags=["posts"], operationId="getPost")),
    ],
)  # fmt: skip
def test_what_the_generator_would_drop_ends_the_run(
    bundled: dict[str, Any], words: str, change: Change
) -> None:
    """Also where the lint would not have seen it: nothing gets lost between the spec and the code."""
    lowered = lower(bundled)
    change(lowered)
    with pytest.raises(SpecError, match=words):
        parse(lowered)


def test_an_operation_that_gets_lost_ends_the_run(
    bundled: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Operations are counted on both sides, so even a generator that says nothing cannot lose one."""
    read = GeneratorData.from_dict

    def forgetful(*arguments: Any, **options: Any) -> Any:
        data = read(*arguments, **options)
        assert isinstance(data, GeneratorData)
        next(iter(data.endpoint_collections_by_tag.values())).endpoints.pop()
        return data

    monkeypatch.setattr(parsing.GeneratorData, "from_dict", forgetful)
    with pytest.raises(
        SpecError, match=r"operations: expected \d+ as in the spec, got \d+ from the generator. Look at \w+"
    ):
        parse(lower(bundled))
