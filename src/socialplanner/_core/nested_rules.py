"""Rules for values that hold others: lists, maps, and models in models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import is_
from typing import TypeAlias, TypeGuard

from .nesting import list_hint, show
from .problems import Problems, describe
from .request_model import RequestModel
from .rules import Rule, count, is_mapping

_Look: TypeAlias = Callable[[object, str, Problems], object]
"""`check`, `read` or `write` of the rule of the items."""


class Items:
    """A list, with the fewest and the most items; `unique` says that none is there twice."""

    __slots__ = ("item", "least", "most", "unique")

    def __init__(self, item: Rule, *, least: int = 0, most: int | None = None, unique: bool = False) -> None:
        self.item = item
        self.least = least
        self.most = most
        self.unique = unique

    def check(self, value: object, path: str, problems: Problems) -> object:
        found = self._look_at(value, path, problems, self.item.check)
        is_same = found is None or (_is_list(value) and all(map(is_, found, value)))
        return value if is_same else found

    def read(self, value: object, path: str, problems: Problems) -> object:
        return self._look_at(value, path, problems, self.item.read)

    def write(self, value: object, path: str, problems: Problems) -> object:
        return self._look_at(value, path, problems, self.item.write)

    def _look_at(self, value: object, path: str, problems: Problems, look: _Look) -> list[object] | None:
        if not _is_sequence(value):
            problems.add(path, f"expected a list, got {describe(value)}.{list_hint(value)}")
            return None
        if len(value) < self.least:
            problems.add(path, f"expected at least {count(self.least, 'item')}, got {len(value)}.")
        if self.most is not None and len(value) > self.most:
            problems.add(path, f"expected at most {count(self.most, 'item')}, got {len(value)}.")
        found = [look(item, f"{path}[{index}]", problems) for index, item in enumerate(value)]
        for index in range(len(found) if self.unique else 0):
            if found[index] in found[:index]:
                problems.add(f"{path}[{index}]", "expected each item once, got one again. Remove it.")
        return found


class Map:
    """A dict with keys of its own, whose values have one rule."""

    __slots__ = ("item",)

    def __init__(self, item: Rule) -> None:
        self.item = item

    def check(self, value: object, path: str, problems: Problems) -> object:
        found = self._look_at(value, path, problems, self.item.check)
        is_same = found is None or (is_mapping(value) and all(map(is_, found.values(), value.values())))
        return value if is_same else found

    def read(self, value: object, path: str, problems: Problems) -> object:
        return self._look_at(value, path, problems, self.item.read)

    def write(self, value: object, path: str, problems: Problems) -> object:
        return self._look_at(value, path, problems, self.item.write)

    def _look_at(
        self, value: object, path: str, problems: Problems, look: _Look
    ) -> dict[object, object] | None:
        if not is_mapping(value) or not isinstance(value, dict):
            problems.add(path, f"expected dict, got {describe(value)}.")
            return None
        for key in value:
            problems.check_key(key, path)
        return {key: look(item, f"{path}[{show(key)}]", problems) for key, item in value.items()}


class Nested:
    """A model in a model. A dict is read as it, strictly."""

    __slots__ = ("kind",)

    def __init__(self, kind: type[RequestModel]) -> None:
        self.kind = kind

    def check(self, value: object, path: str, problems: Problems) -> object:
        if isinstance(value, self.kind):
            value.check_fields(path, problems)
        elif is_mapping(value):
            return self.kind.read_fields(value, path, problems)
        else:
            self._add_wrong_type(value, path, problems)
        return value

    def read(self, value: object, path: str, problems: Problems) -> object:
        return self.kind.read_fields(value, path, problems)

    def write(self, value: object, path: str, problems: Problems) -> object:
        if is_mapping(value):
            return self.kind.read_fields(value, path, problems).write_fields(path, Problems())
        if isinstance(value, self.kind):
            return value.write_fields(path, problems)
        self._add_wrong_type(value, path, problems)
        return None

    def _add_wrong_type(self, value: object, path: str, problems: Problems) -> None:
        name = self.kind.__name__
        problems.add(path, f"expected {name}, got {describe(value)}. Convert it with {name}.from_dict(...).")


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    return type(value) is list or isinstance(value, (list, tuple))
