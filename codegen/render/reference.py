"""Write the reference under docs/: a page for each room, a table of all operations, and the scopes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openapi_python_client.parser import GeneratorData

from ..plan.arguments import Argument
from ..plan.model_plan import Schemas, plan_schemas
from ..plan.operations import PlannedOperation, plan_operations
from ..plan.signatures import Signature, plan_signature
from ..spec.document import Object, neighbours
from ..spec.document import operations as operations_of
from .environment import make_environment
from .example_calls import break_lines, example_call
from .rules import group_by_network

REPEAT = {
    "read": "It only reads, so it may be sent again.",
    "idempotent": "It changes something, and has the same effect when it is sent twice.",
    "create": (
        "Sent twice, it may happen twice. Where no response comes and it may have happened,"
        " it raises `AmbiguousOutcome`."
    ),
}
"""The repeat class of an operation in words."""


@dataclass(frozen=True)
class Entry:
    """One method in the reference."""

    operation: PlannedOperation
    signature: Signature
    code: str
    arguments: list[str]
    returns: str
    example: str

    @property
    def name(self) -> str:
        return f"{self.operation.room}.{self.operation.method}"

    @property
    def link(self) -> str:
        return f"[`{self.name}`]({self.operation.room}.md#{self.operation.method})"

    @property
    def repeat(self) -> str:
        return REPEAT[self.operation.repeat]


def write_reference(
    document: Object, data: GeneratorData, output: Path, rules: Sequence[Object] = ()
) -> None:
    """Write all pages into the folder `output`."""
    planned = plan_schemas(document, data)
    parsed = zip(operations_of(document), plan_operations(document, data, planned), strict=True)
    entries = [_entry(document, source, operation, planned) for (_, _, source), operation in parsed]
    docs: dict[str, str] = {tag["name"]: _line(tag["description"]) for tag in document["tags"]}
    rooms = {room: [entry for entry in entries if entry.operation.room == room] for room in docs}
    templates = make_environment()

    def write(name: str, template: str, **values: object) -> None:
        text = templates.get_template(template).render(values)
        (output / name).write_text(text, encoding="utf-8", newline="\n")

    output.mkdir(parents=True, exist_ok=True)
    for room, members in rooms.items():
        write(f"{room}.md", "room.md.jinja", room=room, doc=docs[room], entries=members)
    beside = len(neighbours(document))
    counts = {"own": len(entries) - beside, "beside": beside}
    title = document["info"]["title"]
    write("operations.md", "operations.md.jinja", rooms=rooms, counts=counts, title=title)
    scopes = {room: _scopes(members) for room, members in rooms.items()}
    write("rules.md", "rules.md.jinja", rules=group_by_network(rules))
    write("scopes.md", "scopes.md.jinja", rooms=scopes)


def _entry(document: Object, source: Object, operation: PlannedOperation, planned: Schemas) -> Entry:
    own = plan_signature(operation)
    wait = "" if operation.paging else "await "
    head = break_lines(
        f"{wait}planner.{operation.room}.{operation.method}(", own.parts, f") -> {own.returns}", 0
    )
    arguments = [_argument(argument, planned) for argument in (*own.positional, *own.named)]
    if own.page_size is not None:
        arguments.append(
            f"`page_size` (`int`, {own.page_size} if left out): the number of items in one request;"
            " `start`: the number of items to skip; `concurrency`: the number of requests at once."
        )
    if own.tenant:
        arguments.append(f"`{own.tenant}` (`str`, optional): a location other than that of the client.")
    example = example_call(document, source, operation, own, planned)
    return Entry(operation, own, head, arguments, _returns(operation, planned), example)


def _argument(argument: Argument, planned: Schemas) -> str:
    optional = "" if argument.required else ", optional"
    known = [value for name in sorted(argument.enums) for value in planned.enums[name].values]
    values = f" Known values: {', '.join(f'`{value}`' for value in known)}." if known else ""
    most = f" At most {argument.most}." if argument.most is not None else ""
    return f"`{argument.name}` (`{argument.annotation}`{optional}): {_line(argument.doc)}{most}{values}"


def _returns(operation: PlannedOperation, planned: Schemas) -> str:
    if operation.redirects:
        return "`str`: the address to send the user's browser to."
    if operation.paging:
        item = planned.models[operation.paging.item]
        return (
            f"`Pages[{item.name}]`: iterate over it with `async for`, or get all items with `await pages.collect()`."
            f" `{item.name}`: {_line(item.doc)}"
        )
    return f"`{operation.returns}`: {_line(planned.models[operation.returns].doc)}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _scopes(members: list[Entry]) -> dict[str, list[Entry]]:
    """Return the scopes of a room, each with the methods that need it."""
    names = sorted({scope for entry in members for scope in entry.operation.scopes})
    return {name: [entry for entry in members if name in entry.operation.scopes] for name in names}
