"""The package that openapi-python-client generates from our OpenAPI document with its own templates, to compare."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import socialplanner

DOCUMENT = Path(socialplanner.__file__).with_name("_generated") / "openapi.json"


@contextmanager
def generate() -> Iterator[Any]:
    """Generate the package in a temporary folder, and give a function that imports a module of it by name."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.yaml"
        config.write_text("post_hooks: []\n")
        command = [
            "generate",
            "--path",
            DOCUMENT,
            "--meta",
            "none",
            "--output-path",
            Path(folder) / "generated_client",
        ]
        subprocess.run(
            [sys.executable, "-m", "openapi_python_client", *command, "--config", config],
            check=True,
            capture_output=True,
        )
        sys.path.insert(0, folder)
        try:
            yield lambda name: import_module(f"generated_client.{name}")
        finally:
            sys.path.remove(folder)
            for name in [name for name in sys.modules if name.split(".")[0] == "generated_client"]:
                del sys.modules[name]
