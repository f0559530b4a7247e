"""The names that users import from the package itself: `public_names.yaml` beside this module."""

from __future__ import annotations

from pathlib import Path

from ..errors import SpecError
from ..spec.document import as_list, as_object
from ..spec.load import load

FILE = Path(__file__).with_suffix(".yaml")


def public_names(file: Path = FILE) -> dict[str, str]:
    """Return the module of each public name, sorted by name. Raises `SpecError` where a line is wrong."""
    homes: dict[str, str] = {}
    for module, names in as_object(load(file, file.name)).items():
        if not all(step.isidentifier() for step in module.split(".")) or not as_list(names):
            raise SpecError(f"{file.name}: {module}: expected a module with a list of names, got {names!r}.")
        for name in as_list(names):
            if not isinstance(name, str) or not name.isidentifier():
                raise SpecError(f"{file.name}: {module}: expected a Python name, got {name!r}.")
            if name in homes:
                raise SpecError(f"{file.name}: {name}: expected one module, got {homes[name]} and {module}.")
            homes[name] = module
    return dict(sorted(homes.items()))
