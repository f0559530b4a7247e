"""The bundled spec, read once, and copies of the project to generate in."""

from __future__ import annotations

import copy
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.paths import ROOT, SPEC
from codegen.spec.bundle import bundle

from .extension import extend


@pytest.fixture(scope="session")
def bundled() -> dict[str, Any]:
    """The spec as one document; not to be changed."""
    return bundle(SPEC)


@pytest.fixture
def document(bundled: dict[str, Any]) -> dict[str, Any]:
    """The spec as one document, to break."""
    return copy.deepcopy(bundled)


def copy_project(folder: Path) -> Path:
    """What `make generate` reads and writes, in a folder of its own."""
    for part in ("spec", "codegen", "src"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def run_python(folder: Path, *arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    """Python in that copy of the project, and in no other."""
    path = os.pathsep.join([str(folder), str(folder / "src")])
    return subprocess.run(
        [sys.executable, "-B", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with more of the API in its spec, generated."""
    folder = copy_project(tmp_path_factory.mktemp("extended"))
    extend(folder)
    done = run_python(folder, "-m", "codegen.generate")
    assert done.returncode == 0, done.stderr
    return folder
