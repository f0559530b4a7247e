"""Handles on parts of the document, to break them with."""

from __future__ import annotations

from typing import Any

from codegen.spec.document import operations, resolve


def operation(document: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for _, _, each in operations(document) if each["operationId"] == name)


def schema(document: dict[str, Any], name: str) -> dict[str, Any]:
    return document["components"]["schemas"][name]


def field(document: dict[str, Any], name: str, wire: str) -> dict[str, Any]:
    return schema(document, name)["properties"][wire]


def parameter(document: dict[str, Any], name: str, wire: str) -> dict[str, Any]:
    """A parameter of an operation; a shared one is the shared one."""
    nodes = [resolve(document, node) for node in operation(document, name)["parameters"]]
    return next(node for node in nodes if node["name"] == wire)


def body(document: dict[str, Any], name: str) -> dict[str, Any]:
    return operation(document, name)["requestBody"]


def response(document: dict[str, Any], name: str, code: str = "200") -> dict[str, Any]:
    return operation(document, name)["responses"][code]
