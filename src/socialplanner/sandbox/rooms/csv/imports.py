"""The room csv_imports: a file is uploaded, gets its accounts, is looked at, and becomes posts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from ...state.clock import format_time
from ...state.names import find_zone
from ...state.paging import take_page
from ...state.refusals import Refusal, invalid, not_found
from ...state.responses import Request, Response, Room, ok
from ...state.state import Record
from .. import categories, post_lifecycle, tags
from ..form import read_file
from .import_store import FileRefusal, Import, ImportedRow, ImportStore
from .posts import PlannedPost, plan_post
from .rows import InvalidFile, Table, read_table

DEFAULT_LIMIT = "10"
FINALIZING = timedelta(seconds=5)  # how long a finalized import is in progress
NOT_AFTER_DELETE = ("id", "createdAt", "channel")  # fields that the response to a deletion leaves out
IN_STUB = ("csvFileType", "mediaOptimization", "applyWatermark", "status", "updatedAt")

room = Room()


@room.handle("upload_csv")
def upload_csv(request: Request) -> Response:
    """Read headers and rows of a file. What is wrong in single rows is said later."""
    name, content = read_file(request.content, request.content_type)
    ending = PurePosixPath(name).suffix.lower()
    try:
        table = _read_table(content, ending)
    except InvalidFile as error:
        raise FileRefusal(error, ending) from None
    path = f"{request.location.id}/social-import/{request.state.ids.uuid()}.csv"
    request.location.room_data(ImportStore).tables[path] = table
    results = {
        "filePath": path,
        "rowsCount": len(table.rows),
        "fileName": name,
        "fileSize": len(content),
        "csvFileType": table.kind,
    }
    return ok(201, "Uploaded CSV", results)


@room.handle("set_csv_accounts")
def set_csv_accounts(request: Request) -> Response:
    """Make the import, of as many rows as the body asks for."""
    body, location = request.body, request.location
    table = location.room_data(ImportStore).tables.get(body["filePath"])
    if table is None:
        raise not_found("File")
    _check_accounts(request, body["accountIds"])
    if body["rowsCount"] > len(table.rows):
        raise invalid(f"rowsCount must not be greater than {len(table.rows)}")
    if body.get("csvFileType", table.kind) != table.kind:
        raise invalid(f"csvFileType must be {table.kind} for this file")
    now, ids, zone = request.state.clock.now(), request.state.ids, ZoneInfo(find_zone(location.id))
    account_ids = list(dict.fromkeys(body["accountIds"]))
    platforms = {location.accounts[each]["platform"] for each in account_ids}
    rows = table.rows[: body["rowsCount"]]
    imported_rows = [
        ImportedRow(ids.record(), plan_post(row, table.kind, zone, platforms), now) for row in rows
    ]
    record: Record = {
        "id": ids.record(),
        "locationId": location.id,
        "fileName": body["fileName"],
        "accountIds": account_ids,
        "file": body["filePath"],
        "status": "pending",
        "count": len(imported_rows),
        "createdBy": body["userId"],
        "traceId": ids.uuid(),
        "originId": ids.record(),
        "createdAt": format_time(now),
        "csvFileType": table.kind,
        "mediaOptimization": True,
        "applyWatermark": False,
        "channel": "oauth",
        "updatedAt": format_time(now),
    }
    if body.get("approver"):
        record["approver"] = body["approver"]
    location.room_data(ImportStore).imports[record["id"]] = Import(
        record, {each.id: each for each in imported_rows}
    )
    return ok(201, "Accounts Set Successfully", {"csvId": record["id"]})


@room.handle("list_csv_imports")
def list_csv_imports(request: Request) -> Response:
    """Return imports, newest first. No import at all is an empty object, as seen live. Here none is from a template."""
    now = request.state.clock.now()
    imports = list(request.location.room_data(ImportStore).imports.values())
    if request.query.get("isFromTemplate") == "true":
        imports.clear()
    for each in imports:
        each.finish_if_due(now)
    records = [each.record for each in reversed(imports)]
    results: Record = {"csvs": take_page(records, request.query, limit=DEFAULT_LIMIT), "count": len(records)}
    return ok(200, "Fetched CSV Upload Status", results if records else results | {"csvs": {}})


@room.handle("get_csv_import")
def get_csv_import(request: Request) -> Response:
    """Return the import and its rows, in the order of the file."""
    csv_import, now = _find_import(request, "id"), request.state.clock.now()
    page = take_page(list(csv_import.rows.values()), request.query)
    posts = [row.to_record(csv_import.record["accountIds"], now) for row in page]
    results = {"csv": csv_import.record, "count": len(csv_import.rows), "posts": posts}
    return ok(200, "Fetched CSV Post", results)


@room.handle("finalize_csv_import")
def finalize_csv_import(request: Request) -> Response:
    """Create the posts of the rows that are good now. The import itself stays in progress for some seconds."""
    csv_import, now = _find_import(request, "id"), request.state.clock.now()
    if csv_import.record["status"] != "pending":
        raise Refusal(400, "CSV is already finalized")
    _check_accounts(request, csv_import.record["accountIds"])
    statuses: set[str] = set()
    for row in csv_import.rows.values():
        row.verdict, row.updated = row.faults(now), now
        if not row.verdict:
            statuses.add(_create_posts(request, csv_import, row.planned))
    in_review = "in_review" if "in_review" in statuses else "completed"
    csv_import.outcome = in_review if statuses else "failed"
    csv_import.ends = now + FINALIZING
    csv_import.change(now, status="in_progress")
    return ok(200, "Updated Successfully")


@room.handle("delete_csv_import")
def delete_csv_import(request: Request) -> Response:
    """Delete the import with its rows; the posts that were made of them stay."""
    csv_import = _find_import(request, "id")
    del request.location.room_data(ImportStore).imports[csv_import.record["id"]]
    record = {key: value for key, value in csv_import.record.items() if key not in NOT_AFTER_DELETE}
    return ok(200, "Deleted CSV", {"csv": record})


@room.handle("delete_csv_post")
def delete_csv_post(request: Request) -> Response:
    """Delete the row; the post that was made of it, if any, stays."""
    csv_import, post_id = _find_import(request, "csvId"), request.path["postId"]
    if csv_import.rows.pop(post_id, None) is None:
        raise not_found("CSV post")
    csv_import.change(request.state.clock.now(), count=len(csv_import.rows))
    stub = {"_id": csv_import.record["id"]} | {key: csv_import.record[key] for key in IN_STUB}
    return ok(200, "Deleted CSV Post", {"postId": post_id, "csv": stub})


def _read_table(content: bytes, ending: str) -> Table:
    if ending not in (".csv", ".xlsx"):
        raise InvalidFile("CSV_UNSUPPORTED_EXTENSION", "File must end in .csv or .xlsx.")
    if ending == ".xlsx" and content:
        raise InvalidFile(
            "CSV_PROCESSING_ERROR", "The sandbox does not read XLSX files, save it as CSV in UTF-8."
        )
    return read_table(content)


def _check_accounts(request: Request, account_ids: list[str]) -> None:
    if not all(each in request.location.accounts for each in account_ids):
        raise invalid("Invalid account id in accountIds list")


def _find_import(request: Request, name: str) -> Import:
    csv_import = request.location.room_data(ImportStore).imports.get(request.path[name])
    if csv_import is None:
        raise not_found("CSV")
    csv_import.finish_if_due(request.state.clock.now())
    return csv_import


def _create_posts(request: Request, csv_import: Import, planned: PlannedPost) -> str:
    """Create the posts of a row, and return their status. Tags and a category that do not exist yet are added."""
    state, location, user_id = request.state, request.location, request.body["userId"]
    body = planned.body | {
        "accountIds": csv_import.record["accountIds"],
        "userId": user_id,
        "status": "draft",
    }
    if planned.at and "approver" in csv_import.record:
        body |= {"status": "in_review", "postApprovalDetails": {"approver": csv_import.record["approver"]}}
    elif planned.at:
        body["status"] = "scheduled"
    if planned.tags:
        body["tags"] = [tags.find_or_add(state, location, word, user_id) for word in planned.tags]
    if planned.category:
        body["categoryId"] = categories.find_or_add(state, location, planned.category, user_id)
    for post in post_lifecycle.create(state, location, body):
        post.record["source"] = "csv"
    return str(body["status"])
