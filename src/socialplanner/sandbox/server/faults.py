"""The faults of a sandbox that are still to happen, in the order in which they were ordered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..state.spec import Spec
from . import token_server
from .fault import Fault, parse_fault

EVERY = "*"


class Faults:
    """The pending faults."""

    def __init__(self, spec: Spec) -> None:
        self._targets = _list_targets(spec)
        self._pending: list[Fault] = []

    @property
    def pending(self) -> list[Fault]:
        """A copy of the list."""
        return list(self._pending)

    def order(self, target: str, order: Mapping[str, Any]) -> None:
        """Add a fault. Raises `ValueError` for what the sandbox cannot do, with what it can do."""
        if target not in self._targets:
            raise ValueError(
                f"target: expected an operation, a room or '*', got {target!r}."
                f" Choose from {', '.join(sorted(self._targets))}."
            )
        self._pending.append(parse_fault(target, order))

    def clear(self) -> None:
        """Forget all faults."""
        self._pending.clear()

    def find(self, operation_id: str, room: str) -> Fault | None:
        """Return the fault that meets a call, the earliest ordered first; None if there is none."""
        for fault in self._pending:
            if fault.target in (operation_id, room, EVERY):
                return fault
        return None

    def count_down(self, fault: Fault) -> None:
        """Note that a fault has happened once; the last time removes it."""
        if fault.times is None:
            return
        place = next(index for index, each in enumerate(self._pending) if each is fault)
        if fault.times > 1:
            self._pending[place] = replace(fault, times=fault.times - 1)
        else:
            del self._pending[place]


def _list_targets(spec: Spec) -> frozenset[str]:
    """Return what a fault can be ordered for."""
    rooms = {operation.room for operation in spec.operations}
    return frozenset(
        {EVERY, token_server.ROOM, *token_server.OPERATIONS, *rooms, *(each.id for each in spec.operations)}
    )
