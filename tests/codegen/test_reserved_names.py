"""The rules about names know every name that the generated code uses itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from codegen.lint import reserved_names
from codegen.plan.names import is_identifier
from socialplanner import Model, SocialPlanner
from socialplanner._generated_client.rooms import Rooms

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(project: Path, part: str) -> Iterator[tuple[Function, set[str]]]:
    """The functions of generated modules, each with the names of the fields of its class."""
    modules = sorted((project / "src/socialplanner/_generated" / part).rglob("*.py"))
    assert modules
    for path in modules:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for top in tree.body:
            members = [*ast.iter_child_nodes(top), top]
            fields = {
                node.target.id
                for node in members
                if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
            }
            fields |= {  # the id of a record
                node.name
                for node in members
                if isinstance(node, ast.FunctionDef) and any(map(_is_property, node.decorator_list))
            }
            for node in members:
                if isinstance(node, Function) and not node.name.startswith("__getattr"):
                    yield node, fields


def _is_property(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Name) and decorator.id == "property"


def loaded(function: Function) -> set[str]:
    """The names that the body of a function reads."""
    nodes = [node for statement in function.body for node in ast.walk(statement)]
    names = {node.id for node in nodes if isinstance(node, ast.Name)} | {
        argument.arg for node in nodes if isinstance(node, ast.arguments) for argument in node.args
    }
    return {name for name in names if is_identifier(name)}


def arguments(function: Function) -> set[str]:
    return {
        argument.arg
        for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    }


def test_no_field_is_called_like_a_name_in_its_class(extended: Path) -> None:
    """What `from_dict`, `to_dict` and `__init__` read, but for the fields, is refused as a field's name."""
    used: set[str] = set()
    for function, fields in functions(extended, "models"):
        used |= (loaded(function) | arguments(function)) - fields
    members = {name for name in dir(Model) if is_identifier(name)}
    assert {"self", "src", "value", "read_integer", "write_date", "list_of"} <= used
    assert (used | members) - reserved_names.FIELDS == set()


def test_no_argument_is_called_like_a_name_in_its_function(extended: Path) -> None:
    """What `build`, the function that sends and the method of the room read is refused as an argument's name."""
    for function, _ in functions(extended, "api"):
        own = arguments(function) - {"self", "sender", "location_id", "page_size", "start", "concurrency"}
        own |= {"skip", "limit"}  # the arguments of a page are the page's own
        own |= {"location_id"}  # `is_free_argument` keeps the tenant's name for the tenant
        used = loaded(function) | (arguments(function) - own)
        assert used - own - {function.name} - reserved_names.ARGUMENTS == set()


def test_no_room_is_called_like_something_else_of_the_client() -> None:
    """A tag `send` would hide `planner.send`."""
    rooms = set(vars(Rooms))
    others = {name for name in dir(SocialPlanner) if is_identifier(name)} - rooms
    assert {"send", "with_options"} <= others
    assert others <= reserved_names.ROOMS
