"""The files of the spec are data: what they hold is read, never run, and never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.errors import SpecError
from codegen.spec.load import load

BOMB = "a: &a [x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def read(folder: Path, text: str) -> object:
    path = folder / "file.yaml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    return load(path, "file.yaml")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: !!python/object/apply:os.system ['touch owned']", "could not determine a constructor"),
        ("a: !!python/name:os.system", "could not determine a constructor"),
        ("a: !!binary aGVsbG8=", "got the bytes"),
        ("a: !!set {b, c}", "expected a JSON value, got the"),
        (BOMB, "aliases written out"),
        ("a: &a [*a]", "expected an alias of another part"),
        ("a: &a {x: 1}\nb: {<<: *a}", "merge key"),
        ("200: ok", "expected a key that is a visible string, got 200. Quote it"),
        ("a: 2026-01-01", "got the date 2026-01-01. Quote it"),
        ("a: 2026-01-01T00:00:00Z", "expected a JSON value, got the"),
        ("a: .nan", "expected a JSON number"),
        ("a: .inf", "expected a JSON number"),
        ("a: 1\na: 2", "duplicate key"),
        ('a: "x\\0y"', "expected visible characters"),
        ('a: "x\\u202Ey"', "expected visible characters"),
        ('"a\\u200B": 1', "expected a key that is a visible string"),
        ("a: [", "while parsing"),
        ("[" * 1500, "nested too deeply"),
    ],
)
def test_what_is_no_plain_data_is_refused(tmp_path: Path, text: str, words: str) -> None:
    """A file that would run code, grow without bound, hide text or be read in two ways ends in an error."""
    with pytest.raises(SpecError, match=words):
        read(tmp_path, text)
    assert [path.name for path in tmp_path.iterdir()] == ["file.yaml"]


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 end in an error that names the file."""
    (tmp_path / "file.yaml").write_bytes(b"a: \xff\xfe")
    with pytest.raises(SpecError, match=r"^file\.yaml: "):
        load(tmp_path / "file.yaml", "file.yaml")


def test_words_that_old_yaml_takes_for_booleans_stay_words(tmp_path: Path) -> None:
    """YAML 1.2: `on` and `no` are strings, aliases and umlauts read as they are."""
    assert read(tmp_path, "on: &a [no, yes, ü]\nb: *a\n") == {
        "on": ["no", "yes", "ü"],
        "b": ["no", "yes", "ü"],
    }
