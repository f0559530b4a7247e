"""The arguments of an operation: its parameters, and the fields of a small body."""

from __future__ import annotations

from dataclasses import dataclass

from openapi_python_client.parser.openapi import Endpoint

from ..errors import SpecError
from ..spec.document import Object, api, as_list, as_object, resolve, sdk
from .model_plan import Field, Model
from .names import field_name
from .rules import is_id, limits_of, rule_names
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
    enums: frozenset[str] = frozenset()
    """The named values in its type and in its rule."""
    largest: int | None = None
    """The largest number that the API accepts."""
    rule: str = ""
    """The rule that `code` uses by the name of `rule_name`; empty where a function is enough."""
    rules: frozenset[str] = frozenset()
    """The names in the rule."""
    records: frozenset[str] = frozenset()
    """The models that may be given in place of their id."""
    is_tenant: bool = False
    """Whether the client fills it in: the location."""
    kinds: tuple[tuple[object, ...], ...] = ()
    """The kinds of file that it takes: the values of a `FileKind` for each."""

    @property
    def rule_name(self) -> str:
        """Return the name of its rule in the module of the operation."""
        return rule_name(self.name)

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
        annotation, code = _query_code(document, name, wire, shape, schema)
        if where == "path":
            kinds = [str(kind) for kind in sdk(parameter).get("record", ())]
            annotation = " | ".join([annotation, *kinds])
            more = "".join(f", {kind!r}" for kind in kinds)
            code = f"path_segment('{name}', {name}{more})"  # it goes into an f-string with double quotes
            if shape.kind == "enum":
                code = f"path_segment('{name}', one_of('{name}', {name}, {shape.name}))"
        argument = Argument(
            name=name,
            wire=wire,
            where=where,
            annotation=annotation,
            code=code,
            required=bool(parameter.get("required")),
            doc=str(parameter.get("description", "")),
            largest=limits_of(document, "integer", schema).get("most"),
            enums=frozenset(shape.enums - {"Flag"}),
            records=frozenset(as_list(sdk(parameter).get("record"))),
            is_tenant=wire == tenant,
        )
        found.append(argument)
    return found


def flatten_body(document: Object, operation: Object, model: Model, *, form: bool = False) -> list[Argument]:
    """Return the fields of a small body as arguments of their own. A `form` has texts on the wire."""
    defaults = as_object(sdk(operation).get("defaults"))
    tenant = api(document)["tenant"]["wire"]
    found: list[Argument] = []
    for each in model.fields:
        place = f"{operation['operationId']}.{each.wire}"
        if model.has_meaningful_null(each):
            raise SpecError(f"{place}: expected a field that is never null. Give the body an x-sdk name.")
        if form and each.shape.kind != "file":
            (annotation, code), by_rule = (
                _query_code(document, each.name, each.wire, each.shape, each.schema),
                False,
            )
        else:
            annotation, code, by_rule = _body_code(document, each, is_tenant=each.wire == tenant)
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
            largest=limits_of(document, "integer", each.schema).get("most"),
            enums=frozenset(each.shape.enums - {"Flag"}),
            rule=each.rule if by_rule else "",
            rules=frozenset(rule_names(each.shape)) if by_rule else frozenset(),
            is_tenant=each.wire == tenant,
            kinds=_file_kinds(each.schema),
        )
        found.append(argument)
    return found


def _file_kinds(schema: Object) -> tuple[tuple[object, ...], ...]:
    """Return the kinds of file that a field takes."""
    return tuple(
        (name, tuple(kind["endings"]), tuple(kind.get("also", ())), kind["most"])
        for name, kind in as_object(sdk(schema).get("kinds")).items()
    )


def rule_name(argument: str) -> str:
    """Return the name of the rule of an argument in the module of its operation."""
    return f"_{argument.upper()}"


def _body_code(document: Object, field: Field, *, is_tenant: bool) -> tuple[str, str, bool]:
    """Return the Python type of a field of a body, the expression that checks it and makes its JSON, and whether that
    uses the rule of the field."""
    name, shape, schema = field.name, field.shape, field.schema
    if shape.kind == "file":
        kinds = f", kinds={name.upper()}_KINDS" if "kinds" in sdk(schema) else ""
        named = f"default={sdk(schema)['filename']!r}, field={field.wire!r}{kinds}"
        return shape.annotation, f'make_file_part("{name}", {name}, {named})', False
    if is_tenant:
        return shape.annotation, f'identifier("{name}", {name})', False
    if _has_own_form(shape, schema) or _is_texts(shape):
        return *_query_code(document, name, field.wire, shape, schema), False
    annotation = shape.annotation
    if shape.kind == "list" and shape.item is not None:
        annotation = "Sequence[str]" if shape.item.kind == "enum" else f"Sequence[{shape.item.annotation}]"
    return annotation, f'checked("{name}", {name}, {rule_name(name)})', True


def _query_code(document: Object, name: str, wire: str, shape: Shape, schema: Object) -> tuple[str, str]:
    """Return the Python type of an argument, and the expression that checks it and makes its text."""
    limits = {word: value for word, value in limits_of(document, shape.kind, schema).items() if value}
    more = "".join(f", {word}={value!r}" for word, value in limits.items())
    separator = sdk(schema).get("joined")
    if separator:
        return "Sequence[str]", f'join("{name}", {name}, {separator!r})'
    if shape.kind == "enum" and shape.name == "Flag":
        return "bool", f'"true" if boolean("{name}", {name}) else "false"'
    if shape.kind == "text" and limits.get("pattern") == "^[0-9]+$":
        return "int", f'str(integer("{name}", {name}))'
    if _is_texts(shape):
        return "Sequence[str]", f'strings("{name}", {name}{more})'
    code = {
        "text": f'{"identifier" if is_id(wire) else "text"}("{name}", {name}{more})',
        "enum": f'one_of("{name}", {name}, {shape.name})',
        "integer": f'str(integer("{name}", {name}{more}))',
        "number": f'str(number("{name}", {name}{more}))',
        "flag": f'"true" if boolean("{name}", {name}) else "false"',
    }.get(shape.kind, shape.encode(name, name))
    return {"integer": "int", "number": "float"}.get(shape.kind, shape.annotation), code


def _has_own_form(shape: Shape, schema: Object) -> bool:
    """Return whether the API takes the value in another form than Python has it: a bool or a number as text."""
    digits = shape.kind == "text" and schema.get("pattern") == "^[0-9]+$"
    return digits or "joined" in sdk(schema) or (shape.kind == "enum" and shape.name == "Flag")


def _is_texts(shape: Shape) -> bool:
    return shape.kind == "list" and shape.item is not None and shape.item.kind == "text"
