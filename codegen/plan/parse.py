"""Parse the lowered document with openapi-python-client. Whatever it would leave out is an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty

from ..errors import SpecError
from ..spec.document import Object, operations, schemas

CONFIG = Path(__file__).with_name("config.yaml")


def parse(lowered: Object) -> GeneratorData:
    """Return what the generator parsed. Raises `SpecError` where an operation or a schema is missing from it."""
    data = GeneratorData.from_dict(lowered, config=_config())
    if isinstance(data, GeneratorError):
        raise SpecError(f"{data.header}: {data.detail}")
    complaints = [*data.errors]
    for collection in data.endpoint_collections_by_tag.values():
        complaints += collection.parse_errors
    if complaints:
        raise SpecError("\n".join(f"{complaint.header}: {complaint.detail}" for complaint in complaints))
    _restore_values(data)
    _check_same(
        "operations",
        [operation["operationId"] for _, _, operation in operations(lowered)],
        [*endpoints(data)],
    )
    given = [name for name, schema in schemas(lowered).items() if has_class(schema)]
    _check_same("schemas", given, [str(part.class_info.name) for part in (*data.models, *data.enums)])
    return data


def endpoints(data: GeneratorData) -> dict[str, Endpoint]:
    """Return the generator's endpoints by operationId."""
    groups = data.endpoint_collections_by_tag.values()
    return {str(endpoint.name): endpoint for group in groups for endpoint in group.endpoints}


def has_class(schema: Object) -> bool:
    """Return whether the schema becomes a class or a named set of values, and not a plain string."""
    return schema.get("type") == "object" or "enum" in schema


def _restore_values(data: GeneratorData) -> None:
    """Give each copy of a map its values: the generator leaves them out where a reference comes before the schema."""
    whole = {model.class_info.name: model for model in data.models}
    for model in data.models:
        for prop in (*(model.required_properties or []), *(model.optional_properties or [])):
            for part in _parts(prop):
                if part.additional_properties is None and part.class_info.name in whole:
                    part.additional_properties = whole[part.class_info.name].additional_properties


def _parts(prop: object) -> Iterator[ModelProperty]:
    if isinstance(prop, ModelProperty):
        yield prop
    if isinstance(prop, ListProperty):
        yield from _parts(prop.inner_property)
    if isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            yield from _parts(inner)


def _config() -> Config:
    file = ConfigFile.load_from_path(CONFIG)
    return Config.from_sources(file, MetaType.NONE, Path("openapi.json"), "utf-8", True, None)


def _check_same(what: str, given: list[str], taken: list[str]) -> None:
    if sorted(given) != sorted(taken):
        odd = sorted({name for name in (*given, *taken) if given.count(name) != taken.count(name)})
        raise SpecError(
            f"{what}: expected {len(given)} as in the spec, got {len(taken)} from the generator. Look at {', '.join(odd)}."
        )
