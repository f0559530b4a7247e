"""What users of the SDK see: methods with their arguments, models with their fields, named values."""

from __future__ import annotations

from dataclasses import dataclass

from ..plan.arguments import Argument
from ..plan.model_plan import Model, Schemas, plan_schemas
from ..plan.operations import PlannedOperation, plan_operations
from ..plan.parse import parse
from ..plan.signatures import plan_signature
from ..spec.document import Object
from ..spec.lower import lower


@dataclass(frozen=True)
class FieldOrArgument:
    """An argument of a method, or a field of a model."""

    type: str
    required: bool = False


@dataclass(frozen=True)
class Method:
    """A method of a room. `positional` are the arguments that may be given without their names, in order."""

    summary: str
    arguments: dict[str, FieldOrArgument]
    positional: tuple[str, ...]
    returns: str
    repeat: str
    scopes: tuple[str, ...]
    errors: tuple[str, ...]
    deprecated: bool


@dataclass(frozen=True)
class Surface:
    """Methods, models and values by the names that users write."""

    methods: dict[str, Method]
    models: dict[str, dict[str, FieldOrArgument]]
    values: dict[str, tuple[str, ...]]


def read_surface(document: Object) -> Surface:
    """Return what the SDK that is generated from the bundled document offers."""
    data = parse(lower(document))
    planned = plan_schemas(document, data)
    return make_surface(planned, plan_operations(document, data, planned))


def make_surface(planned: Schemas, operations: list[PlannedOperation]) -> Surface:
    """Return what these models and operations offer."""
    return Surface(
        methods={
            f"planner.{operation.room}.{operation.method}": _read_method(operation)
            for operation in operations
        },
        models={name: _read_fields(model) for name, model in planned.models.items()},
        values={name: tuple(each.values) for name, each in planned.enums.items()},
    )


def _read_method(operation: PlannedOperation) -> Method:
    own = plan_signature(operation)
    tenant = [argument for argument in operation.arguments if argument.is_tenant]
    arguments = {each.name: _read_argument(each) for each in (*own.positional, *own.named, *tenant)}
    if own.page_size is not None:
        arguments |= {
            "page_size": FieldOrArgument("int"),
            "start": FieldOrArgument("int"),
            "concurrency": FieldOrArgument("int"),
        }
    return Method(
        summary=operation.summary,
        arguments=arguments,
        positional=tuple(each.name for each in own.positional),
        returns=own.returns,
        repeat=operation.repeat,
        scopes=tuple(operation.scopes),
        errors=tuple(operation.errors),
        deprecated=operation.deprecated,
    )


def _read_argument(argument: Argument) -> FieldOrArgument:
    # The location comes from the client unless the caller gives one.
    return FieldOrArgument(argument.annotation, argument.required and not argument.is_tenant)


def _read_fields(model: Model) -> dict[str, FieldOrArgument]:
    return {
        each.name: FieldOrArgument(each.shape.annotation, model.closed and each.required)
        for each in model.fields
    }
