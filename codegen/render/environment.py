"""The templates, and how they are filled in: a name that is missing is an error."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).with_name("templates")


def make_environment() -> Environment:
    """Return an environment of our templates.

    That of openapi-python-client falls back to its own templates and leaves a wrong name blank.
    """
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
