"""Rules for what may be sent in a field or an argument, written by the generator. Each collects what is wrong, and where."""

from __future__ import annotations

import re
import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cache
from math import isfinite
from typing import NamedTuple, Protocol, TypeGuard, get_args

from .json_check import check_json
from .nesting import show
from .pasted import paste_fault
from .problems import BROKEN_TEXT, LIMIT_HINT, Problems, describe
from .values import Unlisted


class Rule(Protocol):
    """What may be sent in one place."""

    def check(self, value: object, path: str, problems: Problems) -> object:
        """Return the value as the model keeps it, and add to `problems` what is wrong with it."""
        ...

    def read(self, value: object, path: str, problems: Problems) -> object:
        """Return the value of a field of a JSON object, and add to `problems` what is wrong with it."""
        ...

    def write(self, value: object, path: str, problems: Problems) -> object:
        """Return the value as JSON, and add to `problems` what is wrong with it."""
        ...


class _Plain(ABC):
    """A rule for values that are the same in Python and in JSON."""

    __slots__ = ()

    @abstractmethod
    def check(self, value: object, path: str, problems: Problems) -> object: ...

    def read(self, value: object, path: str, problems: Problems) -> object:
        return self.check(value, path, problems)

    def write(self, value: object, path: str, problems: Problems) -> object:
        return self.check(value, path, problems)


class Text(_Plain):
    """A str, with the fewest and the most characters, and a pattern. An id has nothing that came along in pasting.

    `hint` says where such a value comes from.
    """

    __slots__ = ("_is_free", "hint", "is_id", "least", "most", "pattern")

    def __init__(
        self,
        *,
        is_id: bool = False,
        least: int = 0,
        most: int | None = None,
        pattern: str = "",
        hint: str = "",
    ) -> None:
        self.is_id = is_id
        self.hint = hint
        self.least = least
        self.most = sys.maxsize if most is None else most
        self._is_free = most is None and not is_id and not pattern
        self.pattern = re.compile(re.sub(r"\$$", r"\\Z", pattern)) if pattern else None

    def check(self, value: object, path: str, problems: Problems) -> object:
        if type(value) is str and value.isascii() and self._is_free and self.least <= len(value):
            return value  # nearly all are of this kind
        if not isinstance(value, str):
            problems.add(path, f"expected str, got {describe(value)}.{self.hint}")
        elif not value.isascii() and BROKEN_TEXT.search(value):
            problems.add(path, "expected text, got half of a character (a lone surrogate). Remove it.")
        elif len(value) < self.least:
            wanted = count(self.least, "character")
            problems.add(path, f"expected {wanted} or more, got {len(value)}.{self.hint}")
        elif len(value) > self.most:
            problems.add(path, f"expected at most {self.most} characters, got {len(value)}.{LIMIT_HINT}")
        elif self.pattern is not None and not self.pattern.search(value):
            form = self.pattern.pattern.replace("\\Z", "$")
            problems.add(path, f"expected text of the form {form}, got {show(value)}.")
        elif self.is_id and (fault := paste_fault(value)):
            problems.add(path, fault)
        return value

    def write(self, value: object, path: str, problems: Problems) -> object:
        return _plain_text(self.check(value, path, problems))


_TEXT = Text()


class Choice(_Plain):
    """One of the values of an enumeration, or an `Unlisted` one."""

    __slots__ = ("values",)

    def __init__(self, kind: object) -> None:
        self.values = listed(kind)

    def check(self, value: object, path: str, problems: Problems) -> object:
        if value.__class__ is str and value in self.values:
            return value
        if isinstance(value, str) and not (isinstance(value, Unlisted) or value in self.values):
            problems.add(path, _not_listed(value, self.values))
        else:
            _TEXT.check(value, path, problems)
        return value

    def write(self, value: object, path: str, problems: Problems) -> object:
        return _plain_text(self.check(value, path, problems))


class Boolean(_Plain):
    """True or False."""

    __slots__ = ()

    def check(self, value: object, path: str, problems: Problems) -> object:
        if not isinstance(value, bool):
            problems.add(path, f"expected bool, got {describe(value)}.")
        return value


class Number(_Plain):
    """A number, with the least and the most; `whole` says that it has no fraction."""

    __slots__ = ("least", "most", "whole")

    def __init__(self, *, least: float | None = None, most: float | None = None, whole: bool = False) -> None:
        self.least = least
        self.most = most
        self.whole = whole

    def check(self, value: object, path: str, problems: Problems) -> object:
        kind = "int" if self.whole else "a number"
        if isinstance(value, bool) or not isinstance(value, int if self.whole else (int, float)):
            problems.add(path, f"expected {kind}, got {describe(value)}.")
        elif isinstance(value, float) and not isfinite(value):
            problems.add(path, f"expected a finite number, got {value}.")
        elif self.least is not None and value < self.least:
            problems.add(path, f"expected {self.least} or more, got {show(value)}.{LIMIT_HINT}")
        elif self.most is not None and value > self.most:
            problems.add(path, f"expected {self.most} or less, got {show(value)}.{LIMIT_HINT}")
        elif abs(value) >= 2**63:
            problems.add(path, "expected a number of less than 64 bits, got a longer one.")
        return value

    def read(self, value: object, path: str, problems: Problems) -> object:
        if self.whole and isinstance(value, float) and value.is_integer():
            value = int(value)  # JSON makes no difference between 7 and 7.0
        return self.check(value, path, problems)


class AnyObject(_Plain):
    """A dict of JSON values, whose keys the API does not name."""

    __slots__ = ()

    def check(self, value: object, path: str, problems: Problems) -> object:
        if isinstance(value, dict):
            check_json(value, path, problems)  # pyright: ignore[reportUnknownArgumentType]
        else:
            problems.add(path, f"expected dict, got {describe(value)}.")
        return value  # pyright: ignore[reportUnknownVariableType]


class Either:
    """A number or one of the values of an enumeration."""

    __slots__ = ("number", "word")

    def __init__(self, number: Number, word: Choice) -> None:
        self.number = number
        self.word = word

    def check(self, value: object, path: str, problems: Problems) -> object:
        return (self.word if isinstance(value, str) else self.number).check(value, path, problems)

    read = check

    def write(self, value: object, path: str, problems: Problems) -> object:
        return (self.word if isinstance(value, str) else self.number).write(value, path, problems)


class Field(NamedTuple):
    """A field of a request model: its names in Python and in JSON, and its rule."""

    name: str
    wire: str
    rule: Rule
    required: bool = False
    nullable: bool = False
    """Whether null differs from a field that is not there."""


@cache
def listed(kind: object) -> tuple[str, ...]:
    """Return the values of an enumeration: of a `Literal`, or of a union with one."""
    parts = get_args(kind)
    values = [part for part in parts if isinstance(part, str)]
    return tuple(values) + tuple(value for part in parts if get_args(part) for value in listed(part))


def is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _plain_text(value: object) -> object:
    """Return the text of a str of a subclass, such as an enum of the caller's own."""
    return str.__str__(value) if isinstance(value, str) and type(value) is not str else value


def _not_listed(value: str, values: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(value.strip("'\" ").lower(), values, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return (
        f"expected one of {', '.join(map(repr, values))}, got {value!r:.60}.{hint}"
        f" To send a value that is newer than this SDK, write Unlisted({value!r:.60})."
    )


def count(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
