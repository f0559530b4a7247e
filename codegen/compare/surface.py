"""What users of the SDK see of a spec: methods with their arguments, models with their fields, named values."""

from __future__ import annotations

from dataclasses import dataclass

from ..plan.arguments import Argument
from ..plan.model_plan import Model, schemas
from ..plan.operations import Call, calls
from ..plan.parse import parse
from ..plan.signatures import signature
from ..spec.document import Object
from ..spec.lower import lower


@dataclass(frozen=True)
class Slot:
    """An argument of a method, or a field of a model."""

    type: str
    required: bool = False


@dataclass(frozen=True)
class Method:
    """A method of a room. `positional` are the arguments that may be given without their names, in order."""

    summary: str
    arguments: dict[str, Slot]
    positional: tuple[str, ...]
    returns: str
    repeat: str
    scopes: tuple[str, ...]
    errors: tuple[str, ...]
    deprecated: bool


@dataclass(frozen=True)
class Surface:
    """All of it, by the names that users write."""

    methods: dict[str, Method]
    models: dict[str, dict[str, Slot]]
    values: dict[str, tuple[str, ...]]


def surface(document: Object) -> Surface:
    """What the SDK generated from the bundled document offers."""
    data = parse(lower(document))
    planned = schemas(document, data)
    return Surface(
        methods={
            f"planner.{call.room}.{call.method}": _method(call) for call in calls(document, data, planned)
        },
        models={name: _fields(model) for name, model in planned.models.items()},
        values={name: tuple(each.values) for name, each in planned.enums.items()},
    )


def _method(call: Call) -> Method:
    own = signature(call)
    tenant = [argument for argument in call.arguments if argument.is_tenant]
    arguments = {each.name: _slot(each) for each in (*own.positional, *own.named, *tenant)}
    if own.page_size is not None:
        arguments |= {"page_size": Slot("int"), "start": Slot("int"), "concurrency": Slot("int")}
    return Method(
        summary=call.summary,
        arguments=arguments,
        positional=tuple(each.name for each in own.positional),
        returns=own.returns,
        repeat=call.repeat,
        scopes=tuple(call.scopes),
        errors=tuple(call.errors),
        deprecated=call.deprecated,
    )


def _slot(argument: Argument) -> Slot:
    # The location comes from the client unless the caller gives one.
    return Slot(argument.annotation, argument.required and not argument.is_tenant)


def _fields(model: Model) -> dict[str, Slot]:
    return {each.name: Slot(each.shape.annotation, model.closed and each.required) for each in model.fields}
