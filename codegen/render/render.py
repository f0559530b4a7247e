"""Write the generated package with our templates."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openapi_python_client.parser import GeneratorData

from ..plan.api import plan_api
from ..plan.model_plan import Schemas, plan_schemas
from ..plan.names import class_name, snake_case
from ..plan.operations import PlannedOperation, find_shown_models, plan_operations
from ..plan.public_names import public_names
from ..plan.signatures import plan_signature
from ..spec.document import Object
from ..spec.published_document import publish
from .docstrings import docstring, method_doc
from .environment import make_environment
from .rules import plan_rules, publish_rules

STANDARD = {
    "collections.abc": ["Sequence"],
    "datetime": ["date", "datetime"],
    "....upload": ["FileInput"],
}
"""Imports that the types of arguments may need beside the models."""
GENERATED = ("_generated", "_generated_client", "_generated_names")
"""The folders that are written whole: below the hand-written rooms, above them, and above everything."""


def render(
    document: Object, data: GeneratorData, output: Path, hand_written: Path, rules: Sequence[Object] = ()
) -> None:
    """Write all generated folders, unformatted, into the empty folder `output`.

    `hand_written` is the package whose `rooms/<tag>.py` take the place of the generated rooms.
    """
    planned = plan_schemas(document, data)
    operations = plan_operations(document, data, planned)
    package = _Package(output / "_generated")
    _write_models(package, planned, find_shown_models(operations, planned))
    _write_api(package, document, operations)
    _write_names(_Package(output / "_generated_names"))
    _write_client(_Package(output / "_generated_client"), document, hand_written)
    package.write("__init__.py", "package.py.jinja", api=plan_api(document))
    package.write("rules.py", "rules.py.jinja", rules=plan_rules(document, rules))
    shipped = publish(document) | {"x-rules": publish_rules(rules)}
    package.place("openapi.json", json.dumps(shipped, indent=1, ensure_ascii=False) + "\n")


class _Package:
    """A folder to write into, and the templates to write with."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.templates = make_environment()
        environment: Any = self.templates  # jinja2 does not say what its filters are
        environment.filters.update(
            docstring=docstring, literal=repr, tuple=_tuple, snake=snake_case, class_name=class_name
        )

    def write(self, path: str, template: str, **data: object) -> None:
        self.place(path, self.templates.get_template(template).render(data))

    def place(self, path: str, text: str) -> None:
        target = self.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def _tuple(values: Iterable[object]) -> str:
    """Return a tuple as Python, without the trailing comma that would put each value on a line of its own."""
    return repr(tuple(values))


def _write_models(package: _Package, planned: Schemas, shown: set[str]) -> None:
    models = [model for model in planned.models.values() if model.name in shown]
    for model in models:
        package.write(f"models/{model.module}.py", "model.py.jinja", model=model)
    enums = [planned.enums[name] for name in sorted(planned.enums)]
    package.write("models/enums.py", "enums.py.jinja", enums=enums)
    modules = {model.name: model.module for model in models} | {each.name: "enums" for each in enums}
    _write_lazy(package, "models/__init__.py", "All models and enumerations of the API.", modules)


def _write_api(package: _Package, document: Object, operations: list[PlannedOperation]) -> None:
    docs: dict[str, str] = {tag["name"]: tag["description"] for tag in document["tags"]}
    for operation in operations:
        package.write(
            f"api/{operation.room}/{operation.id}.py",
            "operation.py.jinja",
            operation=operation,
            doc=method_doc(operation),
        )
    for room, doc in docs.items():
        members = [operation for operation in operations if operation.room == room]
        package.write(
            f"api/{room}/__init__.py",
            "room.py.jinja",
            room=room,
            doc=doc,
            members=[(operation, plan_signature(operation), method_doc(operation)) for operation in members],
            standard=_find_imports(members),
            models=_find_models(members),
            paged=any(operation.paging for operation in members),
        )
    modules = {operation.id: f"{operation.room}.{operation.id}" for operation in operations}
    doc = "All operations as modules: `build(...)` makes a request, the function of the same name sends it."
    _write_lazy(package, "api/__init__.py", doc, modules, modules=True)


def _write_lazy(
    package: _Package, path: str, doc: str, homes: Mapping[str, str], *, modules: bool = False
) -> None:
    """Write a module whose names are loaded from the modules beside it; `modules`: the names are those modules."""
    names = {name: f".{home}" for name, home in sorted(homes.items())}
    package.write(path, "lazy.py.jinja", doc=doc, names=names, modules=modules, more="")


def _write_names(package: _Package) -> None:
    """Write the names that users import from the package itself."""
    homes = public_names()
    parents = sorted({home.rpartition(".")[0] or home for home in homes.values()})
    more = f"\n\nMay import: {', '.join(f'`{each}`' for each in parents)}."
    names = {name: f"..{home}" for name, home in homes.items()}
    doc = "The public names of the package."
    package.write("__init__.py", "lazy.py.jinja", doc=doc, names=names, modules=False, more=more)


def _write_client(package: _Package, document: Object, hand_written: Path) -> None:
    """Write the attributes of the client, one for each room."""
    rooms = [
        (
            name,
            tag["description"],
            "rooms" if (hand_written / "rooms" / f"{name}.py").exists() else "_generated.api",
        )
        for tag in document["tags"]
        for name in [tag["name"]]
    ]
    package.write("rooms.py", "rooms.py.jinja", rooms=rooms)
    package.write("__init__.py", "client_package.py.jinja")


def _find_models(members: list[PlannedOperation]) -> list[str]:
    """Return the models and named values in the signatures of the operations, items of pages included."""
    items = {operation.paging.item for operation in members if operation.paging}
    shown = " ".join(
        [operation.returns for operation in members]
        + [argument.annotation for operation in members for argument in operation.arguments]
    )
    names = items.union(*({*operation.models, *operation.records, *operation.enums} for operation in members))
    return sorted(name for name in names if name in items or re.search(rf"\b{name}\b", shown))


def _find_imports(members: list[PlannedOperation]) -> dict[str, list[str]]:
    """Return the imports that the types of arguments need beside the models, by module."""
    types = " ".join(argument.annotation for operation in members for argument in operation.arguments)
    needed = {
        module: [name for name in names if re.search(rf"\b{name}\b", types)]
        for module, names in STANDARD.items()
    }
    return {module: names for module, names in needed.items() if names}
