"""An edit of source code that names its place and not its line: a function, and an expression inside it.

Code is compared by its syntax tree, so neither the layout of the code nor a move to another file breaks an edit.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Definition(NamedTuple):
    """A function, a class, or a constant of a module or class. `name` is its qualified name, as `Call.run`."""

    path: Path
    module: str
    name: str


def replace(root: Path, place: str, code: str, replacement: str) -> tuple[Path, str]:
    """Return the file that defines `place`, and its source with `replacement` instead of `code`.

    root: the folder of the package, without `_generated`.
    place: a qualified name, as `Call.run` or `redact`; where several modules have it, with the end of the module's
        name before it, as `json_codec:loads`.
    code: an expression, or one or several statements, found exactly once in the body of that function.

    Raises `ValueError` where the place or the code is not there, or is there several times.
    """
    found = find_definition(root, place)
    tree = ast.parse(found.path.read_text("utf-8"))
    [node] = [node for name, node in named_nodes(tree) if name == found.name]
    before, after = parse_both(code, replacement)
    matches = list(find_sequences(node, before))
    if len(matches) != 1:
        raise ValueError(f"{place}: expected this code once, found it {len(matches)} times: {code}")
    parent, field, index = matches[0]
    if index is None:
        setattr(parent, field, after[0])
    else:
        getattr(parent, field)[index : index + len(before)] = after
    return found.path, ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def find_definition(root: Path, place: str) -> Definition:
    """Return the only definition that the name fits. Raises `ValueError` where there is none, or several."""
    module, _, name = place.rpartition(":")
    found = [
        each
        for each in list_definitions(root)
        if each.name == name and f".{each.module}".endswith(f".{module}" if module else "")
    ]
    if not found:
        raise ValueError(f"{place}: no function, class or constant has this name. Give its new one.")
    if len(found) > 1:
        modules = ", ".join(each.module for each in found)
        raise ValueError(f"{place}: several have this name. Put one of these before it: {modules}.")
    return found[0]


@cache
def list_definitions(root: Path) -> list[Definition]:
    """Return all definitions of the package that are written by hand."""
    found: list[Definition] = []
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        if not parts[0].startswith("_generated"):
            tree = ast.parse(path.read_text("utf-8"))
            found += [Definition(path, ".".join(parts), name) for name, _ in named_nodes(tree)]
    return found


def named_nodes(node: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.AST]]:
    """Yield what a module, class or function defines, by its qualified name; of its variables only constants."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (*FUNCTIONS, ast.ClassDef)):
            yield f"{prefix}{child.name}", child
            yield from named_nodes(child, f"{prefix}{child.name}.")
        elif isinstance(child, (ast.Assign, ast.AnnAssign)):
            if not isinstance(node, FUNCTIONS):
                targets = child.targets if isinstance(child, ast.Assign) else [child.target]
                yield from ((f"{prefix}{each.id}", child) for each in targets if isinstance(each, ast.Name))
        elif isinstance(child, (ast.stmt, ast.ExceptHandler)) and not isinstance(node, FUNCTIONS):
            yield from named_nodes(child, prefix)


def parse_both(code: str, replacement: str) -> tuple[Sequence[ast.AST], Sequence[ast.AST]]:
    """Parse both as expressions, or both as statements where one of them is no expression."""
    try:
        return [ast.parse(code, mode="eval").body], [ast.parse(replacement, mode="eval").body]
    except SyntaxError:
        return ast.parse(code).body, ast.parse(replacement).body


def find_sequences(node: ast.AST, code: Sequence[ast.AST]) -> Iterator[tuple[ast.AST, str, int | None]]:
    """Yield where the code is: the node above it, the field of that node, and the index where the field is a list.

    Of a function only its body is searched: its annotations and defaults keep no promise.
    """
    wanted = [ast.dump(each) for each in code]
    todo: list[ast.AST] = [node]
    while todo:
        parent = todo.pop()
        for field, value in ast.iter_fields(parent):
            if isinstance(parent, FUNCTIONS) and field != "body":
                continue
            nodes = [
                each for each in (value if isinstance(value, list) else [value]) if isinstance(each, ast.AST)
            ]
            todo += nodes
            dumps = [ast.dump(each) for each in nodes]
            for index in range(len(dumps) - len(wanted) + 1):
                if dumps[index : index + len(wanted)] == wanted:
                    yield parent, field, index if isinstance(value, list) else None
