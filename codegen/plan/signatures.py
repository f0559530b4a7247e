"""The arguments of the method of an operation, in the order in which users write them."""

from __future__ import annotations

from dataclasses import dataclass

from .arguments import Argument
from .operations import PlannedOperation


@dataclass(frozen=True)
class Signature:
    """The arguments of a method, as `templates/room.py.jinja` writes them."""

    positional: list[Argument]
    named: list[Argument]
    tenant: str
    """The argument that the client fills in where the caller does not; empty where the API needs none."""
    page_size: int | None
    """Default for the items in one request; None where the operation is not read page by page."""
    returns: str

    @property
    def parts(self) -> list[str]:
        """Return the arguments as Python, one for each."""
        more: list[str] = []
        if self.page_size is not None:
            more = [f"page_size: int = {self.page_size}", "start: int = 0", "concurrency: int = 8"]
        if self.tenant:
            more.append(f"{self.tenant}: str | None = None")
        named = [*(each.parameter for each in self.named), *more]
        return [*(each.parameter for each in self.positional), *(["*"] if named else []), *named]


def plan_signature(operation: PlannedOperation) -> Signature:
    """Return the arguments of the method, by position or by name, and its type."""
    walk = operation.paging
    paged = (walk.skip, walk.limit) if walk else ()
    shown = [each for each in operation.signature if not each.is_tenant and each.name not in paged]
    positional = [
        argument
        for argument in shown
        if argument.where == "path"
        or (argument.required and walk is None and argument.where == "body" and operation.body != "fields")
    ]
    return Signature(
        positional=positional,
        named=[argument for argument in shown if argument not in positional],
        tenant=next((argument.name for argument in operation.arguments if argument.is_tenant), ""),
        page_size=walk.size if walk and walk.skip else None,
        returns=f"Pages[{walk.item}]" if walk else operation.returns,
    )
