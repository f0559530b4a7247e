"""docs/faults.md names a test for each promise, and the mutations fit the code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.mutations import MUTATIONS, Mutation
from tests.run_mutations import ROOT, mutate
from tests.support.source_edit import FUNCTIONS, replace

FAULTS = [f"F{number}" for number in range(1, 54)]
DANGERS = [f"S{number}" for number in (*range(1, 9), 12, 13, 16, 17, 18, 21, 22)]


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
    """Return the functions of a file that can be tests."""
    return {node.name for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, FUNCTIONS)}


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


def test_no_mutation_is_named_twice() -> None:
    assert [name for name, times in Counter(each.id for each in MUTATIONS).items() if times > 1] == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.id)
def test_a_mutation_fits_the_code_and_has_tests(mutation: Mutation) -> None:
    """Its function has its code once, and the code changes; `make prove` shows that the tests notice."""
    path, changed = mutate(mutation)
    assert ast.dump(ast.parse(changed)) != ast.dump(ast.parse(path.read_text("utf-8")))
    assert mutation.tests
    assert [test for test in mutation.tests if not exists(test)] == []


SOURCE = """
LIMIT = 5

class Gate:
    async def open(self, key, wait=LIMIT):
        if (
            key  # the layout does not matter
            == "k"
        ):
            return True
        self.count += 1
        self.log(key)
        return self.count < LIMIT
"""


@pytest.mark.parametrize(
    ("place", "code", "replacement", "line"),
    [
        ("Gate.open", "key == 'k'", "False", "        if False:"),
        ("Gate.open", "return True", "pass", "            pass"),
        ("Gate.open", "self.count += 1\nself.log(key)", "self.log('')", "        self.log('')"),
        ("a.gate:Gate.open", "LIMIT", "9", "        return self.count < 9"),
        ("gate:LIMIT", "5", "6", "LIMIT = 6"),
    ],
)
def test_code_is_replaced_in_the_function_that_is_named(
    tmp_path: Path, place: str, code: str, replacement: str, line: str
) -> None:
    file = tmp_path / "a" / "gate.py"
    file.parent.mkdir()
    file.write_text(SOURCE)
    path, changed = replace(tmp_path, place, code, replacement)
    assert path == file
    assert line in changed.splitlines()
    assert line not in ast.unparse(ast.parse(SOURCE)).splitlines()


@pytest.mark.parametrize(
    ("place", "code", "problem"),
    [
        ("Gate.close", "LIMIT", "Gate.close: no function, class or constant has this name"),
        ("b:Gate.open", "LIMIT", "b:Gate.open: no function, class or constant has this name"),
        (
            "Gate.open",
            "LIMIT",
            "Gate.open: several have this name. Put one of these before it: a.gate, gate.",
        ),
        ("a.gate:Gate.open", "key", "a.gate:Gate.open: expected this code once, found it 2 times: key"),
        ("a.gate:Gate.open", "return False", "a.gate:Gate.open: expected this code once, found it 0 times"),
    ],
)
def test_a_place_that_is_gone_or_ambiguous_is_an_error(
    tmp_path: Path, place: str, code: str, problem: str
) -> None:
    for folder in (tmp_path, tmp_path / "a"):
        folder.mkdir(exist_ok=True)
        (folder / "gate.py").write_text(SOURCE)
    with pytest.raises(ValueError, match=re.escape(problem)):
        replace(tmp_path, place, code, "return" if "return" in code else "None")
