"""No string of the spec becomes code, wherever it is."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path
from typing import Any, get_args

from codegen.generate import tidy
from codegen.lint import lint
from codegen.paths import PACKAGE
from codegen.plan.parse import parse
from codegen.render.render import render
from codegen.spec.document import schema_nodes
from codegen.spec.lower import lower

from .parts import operation, parameter, schema

HOSTILE = '"""\nowned()\n\'\'\' "]), owned(), (" {owned()} {{ owned() }} {% owned %} # \\" \\N{owned} \\'


def poisoned(document: dict[str, Any]) -> dict[str, Any]:
    """The spec with such a text in every place that takes one."""
    for tag in document["tags"]:
        tag["description"] = HOSTILE
    for _, node in schema_nodes(document):
        node["description"] = HOSTILE
    for path in document["paths"].values():
        for each in path.values():
            each["summary"] = f"{HOSTILE.replace(chr(10), ' ')}."
            each["description"] = HOSTILE
    schema(document, "PostStatus")["enum"].append(HOSTILE)
    schema(document, "Flag")["enum"] = [HOSTILE]
    for name in ("Post", "PostCreate", "PostBulkDelete"):
        schema(document, name)["properties"][HOSTILE] = {
            "type": "string",
            "description": HOSTILE,
            "pattern": HOSTILE,
            "x-sdk": {"name": "poison"},
        }
    query = {"name": HOSTILE, "in": "query", "description": HOSTILE, "schema": {"type": "string"}}
    operation(document, "get_post")["parameters"].append(
        {**query, "x-sdk": {"name": "poison", "joined": HOSTILE}}
    )
    parameter(document, "get_post", "id")["description"] = HOSTILE
    operation(document, "create_post")["requestBody"]["description"] = HOSTILE
    listing = operation(document, "list_posts")["x-sdk"]
    listing["defaults"] = {"includeUsers": HOSTILE, "fromDate": True}
    listing["page"]["empty"] = [HOSTILE, {HOSTILE: HOSTILE}]
    schema(document, "PostListRequest")["properties"]["accounts"]["x-sdk"]["joined"] = HOSTILE
    parameter(document, "get_post", "Version")["schema"]["default"] = HOSTILE
    document["servers"][0]["url"] = f"https://{HOSTILE}"
    block, line = document["x-sdk"]["api"], HOSTILE.replace("\n", " ")
    block["name"] = block["auth"]["prefix"] = block["advice"]["404"] = line
    block["auth"]["tokens"] = block["errors"]["not_about_token"] = [line]
    return document


def test_no_text_of_the_spec_becomes_code(document: dict[str, Any], tmp_path: Path) -> None:
    """Texts that the lint accepts are strings in the code, with the same value."""
    poisoned(document)
    lint(document)
    render(document, parse(lower(document)), tmp_path, PACKAGE)
    tidy(tmp_path)
    modules = sorted(tmp_path.rglob("*.py"))
    assert len(modules) > 40
    strings: set[object] = set()
    for path in modules:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert "owned" not in (
                getattr(node, "id", ""),
                getattr(node, "attr", ""),
                getattr(node, "name", ""),
            )
            strings.add(getattr(node, "value", None) if isinstance(node, ast.Constant) else None)
    assert HOSTILE in strings
    assert values(tmp_path / "_generated" / "models" / "enums.py", "PostStatus")[-1] == HOSTILE


def values(path: Path, name: str) -> tuple[Any, ...]:
    """The literal values of an enumeration, from a module without imports of ours."""
    spec = importlib.util.spec_from_file_location("poisoned_enums", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return get_args(get_args(getattr(module, name))[0])
