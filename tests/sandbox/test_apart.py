"""The app of the sandbox has nothing in common with the SDK's run time but the document: no path, enum or model.

What both took from one place would be wrong in both at once, and no test could see it.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

import socialplanner

from .sources import HOME, SOURCES, imported, is_of_the_sdk, package_of

MAKES_A_CLIENT = {"client.py": "make_client", "sandbox.py": ""}
"""Who may import the client, and in which function: never when the module is loaded. `Sandbox` only names it."""
HIDDEN_IMPORTS = {"import_module", "__import__", "exec", "eval"}


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_no_module_imports_the_sdk(name: str) -> None:
    """Only `make_client` makes a client, when it is asked for one; types may name it."""
    tree = ast.parse(SOURCES[name].read_text(encoding="utf-8"))
    found = [
        (target, node.lineno) for target, node in imported(tree, package_of(name)) if is_of_the_sdk(target)
    ]
    allowed = set(lines_for_types(tree)) | set(lines_of(tree, MAKES_A_CLIENT.get(name, "")))

    assert [each for each in found if each[1] not in allowed] == []
    if name not in MAKES_A_CLIENT:
        assert found == []


def test_no_module_is_imported_by_a_name_in_a_text() -> None:
    """The test above could not see it. `__init__` does it, for the modules beside it."""
    hidden = {
        (name, ast.unparse(node))
        for name, path in SOURCES.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in HIDDEN_IMPORTS
    }
    assert hidden == {("__init__.py", """import_module(f".{_HOME.get(name, 'state.names')}", __name__)""")}


def test_of_what_is_generated_only_the_document_is_read() -> None:
    """And by one module."""
    texts = {name: path.read_text(encoding="utf-8") for name, path in SOURCES.items()}
    assert {name for name, text in texts.items() if "_generated" in text} == {"state/spec.py"}
    assert texts["state/spec.py"].count("_generated") == 1
    assert '(files("socialplanner") / "_generated" / "openapi.json")' in texts["state/spec.py"]
    assert (files("socialplanner") / "_generated" / "openapi.json").is_file()


def test_the_sdk_takes_nothing_from_the_sandbox() -> None:
    """The other way round it would be shared too. Only the program and the pytest plugin start one."""
    around = {"cli.py", "pytest_plugin.py"}
    root = Path(socialplanner.__file__).parent
    for path in sorted(root.rglob("*.py")):
        if path.is_relative_to(HOME) or path.relative_to(root).as_posix() in around:
            continue
        package = ".".join(["socialplanner", *path.relative_to(root).parent.parts])
        names = [name for name, _ in imported(ast.parse(path.read_text(encoding="utf-8")), package)]
        assert not [name for name in names if name.startswith("socialplanner.sandbox")], path


def test_the_app_loads_no_module_of_the_sdk() -> None:
    """Seen in a process of its own: with every room of it loaded, and a call answered."""
    program = (
        "import asyncio, json, sys\n"
        "import socialplanner.sandbox.server.app as app\n"
        "from socialplanner.sandbox import Sandbox, LOCATION_ID, TOKEN\n"
        "scope = {'type': 'http', 'method': 'GET', 'scheme': 'http', 'query_string': b'', 'root_path': '',\n"
        "    'path': f'/social-media-posting/{LOCATION_ID}/accounts',\n"
        "    'raw_path': f'/social-media-posting/{LOCATION_ID}/accounts'.encode(),\n"
        "    'headers': [(b'host', b'127.0.0.1'), (b'authorization', b'Bearer ' + TOKEN.encode()), (b'version', b'v3')]}\n"
        "sent = []\n"
        "async def receive(): return {'type': 'http.request', 'body': b''}\n"
        "async def send(message): sent.append(message)\n"
        "asyncio.run(Sandbox().app(scope, receive, send))\n"
        "print(json.dumps([sent[0]['status'], sorted(sys.modules)]))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    status, loaded = json.loads(done.stdout)

    assert status == 200
    assert "socialplanner.sandbox.rooms.posts" in loaded
    assert [name for name in loaded if is_of_the_sdk(name)] == ["socialplanner"]
    assert "httpx" not in loaded


def lines_for_types(tree: ast.Module) -> Iterator[int]:
    """The lines that only a type checker reads."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)


def lines_of(tree: ast.Module, function: str) -> Iterator[int]:
    """The lines of a function by its name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == function:
            yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)
