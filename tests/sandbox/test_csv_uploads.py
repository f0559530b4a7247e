"""The first steps of the room csv_imports: the file, and its accounts."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from socialplanner import BadRequest
from socialplanner.sandbox import FACEBOOK_PAGE, LOCATION_ID, USER_ID, Sandbox

from .csv_support import DRAFT, MENU, PAST, file, upload

pytestmark = pytest.mark.asyncio

Body = dict[str, Any]


async def test_an_upload_is_counted_and_kept(http: httpx.AsyncClient) -> None:
    """Nothing else comes to be yet."""
    content = file(MENU, DRAFT, PAST)
    answer = await upload(http, content, "påsk 2026.CSV")
    assert (answer.status_code, answer.json()["message"]) == (201, "Uploaded CSV")
    results = answer.json()["results"]
    assert results.pop("filePath").startswith(f"{LOCATION_ID}/social-import/")
    assert results == {
        "rowsCount": 3,
        "fileName": "påsk 2026.CSV",
        "fileSize": len(content),
        "csvFileType": "basic",
    }


async def test_a_file_with_other_headers_is_refused(http: httpx.AsyncClient) -> None:
    """In a shape that other errors do not have."""
    answer = await upload(http, b"date,content,link (OGmetaUrl),imageUrls,gifUrl\n,Hello,,,\n")
    assert answer.status_code == 400
    assert answer.json() == {
        "code": "CSV_HEADERS_NOT_MATCHING",
        "message": "CSV headers are not identical to sample file.",
        "fileType": "CSV",
        "csvFileType": "basic",
        "missingHeaders": "postAtSpecificTime (YYYY-MM-DD HH:mm:ss), videoUrls",
    }


@pytest.mark.parametrize(
    ("name", "content", "code", "file_type"),
    [
        ("a.csv", b"", "CSV_EMPTY_FILE", "CSV"),
        ("a.xlsx", b"", "CSV_EMPTY_FILE", "XLSX"),
        ("a.xlsx", b"PK\x03\x04", "CSV_PROCESSING_ERROR", "XLSX"),
        ("a.txt", file(MENU), "CSV_UNSUPPORTED_EXTENSION", "CSV"),
        ("csv", file(MENU), "CSV_UNSUPPORTED_EXTENSION", "CSV"),
        ("a.csv", b"PK\x03\x04\0\0", "CSV_INVALID_FORMAT", "CSV"),
        ("a.csv", file(*[MENU] * 91), "CSV_INVALID_FORMAT", "CSV"),
        ("a.csv", file(), "CSV_MISSING_REQUIRED_ROWS", "CSV"),
    ],
)
async def test_a_file_is_refused_for_what_is_in_it(
    http: httpx.AsyncClient, name: str, content: bytes, code: str, file_type: str
) -> None:
    """The code says why, and a sentence too."""
    answer = await upload(http, content, name)
    assert answer.status_code == 400
    assert (answer.json()["code"], answer.json()["fileType"]) == (code, file_type)
    assert answer.json()["message"]


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        ({}, "File is required"),
        ({"json": {}}, "File is required"),
        ({"files": {"file": (None, "text")}}, "File is required"),
        ({"files": {"upload": ("a.csv", b"")}}, "Unexpected field"),
        ({"files": [("file", ("a.csv", b"")), ("file", ("b.csv", b""))]}, "Unexpected field"),
        ({"content": b"", "headers": {"content-type": "multipart/form-data"}}, "Multipart: Boundary not found"),
        ({"content": b"--x\r\n", "headers": {"content-type": "multipart/form-data; boundary=x"}},
         "Unexpected end of form"),
        ({"content": b"--y\r\n", "headers": {"content-type": "multipart/form-data; boundary=x"}},
         "Malformed part header"),
    ],
)  # fmt: skip
async def test_a_form_holds_one_file(http: httpx.AsyncClient, request_: Body, message: str) -> None:
    """Under the name `file`, and with a file name."""
    answer = await http.post("csv", **request_)
    assert answer.status_code == 400
    body = answer.json()
    assert (body["message"], body["name"], body["status"]) == (message, "BadRequestException", 400)


async def test_a_path_before_the_name_is_left_out(http: httpx.AsyncClient) -> None:
    """Some browsers send it."""
    for name in ("C:\\posts\\april.csv", "/home/mara/april.csv"):
        assert (await upload(http, file(MENU), name)).json()["results"]["fileName"] == "april.csv"


@pytest.mark.parametrize(
    ("change", "status", "reason"),
    [
        ({"accountIds": []}, 422, "accountIds should not be empty"),
        ({"accountIds": [FACEBOOK_PAGE, "nobody"]}, 422, "Invalid account id in accountIds list"),
        ({"rowsCount": 2}, 422, "rowsCount must not be greater than 1"),
        ({"rowsCount": 0}, 422, "rowsCount must not be less than 1"),
        ({"csvFileType": "advance"}, 422, "csvFileType must be basic for this file"),
        ({"color": "red"}, 422, "property color should not exist"),
        ({"filePath": "nowhere.csv"}, 404, "File not found"),
    ],
)
async def test_accounts_are_set_for_a_file_as_it_was_uploaded(
    http: httpx.AsyncClient, change: Body, status: int, reason: str
) -> None:
    """What does not fit is refused, and no import comes to be."""
    kept = (await upload(http, file(MENU))).json()["results"]
    body = {
        "accountIds": [FACEBOOK_PAGE],
        "filePath": kept["filePath"],
        "rowsCount": 1,
        "fileName": "april.csv",
        "userId": USER_ID,
        "csvFileType": "basic",
    }
    answer = await http.post("set-accounts", json=body | change)
    assert answer.status_code == status
    assert reason in answer.json()["message"]
    assert (await http.get("csv", params={"userId": USER_ID})).json()["results"]["count"] == 0


async def test_the_sdk_tells_why_a_file_was_refused(sandbox: Sandbox) -> None:
    """By the code of the file's error."""
    with pytest.raises(BadRequest, match="headers are not identical") as caught:
        await sandbox.planner.csv_imports.upload(b"a,b\n1,2\n")
    assert caught.value.code == "CSV_HEADERS_NOT_MATCHING"
