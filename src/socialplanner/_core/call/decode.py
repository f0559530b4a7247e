"""From the bytes of a good answer to the typed result, with a word about whatever the spec does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ...errors import InvalidResponse
from ..attempt import Failure
from ..drift import Misfit, noticed, pointers
from ..http.response import RawResponse
from ..json_codec import NotJSON, loads
from ..request import Operation, Request
from ..secrets import Secrets
from ..values import read_object
from .api_errors import not_there
from .transport_errors import unreadable

if TYPE_CHECKING:
    from ...events import OnEvent, SpecDrift

T = TypeVar("T")


def read_result(
    request: Request[T], raw: RawResponse, secrets: Secrets, *, strict: bool, on_event: OnEvent | None
) -> T | Failure:
    """The result, taken out of its envelope; or why there is none.

    What is no JSON may be a hiccup of something before the API; the wrong shape would come again.
    """
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
        unread = unreadable(operation, reason, raw, secrets)
        return Failure(unread, raw.status, transient=True, uncertain=True)
    value = read_object(document)
    said: object = None
    for step in operation.result:
        said = value.get(step) if value is not None else None
        value = read_object(said)
    if isinstance(said, str) and said in operation.missing:
        return Failure(not_there(operation, said, raw), raw.status)
    if value is None:
        where = f"`{'.'.join(operation.result)}`" if operation.result else "an object"
        unread = unreadable(operation, f"{where} is missing in it", raw, secrets)
        return Failure(unread, raw.status, uncertain=True)
    misfits: list[Misfit] = []
    token = noticed.set(misfits)
    try:
        result = request.decode(value)
    finally:
        noticed.reset(token)
    if not misfits:
        return result
    from .events import tell  # loaded when there is something to tell

    drift = _drift(operation, document, misfits)
    for each in drift:
        tell(on_event, each)
    # it was read: that it drifts does not make its outcome uncertain
    return Failure(_refused(operation, raw.status, drift), raw.status) if strict and drift else result


def _read_location(request: Request[T], raw: RawResponse) -> T | Failure:
    headers = raw.headers
    if not headers.get("location", "").startswith(("https://", "http://")):
        return Failure(unreadable(request.operation, "it names no address to go to", raw), raw.status)
    return request.decode(headers)


def _drift(operation: Operation, document: object, misfits: list[Misfit]) -> list[SpecDrift]:
    from ...events import SpecDrift

    found = zip(pointers(document, misfits), misfits, strict=True)
    return [
        SpecDrift(operation.name, pointer, misfit.value)
        for pointer, misfit in found
        if (pointer, misfit.value) not in operation.empty
    ]


def _refused(operation: Operation, status: int, drift: list[SpecDrift]) -> InvalidResponse:
    places = ", ".join(f"{each.pointer} ({type(each.value).__name__})" for each in drift[:5])
    return InvalidResponse(
        f"{operation.name}: the answer does not fit the spec at {places}",
        operation=operation.name,
        status=status,
        drift=tuple(drift),
    )
