"""Make one document of the YAML files under `spec/`: every `$ref` ends as `#/components/<kind>/<Name>`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..errors import SpecError
from .document import DATA, Object, as_object, is_list, is_object
from .load import load

PARTS = ("openapi", "info", "externalDocs", "servers", "security", "x-sdk", "tags", "paths", "components")
KINDS = ("schemas", "parameters", "headers", "responses", "examples", "requestBodies", "securitySchemes")


def bundle(root: Path) -> Object:
    """Return the whole document in the order of its files. Nothing but these files is read."""
    return _Bundler(root).document()


class _Bundler:
    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.folder = self.root.parent
        self.files: dict[Path, Any] = {}
        self.places: dict[tuple[str, str], tuple[Path, str]] = {}
        self.components: dict[str, Object] = {}

    def document(self) -> Object:
        source = as_object(self.load(self.root))
        self.refuse_unknown(source, PARTS, "")
        own = as_object(source.get("components"))
        self.refuse_unknown(own, KINDS, "components/")
        document = {
            key: self.rewrite(value, self.root)
            for key, value in source.items()
            if key not in ("paths", "components")
        }
        document["paths"] = {
            path: self.path_item(item, path) for path, item in as_object(source.get("paths")).items()
        }
        for kind, parts in own.items():
            for name in as_object(parts):
                self.place(kind, name, self.root, f"/components/{kind}/{name}")
        self.place_unused_schemas()
        document["components"] = {
            kind: dict(sorted(self.components[kind].items())) for kind in sorted(self.components)
        }
        return document

    def load(self, path: Path) -> Any:
        if path not in self.files:
            if self.folder not in path.parents:
                raise SpecError(f"{path.name}: expected a file in the folder of the spec. Move it there.")
            self.files[path] = load(path, self.name(path))
        return self.files[path]

    def name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def refuse_unknown(self, node: Object, known: tuple[str, ...], place: str) -> None:
        for key in node:
            if key not in known:
                raise SpecError(
                    f"{self.name(self.root)}: {place}{key}: expected one of {', '.join(known)}. Remove it."
                )

    def path_item(self, item: object, path: str) -> Any:
        """Return the path item from the file that the index refers to."""
        ref = as_object(item).get("$ref")
        if not isinstance(ref, str):
            return self.rewrite(item, self.root)
        if len(as_object(item)) > 1:
            raise SpecError(
                f"{self.name(self.root)}: {path}: expected only $ref. Move the other keys to its file."
            )
        target, pointer = self.target(ref, self.root)
        return self.rewrite(self.at(target, pointer), target)

    def rewrite(self, node: object, path: Path) -> Any:
        """Return the node for the bundle: references renamed, everything else unchanged."""
        if is_list(node):
            return [self.rewrite(part, path) for part in node]
        if is_object(node):
            return {key: self.rewrite_part(key, part, path) for key, part in node.items()}
        return node

    def rewrite_part(self, key: str, part: object, path: Path) -> Any:
        if key == "$ref":
            return self.rewrite_reference(part, path)
        if key == "properties":  # its keys are names of fields, whatever they mean elsewhere
            return {name: self.rewrite(field, path) for name, field in as_object(part).items()}
        if key == "examples" and is_object(part):  # named ones may be references; a schema's are plain values
            return self.rewrite(part, path)
        return part if key in DATA else self.rewrite(part, path)

    def rewrite_reference(self, ref: object, path: Path) -> str:
        target, pointer = self.target(ref, path)
        steps = pointer.strip("/").split("/")
        if target == self.root and len(steps) == 3 and steps[0] == "components":
            kind, name = steps[1:]
        elif target != self.root and len(steps) == 1:
            kind, name = "schemas", steps[0]
        else:
            raise SpecError(
                f"{self.name(path)}: $ref: expected a named component, got {ref!r}. Give that part a name."
            )
        self.place(kind, name, target, pointer)
        return f"#/components/{kind}/{name}"

    def place(self, kind: str, name: str, path: Path, pointer: str) -> None:
        here = self.places.setdefault((kind, name), (path, pointer))
        if here != (path, pointer):
            first, second = f"{self.name(here[0])}#{here[1]}", f"{self.name(path)}#{pointer}"
            raise SpecError(f"{kind} {name}: expected one definition, got {first} and {second}. Rename one.")
        parts = self.components.setdefault(kind, {})
        if name not in parts:
            parts[name] = {}  # a schema may refer to itself
            parts[name] = self.rewrite(self.at(path, pointer), path)

    def place_unused_schemas(self) -> None:
        """Add the schemas that nothing refers to, so that the lint can name them."""
        for path in sorted((self.folder / "schemas").glob("*.yaml")):
            for name in as_object(self.load(path.resolve())):
                self.place("schemas", name, path.resolve(), f"/{name}")

    def target(self, ref: object, path: Path) -> tuple[Path, str]:
        file, found, pointer = str(ref).partition("#")
        if ":" in file or file.startswith(("/", "\\")) or not found or not pointer.startswith("/"):
            raise SpecError(
                f"{self.name(path)}: $ref: expected a relative reference (file.yaml#/Name), got {ref!r}."
            )
        return ((path.parent / file).resolve() if file else path), pointer

    def at(self, path: Path, pointer: str) -> Any:
        node = self.load(path)
        for step in pointer.strip("/").split("/"):
            key = step.replace("~1", "/").replace("~0", "~")
            if key not in as_object(node):
                raise SpecError(f"{self.name(path)}#{pointer}: expected a component, got nothing.")
            node = node[key]
        return node
