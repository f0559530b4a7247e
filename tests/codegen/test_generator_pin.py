"""We rely on the inside of openapi-python-client: an upgrade must be looked at."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

import openapi_python_client
import pytest

STOCK = Path(openapi_python_client.__file__).parent


def digest(path: Path) -> str:
    files = sorted(each for each in path.rglob("*") if each.suffix in (".py", ".jinja"))
    parts = [f"{each.relative_to(path).as_posix()}\n{each.read_text(encoding='utf-8')}" for each in files]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def test_the_generator_is_the_one_that_was_read() -> None:
    """Its Python interface is outside its promise of stability, so its version is pinned."""
    assert version("openapi-python-client") == "0.29.1"


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("parser", "b4a8abab448fb510"),
        ("schema", "90d52e185822c11a"),
        ("templates", "bf16671760702226"),
    ],
)
def test_its_parser_and_its_templates_are_those_that_were_read(part: str, expected: str) -> None:
    """`codegen/plan/types.py` reads what `parser` and `schema` make; our templates replace its `templates`.

    If this fails after an upgrade, read what changed there, see `make generate` change nothing that surprises,
    and only then write the new value here.
    """
    assert digest(STOCK / part) == expected
