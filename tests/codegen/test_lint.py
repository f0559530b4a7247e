"""What the generator would take wrongly, and what the SDK would not know, is refused with a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from codegen.errors import SpecError
from codegen.lint import RULES, lint
from codegen.lint import api as block
from codegen.lint import document as doc
from codegen.lint import fields as fields
from codegen.lint import operations as ops
from codegen.lint import parameters as params
from codegen.lint import schemas as schemas
from codegen.lint import sdk as sdk
from codegen.spec.document import Rule

from .parts import answer, body, field, operation, parameter, schema

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
    (block.check_api, "x-sdk: expected an object with the keys api, got None", lambda d: d.pop("x-sdk")),
    (block.check_api, "x-sdk/api: expected a value, got none", lambda d: d["x-sdk"].clear()),
    (block.check_api, "x-sdk/apis: expected one of the keys api", lambda d: d["x-sdk"].update(apis={})),
    (block.check_api, "x-sdk/api/auth: expected an object", change_api("", "auth", "Bearer")),
    (block.check_api, "x-sdk/api/tenant: expected a value", lambda d: d["x-sdk"]["api"].pop("tenant")),
    (block.check_api, "x-sdk/api/paging/style: expected one of", change_api("paging", "style", "offset")),
    (block.check_api, "x-sdk/api/errors/code: expected a value", lambda d: d["x-sdk"]["api"]["errors"].pop("code")),
    (block.check_api, "api/name: expected a text", change_api("", "name", "")),
    (block.check_api, "api/name: expected a text", change_api("", "name", "a\nb")),
    (block.check_api, "auth/header: expected the name of a header", change_api("auth", "header", "Author ization")),
    (block.check_api, "auth/header: expected the name of a header", change_api("auth", "header", "A:\r\nB")),
    (block.check_api, "auth/tokens: expected a list of texts", change_api("auth", "tokens", [])),
    (block.check_api, "auth/tokens: expected a list of texts", change_api("auth", "tokens", ["pit-", ""])),
    (block.check_api, "headers/limit: expected the name of a header", change_api("rate/headers", "limit", 7)),
    (block.check_api, "rate/limit: expected an integer", change_api("rate", "limit", True)),
    (block.check_api, "rate/daily_limit: expected an integer", change_api("rate", "daily_limit", 0)),
    (block.check_api, "rate/window: expected a number of seconds", change_api("rate", "window", 0)),
    (block.check_api, "tenant/name: expected a Python name", change_api("tenant", "name", "location id")),
    (block.check_api, "errors/message: expected a list of dotted paths", change_api("errors", "message", ["error..x"])),
    (block.check_api, "errors/message: expected a list of dotted paths", change_api("errors", "message", "message")),
    (block.check_api, "token_rejected/words: expected a list", change_api("errors/token_rejected", "words", [])),
    (block.check_api, "advice: expected a text for each status", change_api("advice", "4XY", "Wait.")),
    (block.check_api, "advice: expected a text for each status", change_api("advice", "404", 404)),
    (block.check_api, "advice: expected a text for each status", change_api("advice", "200", "All is well.")),
    (block.check_api, "paging/start: expected the name of a parameter", change_api("paging", "start", "a b")),
    (block.check_api_names, "x-sdk/api/version/header: expected a header", change_api("version", "header", "X-Version")),
    (block.check_api_names, "x-sdk/api/tenant/wire: expected a parameter", change_api("tenant", "wire", "tenantId")),
    (block.check_api_names, "skip: expected 'offset' (x-sdk/api/paging/start)", change_api("paging", "start", "offset")),
    (block.check_api_names, "limit: expected 'limit' (x-sdk/api/paging/size)", page(limit="count")),
    # the document
    (doc.says_where_and_which, "exactly one is wanted", lambda d: d["servers"].append({"url": "https://b.example"})),
    (doc.says_where_and_which, "exactly one is wanted", lambda d: d["servers"][0].update(url="http://a.example")),
    (doc.says_where_and_which, "exactly one is wanted", lambda d: d.pop("servers")),
    (doc.says_where_and_which, "needs a default", lambda d: parameter(d, "get_post", "Version")["schema"].clear()),
    (doc.rooms_are_modules, "'Csv-Imports' must be a free", lambda d: d["tags"].append({"name": "Csv-Imports"})),
    (doc.rooms_are_modules, "'models' must be a free", lambda d: d["tags"][0].update(name="models")),
    (doc.rooms_are_modules, "'send' must be a free", lambda d: d["tags"][0].update(name="send")),
    (doc.rooms_are_modules, "with a description", lambda d: d["tags"][0].pop("description")),
    (doc.rooms_are_modules, "stands there twice", lambda d: d["tags"].append(d["tags"][0])),
    (doc.paths_are_plain, "made of /words", lambda d: d["paths"].update({'/a"{b}': {}})),
    (doc.paths_are_plain, "made of /words", lambda d: d["paths"].update({"/a{b}": {}})),
    (doc.paths_are_plain, "made of /words", lambda d: d["paths"].update({"/a/{__import__('os')}": {}})),
    (doc.paths_are_plain, "made of /words", lambda d: d["paths"].update({"/a/": {}})),
    (doc.paths_are_plain, "'parameters' beside", lambda d: d["paths"][PATH].update(parameters=[QUERY])),
    (doc.paths_are_plain, "'servers' beside", lambda d: d["paths"][PATH].update(servers=[])),
    # operations
    (ops.is_known, "'callbacks' would be left out", lambda d: operation(d, "get_post").update(callbacks={})),
    (ops.is_named, "must be verb_noun", lambda d: operation(d, "get_post").update(operationId="getPost")),
    (ops.is_named, "must be verb_noun", lambda d: operation(d, "get_post").update(operationId="fetch_post")),
    (ops.is_named, "must be verb_noun", lambda d: operation(d, "get_post").update(operationId="get")),
    (ops.is_named, "must be verb_noun", lambda d: operation(d, "get_post").update(operationId="get_x(): pass #")),
    (ops.is_named, "must be verb_noun", lambda d: operation(d, "get_post").pop("operationId")),
    (ops.is_named, "used more than once", lambda d: operation(d, "delete_post").update(operationId="get_post")),
    (ops.stands_in_one_room, "exactly one tag", lambda d: operation(d, "get_post").update(tags=["posts", "accounts"])),
    (ops.stands_in_one_room, "exactly one tag", lambda d: operation(d, "get_post").update(tags=["nowhere"])),
    (ops.stands_in_one_room, "exactly one tag", lambda d: operation(d, "get_post").pop("tags")),
    (ops.names_its_scopes, "name the scopes", lambda d: operation(d, "get_post").pop("security")),
    (ops.names_its_scopes, "name the scopes", lambda d: operation(d, "get_post").update(security=[{"bearer": []}])),
    (ops.names_its_scopes, "such as", lambda d: operation(d, "get_post").update(security=[{"bearer": ['a"""']}])),
    (ops.answers_in_full, "no 2xx answer", lambda d: operation(d, "get_post")["responses"].pop("200")),
    (ops.answers_in_full, "missing: 429", lambda d: operation(d, "get_post")["responses"].pop("429")),
    (ops.answers_in_full, "no content", lambda d: answer(d, "get_post").pop("content")),
    (ops.answers_in_full, "cannot read or send text/csv", lambda d: rename_media(answer(d, "get_post"), "text/csv")),
    (ops.answers_in_full, "named object", lambda d: media(answer(d, "get_post")).update(schema={"type": "string"})),
    (
        ops.answers_in_full,
        "named object",
        lambda d: media(answer(d, "get_post"))["schema"].update({"$ref": "#/components/schemas/AccountMeta"}),
    ),
    (ops.answers_in_full, "no example", lambda d: media(answer(d, "get_post")).pop("examples")),
    (
        ops.answers_in_full,
        "must share one schema, not PostDeleteResponse, PostResponse",
        lambda d: operation(d, "get_post")["responses"].update({"201": answer(d, "delete_post")}),
    ),
    (ops.bodies_are_whole, "required: true", lambda d: body(d, "create_post").update(required=False)),
    (fields.files_are_alone, "a form holds one", lambda d: rename_media(body(d, "create_post"), "multipart/form-data")),
    (fields.files_are_alone, "not inside of JSON", lambda d: field(d, "Post", "summary").update(FILE)),
    (fields.files_are_alone, "x-sdk filename must name", lambda d: field(d, "Post", "summary").update(FILE)),
    (ops.bodies_are_whole, "cannot read or send", lambda d: rename_media(body(d, "create_post"), "text/plain")),
    (ops.bodies_are_whole, "no example", lambda d: media(body(d, "create_post")).pop("examples")),
    (sdk.uses_known_words, "only `location` is known", own("get_post", answer="none")),
    (sdk.uses_known_words, "missing lists the texts", own("get_post", missing="gone")),
    (sdk.uses_known_words, "x-sdk result says it", own("update_post", missing=["gone"])),
    (sdk.uses_known_words, "x-sdk removes is true", own("create_post", removes=True)),
    (fields.fields_have_python_names, "also is `digits`", add_field("n", {**TEXT, "x-sdk": {"also": "digits"}})),
    (fields.fields_have_python_names, "also is `digits`", lambda d: field(d, "Post", "tags").update({"x-sdk": {"also": "digits"}})),
    (sdk.uses_known_words, "x-sdk removes is true", own("bulk_delete_posts", removes="yes")),
    (ops.is_described, "one sentence", lambda d: operation(d, "get_post").update(summary="Read one post")),
    (ops.is_described, "no description", lambda d: operation(d, "get_post").pop("description")),
    # parameters
    (params.become_arguments, "only path and query", add_query(**{"in": "header"})),
    (params.become_arguments, "only path and query", add_query(**{"in": "cookie"})),
    (params.become_arguments, "no description", add_query(description="")),
    (params.become_arguments, "'explode' is not understood", add_query(explode=False)),
    (params.become_arguments, "'style' is not understood", add_query(style="deepObject")),
    (params.become_arguments, "'content' is not understood", add_query(content={})),
    (params.are_single_values, "must be one", add_query(schema={"type": "array", "items": {"type": "string"}})),
    (params.are_single_values, "must be one", add_query(schema={"$ref": "#/components/schemas/Post"})),
    (params.are_single_values, "needs a name", add_query(schema={"type": "string", "enum": ["a"]})),
    (params.are_single_values, "not sent", add_query(schema={"type": "string", "default": "a"})),
    (params.are_single_values, "format 'binary'", add_query(schema={"type": "string", "format": "binary"})),
    (params.have_free_names, "'body' will not do", add_query(name="body")),
    (params.have_free_names, "'text' will not do", add_query(name="text")),
    (params.have_free_names, "'page_size' will not do", add_query(name="pageSize")),
    (params.have_free_names, "'a b' will not do", add_query(**{"x-sdk": {"name": "a b"}})),
    (params.have_free_names, "'location_id' will not do", add_query(**{"x-sdk": {"name": "location_id"}})),
    (params.have_free_names, "'place' will not do", add_query(name="locationId", **{"x-sdk": {"name": "place"}})),
    (params.say_what_the_sdk_knows, "knows no 'nmae'", add_query(**{"x-sdk": {"nmae": "a"}})),
    (params.say_what_the_sdk_knows, "the separator", add_query(**{"x-sdk": {"joined": 7}})),
    (params.say_what_the_sdk_knows, "'title' is not", add_query(schema={"type": "string", "title": "T"})),
    (params.are_those_of_the_path, "differ: ['id']", lambda d: operation(d, "get_post")["parameters"].pop()),
    (params.are_those_of_the_path, "differ: ['q']", add_query(**{"in": "path"})),
    # x-sdk of operations
    (sdk.names_a_method, "'a b' must be", own("get_post", method="a b")),
    (sdk.names_a_method, "must be", own("get_post", method="get(self): pass\n    def x")),
    (sdk.names_a_method, "'_sender' must be", own("get_post", method="_sender")),
    (sdk.names_a_method, "'str' must be", own("get_post", method="str")),
    (sdk.names_a_method, "two methods called 'get'", own("delete_post", method="get")),
    (sdk.says_whether_to_repeat, "must be one of", own("get_post", repeat="maybe")),
    (sdk.says_whether_to_repeat, "a GET is", own("get_post", repeat="create")),
    (sdk.says_whether_to_repeat, "only reads", own("list_posts", repeat="create")),
    (sdk.uses_known_words, "x-sdk is missing", lambda d: operation(d, "get_post").pop("x-sdk")),
    (sdk.uses_known_words, "x-sdk is missing", lambda d: operation(d, "get_post").update({"x-sdk": "get"})),
    (sdk.uses_known_words, "knows no 'retry'", own("get_post", retry=True)),
    (sdk.uses_known_words, "no dotted path", own("get_post", result="results[0]")),
    (sdk.uses_known_words, "no dotted path", own("get_post", result='a"),),')),
    (sdk.uses_known_words, "no dotted path", own("get_post", result=["results"])),
    (sdk.body_words_fit_the_body, "'a b' will not do", own("create_post", body="a b")),
    (sdk.body_words_fit_the_body, "'model' will not do", own("create_post", body="model")),
    (sdk.body_words_fit_the_body, "the operation has none", own("get_post", body="post")),
    (sdk.body_words_fit_the_body, "defaults are for", own("create_post", defaults={"status": "draft"})),
    (sdk.body_words_fit_the_body, "defaults are for", own("get_post", defaults={"id": "1"})),
    (sdk.body_words_fit_the_body, "no field 'until'", own("list_posts", defaults={"until": "x"})),
    (sdk.pages_are_told, "knows no 'next'", page(next="cursor")),
    (sdk.pages_are_told, "page items must", lambda d: operation(d, "list_posts")["x-sdk"]["page"].pop("items")),
    (sdk.pages_are_told, "page total must", page(total=7)),
    (sdk.pages_are_told, "page items must", own("list_posts", page="posts")),
    (sdk.pages_are_told, "go together", lambda d: operation(d, "list_posts")["x-sdk"]["page"].pop("limit")),
    (sdk.pages_are_told, "must be an integer", page(size="100; import os")),
    (sdk.pages_are_told, "must be an integer", page(size=0)),
    (sdk.pages_are_told, "is a list of", page(empty="none")),
    (sdk.joined_fields_are_arguments, "the separator", lambda d: field(d, "PostListRequest", "accounts").update({"x-sdk": {"joined": ""}})),
    (sdk.joined_fields_are_arguments, "arguments only", add_field("ids", {**TEXT, "x-sdk": {"joined": ","}})),
    # schemas
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update(post={})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update({"A\n": {}})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update(PostDTO={})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update(Client={})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update(Response={})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update(File={})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update(Any={})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update(Unset={})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update(Posts={})),
    (schemas.is_named_well, "PascalCase", lambda d: d["components"]["schemas"].update({"None": {}})),
    (schemas.is_named_well, "the same module", lambda d: d["components"]["schemas"].update(POST={})),
    (schemas.is_described_and_shown, "Post: no description", lambda d: schema(d, "Post").pop("description")),
    (schemas.is_described_and_shown, "Post: no examples", lambda d: schema(d, "Post").pop("examples")),
    (schemas.is_described_and_shown, "Post.x: no description", add_field("x", {"type": "string"})),
    *[
        (schemas.uses_known_words, f"{word!r} is not understood", add_field("x", {**TEXT, word: value}))
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
    (schemas.uses_known_words, "the format 'binary'", add_field("x", {**TEXT, "format": "binary"})),
    (schemas.uses_known_words, "the format 'uuid'", add_field("x", {**TEXT, "format": "uuid"})),
    (schemas.uses_known_words, "on fields and operations", lambda d: schema(d, "Post").update({"x-sdk": {}})),
    (schemas.has_one_type, "a boolean schema", add_field("x", True)),
    (schemas.has_one_type, "a boolean schema", add_field("x", {"type": "array", "items": True})),
    (schemas.has_one_type, "exactly one of", add_field("x", {"description": "Anything."})),
    (schemas.has_one_type, "exactly one of", add_field("x", {"type": "string", "anyOf": []})),
    (schemas.has_one_type, "one type is wanted", add_field("x", {"type": ["string", "integer"]})),
    (schemas.has_one_type, "one type is wanted", add_field("x", {"type": "null"})),
    (schemas.has_one_type, "without items", add_field("x", {"type": "array"})),
    (schemas.has_one_type, "without items", add_field("x", {"type": ["array", "null"]})),
    (schemas.enums_are_strings, "strings only", lambda d: schema(d, "PostStatus")["enum"].append(7)),
    (schemas.enums_are_strings, "strings only", lambda d: schema(d, "PostStatus")["enum"].append(None)),
    (schemas.enums_are_strings, "strings only", lambda d: schema(d, "PostStatus").update(type="integer", enum=[1, 2])),
    (schemas.objects_and_enums_have_names, "an object inside", add_field("x", {"type": "object"})),
    (schemas.objects_and_enums_have_names, "an object inside", add_field("x", {"type": ["object", "null"]})),
    (
        schemas.objects_and_enums_have_names,
        "Post/properties/x/items: an object inside",
        add_field("x", {"type": "array", "items": {"properties": {}}}),
    ),
    (schemas.objects_and_enums_have_names, "an enum needs a name", add_field("x", {"type": "string", "enum": ["a"]})),
    (
        schemas.objects_and_enums_have_names,
        "says its type",
        lambda d: d["components"]["schemas"].update(Alias={"$ref": "#/components/schemas/Post"}),
    ),
    (schemas.objects_and_enums_have_names, "that null may stand", lambda d: schema(d, "Post").update(type=["object", "null"])),
    (schemas.is_used, "schema Lonely: nothing uses it", lambda d: d["components"]["schemas"].update(Lonely=TEXT)),
    # fields
    (fields.fields_have_python_names, "'self' will not do", add_field("self", TEXT)),
    (fields.fields_have_python_names, "'cls' will not do", add_field("cls", TEXT)),
    (fields.fields_have_python_names, "'extras' will not do", add_field("extras", TEXT)),
    (fields.fields_have_python_names, "'object' will not do", add_field("object", TEXT)),
    (fields.fields_have_python_names, "'gmb_id' will not do", add_field("gmbId", TEXT)),
    (fields.fields_have_python_names, "'' will not do", add_field("$", TEXT)),
    (fields.fields_have_python_names, "'1st' will not do", add_field("1st", TEXT)),
    (fields.fields_have_python_names, "will not do", add_field("x", {**TEXT, "x-sdk": {"name": "a: int\nimport os"}})),
    (fields.fields_have_python_names, "of _id too", add_field("id", TEXT)),
    (fields.fields_have_python_names, "'query' will not do", add_field("query", TEXT, "PostListRequest")),
    (fields.fields_have_python_names, "knows no 'rename'", add_field("x", {**TEXT, "x-sdk": {"rename": "a"}})),
    (fields.required_fields_are_there, "requires 'nmae'", lambda d: schema(d, "PostCreate")["required"].append("nmae")),
    (fields.requests_are_closed, "additionalProperties: false", lambda d: schema(d, "PostCreate").pop("additionalProperties")),
    (fields.answers_are_open, "nothing is required", lambda d: schema(d, "Post").update(required=["_id"])),
    (fields.answers_are_open, "must stay open", lambda d: schema(d, "Post").update(additionalProperties=False)),
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
    """The rule speaks up, says what is wrong, and names the place; no other rule stumbles over it."""
    assert list(rule(document)) == []
    change(document)
    complaints = list(rule(document))
    assert any(words in complaint for complaint in complaints), complaints
    with pytest.raises(SpecError):
        lint(document)


def test_every_rule_has_a_case_that_breaks_it() -> None:
    """A rule that nothing can break would be no rule."""
    assert {rule.__name__ for rule, _, _ in CASES} == {rule.__name__ for rule in RULES}


def test_all_complaints_are_told_at_once(document: dict[str, Any]) -> None:
    """Who has made two mistakes reads of both."""
    operation(document, "get_post").pop("description")
    schema(document, "Post").pop("examples")
    with pytest.raises(SpecError, match=r"(?s)no description.*no examples"):
        lint(document)
