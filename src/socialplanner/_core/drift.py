"""Values of a response that do not fit the spec: recorded while it is decoded, then named by JSON pointers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from typing import NamedTuple

from .nesting import TOO_DEEP, is_too_deep
from .values import read_list, read_object


class Mismatch(NamedTuple):
    """A value that does not fit its field: the object or list that holds it, its key there, and the value."""

    holder: object
    key: str | int
    value: object


class NewField(NamedTuple):
    """A field that the spec does not know: the object that holds it, its key there, and the model that was read."""

    holder: object
    key: str
    model: str


class Findings(list[Mismatch]):
    """The mismatches of a response, and in `fields` those that the spec does not know. `told` holds the fields that
    this client has told before; None where nobody listens."""

    __slots__ = ("fields", "told")

    def __init__(self, told: set[int] | None = None) -> None:
        self.told = told
        self.fields: list[NewField] = []


MOST_FIELDS = 1000
"""How many unknown fields a client tells of: an answer whose keys are data must not fill its memory."""

mismatches: ContextVar[Findings | None] = ContextVar("mismatches", default=None)
"""The mismatches of the response that is being decoded; None where a caller decodes without the client."""


def record_mismatch(holder: object, key: str | int, value: object) -> None:
    """Record a value that does not fit its field, if a response is being decoded."""
    found = mismatches.get()
    if found is not None:
        found.append(Mismatch(holder, key, TOO_DEEP if is_too_deep(value) else value))


def record_new_field(model: str, holder: object, key: str) -> None:
    """Record a field that the spec does not know, if this client has not told it before."""
    found = mismatches.get()
    if found is None or found.told is None:
        return
    name = hash((model, key))
    if name not in found.told and len(found.told) < MOST_FIELDS:
        found.told.add(name)
        found.fields.append(NewField(holder, key, model))


def pointers(document: object, found: Sequence[Mismatch | NewField]) -> list[str]:
    """Return the JSON pointer of each mismatch or field, found in one pass over the raw document, without recursion."""
    holders = {id(mismatch.holder) for mismatch in found}
    places: dict[int, str] = {}
    unvisited: list[tuple[object, str]] = [(document, "")]
    while unvisited and len(places) < len(holders):
        node, place = unvisited.pop()
        if id(node) in holders:
            places[id(node)] = place
        unvisited.extend((value, f"{place}/{_step(key)}") for key, value in _members(node))
    return [f"{places.get(id(mismatch.holder), '')}/{_step(str(mismatch.key))}" for mismatch in found]


def _members(node: object) -> Iterable[tuple[str, object]]:
    if (members := read_object(node)) is not None:
        return members.items()
    return ((str(index), value) for index, value in enumerate(read_list(node) or ()))


def _step(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
