"""The answer of an operation that no room handles, such as one in a user's own copy of the document. What it keeps and
how it answers follows from the shape of its path, its schema and its examples; such an answer is told as generic.

A path that ends in a name is a collection: it makes records and lists them. One that ends in a parameter is a record of
the collection before it. Anything else is answered from the examples, and keeps nothing.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from ..state.clock import format_time
from ..state.json_codec import is_list, is_object
from ..state.paging import take_page
from ..state.refusals import not_found
from ..state.responses import Request, Response
from ..state.samples import find_success, make_sample
from ..state.spec import Operation, load_spec
from ..state.state import Record

READERS = ("list", "search")  # last steps of paths that read the collection before them
IDS = ("_id", "id")


class GenericRecords(dict[tuple[str, ...], dict[str, Record]]):
    """The records of a location that were made in no room, by id, of each collection."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the document says of an operation that keeps state: its answer, and the record in it."""

    steps: tuple[str, ...]  # of the collection, with the values of the path
    record_id: str | None  # where the path leads to one record
    answer: Any
    result: tuple[str, ...]  # where in the answer the record or the page is
    page: dict[str, str]
    record: dict[str, Any]  # its schema
    is_made: bool  # the document has an operation that makes records of the collection

    @property
    def id_name(self) -> str:
        """The field of the record that names it; empty where there is none."""
        return next((name for name in IDS if name in self.record.get("properties", {})), "")


def answer_generically(request: Request, operation: Operation) -> Response:
    """Return the answer of an operation. Raises a 404 for a record that does not exist."""
    status, schema, example = find_success(load_spec(), operation)
    shape = _read_shape(
        request, operation, example if example is not None else make_sample(load_spec(), schema), schema
    )
    records = request.location.room_data(GenericRecords).setdefault(shape.steps, {})
    if shape.page:
        answer = _list(request, shape, records)
    elif shape.record_id is not None:
        answer = _answer_record(request, operation, shape, records)
    elif operation.method == "POST" and shape.id_name:
        answer = _place(shape, _make_record(request, shape, records))
    else:
        answer = shape.answer
    return Response(status, answer if is_object(answer) else {}, generic=True)


def _read_shape(request: Request, operation: Operation, answer: Any, schema: Any) -> Shape:
    spec, words = load_spec(), operation.words
    result = tuple(str(words.get("result", "")).split(".")) if words.get("result") else ()
    page: dict[str, str] = words.get("page") or {}
    node = _walk(schema, (*result, page["items"]) if page else result)
    record = spec.follow_refs(node.get("items")) if page else node
    steps = tuple(request.path.get(each[1:-1], each) for each in operation.steps)
    is_record = operation.steps[-1].startswith("{")
    of_collection = steps[:-1] if is_record or (page and steps[-1] in READERS) else steps
    declared = operation.steps[: len(of_collection)]
    is_made = any(each.method == "POST" and each.steps == declared for each in spec.operations)
    record_id = steps[-1] if is_record else None
    return Shape(of_collection, record_id, deepcopy(answer), result, page, record or {}, is_made)


def _walk(schema: Any, steps: tuple[str, ...]) -> dict[str, Any]:
    """Return the schema of the value at a place in a value of a schema; an alternative that is an object is followed."""
    spec = load_spec()
    node: dict[str, Any] | None = spec.follow_refs(schema)
    for step in (*steps, None):
        choices = [spec.follow_refs(each) for each in (node or {}).get("anyOf", ())]
        node = next((each for each in choices if "properties" in each or "items" in each), node)
        if step is not None:
            node = spec.follow_refs((node or {}).get("properties", {}).get(step))
    return node if is_object(node) else {}


def _list(request: Request, shape: Shape, records: dict[str, Record]) -> Any:
    body: dict[str, Any] = request.body if is_object(request.body) else {}
    asked = {name: str(value) for name, value in (body | request.query).items() if name in ("skip", "limit")}
    page: Record = {shape.page["items"]: take_page(list(records.values()), asked)}
    if "total" in shape.page:
        page[shape.page["total"]] = len(records)
    return _place(shape, page)


def _answer_record(request: Request, operation: Operation, shape: Shape, records: dict[str, Record]) -> Any:
    assert shape.record_id is not None
    record = records.get(shape.record_id)
    if record is None:
        if shape.is_made:
            raise not_found(shape.steps[-1].rstrip("s").capitalize())
        record = _make_record(
            request, shape, records, shape.record_id
        )  # nothing makes them, so each id has one
    if operation.method == "DELETE":
        del records[shape.record_id]
        return shape.answer
    if operation.method in ("PUT", "PATCH"):
        record |= _keep_known(shape, request.body)
    return _place(shape, record)


def _make_record(request: Request, shape: Shape, records: dict[str, Record], record_id: str = "") -> Record:
    sample = make_sample(load_spec(), shape.record)
    required = shape.record.get("required", ())
    new_id, now = record_id or request.state.ids.record(), format_time(request.state.clock.now())
    own = dict.fromkeys(IDS, new_id) | {"createdAt": now, "updatedAt": now, "locationId": request.location.id}
    record = {name: value for name, value in sample.items() if name in required} if is_object(sample) else {}
    records[new_id] = record | _keep_known(shape, request.body) | _keep_known(shape, own)
    return records[new_id]


def _keep_known(shape: Shape, fields: Any) -> Record:
    known = shape.record.get("properties", {})
    return {name: value for name, value in fields.items() if name in known} if is_object(fields) else {}


def _place(shape: Shape, value: Record) -> Any:
    """Return the answer with a value at its place; a page is put into what the example has there."""
    if not shape.record or not (shape.result or shape.page):
        return value if shape.record and not shape.result else shape.answer
    holder = shape.answer if is_object(shape.answer) else {}
    answer = holder
    for step in shape.result[:-1]:
        holder = holder.setdefault(step, {})
    if shape.page:
        inner = holder.setdefault(shape.result[-1], {}) if shape.result else holder
        inner |= value
    elif is_list(holder.get(shape.result[-1])):
        holder[shape.result[-1]] = [value]
    else:
        holder[shape.result[-1]] = value
    return answer
