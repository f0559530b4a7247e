"""Add an operation to the spec, generate, and it is there: typed, paged, documented, with no Python by hand."""

from __future__ import annotations

from pathlib import Path

from codegen.generate import differences
from codegen.paths import ROOT

from .conftest import run_python


def test_a_new_operation_needs_nothing_but_the_spec(extended: Path) -> None:
    """A new method in a known room and a whole new room send the right request and decode the answer."""
    assert differences(extended / "codegen", ROOT / "codegen") == []
    script = Path(__file__).with_name("use_extension.py")
    done = run_python(extended, "-W", "error", str(script))
    assert done.returncode == 0, done.stderr


def test_a_new_operation_works_in_the_sandbox(extended: Path) -> None:
    """It keeps what it made by the shape of its path, and the client reads every answer without drift."""
    script = Path(__file__).with_name("use_sandbox.py")
    done = run_python(extended, "-W", "error", str(script))
    assert done.returncode == 0, done.stderr


def test_what_was_there_stays_as_it_was(extended: Path) -> None:
    """Only the modules of what is new, and the lists that name everything, differ."""
    changed = differences(extended / "src/socialplanner", ROOT / "src/socialplanner")
    new = {"clone_post", "labels", "label", "post_clone"}
    shared = {
        "_generated_client/rooms.py",
        "openapi.json",
        "models/enums.py",
        "models/__init__.py",
        "api/__init__.py",
        "api/posts/__init__.py",
    }
    odd = [name for name in changed if not any(word in name for word in new)]
    assert {name.removeprefix("_generated/") for name in odd} == shared
