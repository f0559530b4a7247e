"""A small document of an API with one of each part, to change in one place and compare with itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from codegen.compare.departures import Departure
from codegen.compare.drift import Report, drift
from codegen.compare.source import Source

Document = dict[str, Any]
Change = Callable[[Document], object]

TEXT = {"type": "string"}
VERSION = {"name": "Version", "in": "header", "schema": {"type": "string", "default": "v3"}}
CAKE = {
    "type": "object",
    "properties": {
        "name": TEXT,
        "baked": {"type": "string", "format": "date-time"},
        "price": {"type": "integer"},
        "slots": {"type": "object", "properties": {"monday": TEXT}},
        "notes": {"type": "object", "additionalProperties": TEXT},
        "toppings": {"type": "array", "items": {"$ref": "#/components/schemas/Topping"}},
        "size": {"$ref": "#/components/schemas/Size"},
    },
}
ORDER = {
    "type": "object",
    "required": ["ids"],
    "properties": {
        "ids": {"type": "array", "items": TEXT, "minItems": 1, "maxItems": 50},
        "weight": {"type": "integer", "minimum": 1, "maximum": 9},
        "words": {"type": "string", "minLength": 2, "maxLength": 90, "pattern": "^[a-z]+$"},
        "until": {"type": "string", "format": "date-time"},
        "gift": {"type": ["string", "null"]},
        "size": {"$ref": "#/components/schemas/Size"},
        "payer": {
            "oneOf": [
                {"$ref": "#/components/schemas/Person"},
                {"$ref": "#/components/schemas/Company"},
            ]
        },
    },
}
SMALL: Document = json.loads(
    json.dumps(
        {
            "openapi": "3.1.0",
            "x-sdk": {"api": {"version": {"header": "Version"}}},
            "servers": [{"url": "https://api.example.com"}],
            "security": [{"bearer": []}],
            "paths": {
                "/cakes": {
                    "get": {
                        "operationId": "list_cakes",
                        "security": [{"bearer": ["cake.read"]}],
                        "parameters": [
                            VERSION,
                            {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}},
                        ],
                        "responses": {
                            "200": {
                                "content": {
                                    "application/json": {"schema": {"$ref": "#/components/schemas/Cakes"}}
                                }
                            }
                        },
                    },
                    "post": {
                        "operationId": "order_cakes",
                        "security": [{"bearer": ["cake.write"]}],
                        "parameters": [VERSION],
                        "requestBody": {
                            "required": True,
                            "content": {
                                "application/json": {"schema": {"$ref": "#/components/schemas/Order"}}
                            },
                        },
                        "responses": {"201": {"description": ""}},
                    },
                },
                "/old/cakes": {
                    "get": {
                        "operationId": "list_old_cakes",
                        "parameters": [
                            {
                                "name": "Version",
                                "in": "header",
                                "schema": {"type": "string", "default": "2021-07-28"},
                            }
                        ],
                        "responses": {"200": {"description": ""}},
                    }
                },
            },
            "components": {
                "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
                "schemas": {
                    "Cakes": {
                        "type": "object",
                        "properties": {
                            "cakes": {"type": "array", "items": {"$ref": "#/components/schemas/Cake"}},
                            "maker": {"type": "string", "enum": ["ada", "bob"]},
                        },
                    },
                    "Cake": CAKE,
                    "Topping": {
                        "type": "object",
                        "properties": {"fruit": TEXT, "amount": {"type": "number"}},
                    },
                    "Size": {"type": "string", "enum": ["small", "large"]},
                    "Order": ORDER,
                    "Person": {
                        "type": "object",
                        "required": ["first"],
                        "properties": {"first": TEXT, "last": TEXT},
                    },
                    "Company": {
                        "type": "object",
                        "required": ["firm"],
                        "properties": {"firm": TEXT, "vat": TEXT, "street": TEXT},
                    },
                },
            },
        }
    )
)
"""Written out, so that no two places share a part."""


def changed(change: Change) -> Document:
    """The document with one change."""
    document = deepcopy(SMALL)
    change(document)
    return document


def told(ours: Document, theirs: Document, *known: Departure) -> list[tuple[str, str, str]]:
    return [(each.level, each.change, each.place) for each in against(ours, theirs, *known).findings]


def against(ours: Document, theirs: Document, *known: Departure) -> Report:
    return drift(ours, Source({"vendor": theirs}), known)


def operation(document: Document, method: str, path: str = "/cakes") -> Document:
    return document["paths"][path][method]


def schema(document: Document, name: str) -> Document:
    return document["components"]["schemas"][name]


def field(document: Document, name: str, wire: str) -> Document:
    return schema(document, name)["properties"][wire]


def put(document: Document, name: str, wire: str, by: object) -> None:
    schema(document, name)["properties"][wire] = by
