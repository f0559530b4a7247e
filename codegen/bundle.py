"""Make one document of the YAML files under `spec/`: every `$ref` ends as `#/components/<kind>/<Name>`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .fail import SpecError

KINDS = ("parameters", "headers", "responses", "examples", "requestBodies", "securitySchemes")


def bundle(root: Path) -> dict[str, Any]:
    """The whole document, in the order in which its files write it. Pure but for reading the files."""
    return _Bundler(root).document()


class _Bundler:
    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.folder = self.root.parent
        self.files: dict[Path, Any] = {}
        self.placed: dict[tuple[str, str], tuple[Path, str]] = {}
        self.components: dict[str, dict[str, Any]] = {}

    def document(self) -> dict[str, Any]:
        source = self.load(self.root)
        own = source.get("components", {})
        document = {key: value for key, value in source.items() if key not in ("paths", "components")}
        document["paths"] = {path: self.path_item(item) for path, item in source.get("paths", {}).items()}
        for kind, parts in own.items():
            for name in parts:
                self.place(kind, name, self.root, f"/components/{kind}/{name}")
        self.place_unused_schemas()
        document["components"] = {
            kind: dict(sorted(self.components[kind].items())) for kind in sorted(self.components)
        }
        return document

    def load(self, path: Path) -> Any:
        if path not in self.files:
            if self.folder not in path.parents and path != self.root:
                raise SpecError(f"{path.name}: a $ref leaves the folder of the spec")
            try:
                self.files[path] = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
            except FileNotFoundError:
                raise SpecError(f"{path.relative_to(self.folder)}: no such file") from None
            except YAMLError as error:
                raise SpecError(f"{path.relative_to(self.folder)}: {error}") from None
        return self.files[path]

    def path_item(self, item: Any) -> Any:
        """A path item stands in its room's file; the index only points to it."""
        if "$ref" not in item:
            return self.resolved(item, self.root)
        path, pointer = self.target(item["$ref"], self.root)
        return self.resolved(self.at(path, pointer), path)

    def resolved(self, node: Any, path: Path) -> Any:
        """The node as it stands in the bundle: references renamed, everything else as it was."""
        if isinstance(node, Mapping):
            return {
                key: self.reference(value, path)
                if key == "$ref" and isinstance(value, str)
                else (
                    value
                    if key in ("example", "examples", "value", "enum", "const") and not _holds_refs(value)
                    else self.resolved(value, path)
                )
                for key, value in node.items()
            }
        if isinstance(node, list):
            return [self.resolved(value, path) for value in node]
        return node

    def reference(self, ref: str, path: Path) -> str:
        target, pointer = self.target(ref, path)
        steps = pointer.strip("/").split("/")
        kind = steps[1] if target == self.root and steps[0] == "components" and len(steps) == 3 else "schemas"
        self.place(kind, steps[-1], target, pointer)
        return f"#/components/{kind}/{steps[-1]}"

    def place(self, kind: str, name: str, path: Path, pointer: str) -> None:
        here = self.placed.setdefault((kind, name), (path, pointer))
        if here != (path, pointer):
            raise SpecError(
                f"two {kind} are called {name}: {here[0].name}#{here[1]} and {path.name}#{pointer}"
            )
        parts = self.components.setdefault(kind, {})
        if name not in parts:
            parts[name] = {}  # a schema may refer to itself
            parts[name] = self.resolved(self.at(path, pointer), path)

    def place_unused_schemas(self) -> None:
        """A schema that nothing refers to is still part of the spec: the lint names it."""
        for path in sorted((self.folder / "schemas").glob("*.yaml")):
            for name in self.load(path) or {}:
                self.place("schemas", name, path.resolve(), f"/{name}")

    def target(self, ref: str, path: Path) -> tuple[Path, str]:
        file, found, pointer = ref.partition("#")
        if "://" in file or file.startswith("/") or not found or not pointer.startswith("/"):
            raise SpecError(
                f"{path.relative_to(self.folder)}: {ref!r} is no relative reference (file.yaml#/Name)"
            )
        return ((path.parent / file).resolve() if file else path), pointer

    def at(self, path: Path, pointer: str) -> Any:
        node = self.load(path)
        for step in pointer.strip("/").split("/"):
            key = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(node, Mapping) or key not in node:
                raise SpecError(f"{path.relative_to(self.folder)}#{pointer}: nothing stands there")
            node = node[key]
        return node


def _holds_refs(node: Any) -> bool:
    """`examples` is a list of values on a schema, but a map of objects (with `$ref`s, perhaps) elsewhere."""
    return any("$ref" in part for part in _mappings(node))


def _mappings(node: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, Mapping):
        yield node
        for value in node.values():
            yield from _mappings(value)
    elif isinstance(node, list):
        for value in node:
            yield from _mappings(value)
