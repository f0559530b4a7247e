"""What a response holds that the spec does not know: recorded while decoding, named by JSON pointer afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from contextvars import ContextVar
from typing import NamedTuple

from .values import read_list, read_object


class Mismatch(NamedTuple):
    """A value that does not fit its field: the object or list that holds it, its key there, and the value."""

    holder: object
    key: str | int
    value: object


mismatches: ContextVar[list[Mismatch] | None] = ContextVar("mismatches", default=None)
"""Where mismatches are kept while a response is decoded; None where a caller decodes by hand."""


def record_mismatch(holder: object, key: str | int, value: object) -> None:
    found = mismatches.get()
    if found is not None:
        found.append(Mismatch(holder, key, value))


def pointers(document: object, found: list[Mismatch]) -> list[str]:
    """The JSON pointer of each mismatch, found by one walk (without recursion) over the raw document."""
    wanted = {id(mismatch.holder) for mismatch in found}
    places: dict[int, str] = {}
    open_ends: list[tuple[object, str]] = [(document, "")]
    while open_ends and len(places) < len(wanted):
        node, place = open_ends.pop()
        if id(node) in wanted:
            places[id(node)] = place
        open_ends.extend((value, f"{place}/{_step(key)}") for key, value in _members(node))
    return [f"{places.get(id(mismatch.holder), '')}/{_step(str(mismatch.key))}" for mismatch in found]


def _members(node: object) -> Iterable[tuple[str, object]]:
    if (members := read_object(node)) is not None:
        return members.items()
    return ((str(index), value) for index, value in enumerate(read_list(node) or ()))


def _step(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
