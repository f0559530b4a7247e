"""openapi-python-client reads the lowered document. Whatever it would drop, with a warning or without, is an error."""

from __future__ import annotations

from pathlib import Path

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint

from .document import Object, operations, schemas
from .fail import SpecError

CONFIG = Path(__file__).with_name("config.yaml")


def parse(lowered: Object) -> GeneratorData:
    """The generator's view of the whole document: the operations and schemas that it was given, all of them."""
    data = GeneratorData.from_dict(lowered, config=_config())
    if isinstance(data, GeneratorError):
        raise SpecError(f"{data.header}: {data.detail}")
    complaints = [*data.errors]
    for collection in data.endpoint_collections_by_tag.values():
        complaints += collection.parse_errors
    if complaints:
        raise SpecError("\n".join(f"{complaint.header}: {complaint.detail}" for complaint in complaints))
    _same(
        "operations",
        [operation["operationId"] for _, _, operation in operations(lowered)],
        [*endpoints(data)],
    )
    given = [name for name, schema in schemas(lowered).items() if has_class(schema)]
    _same("schemas", given, [str(part.class_info.name) for part in (*data.models, *data.enums)])
    return data


def endpoints(data: GeneratorData) -> dict[str, Endpoint]:
    """The generator's endpoints by operationId."""
    groups = data.endpoint_collections_by_tag.values()
    return {str(endpoint.name): endpoint for group in groups for endpoint in group.endpoints}


def has_class(schema: Object) -> bool:
    """Whether the schema becomes a class or a named set of values, not just a string with a pattern."""
    return schema.get("type") == "object" or "enum" in schema


def _config() -> Config:
    file = ConfigFile.load_from_path(CONFIG)
    return Config.from_sources(file, MetaType.NONE, Path("openapi.json"), "utf-8", True, None)


def _same(what: str, given: list[str], taken: list[str]) -> None:
    if sorted(given) != sorted(taken):
        odd = sorted({name for name in (*given, *taken) if given.count(name) != taken.count(name)})
        raise SpecError(
            f"the spec has {len(given)} {what}, the generator has {len(taken)}: look at {', '.join(odd)}"
        )
