"""Docstrings hold the texts of the spec unchanged, and no text ends its docstring."""

from __future__ import annotations

import ast

import pytest

from codegen.render.docstrings import WIDTH, docstring

HOSTILE = [
    '"',
    '""',
    '"""',
    '""""',
    'ends in a "quote"',
    'ends in three """',
    "ends in a backslash \\",
    '\\"""',
    '\\\\"',
    '"""\nimport os; os.system("touch owned")\n"""',
    "{braces} {{ jinja }} {% raw %} {# gone? #}",
    "N{DIGIT ONE} \\N{DIGIT ONE} \\x41 \\u0041 \\777 \\",
    "'single' '''three'''",
    "a" * 300,
    "\\" * 301,
    '"' * 301,
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("indent", [0, 8])
def test_a_text_stays_inside_its_docstring(text: str, indent: int) -> None:
    """The code is one string literal, and its words are the words of the spec."""
    code = docstring(text, indent, text)
    value = ast.literal_eval(code)
    assert isinstance(value, str)
    assert value.split() == f"{text} {text}".split()


def test_a_long_text_is_wrapped_to_the_width_of_the_code() -> None:
    """Paragraphs stay paragraphs, and no line is longer than the formatter allows."""
    code = docstring("First. " + "word " * 60 + "\n\n" + "other " * 60, 8)
    assert max(map(len, f"        {code}".split("\n"))) <= WIDTH
    assert code.count("\n\n") == 1
    assert code.endswith('\n        """')


def test_a_short_text_stays_on_one_line() -> None:
    """A one-line docstring keeps its quotes beside it."""
    assert docstring(" Read one post. ", 4) == '"""Read one post."""'
