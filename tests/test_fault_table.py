"""docs/faults.md names a test for whatever it promises, and the table of mechanisms fits the code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.mutations import MECHANISMS, Mechanism
from tests.run_mutations import ROOT, without

FAULTS = [f"F{number}" for number in range(1, 47)]
DANGERS = [f"S{number}" for number in (*range(1, 9), 12, 13, 16, 17, 18, 21)]


class Row(NamedTuple):
    id: str
    fault: str
    promise: str
    kept: str
    tests: list[str]


def rows() -> list[Row]:
    text = (ROOT / "docs" / "faults.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if re.match(r"\| [FS]\d", line)]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [
        Row(name, fault, promise, kept, re.findall(r"`([^`]+)`", tests))
        for name, fault, promise, kept, tests in cells
    ]


@cache
def named_in(path: Path) -> set[str]:
    """The tests of a file: what it names so at its top, and runs."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, functions)}


def exists(test: str) -> bool:
    file, _, function = test.partition("::")
    path = ROOT / "tests" / file
    return function.startswith("test_") and path.is_file() and function in named_in(path)


def test_every_row_is_there_once() -> None:
    assert Counter(row.id for row in rows()) == Counter([*FAULTS, *DANGERS])


def test_every_test_that_is_named_exists() -> None:
    assert [test for row in rows() for test in row.tests if not exists(test)] == []


def test_nothing_is_said_to_be_kept_without_a_test() -> None:
    for row in rows():
        assert row.kept in ("yes", "partly", "no"), row.id
        assert row.fault
        assert row.promise
        assert row.tests or row.kept == "no", row.id
        assert ("**Not kept:**" in row.promise) == (row.kept != "yes"), row.id


def test_no_mechanism_is_named_twice() -> None:
    assert [name for name, times in Counter(each.id for each in MECHANISMS).items() if times > 1] == []


@pytest.mark.parametrize("mechanism", MECHANISMS, ids=lambda mechanism: mechanism.id)
def test_a_mechanism_can_be_taken_out_and_has_tests(mechanism: Mechanism) -> None:
    """Its text stands in the code once; what is left is still Python; `make prove` shows that the tests notice."""
    source = (ROOT / "src" / "socialplanner" / mechanism.file).read_text("utf-8")
    changed = without(mechanism, source)
    assert changed != source
    assert ast.dump(ast.parse(changed)) != ast.dump(ast.parse(source))
    assert mechanism.tests
    assert [test for test in mechanism.tests if not exists(test)] == []
