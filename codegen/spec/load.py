"""Read one YAML file of the spec as JSON. What JSON cannot hold, or what would only look harmless, is refused."""

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
"""Control characters, and those that make code read otherwise than it runs."""


def load(path: Path, name: str) -> Any:
    """The content of the file; `name` is what errors call it. Tags that would build objects are refused."""
    yaml: Any = YAML(typ="safe", pure=True)
    try:
        text = path.read_text(encoding="utf-8")
        if "<<" in text:  # merges are no part of YAML 1.2, and nested ones grow while they are read
            raise SpecError(f"{name}: it holds <<, the merge key of old YAML; write the keys out")
        node = yaml.load(text)
        size = _check(node, name, {})
    except FileNotFoundError:
        raise SpecError(f"{name}: no such file") from None
    except (YAMLError, UnicodeDecodeError) as error:
        raise SpecError(f"{name}: {error}") from None
    except RecursionError:
        raise SpecError(f"{name}: it is nested too deeply") from None
    if size > MAX_NODES:
        raise SpecError(f"{name}: its aliases make more than {MAX_NODES} values of it; write fewer of them")
    return node


def _check(node: object, place: str, sizes: dict[int, int]) -> int:
    """How many values the node holds, aliases written out. Each aliased part is looked at once."""
    if isinstance(node, str) and (found := HIDDEN.search(node)):
        raise SpecError(f"{place}: it holds the hidden character {found.group()!a}; leave it out")
    if isinstance(node, float) and not math.isfinite(node):
        raise SpecError(f"{place}: {node} is no JSON number")
    if node is None or isinstance(node, (str, bool, int, float)):
        return 1
    if is_object(node):
        keys: list[object] = [*node]
        for key in keys:
            if not isinstance(key, str) or HIDDEN.search(key):
                raise SpecError(f"{place}: the key {key!a} is no plain string; quote it")
        parts = [*node.items()]
    elif is_list(node):
        parts = [(str(index), value) for index, value in enumerate(node)]
    else:
        raise SpecError(f"{place}: {node!s:.40} was read as a {type(node).__name__}; quote it")
    if id(node) not in sizes:
        sizes[id(node)] = 0  # being counted
        sizes[id(node)] = 1 + sum(_check(value, f"{place}/{key}", sizes) for key, value in parts)
    if not sizes[id(node)]:
        raise SpecError(f"{place}: an alias stands inside of what it stands for")
    return sizes[id(node)]
