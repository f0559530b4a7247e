"""Every block of Python in the docs runs, on a sandbox."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from socialplanner.sandbox import LOCATION_ID, TOKEN

ROOT = Path(__file__).resolve().parent.parent
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(language: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for path in DOCS:
        texts = re.findall(rf"^```{language}\n(.*?)^```", path.read_text(), re.MULTILINE | re.DOTALL)
        found += [(f"{path.name}-{number}", text) for number, text in enumerate(texts, 1)]
    return found


@pytest.fixture(scope="module")
def sandbox() -> Iterator[str]:
    """The sandbox as a newcomer starts it; its address."""
    command = [sys.executable, "-m", "socialplanner.sandbox", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = re.search(r"http://\S+", process.stdout.readline())
            assert address is not None
            yield address.group()
        finally:
            process.terminate()
            process.communicate()


@pytest.mark.parametrize(
    ("name", "code"), blocks("python"), ids=lambda value: value if len(value) < 40 else ""
)
def test_each_block_of_python_runs(name: str, code: str, sandbox: str, tmp_path: Path):
    here = tmp_path / "block.py"
    here.write_text(code)
    places = {
        "SOCIALPLANNER_TOKEN": TOKEN,
        "SOCIALPLANNER_LOCATION_ID": LOCATION_ID,
        "SOCIALPLANNER_BASE_URL": sandbox,
    }
    command = [sys.executable, "-W", "error", str(here)]
    if "def test_" in code:
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-o",
            "asyncio_mode=auto",
            str(here),
        ]
    # the options of this run of pytest are not those of a user's
    inherited = {key: value for key, value in os.environ.items() if key != "PYTEST_ADDOPTS"}
    done = subprocess.run(
        command, capture_output=True, text=True, env={**inherited, **places}, cwd=tmp_path, check=False
    )

    assert done.returncode == 0, f"{name}:\n{done.stdout}{done.stderr}"


def test_the_commands_of_the_docs_exist():
    """`make X` in a block is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {
        target for _, text in blocks("sh") for target in re.findall(r"^make ([a-z-]+)", text, re.MULTILINE)
    }

    assert named
    assert named <= targets


def test_the_demo_shows_the_product_at_work():
    """It ends well, and its numbers are those that it announces."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SOCIALPLANNER_")}
    command = [sys.executable, "-W", "error", str(ROOT / "examples" / "demo.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=clean)

    assert done.returncode == 0, done.stderr
    assert "120 of 120" in done.stdout
    assert "3 of them bulk deletions" in done.stdout
    assert (
        "posts.create was refused with 422: accountIds: nobody is no account of this location" in done.stdout
    )
