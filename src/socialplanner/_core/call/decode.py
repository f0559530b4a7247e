"""Decoding of the bytes of a success to the typed result, with an event for each value that does not fit the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ...errors import InvalidResponse
from ...request import Operation, Request
from ..api import Api
from ..drift import Mismatch, mismatches, pointers
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


def decode_result(
    request: Request[T],
    response: RawResponse,
    api: Api,
    secrets: Secrets,
    *,
    strict: bool,
    on_event: OnEvent | None,
) -> T | Failure:
    """Return the result, taken out of its envelope, or the failure that says why there is none.

    What is not JSON may come from a server in front of the API, and is temporary; a wrong shape would come again.
    """
    operation = request.operation
    if operation.redirects:
        return _read_location(request, response, api)
    try:
        document = loads(response.body)
    except InvalidJSON as problem:
        error = invalid_response(operation, f"it is not JSON ({problem})", response, api, secrets)
        return Failure(error, response.status, transient=True, maybe_applied=True)
    value = _find_result(document, operation)
    if isinstance(value, str):
        return Failure(not_found(operation, value, response, api), response.status)
    if value is None:
        where = f"`{'.'.join(operation.result)}`" if operation.result else "an object"
        error = invalid_response(operation, f"{where} is missing in it", response, api, secrets)
        return Failure(error, response.status, maybe_applied=True)
    result, found = _decode(request, value)
    if found:
        drift = _report_drift(operation, document, found, on_event)
        if strict and drift:
            # the response was read: values that do not fit the spec do not make its outcome uncertain
            return Failure(_strict_error(operation, response.status, drift), response.status)
    return result


def _decode(request: Request[T], value: dict[str, object]) -> tuple[T, list[Mismatch]]:
    """Return the typed result, and the values in it that do not fit the spec."""
    found: list[Mismatch] = []
    token = mismatches.set(found)
    try:
        return request.decode(value), found
    finally:
        mismatches.reset(token)


def _find_result(document: object, operation: Operation) -> dict[str, object] | str | None:
    """Return the object that holds the result; the text that says that there is none; or None."""
    value = read_object(document)
    found: object = None
    for step in operation.result:
        found = value.get(step) if value is not None else None
        value = read_object(found)
    return found if isinstance(found, str) and found in operation.missing else value


def _read_location(request: Request[T], response: RawResponse, api: Api) -> T | Failure:
    headers = response.headers
    if not headers.get("location", "").startswith(("https://", "http://")):
        error = invalid_response(request.operation, "it names no address to go to", response, api, Secrets())
        return Failure(error, response.status)
    return request.decode(headers)


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
