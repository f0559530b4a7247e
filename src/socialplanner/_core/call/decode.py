"""From the bytes of a success to the typed result, with an event for what does not fit the spec."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ...errors import InvalidResponse
from ...request import Operation, Request
from ..api import Api
from ..drift import Findings, Mismatch, NewField, mismatches, pointers
from ..http.response import RawResponse
from ..json_codec import InvalidJSON, loads
from ..secrets import Secrets
from ..values import read_object
from .api_errors import not_found
from .failure import Failure
from .transport_errors import invalid_response

if TYPE_CHECKING:
    from ...events import OnEvent, SpecDrift

T = TypeVar("T")

WITHOUT_CONTENT = frozenset((204, 205))
LENGTHS = frozenset(("content-length", "transfer-encoding"))
"""Headers that say where a body ends. Without them it ends with the connection, and may have been lost with it."""


def decode_result(
    request: Request[T],
    response: RawResponse,
    api: Api,
    secrets: Callable[[], Secrets],
    *,
    strict: bool,
    on_event: OnEvent | None,
    told_fields: set[int] | None = None,
) -> T | Failure:
    """Return the result, taken out of its envelope; or why there is none."""
    operation = request.operation
    if operation.redirects:
        return _read_location(request, response, api)
    if not response.body and _is_whole(response):
        return _read_empty(request, response, strict=strict, on_event=on_event)
    document, problem = _parse(response.body)
    value = _find_result(document, operation)
    if isinstance(value, str):
        return Failure(not_found(operation, value, response, api), response.status)
    if value is None and _says_that_it_happened(document, operation):
        return _read_bare(request, response, strict=strict, on_event=on_event)
    if value is None:
        error = invalid_response(operation, problem or _missing(operation), response, api, secrets())
        # what is not JSON may come from something before the API, and pass; the wrong shape would come again
        return Failure(error, response.status, transient=bool(problem), maybe_applied=True)
    result, found = _decode(request, value, told_fields if on_event is not None else None)
    if found.fields:
        _tell_fields(operation, document, found.fields, on_event)
    if not found:
        return result
    drift = _report_drift(operation, document, found, on_event)
    # the response was read: that it drifts does not make its outcome uncertain
    return (
        Failure(_strict_error(operation, response.status, drift), response.status)
        if strict and drift
        else result
    )


def _is_whole(response: RawResponse) -> bool:
    """Whether a response without content is meant to be so, and has not lost it: its status or its head says so."""
    return response.status in WITHOUT_CONTENT or not response.headers.keys().isdisjoint(LENGTHS)


def _read_empty(
    request: Request[T], response: RawResponse, *, strict: bool, on_event: OnEvent | None
) -> T | Failure:
    """Return the result of a success without content: it is sent once. What a create made, it does not tell."""
    operation, status = request.operation, response.status
    if operation.repeat == "create":
        text = f"{operation.name}: the answer ({status}) was a success without content, which names nothing."
        error = InvalidResponse(text, operation=operation.name, status=status)
        return Failure(error, status, maybe_applied=True)
    if operation.repeat == "read":
        return _read_bare(request, response, strict=strict, on_event=on_event, place="")
    return request.decode({})


def _says_that_it_happened(document: object, operation: Operation) -> bool:
    """Whether a success says so of itself, though its result is missing. What was read is never there without it."""
    return operation.repeat != "read" and (read_object(document) or {}).get("success") is True


def _read_bare(
    request: Request[T],
    response: RawResponse,
    *,
    strict: bool,
    on_event: OnEvent | None,
    place: str | None = None,
) -> T | Failure:
    """Return the empty result of a success that happened and does not say what it made, with an event."""
    from ...events import SpecDrift
    from .events import emit

    operation = request.operation
    drift = SpecDrift(operation.name, "/".join(("", *operation.result)) if place is None else place, None)
    emit(on_event, drift)
    if strict:
        return Failure(_strict_error(operation, response.status, [drift]), response.status)
    return request.decode({})


def _parse(body: bytes) -> tuple[object, str]:
    """Return the document, and what is wrong with it."""
    try:
        return loads(body), ""
    except InvalidJSON as error:
        return None, f"it is not JSON ({error})"


def _decode(request: Request[T], value: dict[str, object], told: set[int] | None) -> tuple[T, Findings]:
    """Return the decoded value, and what does not fit its fields."""
    found = Findings(told)
    token = mismatches.set(found)
    items = request.operation.items
    if (
        items and value.get(items) is None
    ):  # a field may be null or missing, a list that was asked for may not
        found.append(Mismatch(value, items, None))
    try:
        return request.decode(value), found
    finally:
        mismatches.reset(token)


def _missing(operation: Operation) -> str:
    where = f"`{'.'.join(operation.result)}`" if operation.result else "an object"
    return f"{where} is missing in it"


def _find_result(document: object, operation: Operation) -> dict[str, object] | str | None:
    """Return the object that holds the result; the text that says that there is none; or None. What a create made is not
    told by an empty object."""
    value = read_object(document)
    found: object = None
    for step in operation.result:
        found = value.get(step) if value is not None else None
        value = read_object(found)
    if operation.repeat == "create" and not value and operation.result:
        return None
    return found if isinstance(found, str) and found in operation.missing else value


def _read_location(request: Request[T], response: RawResponse, api: Api) -> T | Failure:
    headers = response.headers
    if not headers.get("location", "").startswith(("https://", "http://")):
        error = invalid_response(request.operation, "it names no address to go to", response, api, Secrets())
        return Failure(error, response.status)
    return request.decode(headers)


def _tell_fields(
    operation: Operation, document: object, fields: list[NewField], on_event: OnEvent | None
) -> None:
    """Emit that a response has fields that the spec does not know."""
    from ...events import UnknownField
    from .events import emit

    for pointer, each in zip(pointers(document, fields), fields, strict=True):
        *steps, last = pointer.split("/")
        path = "/".join([*("*" if step.isdigit() else step for step in steps), last])
        emit(on_event, UnknownField(operation.name, path, each.model, each.key))


def _report_drift(
    operation: Operation, document: object, found: list[Mismatch], on_event: OnEvent | None
) -> list[SpecDrift]:
    from .events import emit

    drift = _find_drift(operation, document, found)
    for event in drift:
        emit(on_event, event)
    return drift


def _find_drift(operation: Operation, document: object, found: list[Mismatch]) -> list[SpecDrift]:
    from ...events import SpecDrift

    return [
        SpecDrift(operation.name, pointer, mismatch.value)
        for pointer, mismatch in zip(pointers(document, found), found, strict=True)
        if (pointer, mismatch.value) not in operation.empty
    ]


def _strict_error(operation: Operation, status: int, drift: list[SpecDrift]) -> InvalidResponse:
    places = ", ".join(f"{each.pointer} ({type(each.value).__name__})" for each in drift[:5])
    return InvalidResponse(
        f"{operation.name}: the response does not fit the spec at {places}",
        operation=operation.name,
        status=status,
        drift=tuple(drift),
    )
