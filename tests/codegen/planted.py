"""Changes to plant in a vendor's document, with the finding that each must give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Document = dict[str, Any]
POSTS = "/social-media-posting/{locationId}/posts"
POST = f"{POSTS}/{{id}}"


def schema(vendor: Document, name: str) -> Document:
    return vendor["components"]["schemas"][name]


def field(vendor: Document, name: str, wire: str) -> Document:
    return schema(vendor, name)["properties"][wire]


def replace(vendor: Document, name: str, wire: str, by: Document) -> None:
    schema(vendor, name)["properties"][wire] = by


def parameters(vendor: Document, path: str, method: str) -> list[Document]:
    return vendor["paths"][path][method]["parameters"]


def query(vendor: Document, name: str) -> Document:
    found = parameters(vendor, "/social-media-posting/{locationId}/tags", "get")
    return next(each for each in found if each.get("name") == name)


PLANTED: dict[str, tuple[Callable[[Document], object], tuple[str, str, str]]] = {
    "an operation more": (
        lambda vendor: vendor["paths"].update({"/social-media-posting/new": {"get": {"responses": {}}}}),
        ("additive", "operation added", "GET /social-media-posting/new"),
    ),
    "an operation less": (
        lambda vendor: vendor["paths"][POST].pop("delete"),
        ("breaking", "operation gone", "delete_post"),
    ),
    "an operation deprecated": (
        lambda vendor: vendor["paths"][POST]["get"].update(deprecated=True),
        ("cosmetic", "operation deprecated", "get_post"),
    ),
    "another name in the path": (
        lambda vendor: vendor["paths"].update({f"{POSTS}/{{postId}}": vendor["paths"].pop(POST)}),
        ("cosmetic", "parameter renamed", "path id"),
    ),
    "an optional parameter more": (
        lambda vendor: parameters(vendor, POST, "get").append({"name": "new", "in": "query"}),
        ("additive", "parameter added", "query new"),
    ),
    "a required parameter more, everywhere": (
        lambda vendor: [
            operation.setdefault("parameters", []).append({"name": "X-New", "in": "header", "required": True})
            for item in vendor["paths"].values() for operation in item.values()
        ],
        ("breaking", "parameter added", "header X-New"),
    ),
    "a parameter less": (
        lambda vendor: parameters(vendor, "/social-media-posting/{locationId}/tags", "get").remove(
            query(vendor, "searchText")
        ),
        ("breaking", "parameter gone", "query searchText"),
    ),
    "a parameter required": (
        lambda vendor: query(vendor, "searchText").update(required=True),
        ("breaking", "now required", "query searchText"),
    ),
    "a parameter of another type": (
        lambda vendor: query(vendor, "searchText").update(schema={"type": "boolean"}),
        ("breaking", "type changed", "query searchText"),
    ),
    "a body less": (
        lambda vendor: vendor["paths"][POSTS]["post"].pop("requestBody"),
        ("breaking", "body gone", "body"),
    ),
    "a body more": (
        lambda vendor: vendor["paths"][POST]["get"].update(
            requestBody={"content": {"application/json": {"schema": {"type": "object"}}}}
        ),
        ("additive", "body added", "body"),
    ),
    "a status more": (
        lambda vendor: vendor["paths"][POST]["get"]["responses"].update({409: {"description": ""}}),
        ("additive", "status added", "status 409"),
    ),
    "a status less": (
        lambda vendor: vendor["paths"][POST]["get"]["responses"].pop("404"),
        ("cosmetic", "status gone", "status 404"),
    ),
    "another status of success": (
        lambda vendor: vendor["paths"][POST]["get"]["responses"].update(
            {"202": vendor["paths"][POST]["get"]["responses"].pop("200")}
        ),
        ("cosmetic", "status changed", "status 200"),
    ),
    "a field more in answers": (
        lambda vendor: replace(vendor, "Post", "new", {"type": "object", "properties": {"deep": {}}}),
        ("additive", "field added", "Post.new"),
    ),
    "a field less in answers": (
        lambda vendor: schema(vendor, "Post")["properties"].pop("summary"),
        ("breaking", "field gone", "Post.summary"),
    ),
    "a required field more in a request": (
        lambda vendor: (
            replace(vendor, "PostCreate", "new", {"type": "string"}),
            schema(vendor, "PostCreate")["required"].append("new"),
        ),
        ("breaking", "field added", "PostCreate.new"),
    ),
    "a field required": (
        lambda vendor: schema(vendor, "PostCreate")["required"].append("summary"),
        ("breaking", "now required", "PostCreate.summary"),
    ),
    "a field optional": (
        lambda vendor: schema(vendor, "PostCreate")["required"].remove("userId"),
        ("additive", "now optional", "PostCreate.userId"),
    ),
    "another type": (
        lambda vendor: replace(vendor, "Post", "summary", {"type": "integer"}),
        ("breaking", "type changed", "Post.summary"),
    ),
    "a type that takes more": (
        lambda vendor: field(vendor, "CommentMention", "offset").update(type="number"),
        ("additive", "type changed", "CommentMention.offset"),
    ),
    "another type of an item": (
        lambda vendor: field(vendor, "Post", "accountIds").update(items={"type": "integer"}),
        ("breaking", "type changed", "Post.accountIds[]"),
    ),
    "a value more": (
        lambda vendor: schema(vendor, "PostStatus")["enum"].append("new"),
        ("additive", "value added", "PostStatus"),
    ),
    "a value less, where it may be sent": (
        lambda vendor: schema(vendor, "PostStatus")["enum"].remove("draft"),
        ("breaking", "value gone", "PostStatus"),
    ),
    "values no longer listed": (
        lambda vendor: schema(vendor, "PostStatus").pop("enum"),
        ("cosmetic", "values unlisted", "PostStatus"),
    ),
    "values listed": (
        lambda vendor: field(vendor, "PostCreate", "userId").update(enum=["a", "b"]),
        ("breaking", "values listed", "PostCreate.userId"),
    ),
    "a string that is called an object": (
        lambda vendor: replace(vendor, "Post", "displayDate", {"type": "object", "example": "2026-01-01"}),
        ("breaking", "type changed", "Post.displayDate"),
    ),
    "an object that says nothing": (
        lambda vendor: vendor["components"]["schemas"].update(QueueMention={"type": "object"}),
        ("cosmetic", "fields unlisted", "QueueMention"),
    ),
}  # fmt: skip
