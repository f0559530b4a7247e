"""The models that the templates render, planned from the spec and the generator's parse of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.properties import ModelProperty

from ..errors import SpecError
from ..spec.document import Object, as_object, schemas, sdk
from .names import field_name, snake_case
from .rules import rule_names, rule_of, rules_by_module
from .types import Shape, is_map, shape_of


@dataclass(frozen=True)
class Field:
    """A field of a model."""

    wire: str
    name: str
    shape: Shape
    required: bool
    doc: str
    schema: Object
    rule: str = ""
    """In a model that is sent: the Python expression of its rule."""

    @property
    def unnamed(self) -> bool:
        """Return whether the record in this field need not have its id."""
        return sdk(self.schema).get("id") is False

    @property
    def also_text(self) -> bool:
        """Return whether a text may come in place of the object."""
        return self.shape.kind == "model" and sdk(self.schema).get("also") == "text"

    @property
    def single(self) -> str:
        """Return the class of a JSON value that may come in place of the list; empty where none may."""
        item = self.shape.item
        if self.shape.kind != "list" or item is None or sdk(self.schema).get("also") != "one":
            return ""
        return "dict" if item.kind == "model" else item.exact


@dataclass(frozen=True)
class Model:
    """A schema with fields: one class, one module. `closed` ones are for requests."""

    name: str
    module: str
    doc: str
    closed: bool
    fields: list[Field]
    needs: tuple[tuple[str, str], ...] = ()
    """Pairs of fields: a value of the first one is not sent without one of the second."""

    @property
    def hints(self) -> dict[str, str]:
        """Return what to do where a field that is needed has no value."""
        return {each.name: hint for each in self.fields if (hint := sdk(each.schema).get("hint"))}

    @property
    def ids(self) -> list[Field]:
        """Return the fields that name the record, by `x-sdk id`: of several, each record has at least one."""
        return [each for each in self.fields if sdk(each.schema).get("id")]

    def slot(self, each: Field) -> str:
        """Return the attribute that holds the value of a field. That of the id is behind a property that raises."""
        return f"_{each.name}" if each in self.ids[:1] else each.name

    @property
    def models(self) -> list[str]:
        """Return the other models in its fields."""
        names = {name for each in self.fields for name in each.shape.models}
        return sorted(names - {self.name})

    @property
    def enums(self) -> list[str]:
        return sorted({name for each in self.fields for name in each.shape.enums})

    @property
    def values(self) -> list[str]:
        """Return the names of `_core.values` that the class uses."""
        needed: set[str] = set()
        for each in self.fields:
            needed |= each.shape.writers()
            if each.shape.kind == "list" and each.shape.item is not None:
                item = each.shape.item
                needed |= {"read_object"} if item.kind == "model" else item.readers
            elif not each.shape.exact:
                needed |= each.shape.readers
        return sorted(needed)

    @property
    def rules(self) -> dict[str, list[str]]:
        """Return the rules of its fields, by the module of `_core` that they are imported from."""
        return rules_by_module(rule_names(each.shape) for each in self.fields)

    def annotation(self, each: Field) -> str:
        """Return the type of the attribute: what can be read there."""
        if each.shape.kind == "list" and not self.closed:
            return each.shape.annotation
        return f"{each.shape.annotation} | None" + (" | Unset" if self.has_meaningful_null(each) else "")

    def parameter(self, each: Field) -> str:
        """Return the type of the argument of the constructor, and its default where it has one."""
        if self.has_meaningful_null(each):
            return f"{each.shape.annotation} | None | Unset = UNSET"
        if self.closed and each.required:
            return each.shape.annotation
        return f"{each.shape.annotation} | None = None"

    def has_meaningful_null(self, each: Field) -> bool:
        """Return whether null and absent mean different things in this field."""
        return self.closed and each.shape.nullable and not each.required


@dataclass(frozen=True)
class Enumeration:
    """A named set of values. It is open, so it becomes an alias and not a class."""

    name: str
    doc: str
    values: list[str]


@dataclass(frozen=True)
class Schemas:
    """All schemas of the spec that reach the SDK, by what they become."""

    models: dict[str, Model] = field(default_factory=dict[str, Model])
    forms: dict[str, Model] = field(default_factory=dict[str, Model])
    """Bodies that hold a file: the field becomes an argument, and the body gets no class."""
    enums: dict[str, Enumeration] = field(default_factory=dict[str, Enumeration])


def plan_schemas(document: Object, data: GeneratorData) -> Schemas:
    """Return a plan of each schema that the generator parsed; a map becomes a plain dict and has no class."""
    planned = Schemas()
    sources = schemas(document)
    for enum in data.enums:
        name = str(enum.class_info.name)
        planned.enums[name] = Enumeration(name, sources[name]["description"], list(sources[name]["enum"]))
    for prop in data.models:
        name = str(prop.class_info.name)
        if not is_map(prop):
            model = _plan_model(document, name, sources[name], prop)
            home = (
                planned.forms if any(each.shape.kind == "file" for each in model.fields) else planned.models
            )
            home[name] = model
    return planned


def _plan_model(document: Object, name: str, source: Object, prop: ModelProperty) -> Model:
    parsed = {
        part.name.get_untrusted_value(): part
        for part in (*(prop.required_properties or []), *(prop.optional_properties or []))
    }
    closed = source.get("additionalProperties") is False
    fields = [
        _plan_field(
            document, f"{name}.{wire}", schema, parsed[wire], wire in source.get("required", ()), closed
        )
        for wire, schema in as_object(source.get("properties")).items()
    ]
    if len({each.name for each in fields}) < len(fields) or len(parsed) != len(fields):
        raise SpecError(f"{name}: expected a Python name of its own for each field. Give one an x-sdk name.")
    for each in fields:
        if any(re.search(rf"\b{each.name}\b", other.shape.annotation) for other in fields):
            raise SpecError(
                f"{name}.{each.wire}: expected a name that is not a type in its class, got {each.name}. Give it an x-sdk name."
            )
        if closed and each.required and each.shape.nullable:
            raise SpecError(
                f"{name}.{each.wire}: expected an optional field, or one that is never null. The SDK cannot send null here."
            )
    return Model(name, snake_case(name), source["description"], closed, fields, _plan_needs(source, fields))


def _plan_needs(source: Object, fields: list[Field]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of `dependentRequired`, by their names in Python."""
    names = {each.wire: each.name for each in fields}
    return tuple(
        (names[wire], names[needed])
        for wire, others in as_object(source.get("dependentRequired")).items()
        for needed in others
    )


def _plan_field(
    document: Object, place: str, schema: Object, prop: object, required: bool, closed: bool
) -> Field:
    wire = place.partition(".")[2]
    shape = shape_of(prop, place)
    return Field(
        wire=wire,
        name=field_name(wire, schema),
        shape=shape,
        required=required,
        doc=schema.get("description", ""),
        schema=schema,
        rule=rule_of(document, shape, schema, place) if closed and shape.kind != "file" else "",
    )
