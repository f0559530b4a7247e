"""What is wrong with the values of a request, collected so that one error can name all of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..errors import UsageError
from .nesting import show

BROKEN_TEXT = re.compile("[\ud800-\udfff]")
"""Halves of characters, which UTF-8 cannot write."""
LIMIT_HINT = " If the API takes more by now, send it in `extras` of the model or with `send_raw`."
"""What to do about a limit that the document states and the API has since raised."""


class Problems:
    """The problems of one request: the path to each wrong value, and what to do about it."""

    __slots__ = ("found",)

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def add(self, path: str, text: str) -> None:
        """Note a wrong value."""
        self.found.append((path, text))

    def check_key(self, key: object, path: str) -> None:
        """Note a key that no JSON object can have."""
        if not isinstance(key, str) or BROKEN_TEXT.search(key):
            self.add(path, f"expected keys that are str, got {show(key)}.")

    def run(self, path: str, check: Callable[[], object]) -> object:
        """Run a check that raises `UsageError`, and note its text. Return what it returns."""
        try:
            return check()
        except UsageError as error:
            self.add(path, str(error).removeprefix(f"{path}: "))
            return None

    def raise_any(self, what: str = "") -> None:
        """Raise one `UsageError` for all that was found. Its `argument` is the path to the first wrong value."""
        if not self.found:
            return
        lines = [f"{path or what}: {text}" for path, text in self.found]
        head = (
            "" if len(lines) == 1 else f"{what or 'request'}: expected other values in {len(lines)} fields:\n"
        )
        raise UsageError(head + "\n".join(lines), argument=self.found[0][0] or None)


def describe(value: object) -> str:
    """Return the type of a wrong value, in the words of an error."""
    return "None" if value is None else type(value).__name__
