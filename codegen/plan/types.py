"""The shape of a value: its Python type, and the code that reads it from JSON and writes it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from openapi_python_client.parser.properties import AnyProperty, LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty

from ..errors import SpecError

Kind = Literal[
    "text",
    "enum",
    "flag",
    "integer",
    "number",
    "datetime",
    "date",
    "model",
    "object",
    "list",
    "map",
    "either",
    "file",
]

READERS = {
    "text": "read_text", "enum": "read_text", "flag": "read_flag", "integer": "read_integer", "number": "read_number",
    "datetime": "read_datetime", "date": "read_date", "object": "read_free_object",
}  # fmt: skip
EXACT = {"text": "str", "enum": "str", "flag": "bool"}
"""Kinds whose JSON value is the Python value: one look at its class is enough."""


@dataclass(frozen=True)
class Shape:
    """The kind of a value. `name` is its class or alias. `item` is what a list or a map holds, or the number type of
    a value that is a number or a word."""

    kind: Kind
    annotation: str
    name: str = ""
    item: Shape | None = None
    nullable: bool = False

    @property
    def exact(self) -> str:
        """Return the class of a fitting JSON value; empty where the class alone does not decide."""
        return EXACT.get(self.kind, "")

    @property
    def reader(self) -> str:
        """Return an expression: a function from a JSON value to the Python value, or to None where it does not fit."""
        if self.kind in ("list", "map") and self.item is not None:
            return f"{self.kind}_of({self.item.reader})"
        if self.kind == "either" and self.item is not None:
            return f"either({self.item.reader}, read_text)"
        if self.kind == "model":
            return f"model_of({self.name})"
        return READERS[self.kind]

    @property
    def readers(self) -> set[str]:
        """Return the names of `_core.values` that `reader` uses."""
        if self.kind in ("list", "map") and self.item is not None:
            return {f"{self.kind}_of"} | self.item.readers
        if self.kind == "either" and self.item is not None:
            return {"either", "read_text"} | self.item.readers
        return {"model_of"} if self.kind == "model" else {READERS[self.kind]}

    @property
    def parts(self) -> list[Shape]:
        return [self, *(self.item.parts if self.item else [])]

    @property
    def models(self) -> set[str]:
        return {part.name for part in self.parts if part.kind == "model"}

    @property
    def enums(self) -> set[str]:
        return {part.name for part in self.parts if part.kind in ("enum", "either")}

    def encode(self, value: str, label: str) -> str:
        """Return an expression that turns the Python value into JSON; errors call the value `label`."""
        if self.kind in ("datetime", "date"):
            return f'write_{self.kind}("{label}", {value})'
        if self.kind == "model":
            return f"{value}.to_dict()"
        if self.item is None or self.item.encode("item", label) == "item":
            return value
        inner = self.item.encode("item", label)
        if self.kind == "list":
            return f"[{inner} for item in {value}]"
        return f"{{key: {inner} for key, item in {value}.items()}}"

    def writers(self) -> set[str]:
        return {f"write_{part.kind}" for part in self.parts if part.kind in ("datetime", "date")}


SIMPLE: list[tuple[type[object], Kind, str]] = [
    (StringProperty, "text", "str"),
    (BooleanProperty, "flag", "bool"),
    (IntProperty, "integer", "int"),
    (FloatProperty, "number", "float"),
    (DateTimeProperty, "datetime", "datetime"),
    (DateProperty, "date", "date"),
    (FileProperty, "file", "FileInput"),
]


def shape_of(prop: object, where: str) -> Shape:
    """Return the shape of a parsed property. Raises `SpecError` for a type that cannot be read without loss."""
    for cls, kind, annotation in SIMPLE:
        if isinstance(prop, cls):
            return Shape(kind, annotation)
    if isinstance(prop, LiteralEnumProperty):
        return Shape("enum", str(prop.class_info.name), str(prop.class_info.name))
    if isinstance(prop, ListProperty):
        item = shape_of(prop.inner_property, f"{where}[]")
        return Shape("list", f"list[{item.annotation}]", item=item)
    if isinstance(prop, ModelProperty):
        return _object_shape(prop, where)
    if isinstance(prop, UnionProperty):
        return _union_shape(prop, where)
    raise SpecError(f"{where}: expected a type that the SDK can read, got {type(prop).__name__}.")


def is_map(prop: ModelProperty) -> bool:
    """Return whether the object has no fields of its own: it is a dict in Python, not a class."""
    return not prop.required_properties and not prop.optional_properties and _has_values(prop)


def _has_values(prop: ModelProperty) -> bool:
    return prop.data.additionalProperties not in (None, False)


def _object_shape(prop: ModelProperty, where: str) -> Shape:
    name = str(prop.class_info.name)
    if not is_map(prop):
        return Shape("model", name, name)
    values = prop.additional_properties
    if values is None or isinstance(values, AnyProperty):
        return Shape("object", "dict[str, object]")
    item = shape_of(values, f"{where}{{}}")
    return Shape("map", f"dict[str, {item.annotation}]", item=item)


def _union_shape(prop: UnionProperty, where: str) -> Shape:
    """Return the shape of X or null, of an open enum, or of a number or a word. Other unions are refused."""
    inner = [part for part in prop.inner_properties if not isinstance(part, NoneProperty)]
    nullable = len(inner) < len(prop.inner_properties)
    shapes = [shape_of(part, where) for part in inner]
    enums = [shape for shape in shapes if shape.kind == "enum"]
    if len(shapes) == 2 and len(enums) == 1 and {shape.kind for shape in shapes} == {"enum", "text"}:
        shapes = enums
    numbers = [shape for shape in shapes if shape.kind in ("integer", "number")]
    if len(shapes) == 2 and len(enums) == 1 and len(numbers) == 1:
        number, word = numbers[0], enums[0]
        return Shape("either", f"{number.annotation} | {word.annotation}", word.name, number, nullable)
    if len(shapes) != 1:
        kinds = ", ".join(shape.annotation for shape in shapes)
        raise SpecError(
            f"{where}: expected a union whose types differ in JSON, got {kinds}. Use one open schema."
        )
    only = shapes[0]
    return Shape(only.kind, only.annotation, only.name, only.item, nullable or only.nullable)
