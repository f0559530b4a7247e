"""The kind of a file: told by its type, its name, or what a web form said of it."""

from __future__ import annotations

from typing import TypeAlias

from ...errors import UsageError
from ...upload import FileKind
from ..values import Unlisted

FileKinds: TypeAlias = tuple[FileKind, ...]


def choose_kind(argument: str, kinds: FileKinds, given: object, name: str, told: object = None) -> FileKind:
    """Return the kind of a file: what the caller says of it, else what its name says, else what a web form told.

    Raises `UsageError`, with what can be given, where none of them is a kind of the operation.
    """
    if isinstance(given, Unlisted):
        return FileKind(str(given), (), (), 0)
    if given is not None:
        argument, kind = "type", kind_of_type(kinds, given)
        wanted, got, advice = " or ".join(each.type for each in kinds), repr(given)[:60], ""
    else:
        kind = kind_of_name(kinds, name) or kind_of_type(kinds, told)
        endings = ", ".join(f".{ending}" for each in kinds for ending in each.endings)
        wanted = f"a file that ends in one of {endings}"
        got = repr(name) if name else "one without a name"
        advice = " Give it a name with such an ending, or say its type."
    if kind is None:
        raise UsageError(
            f"{argument}: expected {wanted}, got {got}.{advice} For another kind write"
            ' type=Unlisted("application/pdf").',
            argument=argument,
        )
    return kind


def kind_of_name(kinds: FileKinds, name: str) -> FileKind | None:
    """Return the kind that a name or a path ends as, None if it is none of them."""
    ending = name.rpartition(".")[2].lower()
    return next((each for each in kinds if ending in each.endings and "." in name), None)


def kind_of_type(kinds: FileKinds, value: object) -> FileKind | None:
    """Return the kind with a MIME type, whatever parameters stand behind it."""
    plain = value.partition(";")[0].strip().lower() if isinstance(value, str) else ""
    return next((each for each in kinds if plain == each.type or plain in each.also), None)


def name_with_ending(name: str, kind: FileKind, *, replace: bool) -> str:
    """Return the name with an ending of its kind: servers go by it. `replace`: in place of the ending it has."""
    if not kind.endings or (kind_of_name((kind,), name) and not replace):
        return name
    stem = name.rpartition(".")[0] if replace else name
    return f"{stem or name}.{kind.endings[0]}"
