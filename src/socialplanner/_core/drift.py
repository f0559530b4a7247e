"""What an answer held that the spec does not know: noticed while decoding, named by JSON pointer afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from contextvars import ContextVar
from typing import NamedTuple

from .values import read_list, read_object


class Misfit(NamedTuple):
    """A misfit while decoding: the object or list that holds it, its key there, and the value."""

    holder: object
    key: str | int
    value: object


noticed: ContextVar[list[Misfit] | None] = ContextVar("noticed", default=None)
"""Where misfits are put while an answer is decoded; None where a caller decodes by hand."""


def notice(holder: object, key: str | int, value: object) -> None:
    found = noticed.get()
    if found is not None:
        found.append(Misfit(holder, key, value))


def pointers(document: object, misfits: list[Misfit]) -> list[str]:
    """The JSON pointer of each misfit, found by one walk (without recursion) over the raw document."""
    wanted = {id(misfit.holder) for misfit in misfits}
    places: dict[int, str] = {}
    open_ends: list[tuple[object, str]] = [(document, "")]
    while open_ends and len(places) < len(wanted):
        node, place = open_ends.pop()
        if id(node) in wanted:
            places[id(node)] = place
        open_ends.extend((value, f"{place}/{_step(key)}") for key, value in _members(node))
    return [f"{places.get(id(misfit.holder), '')}/{_step(str(misfit.key))}" for misfit in misfits]


def _members(node: object) -> Iterable[tuple[str, object]]:
    if (members := read_object(node)) is not None:
        return members.items()
    return ((str(index), value) for index, value in enumerate(read_list(node) or ()))


def _step(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
