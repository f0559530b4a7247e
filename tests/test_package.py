"""The package as it is imported and shipped: its names, its directions, its weight."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import socialplanner
from socialplanner import _generated_names, errors, models, operations

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "socialplanner"

VENDOR_WORDS = re.compile(r"highlevel|leadconnector|locationId|x-ratelimit|pit-", re.IGNORECASE)


class Tree:
    """The packages below one root, what each says that it may import, and what it does import.

    A unit is a package, or a module that stands directly in the root. What is generated is one unit a folder.
    """

    def __init__(self, root: Path, name: str) -> None:
        self.root = root
        self.name = name
        self.files = sorted(root.rglob("*.py"))

    def module(self, path: Path) -> str:
        """The name of a file inside the root; empty for the face of the root itself."""
        return (
            ".".join(path.relative_to(self.root).with_suffix("").parts).removesuffix("__init__").rstrip(".")
        )

    def unit(self, path: Path) -> str:
        """The unit that a file belongs to."""
        parts = path.relative_to(self.root).parts
        if parts[0].startswith("_generated"):
            return parts[0]
        folder = ".".join(parts[:-1])
        return folder or ("" if path.name == "__init__.py" else path.stem)

    def package(self, path: Path) -> Path | None:
        """The folder of the package that a file belongs to; None for a module that stands directly in the root."""
        parts = path.relative_to(self.root).parts
        if parts[0].startswith("_generated"):
            return self.root / parts[0]
        return path.parent if len(parts) > 1 else None

    def imports(self, path: Path) -> set[str]:
        """The units that a file imports, type-checking imports included, its own unit not."""
        package = (
            self.module(path).split(".") if path.name == "__init__.py" else self.module(path).split(".")[:-1]
        )
        package = [step for step in package if step]
        found: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom):
                continue
            module = (node.module or "").split(".") if node.module else []
            if node.level == 0:
                if module[0] != self.name:
                    continue
                base, module = [], module[1:]
            else:
                base = package[: len(package) - node.level + 1]
            for alias in node.names:
                found.add(self._unit_of([*base, *module], alias.name))
        return found - {self.unit(path), ""}

    def _unit_of(self, target: list[str], name: str) -> str:
        """The unit of `from target import name`, where the name may be a module itself."""
        for steps in ([*target, name], target):
            path = self.root.joinpath(*steps)
            if path.with_suffix(".py").is_file():
                return self.unit(path.with_suffix(".py"))
            if path.is_dir() and path != self.root:
                return self.unit(path / "__init__.py")
        return ""

    def may_import(self, package: Path) -> set[str]:
        """What the last line of the package's docstring allows."""
        docstring = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""
        found = re.search(r"May import: (.+)\.\Z", docstring, re.DOTALL)
        assert found, f"{package.relative_to(self.root)}/__init__.py does not end with what it may import"
        assert len(docstring.partition("May import:")[0]) > 80, "and does not say what it knows"
        return set(re.findall(r"`([\w.]+)`", found[1]))


TREES = [Tree(PACKAGE, "socialplanner"), Tree(ROOT / "codegen", "codegen")]
MODULES = [
    pytest.param(tree, path, id=f"{tree.name}/{path.relative_to(tree.root)}")
    for tree in TREES
    for path in tree.files
    if tree.package(path) is not None
]


@pytest.mark.parametrize(("tree", "path"), MODULES)
def test_a_module_imports_only_what_its_package_says(tree: Tree, path: Path):
    """Each package says in its docstring what it knows and what it may import; types count as well."""
    package = tree.package(path)
    assert package is not None
    assert tree.imports(path) <= tree.may_import(package)


@pytest.mark.parametrize("tree", TREES, ids=lambda tree: tree.name)
def test_imports_run_one_way(tree: Tree):
    """No package and no module imports one that stands above it: nothing comes back to where it began."""
    arrows: dict[str, set[str]] = {}
    for path in tree.files:
        if tree.unit(path):
            arrows.setdefault(tree.unit(path), set()).update(tree.imports(path))
    while arrows:
        lowest = {unit for unit, targets in arrows.items() if not targets & arrows.keys()}
        assert lowest, f"a circle among {sorted(arrows)}"
        arrows = {unit: targets for unit, targets in arrows.items() if unit not in lowest}


def test_what_errors_and_events_show_knows_nothing_of_the_core():
    below = {"attempt", "request", "secret", "upload", "errors", "events", "_version", "_plain_json"}
    for name in below:
        assert TREES[0].imports(PACKAGE / f"{name}.py") <= below


def test_the_core_names_no_api():
    """What is HighLevel's alone is a value that the generator writes."""
    named = {
        f"{path.relative_to(PACKAGE)}: {found[0]}"
        for path in (PACKAGE / "_core").rglob("*.py")
        if (found := VENDOR_WORDS.search(path.read_text(encoding="utf-8")))
    }
    assert not named


def test_tests_reach_into_the_core_in_one_place():
    """So that a move inside the core changes one file of the tests."""
    importing = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "tests").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if any(name.startswith("socialplanner._core") for name in imported_names(node))
    }
    assert importing == {"tests/support/internals.py"}


def imported_names(node: ast.AST) -> list[str]:
    """The full names that an import statement asks for."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def test_what_is_public_can_be_imported_and_is_listed():
    for module in (socialplanner, models, operations):
        for name in module.__all__:
            assert getattr(module, name) is not None
            assert name in dir(module)
    listed = [name for name in socialplanner.__all__ if name not in ("__version__",)]
    assert sorted(listed) == sorted(_generated_names.__all__)
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
    assert ours == ["socialplanner"]

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

    assert sorted(naming) == [
        "client", "connection", "connections", "external_client", "form", "http_request", "network_errors", "proxies",
        "response", "tls", "transport",
    ]  # fmt: skip


def files() -> list[Path]:
    return [path for path in TREES[0].files if path != PACKAGE / "__init__.py"]


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
