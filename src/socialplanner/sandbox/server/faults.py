"""Troubles that a test orders: which call they meet, what they do, and how often they still will."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from itertools import chain
from typing import Any

from ..state.json_codec import is_object
from ..state.refusals import PHRASES
from ..state.responses import Answer
from ..state.spec import Operation, Spec
from . import mutate as spoiling
from . import token_server

EVERY = "*"
KINDS = (
    "status",
    "drop",
    "drop_after_commit",
    "delay",
    "malform",
    "truncate",
    "html",
    "unknown_enum",
    "null_field",
)
FIELD_KINDS = frozenset({"unknown_enum", "null_field"})  # true for the first field that fits, or its name
DETAILS = frozenset({"times", "headers", "body"})
HTML = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Please wait.</body></html>"
MAX_DELAY = 3600.0  # seconds


@dataclass(frozen=True, slots=True)
class Fault:
    """What is to go wrong. `target` is an operation, a room or `*`, `times` how often it still will (None: always)."""

    target: str
    kind: str
    times: int | None = 1
    status: int | None = None
    delay: float = 0.0
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = None
    where: str | None = None  # the field, of those kinds that change one

    @property
    def in_place(self) -> bool:
        """Whether it happens in the place of the work, and not after it."""
        return self.kind == "drop" or self.status is not None

    def answer(self) -> Answer:
        """The answer in the place of the work."""
        status = self.status or 0
        if self.body is not None or 200 <= status < 400:
            return Answer(status, {} if self.body is None else self.body)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            return Answer(status, {"message": "Too Many Requests", "statusCode": status})
        if status == HTTPStatus.INTERNAL_SERVER_ERROR:
            return Answer(status, {"statusCode": status, "message": "Internal server error"})
        body: dict[str, Any] = {"statusCode": status, "message": _phrase(status)}
        return Answer(status, body | ({"error": PHRASES[status]} if status in PHRASES else {}))

    def spoiled(self, spec: Spec, operation: Operation | None, answer: Answer) -> Answer | None:
        """The answer with the one field changed; None where it has no such field."""
        if not 200 <= answer.status < 300:
            return None
        if self.kind == "null_field":
            body = spoiling.with_null(answer.body, self.where)
        else:
            schema = None if operation is None else spoiling.schema_of(spec, operation, answer.status)
            body = spoiling.with_unknown_enum(spec, schema, answer.body, self.where)
        return None if body is None else Answer(answer.status, body)


class Faults:
    """Those that are pending, in the order in which they were ordered."""

    def __init__(self, spec: Spec) -> None:
        self._targets = targets(spec)
        self._pending: list[Fault] = []

    @property
    def pending(self) -> list[Fault]:
        return list(self._pending)

    def order(self, target: str, wanted: Mapping[str, Any]) -> None:
        """Raises `ValueError` for what the sandbox cannot do, with what it can."""
        if target not in self._targets:
            raise ValueError(
                f"{target!r} is no operation and no room; there are {', '.join(sorted(self._targets))}"
            )
        self._pending.append(_made(target, wanted))

    def clear(self) -> None:
        self._pending.clear()

    def find(self, operation_id: str, room: str) -> Fault | None:
        """The one that meets a call, if any; the earliest ordered first."""
        for fault in self._pending:
            if fault.target in (operation_id, room, EVERY):
                return fault
        return None

    def happened(self, fault: Fault) -> None:
        """Once less."""
        if fault.times is None:
            return
        place = next(index for index, each in enumerate(self._pending) if each is fault)
        if fault.times > 1:
            self._pending[place] = replace(fault, times=fault.times - 1)
        else:
            del self._pending[place]


def targets(spec: Spec) -> frozenset[str]:
    """What a fault can be ordered for."""
    rooms = {operation.room for operation in spec.operations}
    return frozenset(
        {EVERY, token_server.ROOM, *token_server.OPERATIONS, *rooms, *(each.id for each in spec.operations)}
    )


def _made(target: str, wanted: Mapping[str, Any]) -> Fault:
    asked = {name: value for name, value in wanted.items() if value is not None and value is not False}
    unknown = set(wanted) - set(KINDS) - DETAILS
    if unknown:
        raise ValueError(f"{', '.join(sorted(unknown))}: no such kind; there are {', '.join(KINDS)}")
    kind = _kind(asked)
    times = wanted.get("times", 1)
    if times is not None and (type(times) is not int or times < 1):
        raise ValueError("times: a number from 1 on is wanted, or None for every time")
    status = asked.get("status")
    if status is not None and (type(status) is not int or not 200 <= status <= 599):
        raise ValueError("status: a number from 200 to 599 is wanted")
    delay = asked.get("delay", 0.0)
    if isinstance(delay, bool) or not isinstance(delay, (int, float)) or not 0 <= delay <= MAX_DELAY:
        raise ValueError(f"delay: seconds up to {MAX_DELAY:g} are wanted")
    if "body" in asked and status is None:
        raise ValueError("body: it belongs to a status")
    where = asked.get(kind) if kind in FIELD_KINDS else True
    if where is not True and not isinstance(where, str):
        raise ValueError(f"{kind}: True or the name of a field is wanted")
    return Fault(
        target=target,
        kind=kind,
        times=times,
        status=status,
        delay=float(delay),
        headers=_headers(asked.get("headers", {})),
        body=asked.get("body"),
        where=None if where is True else where,
    )


def _headers(given: Any) -> dict[str, str]:
    headers: dict[Any, Any] = given if is_object(given) else {"": None}
    if not all(
        isinstance(each, str) and each.isascii() and each.isprintable() for each in chain(*headers.items())
    ):
        raise ValueError("headers: names and values in plain text are wanted")
    return dict(headers)


def _kind(asked: Iterable[str]) -> str:
    """The one of the kinds that is asked for. A delay, and the status of an HTML page, go along with another."""
    kinds = [kind for kind in KINDS if kind in asked]
    if len(kinds) > 1 and "delay" in kinds:
        kinds.remove("delay")
    if kinds == ["status", "html"]:
        return "html"
    if len(kinds) != 1:
        raise ValueError(f"say what goes wrong, one thing at a time: {', '.join(KINDS)}")
    return kinds[0]


def _phrase(status: int) -> str:
    try:
        return PHRASES.get(status) or HTTPStatus(status).phrase
    except ValueError:
        return "No Reason Known"  # 520 to 526 are those of a proxy
