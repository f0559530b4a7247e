"""Import all generated modules in a process of their own, before they replace the old ones."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from ..errors import SpecError
from .render import GENERATED

_IMPORT_ALL = """
import importlib, pathlib, sys
root = pathlib.Path(sys.argv[1])
names = [
    ".".join(path.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__")
    for folder in sys.argv[2:]
    for path in sorted((root / folder).rglob("*.py"))
]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def import_all(output: Path, package: Path) -> int:
    """Import every module in the generated folders of `output`, and return how many there are.

    A copy of the hand-written package is put beside them first. Raises `SpecError` where an import fails.
    """
    shutil.copytree(
        package,
        output,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns("_generated*", "__pycache__", "sandbox"),
    )
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", "-c", _IMPORT_ALL, str(output), *GENERATED],
        capture_output=True, text=True, check=False, cwd=output.parent, env={"PYTHONPATH": str(output.parent)},
    )  # fmt: skip
    if done.returncode:
        raise SpecError(f"the generated code: expected imports without an error:\n{done.stderr}")
    return int(done.stdout)
