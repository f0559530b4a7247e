"""Apply each mutation of tests/mutations.py to a copy of src, and see its tests fail: `make prove`.

python -m tests.run_mutations [words of the names of some of them]

First all those tests run on an unchanged copy: a test that fails anyway proves nothing. As a plugin of pytest this
module makes sure that it is the copy that is tested, and notes why a test failed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from tests.mutations import MUTATIONS, Mutation
from tests.support.source_edit import replace

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "socialplanner"
AT_ONCE = 2  # mutations
PATIENCE = 180  # seconds for the tests of one mutation
PATIENCE_AT_FIRST = 1_800  # seconds for all these tests without a mutation
NOTES = "MUTATIONS_NOTES"  # the variable that names the file with the tests that failed
COPY = "MUTATIONS_COPY"  # the variable that names the folder to test
NO_DISPROOF = (ImportError, SyntaxError, NameError, AttributeError, TypeError)
"""Errors of code that does not work at all: they show nothing about a promise."""


class Verdict(NamedTuple):
    """The result of the tests: `red` (one failed, as it should), `green` (none noticed the mutation) or `broken`."""

    name: str
    word: str
    detail: str

    def __str__(self) -> str:
        return f"  {self.word:<7} {self.name:<30} {self.detail}"


def mutate(mutation: Mutation) -> tuple[Path, str]:
    """Return the file that changes, and its source with the mutation. Raises `ValueError` where it does not fit."""
    return replace(PACKAGE, mutation.place, mutation.code, mutation.replacement)


def prove(mutation: Mutation) -> Verdict:
    """Run the tests of a mutation in a copy that has it."""
    try:
        path, source = mutate(mutation)
    except ValueError as error:
        return Verdict(mutation.id, "broken", str(error))
    with TemporaryDirectory(prefix="mutation-") as folder:
        copy = Path(folder) / "src"
        shutil.copytree(ROOT / "src", copy)
        (copy / path.relative_to(ROOT / "src")).write_text(source, "utf-8")
        return run(mutation.id, copy, mutation.tests)


def run(name: str, copy: Path, tests: tuple[str, ...], patience: float = PATIENCE) -> Verdict:
    """Run these tests against the code of `copy` until one fails."""
    notes = copy.parent / "notes"
    notes.touch()
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider"]
    command += ["-p", "tests.run_mutations", *(f"tests/{test}" for test in tests)]
    variables = {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", NOTES: str(notes), COPY: str(copy)}
    try:
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **variables}, capture_output=True, text=True, timeout=patience, check=False
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Verdict(name, "broken", f"not finished after {patience} s")
    failures = notes.read_text("utf-8").splitlines()
    if done.returncode == pytest.ExitCode.OK and not failures:
        return Verdict(name, "green", f"{len(tests)} tests passed")
    if done.returncode == pytest.ExitCode.TESTS_FAILED and failures and failures[0].startswith("disproof "):
        return Verdict(name, "red", failures[0].removeprefix("disproof "))
    output = (done.stdout + done.stderr).strip().splitlines()
    return Verdict(
        name, "broken", failures[0] if failures else output[-1] if output else "pytest printed nothing"
    )


def main(words: list[str]) -> int:
    chosen = [each for each in MUTATIONS if not words or any(word in each.id for word in words)]
    began = time.monotonic()
    tests = tuple(dict.fromkeys(test for each in chosen for test in each.tests))
    with TemporaryDirectory(prefix="mutation-") as folder:
        shutil.copytree(ROOT / "src", Path(folder) / "src")
        unchanged = run("unchanged", Path(folder) / "src", tests, PATIENCE_AT_FIRST)
    print(unchanged, flush=True)  # noqa: T201 - a program
    noticed = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for verdict in pool.map(prove, chosen):
            print(verdict, flush=True)  # noqa: T201
            noticed += verdict.word == "red"
    seconds = time.monotonic() - began
    print(f"{noticed} of {len(chosen)} mutations fail a test ({seconds:.0f} s)")  # noqa: T201
    return int(unchanged.word != "green" or not chosen or noticed < len(chosen))


# As a plugin of pytest


def pytest_sessionstart() -> None:
    import socialplanner

    copy = os.environ.get(COPY, "")
    if not copy or not Path(socialplanner.__file__ or "").is_relative_to(copy):
        pytest.exit(f"expected the copy, got {socialplanner.__file__}", returncode=9)


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    if call.excinfo is None:
        return
    errors = list(leaves(call.excinfo.value))
    counts = call.when == "call" and any(not isinstance(error, NO_DISPROOF) for error in errors)
    names = ", ".join(dict.fromkeys(type(error).__name__ for error in errors))
    with Path(os.environ[NOTES]).open("a", encoding="utf-8") as notes:
        notes.write(f"{'disproof ' if counts else ''}{item.name} ({names})\n")


def leaves(error: BaseException) -> Iterator[BaseException]:
    """Yield the error, or those in the group that it is."""
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from leaves(each)
    else:
        yield error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
