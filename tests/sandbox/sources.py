"""The source files of the sandbox, and what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import socialplanner.sandbox

HOME = Path(socialplanner.sandbox.__file__).parent
SOURCES = {path.relative_to(HOME).as_posix(): path for path in sorted(HOME.rglob("*.py"))}


def package_of(name: str) -> str:
    """Return the package of a source file."""
    return ".".join(["socialplanner.sandbox", *Path(name).parent.parts])


def imported(tree: ast.AST, package: str) -> Iterator[tuple[str, ast.stmt]]:
    """Yield the full names of all that a tree imports, also only for types, with the nodes of the imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((each.name, node) for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            steps = package.split(".")
            home = steps[: len(steps) - node.level + 1] if node.level else []
            module = ".".join([*home, *(node.module.split(".") if node.module else [])])
            yield from ((f"{module}.{each.name}", node) for each in node.names)


def is_of_the_sdk(name: str) -> bool:
    """Return whether a module belongs to the package, but not to the sandbox."""
    return name.split(".")[0] == "socialplanner" and not name.startswith("socialplanner.sandbox")
