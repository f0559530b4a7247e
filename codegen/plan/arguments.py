"""The arguments of an operation: its parameters, and the fields of a small body."""

from __future__ import annotations

from dataclasses import dataclass, replace

from openapi_python_client.parser.openapi import Endpoint

from ..errors import SpecError
from ..spec.document import Object, api, as_object, resolve, sdk
from .model_plan import Model
from .names import field_name
from .types import Shape, shape_of


@dataclass(frozen=True)
class Argument:
    """An argument of an operation. `code` is the checked value for the wire, `annotation` its Python type."""

    name: str
    wire: str
    where: str
    annotation: str
    code: str
    required: bool
    doc: str
    default: str = ""
    """Python literal that is sent where the caller gives no value."""
    most: int | None = None
    enum: str = ""
    """The named values in its type."""
    is_tenant: bool = False
    """Whether the client fills it in: the location."""

    @property
    def parameter(self) -> str:
        """Return the argument as a parameter of a function."""
        return f"{self.name}: {self.annotation}" + ("" if self.required else " | None = None")


def plan_parameters(document: Object, operation: Object, endpoint: Endpoint) -> list[Argument]:
    """Return the parameters that a caller gives, in the order of the spec."""
    place = operation["operationId"]
    parsed = (*endpoint.path_parameters, *endpoint.query_parameters)
    props = {prop.name.get_untrusted_value(): prop for prop in parsed}
    tenant = api(document)["tenant"]["wire"]
    found: list[Argument] = []
    for node in operation.get("parameters", []):
        parameter = resolve(document, node)
        wire, where = str(parameter["name"]), str(parameter["in"])
        if wire not in props:
            continue
        name = field_name(wire, parameter)
        shape = shape_of(props[wire], f"{place}.{wire}")
        schema = {**resolve(document, parameter["schema"]), "x-sdk": sdk(parameter)}
        annotation, code = _code(name, shape, schema, as_text=True)
        if where == "path":
            code = f"path_segment('{name}', {name})"  # it goes into an f-string with double quotes
        required, doc = bool(parameter.get("required")), str(parameter.get("description", ""))
        argument = Argument(name, wire, where, annotation, code, required, doc, enum=_enum(shape, annotation))
        found.append(replace(argument, is_tenant=wire == tenant))
    return found


def flatten_body(document: Object, operation: Object, model: Model) -> list[Argument]:
    """Return the fields of a small body as arguments of their own."""
    defaults = as_object(sdk(operation).get("defaults"))
    tenant = api(document)["tenant"]["wire"]
    found: list[Argument] = []
    for each in model.fields:
        place = f"{operation['operationId']}.{each.wire}"
        if model.has_meaningful_null(each):
            raise SpecError(f"{place}: expected a field that is never null. Give the body an x-sdk name.")
        annotation, code = _code(each.name, each.shape, each.schema)
        if "list[" in annotation or "dict[" in annotation:
            raise SpecError(
                f"{place}: expected a type for an argument, got {annotation}. Give the body an x-sdk name."
            )
        default = repr(defaults[each.wire]) if each.wire in defaults else ""
        argument = Argument(
            name=each.name,
            wire=each.wire,
            where="body",
            annotation=annotation,
            code=code,
            required=each.required and not default,
            doc=each.doc,
            default=default,
            most=each.schema.get("maxItems"),
            enum=_enum(each.shape, annotation),
            is_tenant=each.wire == tenant,
        )
        found.append(argument)
    return found


def _enum(shape: Shape, annotation: str) -> str:
    return shape.name if shape.kind in ("enum", "either") and shape.name in annotation else ""


def _code(name: str, shape: Shape, schema: Object, *, as_text: bool = False) -> tuple[str, str]:
    """Return the Python type of an argument, and the expression that checks it and makes its JSON or query value."""
    if shape.kind == "file":
        named = sdk(schema)["filename"]
        return shape.annotation, f'make_file_part("{name}", {name}, default={named!r})'
    separator = sdk(schema).get("joined")
    if separator:
        return "Sequence[str]", f'join("{name}", {name}, {separator!r})'
    if shape.kind == "enum" and shape.name == "Flag":
        return "bool", f'"true" if boolean("{name}", {name}) else "false"'
    if shape.kind == "text" and schema.get("pattern") == "^[0-9]+$":
        return "int", f'str(integer("{name}", {name}))'
    if shape.kind in ("text", "enum"):
        return shape.annotation, f'text("{name}", {name})' if as_text else name
    if shape.kind == "integer":
        code = f'integer("{name}", {name}, least={int(schema.get("minimum", 0))})'
        return "int", f"str({code})" if as_text else code
    if shape.kind == "number":
        return "float", f"str({name})" if as_text else name
    if shape.kind == "flag":
        code = f'boolean("{name}", {name})'
        return "bool", f'"true" if {code} else "false"' if as_text else code
    if shape.kind == "list" and shape.item is not None and shape.item.kind in ("text", "enum"):
        limits = [
            f"{word}={int(schema[key])}"
            for key, word in (("minItems", "least"), ("maxItems", "most"))
            if key in schema
        ]
        return "Sequence[str]", f'strings("{name}", {", ".join([name, *limits])})'
    if shape.kind == "model":
        return shape.annotation, f'model("{name}", {name}, {shape.name}).to_dict()'
    if shape.kind == "list" and shape.item is not None:
        return f"Sequence[{shape.item.annotation}]", shape.encode(name, name)
    return shape.annotation, shape.encode(name, name)
