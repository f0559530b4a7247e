"""What the generator would misread, and what the SDK would not know, is refused; the message says what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from codegen.errors import SpecError
from codegen.lint import RULES, api, document, fields, lint, operations, parameters, schemas, sdk
from codegen.spec.document import Rule

from .parts import body, field, operation, parameter, response, schema

Change = Callable[[dict[str, Any]], object]

TEXT = {"type": "string", "description": "A text."}
FILE = {"contentMediaType": "application/octet-stream"}
PATH = "/social-media-posting/{locationId}/posts/{id}"
QUERY = {"name": "q", "in": "query", "description": "A filter.", "schema": {"type": "string"}}


def add_field(wire: str, node: object, name: str = "Post") -> Change:
    return lambda d: schema(d, name)["properties"].update({wire: node})


def add_query(**words: object) -> Change:
    return lambda d: operation(d, "get_post")["parameters"].append({**QUERY, **words})


def own(name: str, **words: object) -> Change:
    """Other words in the x-sdk of an operation."""
    return lambda d: operation(d, name)["x-sdk"].update(words)


def kinds(value: object) -> Change:
    return lambda d: field(d, "MediaUploadForm", "file")["x-sdk"].update(kinds=value)


def page(**words: object) -> Change:
    return lambda d: operation(d, "list_posts")["x-sdk"]["page"].update(words)


def media(node: dict[str, Any]) -> dict[str, Any]:
    return node["content"]["application/json"]


def rename_media(node: dict[str, Any], kind: str) -> None:
    node["content"] = {kind: node["content"]["application/json"]}


def change_api(part: str, key: str, value: object) -> Change:
    """Set a key of a part of the top-level x-sdk, `part` being its path (`rate/headers`)."""

    def change(document: dict[str, Any]) -> None:
        node = document["x-sdk"]["api"]
        for step in part.split("/") if part else ():
            node = node[step]
        node[key] = value

    return change


CASES: list[tuple[Rule, str, Change]] = [
    # the API as a whole
    (api.check_api, "x-sdk: expected an object with the keys api, got None", lambda d: d.pop("x-sdk")),
    (api.check_api, "x-sdk/api: expected a value, got none", lambda d: d["x-sdk"].clear()),
    (api.check_api, "x-sdk/apis: expected one of the keys api", lambda d: d["x-sdk"].update(apis={})),
    (api.check_api, "x-sdk/api/auth: expected an object", change_api("", "auth", "Bearer")),
    (api.check_api, "x-sdk/api/tenant: expected a value", lambda d: d["x-sdk"]["api"].pop("tenant")),
    (api.check_api, "x-sdk/api/paging/style: expected one of", change_api("paging", "style", "offset")),
    (api.check_api, "x-sdk/api/errors/code: expected a value", lambda d: d["x-sdk"]["api"]["errors"].pop("code")),
    (api.check_api, "api/name: expected a text", change_api("", "name", "")),
    (api.check_api, "api/name: expected a text", change_api("", "name", "a\nb")),
    (api.check_api, "auth/header: expected the name of a header", change_api("auth", "header", "Author ization")),
    (api.check_api, "auth/header: expected the name of a header", change_api("auth", "header", "A:\r\nB")),
    (api.check_api, "auth/tokens: expected a list of texts", change_api("auth", "tokens", [])),
    (api.check_api, "auth/tokens: expected a list of texts", change_api("auth", "tokens", ["pit-", ""])),
    (api.check_api, "headers/limit: expected the name of a header", change_api("rate/headers", "limit", 7)),
    (api.check_api, "rate/limit: expected an integer", change_api("rate", "limit", True)),
    (api.check_api, "rate/daily_limit: expected an integer", change_api("rate", "daily_limit", 0)),
    (api.check_api, "rate/window: expected a number of seconds", change_api("rate", "window", 0)),
    (api.check_api, "tenant/name: expected a Python name", change_api("tenant", "name", "location id")),
    (api.check_api, "errors/message: expected a list of dotted paths", change_api("errors", "message", ["error..x"])),
    (api.check_api, "errors/message: expected a list of dotted paths", change_api("errors", "message", "message")),
    (api.check_api, "errors/own: expected a list of lists of keys", change_api("errors", "own", ["statusCode"])),
    (api.check_api, "errors/no_route: expected a text", change_api("errors", "no_route", "")),
    (api.check_api, "not_about_token: expected a list", change_api("errors", "not_about_token", [""])),
    (api.check_api, "advice: expected a text for each status", change_api("advice", "4XY", "Wait.")),
    (api.check_api, "advice: expected a text for each status", change_api("advice", "404", 404)),
    (api.check_api, "advice: expected a text for each status", change_api("advice", "200", "All is well.")),
    (api.check_api, "paging/start: expected the name of a parameter", change_api("paging", "start", "a b")),
    (api.check_api_names, "x-sdk/api/version/header: expected a name", change_api("version", "header", "X-Version")),
    (api.check_api_names, "x-sdk/api/tenant/wire: expected a name", change_api("tenant", "wire", "tenantId")),
    (api.check_paging_names, "skip: expected 'offset' as in x-sdk/api/paging/start", change_api("paging", "start", "offset")),
    (api.check_paging_names, "limit: expected 'limit' as in x-sdk/api/paging/size", page(limit="count")),
    # the document
    (document.check_server_and_version, "expected one https address", lambda d: d["servers"].append({"url": "https://b.example"})),
    (document.check_server_and_version, "expected one https address", lambda d: d["servers"][0].update(url="http://a.example")),
    (document.check_server_and_version, "expected one https address", lambda d: d.pop("servers")),
    (document.check_server_and_version, "expected a schema with a default", lambda d: parameter(d, "get_post", "Version")["schema"].clear()),
    (document.check_rooms, "description, got 'Csv-Imports'", lambda d: d["tags"].append({"name": "Csv-Imports"})),
    (document.check_rooms, "description, got 'models'", lambda d: d["tags"][0].update(name="models")),
    (document.check_rooms, "description, got 'send'", lambda d: d["tags"][0].update(name="send")),
    (document.check_rooms, "with a description", lambda d: d["tags"][0].pop("description")),
    (document.check_rooms, "expected each name once", lambda d: d["tags"].append(d["tags"][0])),
    (document.check_paths, "expected /words", lambda d: d["paths"].update({'/a"{b}': {}})),
    (document.check_paths, "expected /words", lambda d: d["paths"].update({"/a{b}": {}})),
    (document.check_paths, "expected /words", lambda d: d["paths"].update({"/a/{__import__('os')}": {}})),
    (document.check_paths, "expected /words", lambda d: d["paths"].update({"/a/": {}})),
    (document.check_paths, "got 'parameters'", lambda d: d["paths"][PATH].update(parameters=[QUERY])),
    (document.check_paths, "got 'servers'", lambda d: d["paths"][PATH].update(servers=[])),
    # operations
    (operations.check_operation_keys, "got 'callbacks'", lambda d: operation(d, "get_post").update(callbacks={})),
    (operations.check_operation_ids, "expected verb_noun", lambda d: operation(d, "get_post").update(operationId="getPost")),
    (operations.check_operation_ids, "expected verb_noun", lambda d: operation(d, "get_post").update(operationId="fetch_post")),
    (operations.check_operation_ids, "expected verb_noun", lambda d: operation(d, "get_post").update(operationId="get")),
    (operations.check_operation_ids, "expected verb_noun", lambda d: operation(d, "get_post").update(operationId="get_x(): pass #")),
    (operations.check_operation_ids, "expected verb_noun", lambda d: operation(d, "get_post").pop("operationId")),
    (operations.check_operation_ids, "which another operation has", lambda d: operation(d, "delete_post").update(operationId="get_post")),
    (operations.check_room_of_operation, "tags: expected exactly one", lambda d: operation(d, "get_post").update(tags=["posts", "accounts"])),
    (operations.check_room_of_operation, "tags: expected exactly one", lambda d: operation(d, "get_post").update(tags=["nowhere"])),
    (operations.check_room_of_operation, "tags: expected exactly one", lambda d: operation(d, "get_post").pop("tags")),
    (operations.check_scopes, "expected the scopes", lambda d: operation(d, "get_post").pop("security")),
    (operations.check_scopes, "expected the scopes", lambda d: operation(d, "get_post").update(security=[{"bearer": []}])),
    (operations.check_scopes, "such as", lambda d: operation(d, "get_post").update(security=[{"bearer": ['a"""']}])),
    (operations.check_responses, "expected a 2xx response", lambda d: operation(d, "get_post")["responses"].pop("200")),
    (operations.check_responses, "got none for 429", lambda d: operation(d, "get_post")["responses"].pop("429")),
    (operations.check_responses, "content: expected application/json, got none", lambda d: response(d, "get_post").pop("content")),
    (operations.check_responses, "expected application/json, got text/csv", lambda d: rename_media(response(d, "get_post"), "text/csv")),
    (operations.check_responses, "expected the name of an object", lambda d: media(response(d, "get_post")).update(schema={"type": "string"})),
    (
        operations.check_responses,
        "expected the name of an object",
        lambda d: media(response(d, "get_post"))["schema"].update({"$ref": "#/components/schemas/AccountMeta"}),
    ),
    (operations.check_responses, "examples: expected", lambda d: media(response(d, "get_post")).pop("examples")),
    (
        operations.check_responses,
        "expected one schema for all 2xx, got PostDeleteResponse, PostResponse",
        lambda d: operation(d, "get_post")["responses"].update({"201": response(d, "delete_post")}),
    ),
    (operations.check_bodies, "body: required: expected true", lambda d: body(d, "create_post").update(required=False)),
    (fields.check_sources, "source: expected", lambda d: field(d, "PostCreate", "userId")["x-sdk"].update(source="users.list")),
    (fields.check_sources, "source: expected", lambda d: field(d, "PostCreate", "media").update({"x-sdk": {"source": "users.search"}})),
    (fields.check_files, "expected a form with one file", lambda d: rename_media(body(d, "create_post"), "multipart/form-data")),
    (fields.check_files, "beside a file", lambda d: field(d, "MediaUploadForm", "name").update(type="array")),
    (fields.check_files, "expected an object with a MIME type", kinds(None)),
    (fields.check_files, "expected MIME types", kinds({"png": {"endings": ["png"], "most": 1}})),
    (fields.check_files, "expected MIME types", kinds({"image/png": {"endings": ["png"], "also": ["x"], "most": 1}})),
    (fields.check_files, "endings: expected", kinds({"image/png": {"endings": [".png"], "most": 1}})),
    (fields.check_files, "most: expected", kinds({"image/png": {"endings": ["png"], "most": 0}})),
    (fields.check_files, "expected endings, also and most", kinds({"image/png": {"endings": ["png"], "most": 1, "x": 1}})),
    (fields.check_files, "expected a file in a form", lambda d: field(d, "Post", "summary").update(FILE)),
    (fields.check_files, "x-sdk filename: expected a name", lambda d: field(d, "Post", "summary").update(FILE)),
    (operations.check_bodies, "expected application/json, got text/plain", lambda d: rename_media(body(d, "create_post"), "text/plain")),
    (operations.check_bodies, "examples: expected", lambda d: media(body(d, "create_post")).pop("examples")),
    (sdk.check_operation_words, "x-sdk answer: expected location", own("get_post", answer="none")),
    (sdk.check_operation_words, "missing: expected a list", own("get_post", missing="gone")),
    (sdk.check_operation_words, "expected x-sdk result", own("update_post", missing=["gone"])),
    (sdk.check_operation_words, "x-sdk removes: expected true", own("create_post", removes=True)),
    (fields.check_field_names, "also: expected items that are objects", add_field("n", {**TEXT, "type": "array", "items": {"type": "integer"}, "x-sdk": {"also": "one"}})),
    (fields.check_field_names, "x-sdk also: expected digits", add_field("n", {**TEXT, "x-sdk": {"also": "digits"}})),
    (fields.check_field_names, "one for an array or text for an object", add_field("n", {**TEXT, "x-sdk": {"also": "text"}})),
    (fields.check_field_names, "x-sdk also: expected digits", lambda d: field(d, "Post", "tags").update({"x-sdk": {"also": "digits"}})),
    (sdk.check_operation_words, "x-sdk removes: expected true", own("bulk_delete_posts", removes="yes")),
    (operations.check_operation_texts, "one sentence", lambda d: operation(d, "get_post").update(summary="Read one post")),
    (operations.check_operation_texts, "description: expected a text", lambda d: operation(d, "get_post").pop("description")),
    # parameters
    (parameters.check_parameters, "expected path or query", add_query(**{"in": "header"})),
    (parameters.check_parameters, "expected path or query", add_query(**{"in": "cookie"})),
    (parameters.check_parameters, "description: expected a text", add_query(description="")),
    (parameters.check_parameters, "got 'explode'", add_query(explode=False)),
    (parameters.check_parameters, "got 'style'", add_query(style="deepObject")),
    (parameters.check_parameters, "got 'content'", add_query(content={})),
    (parameters.check_parameter_types, "type: expected one of", add_query(schema={"type": "array", "items": {"type": "string"}})),
    (parameters.check_parameter_types, "type: expected one of", add_query(schema={"$ref": "#/components/schemas/Post"})),
    (parameters.check_parameter_types, "enum: expected the name", add_query(schema={"type": "string", "enum": ["a"]})),
    (parameters.check_parameter_types, "default: expected none", add_query(schema={"type": "string", "default": "a"})),
    (parameters.check_parameter_types, "got 'binary'", add_query(schema={"type": "string", "format": "binary"})),
    (parameters.check_parameter_names, "expected a free Python name, got 'body'", add_query(name="body")),
    (parameters.check_parameter_names, "expected a free Python name, got 'text'", add_query(name="text")),
    (parameters.check_parameter_names, "expected a free Python name, got 'page_size'", add_query(name="pageSize")),
    (parameters.check_parameter_names, "expected a free Python name, got 'a b'", add_query(**{"x-sdk": {"name": "a b"}})),
    (parameters.check_parameter_names, "expected a free Python name, got 'location_id'", add_query(**{"x-sdk": {"name": "location_id"}})),
    (parameters.check_parameter_names, "expected a free Python name, got 'place'", add_query(name="locationId", **{"x-sdk": {"name": "place"}})),
    (parameters.check_parameter_words, "got 'nmae'", add_query(**{"x-sdk": {"nmae": "a"}})),
    (parameters.check_parameter_words, "expected the separator", add_query(**{"x-sdk": {"joined": 7}})),
    (parameters.check_parameter_words, "got 'title'", add_query(schema={"type": "string", "title": "T"})),
    (parameters.check_path_parameters, "expected ['id', 'locationId'], got ['locationId']", lambda d: operation(d, "get_post")["parameters"].pop()),
    (parameters.check_path_parameters, "got ['id', 'locationId', 'q']", add_query(**{"in": "path"})),
    # x-sdk of operations
    (sdk.check_methods, "got 'a b'", own("get_post", method="a b")),
    (sdk.check_methods, "x-sdk method: expected", own("get_post", method="get(self): pass\n    def x")),
    (sdk.check_methods, "got '_sender'", own("get_post", method="_sender")),
    (sdk.check_methods, "got 'str'", own("get_post", method="str")),
    (sdk.check_methods, "got 'get' twice", own("delete_post", method="get")),
    (sdk.check_operation_words, "neighbour: expected true", own("get_location", neighbour="yes")),
    (sdk.check_repeat, "repeat: expected one of", own("get_post", repeat="maybe")),
    (sdk.check_repeat, "expected read for a GET", own("get_post", repeat="create")),
    (sdk.check_repeat, "expected read for the verb list", own("list_posts", repeat="create")),
    (sdk.check_operation_words, "x-sdk: expected an object", lambda d: operation(d, "get_post").pop("x-sdk")),
    (sdk.check_operation_words, "x-sdk: expected an object", lambda d: operation(d, "get_post").update({"x-sdk": "get"})),
    (sdk.check_operation_words, "got 'retry'", own("get_post", retry=True)),
    (sdk.check_operation_words, "expected a dotted path", own("get_post", result="results[0]")),
    (sdk.check_operation_words, "expected a dotted path", own("get_post", result='a"),),')),
    (sdk.check_operation_words, "expected a dotted path", own("get_post", result=["results"])),
    (sdk.check_body_words, "expected a free Python name, got 'a b'", own("create_post", body="a b")),
    (sdk.check_body_words, "expected a free Python name, got 'model'", own("create_post", body="model")),
    (sdk.check_body_words, "expected a requestBody", own("get_post", body="post")),
    (sdk.check_body_words, "x-sdk defaults: expected an object", own("create_post", defaults={"status": "draft"})),
    (sdk.check_body_words, "x-sdk defaults: expected an object", own("get_post", defaults={"id": "1"})),
    (sdk.check_body_words, "got 'until'", own("list_posts", defaults={"until": "x"})),
    (sdk.check_page_words, "got 'next'", page(next="cursor")),
    (sdk.check_page_words, "page items: expected", lambda d: operation(d, "list_posts")["x-sdk"]["page"].pop("items")),
    (sdk.check_page_words, "page total: expected", page(total=7)),
    (sdk.check_page_words, "page items: expected", own("list_posts", page="posts")),
    (sdk.check_page_words, "skip, limit and size together", lambda d: operation(d, "list_posts")["x-sdk"]["page"].pop("limit")),
    (sdk.check_page_words, "expected an integer", page(size="100; import os")),
    (sdk.check_page_words, "expected an integer", page(size=0)),
    (sdk.check_page_words, "empty: expected a list", page(empty="none")),
    (fields.check_needs, "got 'when'", lambda d: schema(d, "PostCreate").update(dependentRequired={"when": ["status"]})),
    (fields.check_needs, "got 'mood'", lambda d: schema(d, "PostCreate").update(dependentRequired={"scheduleDate": ["mood"]})),
    (fields.check_needs, "got 'mood'", lambda d: media(operation(d, "update_post")["requestBody"])["schema"].update(required=["mood"])),
    (fields.check_needs, "a model that is sent", lambda d: schema(d, "Post").update(dependentRequired={"scheduleDate": ["status"]})),
    (fields.check_needs, "a model that is sent", lambda d: schema(d, "PostBulkDelete").update(dependentRequired={"postIds": ["postIds"]})),
    (fields.check_needs, "expected a text", lambda d: field(d, "PostCreate", "status")["x-sdk"].update(hint=7)),
    (fields.check_needs, "a field that something needs", lambda d: field(d, "PostCreate", "summary").update({"x-sdk": {"hint": "Write."}})),
    (sdk.check_joined_fields, "expected the separator", lambda d: field(d, "PostListRequest", "accounts").update({"x-sdk": {"joined": ""}})),
    (sdk.check_joined_fields, "expected a field that becomes an argument", add_field("ids", {**TEXT, "x-sdk": {"joined": ","}})),
    # schemas
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update(post={})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update({"A\n": {}})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update(PostDTO={})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update(Client={})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update(Response={})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update(File={})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update(Any={})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update(Unset={})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update(Posts={})),
    (schemas.check_schema_names, "PascalCase", lambda d: d["components"]["schemas"].update({"None": {}})),
    (schemas.check_schema_names, "expected a module of its own", lambda d: d["components"]["schemas"].update(POST={})),
    (schemas.check_schema_texts, "Post: description: expected", lambda d: schema(d, "Post").pop("description")),
    (schemas.check_schema_texts, "Post: examples: expected", lambda d: schema(d, "Post").pop("examples")),
    (schemas.check_schema_texts, "Post.x: description: expected", add_field("x", {"type": "string"})),
    *[
        (schemas.check_schema_words, f"got {word!r}", add_field("x", {**TEXT, word: value}))
        for word, value in [
            ("title", "T"),
            ("discriminator", {"propertyName": "type"}),
            ("readOnly", True),
            ("writeOnly", True),
            ("nullable", True),
            ("default", "a"),
            ("const", "a"),
            ("oneOf", []),
            ("allOf", []),
            ("not", {}),
            ("patternProperties", {}),
            ("maxLenght", 5),
            ("$schema", "https://example.com/schema"),
            ("$id", "https://example.com/schema"),
            ("$defs", {}),
        ]
    ],
    (schemas.check_schema_words, "got 'binary'", add_field("x", {**TEXT, "format": "binary"})),
    (schemas.check_schema_words, "got 'uuid'", add_field("x", {**TEXT, "format": "uuid"})),
    (schemas.check_schema_words, "expected x-sdk on fields and operations", lambda d: schema(d, "Post").update({"x-sdk": {}})),
    (schemas.check_types, "expected a schema with a type", add_field("x", True)),
    (schemas.check_types, "expected a schema with a type", add_field("x", {"type": "array", "items": True})),
    (schemas.check_types, "exactly one of", add_field("x", {"description": "Anything."})),
    (schemas.check_types, "exactly one of", add_field("x", {"type": "string", "anyOf": []})),
    (schemas.check_types, "expected one type", add_field("x", {"type": ["string", "integer"]})),
    (schemas.check_types, "expected one type", add_field("x", {"type": "null"})),
    (schemas.check_types, "items: expected a schema", add_field("x", {"type": "array"})),
    (schemas.check_types, "items: expected a schema", add_field("x", {"type": ["array", "null"]})),
    (schemas.check_enums, "enum: expected strings", lambda d: schema(d, "PostStatus")["enum"].append(7)),
    (schemas.check_enums, "enum: expected strings", lambda d: schema(d, "PostStatus")["enum"].append(None)),
    (schemas.check_enums, "enum: expected strings", lambda d: schema(d, "PostStatus").update(type="integer", enum=[1, 2])),
    (schemas.check_nested_schemas, "expected the name of an object", add_field("x", {"type": "object"})),
    (schemas.check_nested_schemas, "expected the name of an object", add_field("x", {"type": ["object", "null"]})),
    (
        schemas.check_nested_schemas,
        "Post/properties/x/items: expected the name of an object",
        add_field("x", {"type": "array", "items": {"properties": {}}}),
    ),
    (schemas.check_nested_schemas, "enum: expected the name", add_field("x", {"type": "string", "enum": ["a"]})),
    (
        schemas.check_nested_schemas,
        "type: expected a type",
        lambda d: d["components"]["schemas"].update(Alias={"$ref": "#/components/schemas/Post"}),
    ),
    (schemas.check_nested_schemas, "expected no 'null'", lambda d: schema(d, "Post").update(type=["object", "null"])),
    (schemas.check_unused_schemas, "schema Lonely: expected an operation", lambda d: d["components"]["schemas"].update(Lonely=TEXT)),
    # fields
    (fields.check_field_names, "expected a free Python name, got 'self'", add_field("self", TEXT)),
    (fields.check_field_names, "expected a free Python name, got 'cls'", add_field("cls", TEXT)),
    (fields.check_field_names, "expected a free Python name, got 'extras'", add_field("extras", TEXT)),
    (fields.check_field_names, "expected a free Python name, got 'object'", add_field("object", TEXT)),
    (fields.check_field_names, "expected a free Python name, got 'gmb_id'", add_field("gmbId", TEXT)),
    (fields.check_field_names, "expected a free Python name, got ''", add_field("$", TEXT)),
    (fields.check_field_names, "expected a free Python name, got '1st'", add_field("1st", TEXT)),
    (fields.check_field_names, "expected a free Python name", add_field("x", {**TEXT, "x-sdk": {"name": "a: int\nimport os"}})),
    (fields.check_field_names, "which _id has", add_field("id", TEXT)),
    (fields.check_field_names, "expected a free Python name, got 'pairs'", add_field("pairs", TEXT, "PostListRequest")),
    (fields.check_field_names, "got 'rename'", add_field("x", {**TEXT, "x-sdk": {"rename": "a"}})),
    (fields.check_required_fields, "got 'nmae'", lambda d: schema(d, "PostCreate")["required"].append("nmae")),
    (fields.check_request_schemas, "expected additionalProperties: false", lambda d: schema(d, "PostCreate").pop("additionalProperties")),
    (fields.check_response_schemas, "required: expected none", lambda d: schema(d, "Post").update(required=["_id"])),
    (fields.check_response_schemas, "expected no additionalProperties", lambda d: schema(d, "Post").update(additionalProperties=False)),
]  # fmt: skip


def test_the_spec_breaks_no_rule(bundled: dict[str, Any]) -> None:
    """The spec in the repository is clean."""
    lint(bundled)


@pytest.mark.parametrize(
    ("rule", "words", "change"), CASES, ids=[f"{rule.__name__}: {words}" for rule, words, _ in CASES]
)
def test_a_spec_that_breaks_a_rule_is_refused(
    document: dict[str, Any], rule: Rule, words: str, change: Change
) -> None:
    """The rule complains with these words, and no other rule fails on the same document."""
    assert list(rule(document)) == []
    change(document)
    complaints = list(rule(document))
    assert any(words in complaint for complaint in complaints), complaints
    with pytest.raises(SpecError):
        lint(document)


def test_every_rule_has_a_case_that_breaks_it() -> None:
    """A rule that no document breaks would not be tested."""
    assert {rule.__name__ for rule, _, _ in CASES} == {rule.__name__ for rule in RULES}


def test_all_complaints_are_told_at_once(document: dict[str, Any]) -> None:
    """Two mistakes give two complaints in one error."""
    operation(document, "get_post").pop("description")
    schema(document, "Post").pop("examples")
    with pytest.raises(SpecError, match=r"(?s)description: expected.*examples: expected"):
        lint(document)
