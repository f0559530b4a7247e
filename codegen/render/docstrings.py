"""Texts of the spec as docstrings: escaped, and wrapped to the width of the code."""

from __future__ import annotations

import re
import textwrap

from ..plan.operations import PlannedOperation

WIDTH = 110


def docstring(text: str, indent: int, *sections: str) -> str:
    """Return a docstring, quotes included, for code that is indented by `indent` spaces."""
    room = WIDTH - indent
    blocks = [block for block in (text.strip(), *(section.strip() for section in sections)) if block]
    wrapped = [_wrap(block, room if index else room - 6) for index, block in enumerate(blocks)]
    body = _escape("\n\n".join(wrapped))
    margin = " " * indent
    lines = "\n".join(f"{margin}{line}" if line else "" for line in body.split("\n")).strip()
    end = f"\n{margin}" if "\n" in body else ""
    return f'"""{lines}{end}"""'


def _escape(body: str) -> str:
    """Return the text escaped, so that the literal holds exactly this text."""
    body = body.replace("\\", r"\\")
    return re.sub(r'"{3,}|"+\Z', lambda quotes: quotes.group().replace('"', r"\""), body)


def _wrap(block: str, width: int) -> str:
    return "\n\n".join(_wrap_paragraph(paragraph, width) for paragraph in re.split(r"\n\s*\n", block))


def _wrap_paragraph(paragraph: str, width: int) -> str:
    """Return the paragraph wrapped to the width; each line of a list stays a line with a hanging indent."""
    listed = paragraph.startswith(LISTED)
    lines = paragraph.removeprefix(LISTED).split("\n") if listed else [" ".join(paragraph.split())]
    hang = "    " if listed else ""
    return "\n".join(
        textwrap.fill(line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)
        for line in lines
    )


LISTED = "\0"
"""Marks a paragraph whose lines are a list."""


def method_doc(operation: PlannedOperation) -> list[str]:
    """Return what follows the summary in the docstring of an operation: description, arguments, scopes, errors."""
    arguments = [
        f"{argument.name}: {' '.join(argument.doc.split())}"
        for argument in operation.signature
        if argument.doc and not argument.is_tenant
    ]
    if operation.paging:
        arguments = [
            line
            for line in arguments
            if line.split(":")[0] not in (operation.paging.skip, operation.paging.limit)
        ]
    may = {
        "read": "It only reads: it may be sent again.",
        "idempotent": "Sent twice, it has the same effect as once.",
        "create": "Sent twice, it may happen twice; raises `AmbiguousOutcome` where it may have happened.",
    }[operation.repeat]
    errors = ", ".join(f"`{name}`" for name in operation.errors)
    deprecated = "Deprecated by HighLevel; it may go away." if operation.deprecated else ""
    listed = LISTED + "\n".join(arguments) if arguments else ""
    scopes = ", ".join(f"`{scope}`" for scope in operation.scopes)
    return [operation.doc, deprecated, listed, f"Scope: {scopes}. {may} Raises {errors}."]
