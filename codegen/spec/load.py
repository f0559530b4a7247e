"""Read one YAML file of the spec as JSON. What JSON cannot hold, and what hides in a text, is refused."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from ..errors import SpecError
from .document import is_list, is_object

MAX_NODES = 200_000
"""Values in one file with its aliases written out; ours has a few thousand. Nested aliases grow without bound."""

HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, and characters that make code look different from what it does."""


def load(path: Path, name: str) -> Any:
    """Return the content of the file; errors call it `name`. Tags that would build objects are refused."""
    yaml: Any = YAML(typ="safe", pure=True)
    try:
        text = path.read_text(encoding="utf-8")
        if "<<" in text:  # YAML 1.2 has no merges, and nested ones grow while they are read
            raise SpecError(f"{name}: expected no merge key (<<). Write the keys out.")
        node = yaml.load(text)
        size = _check(node, name, {})
    except FileNotFoundError:
        raise SpecError(f"{name}: no such file") from None
    except (YAMLError, UnicodeDecodeError) as error:
        raise SpecError(f"{name}: {error}") from None
    except RecursionError:
        raise SpecError(f"{name}: it is nested too deeply") from None
    if size > MAX_NODES:
        raise SpecError(
            f"{name}: expected at most {MAX_NODES} values, aliases written out. Use fewer aliases."
        )
    return node


def _check(node: object, place: str, sizes: dict[int, int]) -> int:
    """Return how many values the node holds, aliases written out. Each aliased part is checked once."""
    if isinstance(node, str) and (found := HIDDEN.search(node)):
        raise SpecError(f"{place}: expected visible characters, got {found.group()!a}. Remove it.")
    if isinstance(node, float) and not math.isfinite(node):
        raise SpecError(f"{place}: expected a JSON number, got {node}.")
    if node is None or isinstance(node, (str, bool, int, float)):
        return 1
    if is_object(node):
        keys: list[object] = [*node]
        for key in keys:
            if not isinstance(key, str) or HIDDEN.search(key):
                raise SpecError(f"{place}: expected a key that is a visible string, got {key!a}. Quote it.")
        parts = [*node.items()]
    elif is_list(node):
        parts = [(str(index), value) for index, value in enumerate(node)]
    else:
        raise SpecError(
            f"{place}: expected a JSON value, got the {type(node).__name__} {node!s:.40}. Quote it."
        )
    if id(node) not in sizes:
        sizes[id(node)] = 0  # being counted
        sizes[id(node)] = 1 + sum(_check(value, f"{place}/{key}", sizes) for key, value in parts)
    if not sizes[id(node)]:
        raise SpecError(f"{place}: expected an alias of another part, got one of the part around it.")
    return sizes[id(node)]
