"""From the bytes of a good answer to the typed result, with a word about whatever the spec does not know."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from ..errors import InvalidResponse, NotFound
from .answer import RawResponse
from .codec import NotJSON, loads
from .drift import Misfit, SpecDrift, noticed, pointers
from .outcome import unreadable
from .refusal import not_there
from .request import Operation, Request
from .secrets import Secret
from .values import read_object

T = TypeVar("T")
OnEvent = Callable[[SpecDrift], object]

_log = logging.getLogger("socialplanner")


def read_result(
    request: Request[T], raw: RawResponse, secret: Secret, *, strict: bool, on_event: OnEvent | None
) -> T | InvalidResponse | NotFound:
    """The result, taken out of its envelope; or why there is none."""
    operation = request.operation
    if operation.redirects:
        return _read_location(request, raw)
    reason = ""
    document: object = None
    try:
        document = loads(raw.body)
    except NotJSON as error:
        reason = f"it is no JSON ({error})"
    if reason:
        return unreadable(operation, reason, raw, secret)
    value = read_object(document)
    said: object = None
    for step in operation.result:
        said = value.get(step) if value is not None else None
        value = read_object(said)
    if isinstance(said, str) and said in operation.missing:
        return not_there(operation, said, raw)
    if value is None:
        where = f"`{'.'.join(operation.result)}`" if operation.result else "an object"
        return unreadable(operation, f"{where} is missing in it", raw, secret)
    misfits: list[Misfit] = []
    token = noticed.set(misfits)
    try:
        result = request.decode(value)
    finally:
        noticed.reset(token)
    if not misfits:
        return result
    drift = _drift(operation, document, misfits)
    for each in drift:
        kind = type(each.value).__name__
        _log.debug(
            "%s: the answer has a %s at %s, which the spec does not expect",
            operation.name,
            kind,
            each.pointer,
        )
        _tell(on_event, each)
    return _refused(operation, raw.status, drift) if strict and drift else result


def _read_location(request: Request[T], raw: RawResponse) -> T | InvalidResponse:
    headers = raw.headers
    if not headers.get("location", "").startswith(("https://", "http://")):
        return unreadable(request.operation, "it names no address to go to")
    return request.decode(headers)


def _drift(operation: Operation, document: object, misfits: list[Misfit]) -> list[SpecDrift]:
    found = zip(pointers(document, misfits), misfits, strict=True)
    return [
        SpecDrift(operation.name, pointer, misfit.value)
        for pointer, misfit in found
        if (pointer, misfit.value) not in operation.empty
    ]


def _tell(on_event: OnEvent | None, event: SpecDrift) -> None:
    if on_event is None:
        return
    try:
        on_event(event)
    except Exception as error:  # noqa: BLE001 - a hook must not cost the caller the answer
        _log.error("on_event raised %s", type(error).__name__)


def _refused(operation: Operation, status: int, drift: list[SpecDrift]) -> InvalidResponse:
    places = ", ".join(f"{each.pointer} ({type(each.value).__name__})" for each in drift[:5])
    return InvalidResponse(
        f"{operation.name}: the answer does not fit the spec at {places}",
        operation=operation.name,
        status=status,
        drift=tuple(drift),
    )
