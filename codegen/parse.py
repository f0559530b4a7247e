"""openapi-python-client reads the lowered document. Whatever it would drop, with a warning or without, is an error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from .fail import SpecError
from .lower import operations

CONFIG = Path(__file__).with_name("config.yaml")


def parse(lowered: dict[str, Any], output: Path) -> GeneratorData:
    """The generator's view of the whole document: as many operations and schemas as it was given."""
    data = GeneratorData.from_dict(lowered, config=config(output))
    if isinstance(data, GeneratorError):
        raise SpecError(f"{data.header}: {data.detail}")
    complaints = [*data.errors]
    for collection in data.endpoint_collections_by_tag.values():
        complaints += collection.parse_errors
    if complaints:
        raise SpecError("\n".join(f"{complaint.header}: {complaint.detail}" for complaint in complaints))
    _same_count("operations", sum(1 for _ in operations(lowered)), len(endpoints(data)))
    objects = {name for name, schema in lowered["components"]["schemas"].items() if has_class(schema)}
    parsed = {str(part.class_info.name) for part in (*data.models, *data.enums)}
    if objects != parsed:
        raise SpecError(f"the generator has other schemas than the spec: {sorted(objects ^ parsed)}")
    return data


def config(output: Path) -> Config:
    return Config.from_sources(
        ConfigFile.load_from_path(CONFIG), MetaType.NONE, Path("openapi.json"), "utf-8", True, output
    )


def endpoints(data: GeneratorData) -> dict[str, Any]:
    """The generator's endpoints by operationId."""
    found = [endpoint for group in data.endpoint_collections_by_tag.values() for endpoint in group.endpoints]
    return {str(endpoint.name): endpoint for endpoint in found}


def has_class(schema: dict[str, Any]) -> bool:
    """Whether the schema becomes a class or a named set of values, not just a string with a pattern."""
    return schema.get("type") == "object" or "enum" in schema


def _same_count(what: str, given: int, taken: int) -> None:
    if given != taken:
        raise SpecError(f"the spec has {given} {what}, the generator took {taken}")
