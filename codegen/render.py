"""Write the generated package: our templates, in the environment of openapi-python-client."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.parser import GeneratorData

from .calls import Call, calls, names_in
from .names import snake_case
from .parse import config
from .plan import Schemas, schemas
from .text import docstring, method_doc

STANDARD = {"collections.abc": ["Sequence"], "datetime": ["date", "datetime"]}
"""What the types of arguments may need of the standard library."""
TEMPLATES = Path(__file__).with_name("templates")


def render(document: dict[str, Any], data: GeneratorData, output: Path) -> None:
    """All files of the package `_generated`, unformatted, into the empty folder `output`."""
    planned = schemas(document, data)
    operations = calls(document, data, planned)
    package = _Package(data, output)
    _counted(data, planned, operations)
    _models(package, planned)
    _api(package, document, operations)
    package.write("__init__.py", "package.py.jinja", document=document, version=_version_default(document))
    package.place("openapi.json", json.dumps(document, indent=1, ensure_ascii=False) + "\n")


class _Package:
    def __init__(self, data: GeneratorData, output: Path) -> None:
        self.output = output
        self.env = Project(openapi=data, config=config(output), custom_template_path=TEMPLATES).env
        self.env.filters.update(docstring=docstring, literal=_literal, snake=snake_case)
        self.env.globals.update(method_doc=method_doc)

    def write(self, path: str, template: str, **data: Any) -> None:
        self.place(path, self.env.get_template(template).render(**data))

    def place(self, path: str, text: str) -> None:
        target = self.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def _models(package: _Package, planned: Schemas) -> None:
    for model in planned.models.values():
        package.write(f"models/{model.module}.py", "model.py.jinja", model=model)
    enums = [planned.enums[name] for name in sorted(planned.enums)]
    package.write("models/enums.py", "enums.py.jinja", enums=enums)
    names = {model.name: model.module for model in planned.models.values()} | {
        each.name: "enums" for each in enums
    }
    package.write(
        "models/__init__.py",
        "lazy.py.jinja",
        doc="Every model and enumeration of the API.",
        names=dict(sorted(names.items())),
    )


def _api(package: _Package, document: dict[str, Any], operations: list[Call]) -> None:
    rooms: dict[str, list[Call]] = {tag["name"]: [] for tag in document["tags"]}
    docs = {tag["name"]: tag["description"] for tag in document["tags"]}
    for call in operations:
        rooms[call.room].append(call)
        package.write(f"api/{call.room}/{call.id}.py", "operation.py.jinja", call=call)
    for room, members in rooms.items():
        arguments = [argument for call in members for argument in call.arguments]
        standard = {
            module: [name for name in names if names_in(arguments, name)]
            for module, names in STANDARD.items()
        }
        package.write(
            f"api/{room}/__init__.py",
            "room.py.jinja",
            room=room,
            calls=members,
            doc=docs[room],
            standard=standard,
        )
    package.write("rooms.py", "rooms.py.jinja", rooms=docs)
    modules = {call.id: f"{call.room}.{call.id}" for call in operations}
    package.write("api/__init__.py", "operations.py.jinja", modules=dict(sorted(modules.items())))


def _counted(data: GeneratorData, planned: Schemas, operations: list[Call]) -> None:
    """Nothing that was parsed may be missing from what is written."""
    endpoints = sum(len(group.endpoints) for group in data.endpoint_collections_by_tag.values())
    maps = sum(1 for prop in data.models if str(prop.class_info.name) not in planned.models)
    assert endpoints == len(operations), "operations were lost"
    assert len(data.models) == len(planned.models) + maps, "schemas were lost"


def _version_default(document: dict[str, Any]) -> str:
    """The API version that the SDK asks for, from the one place where it stands."""
    default: str = document["components"]["parameters"]["Version"]["schema"]["default"]
    return default


def _literal(value: object) -> str:
    """A Python literal of a JSON value."""
    return repr(value)
