"""One list holds the public names, and what it says wrongly is refused."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

import socialplanner
from codegen.errors import SpecError
from codegen.plan.public_names import public_names


def test_the_package_offers_the_names_of_the_list() -> None:
    """Each name can be imported, and comes from the module that the list names."""
    names = public_names()
    assert sorted(socialplanner.__all__) == sorted([*names, "__version__"])
    for name, module in names.items():
        value = getattr(socialplanner, name)
        assert value is getattr(import_module(f"socialplanner.{module}"), name)
        if isinstance(value, type):
            assert value.__module__ == f"socialplanner.{module}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [B]\nc: [B]", "B: expected one module, got a and c"),
        ("a: [b-c]", "a: expected a Python name, got 'b-c'"),
        ("a: [1]", "a: expected a Python name, got 1"),
        ("a: B", "a: expected a module with a list of names, got 'B'"),
        ("'a b': [B]", "a b: expected a module"),
        ("a: [B]\na: [C]", "duplicate key"),
    ],
)
def test_a_wrong_line_of_the_list_is_refused(tmp_path: Path, text: str, words: str) -> None:
    """The message names the file and the place."""
    file = tmp_path / "names.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=rf"(?s)names\.yaml: .*{words}"):
        public_names(file)
