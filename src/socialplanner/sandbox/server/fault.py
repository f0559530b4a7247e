"""One fault that a test orders: which calls it meets, what it does, and how the order is checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import chain
from typing import Any

from ..state.json_codec import is_object
from ..state.refusals import PHRASES
from ..state.responses import Response
from ..state.spec import Operation, Spec
from . import mutate

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
FIELD_KINDS = frozenset({"unknown_enum", "null_field"})  # True for the first field that fits, or its name
DETAILS = frozenset({"times", "headers", "body"})
HTML = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Please wait.</body></html>"
MAX_DELAY = 3600.0  # seconds


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong. `target` is an operation, a room or `*`, `times` how often it still will (None: always)."""

    target: str
    kind: str
    times: int | None = 1
    status: int | None = None
    delay: float = 0.0
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = None
    where: str | None = None  # the field, of those kinds that change one

    @property
    def replaces_work(self) -> bool:
        """Whether it happens in the place of the work, and not after it."""
        return self.kind == "drop" or self.status is not None

    def build_response(self, spec: Spec) -> Response:
        """Return the response in the place of the work."""
        status, dialect = self.status or 0, spec.dialect
        if self.body is not None or 200 <= status < 400:
            return Response(status, {} if self.body is None else self.body)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            return Response(
                status, {dialect.message_field: "Too Many Requests", dialect.status_field: status}
            )
        if status == HTTPStatus.INTERNAL_SERVER_ERROR:
            return Response(status, dialect.error_body(status, "Internal server error"))
        body = dialect.error_body(status, _reason_phrase(status))
        return Response(status, body | ({"error": PHRASES[status]} if status in PHRASES else {}))

    def change_field(self, spec: Spec, operation: Operation | None, response: Response) -> Response | None:
        """Return the response with the one field changed; None where it has no such field."""
        if not 200 <= response.status < 300:
            return None
        if self.kind == "null_field":
            body = mutate.set_null(response.body, self.where)
        else:
            schema = mutate.find_response_schema(spec, operation, response.status) if operation else None
            body = mutate.set_unknown_enum(spec, schema, response.body, self.where)
        return None if body is None else Response(response.status, body)


def parse_fault(target: str, order: Mapping[str, Any]) -> Fault:
    """Return the fault that an order describes. Raises `ValueError` with what the sandbox can do."""
    options = {name: value for name, value in order.items() if value is not None and value is not False}
    unknown = set(order) - set(KINDS) - DETAILS
    if unknown:
        raise ValueError(
            f"fail: expected a kind of fault, got {', '.join(sorted(unknown))}. Choose from {', '.join(KINDS)}."
        )
    kind = _parse_kind(options)
    times = order.get("times", 1)
    if times is not None and (type(times) is not int or times < 1):
        raise ValueError(f"times: expected a whole number from 1, or None for every call, got {times!r}.")
    status = options.get("status")
    if status is not None and (type(status) is not int or not 200 <= status <= 599):
        raise ValueError(f"status: expected a whole number from 200 to 599, got {status!r}.")
    delay = options.get("delay", 0.0)
    if isinstance(delay, bool) or not isinstance(delay, (int, float)) or not 0 <= delay <= MAX_DELAY:
        raise ValueError(f"delay: expected seconds from 0 to {MAX_DELAY:g}, got {delay!r}.")
    if "body" in options and status is None:
        raise ValueError("body: expected a status beside it, got none. Add `status`.")
    where = options.get(kind) if kind in FIELD_KINDS else True
    if where is not True and not isinstance(where, str):
        raise ValueError(f"{kind}: expected True or the name of a field, got {where!r}.")
    return Fault(
        target=target,
        kind=kind,
        times=times,
        status=status,
        delay=float(delay),
        headers=_parse_headers(options.get("headers", {})),
        body=options.get("body"),
        where=None if where is True else where,
    )


def _parse_headers(value: Any) -> dict[str, str]:
    headers: dict[Any, Any] = value if is_object(value) else {"": None}
    if not all(
        isinstance(each, str) and each.isascii() and each.isprintable() for each in chain(*headers.items())
    ):
        raise ValueError("headers: expected names and values in plain text. Use printable ASCII characters.")
    return dict(headers)


def _parse_kind(options: Iterable[str]) -> str:
    """Return the one kind that is ordered. A delay, and the status of an HTML page, go along with another kind."""
    kinds = [kind for kind in KINDS if kind in options]
    if len(kinds) > 1 and "delay" in kinds:
        kinds.remove("delay")
    if kinds == ["status", "html"]:
        return "html"
    if len(kinds) != 1:
        got = ", ".join(kinds) or "none"
        raise ValueError(f"fail: expected one kind of fault, got {got}. Choose one of {', '.join(KINDS)}.")
    return kinds[0]


def _reason_phrase(status: int) -> str:
    try:
        return PHRASES.get(status) or HTTPStatus(status).phrase
    except ValueError:
        return "No Reason Known"  # 520 to 526 are those of a proxy
