"""Takes every mechanism of tests/mutations.py out of a copy of src, one by one, and sees its tests fail: `make prove`.

python -m tests.run_mutations [words of the names of some of them]

First all those tests run as things are: what fails anyway proves nothing. As a plugin of pytest the same module looks
whether it is the copy that is tested, and notes why a test failed.
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

from tests.mutations import MECHANISMS, Mechanism

ROOT = Path(__file__).resolve().parent.parent
AT_ONCE = 2
PATIENCE = 180  # seconds for the tests of one mechanism
NOTES = "MECHANISMS_NOTES"  # the variable that names the file for what failed
COPY = "MECHANISMS_COPY"
NO_DISPROOF = (ImportError, SyntaxError, NameError, AttributeError, TypeError)
"""Errors of code that does not work at all: they would show nothing about a promise."""


class Verdict(NamedTuple):
    """What became of the tests: `red` is what is wanted of a mechanism that was taken out."""

    name: str
    word: str
    detail: str

    def __str__(self) -> str:
        return f"  {self.word:<7} {self.name:<30} {self.detail}"


def without(mechanism: Mechanism, source: str) -> str:
    """The file without it. Raises `ValueError` where it cannot be taken out."""
    times = source.count(mechanism.text)
    if times != 1:
        raise ValueError(f"{mechanism.id}: its text stands {times} times in {mechanism.file}, not once")
    return source.replace(mechanism.text, mechanism.without)


def prove(mechanism: Mechanism) -> Verdict:
    """Its tests, in a copy without it."""
    with TemporaryDirectory(prefix="mechanism-") as folder:
        copy = Path(folder) / "src"
        shutil.copytree(ROOT / "src", copy)
        path = copy / "socialplanner" / mechanism.file
        try:
            path.write_text(without(mechanism, path.read_text("utf-8")), "utf-8")
        except ValueError as error:
            return Verdict(mechanism.id, "broken", str(error))
        return run(mechanism.id, copy, mechanism.tests)


def run(name: str, copy: Path, tests: tuple[str, ...]) -> Verdict:
    """These tests until one fails, against the code of `copy`."""
    notes = copy.parent / "notes"
    notes.touch()
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider"]
    command += ["-p", "tests.run_mutations", *(f"tests/{test}" for test in tests)]
    variables = {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", NOTES: str(notes), COPY: str(copy)}
    try:
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **variables}, capture_output=True, text=True, timeout=PATIENCE, check=False
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Verdict(name, "broken", f"no end after {PATIENCE} s")
    failures = notes.read_text("utf-8").splitlines()
    if done.returncode == pytest.ExitCode.OK and not failures:
        return Verdict(name, "green", f"{len(tests)} tests noticed nothing")
    if done.returncode == pytest.ExitCode.TESTS_FAILED and failures and failures[0].startswith("disproof "):
        return Verdict(name, "red", failures[0].removeprefix("disproof "))
    said = (done.stdout + done.stderr).strip().splitlines()
    return Verdict(name, "broken", failures[0] if failures else said[-1] if said else "pytest said nothing")


def main(words: list[str]) -> int:
    chosen = [each for each in MECHANISMS if not words or any(word in each.id for word in words)]
    began = time.monotonic()
    every = tuple(dict.fromkeys(test for each in chosen for test in each.tests))
    with TemporaryDirectory(prefix="mechanism-") as folder:
        shutil.copytree(ROOT / "src", Path(folder) / "src")
        as_it_is = run("as it is", Path(folder) / "src", every)
    print(as_it_is, flush=True)  # noqa: T201 - a program
    wrong = as_it_is.word != "green"
    total = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for verdict in pool.map(prove, chosen):
            print(verdict, flush=True)  # noqa: T201
            total += verdict.word == "red"
    took = time.monotonic() - began
    print(f"{total} of {len(chosen)} mechanisms are missed when they are gone ({took:.0f} s)")  # noqa: T201
    return int(wrong or not chosen or total < len(chosen))


# As a plugin of pytest


def pytest_sessionstart() -> None:
    import socialplanner

    copy = os.environ.get(COPY, "")
    if not copy or not Path(socialplanner.__file__ or "").is_relative_to(copy):
        pytest.exit(f"{socialplanner.__file__} was imported, and not the copy", returncode=9)


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    if call.excinfo is None:
        return
    errors = list(leaves(call.excinfo.value))
    counts = call.when == "call" and any(not isinstance(error, NO_DISPROOF) for error in errors)
    names = ", ".join(dict.fromkeys(type(error).__name__ for error in errors))
    with Path(os.environ[NOTES]).open("a", encoding="utf-8") as notes:
        notes.write(f"{'disproof ' if counts else ''}{item.name} ({names})\n")


def leaves(error: BaseException) -> Iterator[BaseException]:
    """The error, or those in the group that it is."""
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from leaves(each)
    else:
        yield error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
