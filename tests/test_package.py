"""The package as it is imported and shipped: its names, its directions, its weight."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import socialplanner
from socialplanner import errors, models, operations

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "socialplanner"

LAYERS = ["errors", "_core", "_generated", "rooms", "client", "around"]
"""Imports run from right to left."""
ROOMS = {
    "posts", "accounts", "connections", "connect_attach", "connect_choices", "connect_message", "comments", "queues",
    "csv_imports", "matching", "matching_comments", "matching_connections", "matching_content",
    "matching_csv_imports", "matching_posts", "matching_queues", "matching_search", "options", "oauth",
    "oauth_refresh", "oauth_wire", "token_file", "token_store",
}  # fmt: skip


def layer(module: str) -> str:
    """The layer of a module, by its name inside the package."""
    first = module.split(".")[0]
    if first == "events":  # what a client tells is known as widely as what it raises
        return "errors"
    if first in ("errors", "_core", "_generated", "client"):
        return first
    if first in ROOMS or first in ("models", "operations"):
        return "rooms"
    return "around"


def imports_of(path: Path) -> set[str]:
    """The modules of ours that a file imports, type-checking imports aside, by their name inside the package."""
    name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    package = (
        name.removesuffix("__init__").rstrip(".") if path.name == "__init__.py" else name.rpartition(".")[0]
    )
    found: set[str] = set()
    for node in ast.walk(without_type_checking(ast.parse(path.read_text()))):
        if isinstance(node, ast.ImportFrom):
            steps = package.split(".") if package else []
            base = [] if node.level == 0 else steps[: len(steps) - node.level + 1]
            target = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            if node.level == 0 and not (node.module or "").startswith("socialplanner"):
                continue
            target = target.removeprefix("socialplanner").strip(".")
            found |= (
                {target} if target else {alias.name for alias in node.names if alias.name != "__version__"}
            )
    return found


def without_type_checking(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            body[:] = [
                child
                for child in body
                if not (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test))
            ]
    return tree


def files() -> list[Path]:
    return sorted(
        path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py" or path.parent != PACKAGE
    )


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_one_way(path: Path):
    """errors <- _core <- _generated <- rooms <- client <- sandbox: nothing looks back."""
    own = LAYERS.index(layer(".".join(path.relative_to(PACKAGE).with_suffix("").parts)))
    backwards = {target for target in imports_of(path) if LAYERS.index(layer(target)) > own}

    assert not backwards


def test_what_is_public_can_be_imported_and_is_listed():
    for module in (socialplanner, models, operations):
        for name in module.__all__:
            assert getattr(module, name) is not None
            assert name in dir(module)
    listed = [name for name in socialplanner.__all__ if name not in ("__version__",)]
    assert sorted(listed) == sorted(socialplanner._names.__all__)
    public_errors = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, Exception)
    }
    assert public_errors <= set(socialplanner.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Poster'"):
        socialplanner.Poster  # noqa: B018


def loaded_after(code: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)))"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def test_importing_the_package_loads_no_model_and_no_room():
    ours = [name for name in loaded_after("import socialplanner") if name.startswith("socialplanner")]
    assert ours == ["socialplanner", "socialplanner._generated_names"]

    with_client = loaded_after("from socialplanner import SocialPlanner")
    assert not [
        name
        for name in with_client
        if ".models" in name or ".api." in name or name.endswith(("posts", "accounts"))
    ]
    assert not [
        name
        for name in with_client
        if name.split(".")[0] in ("starlette", "uvicorn", "jsonschema_rs", "trio")
    ]


def test_the_first_call_loads_only_what_it_needs():
    """Nobody pays for rooms that are not opened."""
    code = (
        "import asyncio, httpx\nfrom socialplanner import SocialPlanner\n"
        "answer = httpx.Response(201, json={'results': {'posts': [{'_id': 'p', 'media': [{}]}], 'count': 1}})\n"
        "http = httpx.AsyncClient(transport=httpx.MockTransport(lambda request: answer))\n"
        "asyncio.run(SocialPlanner('t', location_id='l', http_client=http).posts.list().collect())"
    )
    generated = [name for name in loaded_after(code) if name.startswith("socialplanner._generated")]

    assert 1 < len(generated) <= 40
    assert not [name for name in generated if "account" in name or name.endswith("_input")]


def test_httpx_is_named_in_few_modules():
    """The field is moving to a successor: what knows httpx must be quick to find."""
    naming = [path.stem for path in files() if "_generated" not in path.parts and imports_httpx(path)]

    assert sorted(naming) == ["body", "lanes", "outcome", "sandbox", "transport", "wire"]


def imports_httpx(path: Path) -> bool:
    nodes = ast.walk(without_type_checking(ast.parse(path.read_text())))
    return any(
        isinstance(node, ast.Import) and any(alias.name == "httpx" for alias in node.names) for node in nodes
    )


def test_no_file_by_hand_is_long():
    long = [
        path.name
        for path in files()
        if "_generated" not in path.parts and len(path.read_text().splitlines()) > 300
    ]
    assert not long


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def test_the_wheel_is_typed_and_holds_the_spec(built: Path):
    [wheel] = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {
        "socialplanner/py.typed",
        "socialplanner/_generated/openapi.json",
        "socialplanner/client.py",
    } <= names
    assert socialplanner.__version__ in wheel.name
    assert not [name for name in names if name.startswith(("tests", "codegen", "spec"))]


def test_the_sdist_holds_all_that_is_needed_to_generate_again(built: Path):
    [sdist] = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}

    assert {
        "spec/openapi.yaml",
        "spec/schemas/posts.yaml",
        "codegen/generate.py",
        "codegen/render/templates/model.py.jinja",
    } <= names
    assert {"README.md", "LICENSE", "Makefile", "tests/test_package.py"} <= names
