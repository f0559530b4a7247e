"""The vendor's documents: OpenAPI 3.0 or 3.1, JSON or YAML, in one file or several, with all their faults.

Unlike `load` and `bundle`, which refuse what is not right in our own spec, this refuses only a file that cannot be
read at all. A reference without a target is kept in `lost`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from ..errors import SpecError
from ..spec.document import Object, as_list, as_object, is_list, is_object

MAX_VALUES = 2_000_000
"""Values in one file with its aliases written out; nested aliases grow without bound."""


class Source:
    """Some documents, and the targets of the references between them. The first document with a target counts."""

    def __init__(self, documents: dict[str, Any]) -> None:
        self.documents = {name: as_object(_copy(name, document)) for name, document in documents.items()}
        self.lost: dict[str, None] = {}
        """References without a target, in the order in which they were followed."""

    def target(self, node: object) -> tuple[object, str]:
        """Return (the target of a reference, its name), or the node itself and no name."""
        name, seen = "", set[str]()
        while isinstance(ref := as_object(node).get("$ref"), str):
            found = None if ref in seen else self._find(ref)
            if found is None:
                self.lost[ref.partition("|")[2]] = None
                return None, ""
            seen.add(ref)
            name, node = unquote(ref).rsplit("/", 1)[-1], found
        return node, name

    def follow(self, node: object) -> Object:
        return as_object(self.target(node)[0])

    def _find(self, ref: str) -> object:
        home, _, address = ref.partition("|")
        file, _, pointer = address.partition("#")
        named = Path(urlsplit(file).path).name
        given = [name for name in self.documents if Path(name).name == named] if named else [home]
        # A document that was split, or cut out of a larger one, may have the rest in another of the files.
        for name in dict.fromkeys([*given, *self.documents]):
            node = _at(self.documents[name], pointer)
            if node is not None:
                return node
        return None


def read(paths: list[Path]) -> Source:
    """Return the documents of the files. No other file is read: a reference to one has no target."""
    return Source({str(path): _parse(path) for path in paths})


def _parse(path: Path) -> Any:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SpecError(f"{path}: {error}") from None
    try:
        try:
            document = json.loads(text)
        except ValueError:
            yaml: Any = YAML(typ="safe", pure=True)
            yaml.allow_duplicate_keys = True
            document = yaml.load(text)
    except (YAMLError, ValueError) as error:
        raise SpecError(f"{path}: expected JSON or YAML: {error}") from None
    except RecursionError:
        raise SpecError(f"{path}: it is nested too deeply") from None
    if not is_object(as_object(document).get("paths")) and "components" not in as_object(document):
        raise SpecError(f"{path}: expected an OpenAPI document, got one without paths and components.")
    return document


def _copy(name: str, document: object) -> Any:
    """Return a copy with strings as keys, and with the name of the document before each reference."""
    left = MAX_VALUES

    def copy(node: object) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise SpecError(f"{name}: expected at most {MAX_VALUES} values, aliases written out.")
        if is_object(node):
            return {
                str(key): f"{name}|{part}" if key == "$ref" and isinstance(part, str) else copy(part)
                for key, part in node.items()
            }
        return [copy(part) for part in node] if is_list(node) else node

    try:
        return copy(document)
    except RecursionError:
        raise SpecError(
            f"{name}: expected fewer levels; it is nested too deeply, or an alias contains itself."
        ) from None


def _at(node: object, pointer: str) -> object:
    for step in unquote(pointer).strip("/").split("/") if pointer.strip("/") else []:
        key = step.replace("~1", "/").replace("~0", "~")
        if is_list(node):
            node = as_list(node)[int(key)] if key.isdecimal() and int(key) < len(node) else None
        else:
            node = as_object(node).get(key)
    return node
