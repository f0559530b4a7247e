"""The room csv_imports: a file is uploaded, gets its accounts, is looked at, and becomes posts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

from ...seed import ZONES
from ...state.clock import written
from ...state.paging import page
from ...state.refusals import Refusal, invalid, not_found
from ...state.responses import Answer, Request, Room, done
from ...state.state import Record
from .. import categories, tags
from .. import post_lifecycle as life
from . import form as csv_form
from . import rows as csv_rows
from .posts import Planned, plan

DEFAULT_LIMIT = "10"
FINALIZING = timedelta(seconds=5)  # how long an import is in progress
ONLY_ALIVE = ("id", "createdAt", "channel")  # what the answer to a deletion leaves out
IN_STUB = ("csvFileType", "mediaOptimization", "applyWatermark", "status", "updatedAt")

room = Room()


class FileRefusal(Refusal):
    """A 400 for what is in the file, in a shape of its own."""

    def __init__(self, why: csv_rows.Unreadable, ending: str) -> None:
        super().__init__(400, str(why))
        self._why = why
        self._file_type = "XLSX" if ending == ".xlsx" else "CSV"

    def body(self, trace_id: str) -> dict[str, Any]:
        missing = {"missingHeaders": ", ".join(self._why.missing)} if self._why.missing else {}
        kinds = {"fileType": self._file_type, "csvFileType": self._why.kind}
        return {"code": self._why.code, "message": self.reasons[0]} | kinds | missing


@dataclass(slots=True, eq=False)
class Line:
    """A row in an import. Once that is finalized, `verdict` is what was wrong then, and no longer changes."""

    id: str
    planned: Planned
    updated: datetime
    verdict: list[str] | None = None

    def faults(self, now: datetime) -> list[str]:
        return self.planned.faults_at(now) if self.verdict is None else self.verdict

    def shown(self, account_ids: list[str], now: datetime) -> Record:
        faults = self.faults(now)
        good = "pending" if self.verdict is None else "accepted"
        shown = {"_id": self.id, "accountIds": account_ids} | self.planned.shown()
        shown |= {"status": "rejected" if faults else good, "updatedAt": written(self.updated)}
        return shown | ({"errorMessage": "; ".join(faults)} if faults else {})


@dataclass(slots=True, eq=False)
class Import:
    """A file with its accounts. Finalized, it is in progress until `ends`, and then has its `outcome`."""

    record: Record
    lines: dict[str, Line]
    ends: datetime | None = None
    outcome: str = ""

    def settle(self, now: datetime) -> None:
        if self.ends and self.ends <= now:
            self.change(self.ends, status=self.outcome)
            self.ends = None

    def change(self, moment: datetime, **fields: Any) -> None:
        self.record |= fields | {"updatedAt": written(moment)}


@dataclass(slots=True)
class Files:
    """The uploaded files of a location, by where they are kept, and its imports by id."""

    tables: dict[str, csv_rows.Table] = field(default_factory=dict[str, csv_rows.Table])
    imports: dict[str, Import] = field(default_factory=dict[str, Import])


@room.answers("upload_csv")
def upload_csv(request: Request) -> Answer:
    """Reads headers and rows; what is wrong in single rows comes later."""
    name, content = csv_form.uploaded(request.content, request.content_type)
    ending = PurePosixPath(name).suffix.lower()
    try:
        table = _table(content, ending)
    except csv_rows.Unreadable as why:
        raise FileRefusal(why, ending) from None
    path = f"{request.location.id}/social-import/{request.state.ids.uuid()}.csv"
    request.location.held(Files).tables[path] = table
    results = {
        "filePath": path,
        "rowsCount": len(table.rows),
        "fileName": name,
        "fileSize": len(content),
        "csvFileType": table.kind,
    }
    return done(201, "Uploaded CSV", results)


@room.answers("set_csv_accounts")
def set_csv_accounts(request: Request) -> Answer:
    """Makes the import, of as many rows as are asked for."""
    body, location = request.body, request.location
    table = location.held(Files).tables.get(body["filePath"])
    if table is None:
        raise not_found("File")
    _check_accounts(request, body["accountIds"])
    if body["rowsCount"] > len(table.rows):
        raise invalid(f"rowsCount must not be greater than {len(table.rows)}")
    if body.get("csvFileType", table.kind) != table.kind:
        raise invalid(f"csvFileType must be {table.kind} for this file")
    now, ids, zone = request.state.clock.now(), request.state.ids, ZoneInfo(ZONES[location.id])
    account_ids = list(dict.fromkeys(body["accountIds"]))
    platforms = {location.accounts[each]["platform"] for each in account_ids}
    rows = table.rows[: body["rowsCount"]]
    lines = [Line(ids.record(), plan(row, table.kind, zone, platforms), now) for row in rows]
    record: Record = {
        "id": ids.record(),
        "locationId": location.id,
        "fileName": body["fileName"],
        "accountIds": account_ids,
        "file": body["filePath"],
        "status": "pending",
        "count": len(lines),
        "createdBy": body["userId"],
        "traceId": ids.uuid(),
        "originId": ids.record(),
        "createdAt": written(now),
        "csvFileType": table.kind,
        "mediaOptimization": True,
        "applyWatermark": False,
        "channel": "oauth",
        "updatedAt": written(now),
    }
    if body.get("approver"):
        record["approver"] = body["approver"]
    location.held(Files).imports[record["id"]] = Import(record, {each.id: each for each in lines})
    return done(201, "Accounts Set Successfully", {"csvId": record["id"]})


@room.answers("list_csv_imports")
def list_csv_imports(request: Request) -> Answer:
    """Newest first. None at all is an empty object, as seen live. None comes from a template here."""
    now = request.state.clock.now()
    imports = list(request.location.held(Files).imports.values())
    if request.query.get("isFromTemplate") == "true":
        imports.clear()
    for each in imports:
        each.settle(now)
    records = [each.record for each in reversed(imports)]
    results: Record = {"csvs": page(records, request.query, limit=DEFAULT_LIMIT), "count": len(records)}
    return done(200, "Fetched CSV Upload Status", results if records else results | {"csvs": {}})


@room.answers("get_csv_import")
def get_csv_import(request: Request) -> Answer:
    """The import and its rows in the order of the file."""
    found, now = _import(request, "id"), request.state.clock.now()
    lines = page(list(found.lines.values()), request.query)
    posts = [line.shown(found.record["accountIds"], now) for line in lines]
    results = {"csv": found.record, "count": len(found.lines), "posts": posts}
    return done(200, "Fetched CSV Post", results)


@room.answers("finalize_csv_import")
def finalize_csv_import(request: Request) -> Answer:
    """Makes the posts at once, of the rows that are good now; the import takes its time to say so."""
    found, now = _import(request, "id"), request.state.clock.now()
    if found.record["status"] != "pending":
        raise Refusal(400, "CSV is already finalized")
    _check_accounts(request, found.record["accountIds"])
    statuses: set[str] = set()
    for line in found.lines.values():
        line.verdict, line.updated = line.faults(now), now
        if not line.verdict:
            statuses.add(_make(request, found, line.planned))
    in_review = "in_review" if "in_review" in statuses else "completed"
    found.outcome = in_review if statuses else "failed"
    found.ends = now + FINALIZING
    found.change(now, status="in_progress")
    return done(200, "Updated Successfully")


@room.answers("delete_csv_import")
def delete_csv_import(request: Request) -> Answer:
    """The import goes with its rows; the posts that were made of them stay."""
    found = _import(request, "id")
    del request.location.held(Files).imports[found.record["id"]]
    shown = {key: value for key, value in found.record.items() if key not in ONLY_ALIVE}
    return done(200, "Deleted CSV", {"csv": shown})


@room.answers("delete_csv_post")
def delete_csv_post(request: Request) -> Answer:
    """The row goes; the post that was made of it, if any, stays."""
    found, post_id = _import(request, "csvId"), request.path["postId"]
    if found.lines.pop(post_id, None) is None:
        raise not_found("CSV post")
    found.change(request.state.clock.now(), count=len(found.lines))
    stub = {"_id": found.record["id"]} | {key: found.record[key] for key in IN_STUB}
    return done(200, "Deleted CSV Post", {"postId": post_id, "csv": stub})


def _table(content: bytes, ending: str) -> csv_rows.Table:
    if ending not in (".csv", ".xlsx"):
        raise csv_rows.Unreadable("CSV_UNSUPPORTED_EXTENSION", "File must end in .csv or .xlsx.")
    if ending == ".xlsx" and content:
        raise csv_rows.Unreadable(
            "CSV_PROCESSING_ERROR", "The sandbox does not read XLSX files, save it as CSV in UTF-8."
        )
    return csv_rows.read(content)


def _check_accounts(request: Request, account_ids: list[str]) -> None:
    if not all(each in request.location.accounts for each in account_ids):
        raise invalid("Invalid account id in accountIds list")


def _import(request: Request, name: str) -> Import:
    found = request.location.held(Files).imports.get(request.path[name])
    if found is None:
        raise not_found("CSV")
    found.settle(request.state.clock.now())
    return found


def _make(request: Request, found: Import, planned: Planned) -> str:
    """Make the posts of a row, and give their status. Tags and a category that are not there yet come to be."""
    state, location, user_id = request.state, request.location, request.body["userId"]
    body = planned.body | {"accountIds": found.record["accountIds"], "userId": user_id, "status": "draft"}
    if planned.at and "approver" in found.record:
        body |= {"status": "in_review", "postApprovalDetails": {"approver": found.record["approver"]}}
    elif planned.at:
        body["status"] = "scheduled"
    if planned.tags:
        body["tags"] = [tags.named(state, location, word, user_id) for word in planned.tags]
    if planned.category:
        body["categoryId"] = categories.named(state, location, planned.category, user_id)
    for post in life.create(state, location, body):
        post.record["source"] = "csv"
    return str(body["status"])
