"""Import files, and the steps of an import over plain HTTP."""

from __future__ import annotations

import csv
import io
from typing import Any

import httpx

from socialplanner.sandbox import FACEBOOK_PAGE, LINKEDIN_PAGE, USER_ID, Sandbox
from socialplanner.sandbox.rooms.csv.rows import ADVANCE, HEADERS

Body = dict[str, Any]

HEADER = "postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link (OGmetaUrl),imageUrls,gifUrl,videoUrls"
JPG = "https://example.com/media/menu.jpg"
MENU = f'2026-04-01 10:00:00,"Spring menu, at last",,{JPG},,'
DRAFT = ",Closed on Monday,https://example.com/hours,,,"
PAST = "2026-03-10 12:59:59,Yesterday's bread,,,,"
WEBP = "2026-04-02 10:00,Look behind the counter,,https://example.com/counter.webp,,"
UNKNOWN = "67e0000000000000ffff0001"


def file(*rows: str, header: str = HEADER, end: str = "\n") -> bytes:
    return end.join([header, *rows, ""]).encode()


def advance(**cells: str) -> bytes:
    """An advance file with one row. Its columns go by `network_column`; those for all by their name."""
    names = [
        "_".join([group.partition(" ")[0], column.partition(" ")[0]]).removeprefix("All_")
        for group, columns in ADVANCE.items()
        for column in columns
    ]
    assert set(cells) <= set(names)
    text = io.StringIO()
    csv.writer(text).writerows([*HEADERS["advance"], [cells.get(name, "") for name in names]])
    return text.getvalue().encode()


async def upload(http: httpx.AsyncClient, content: bytes, name: str = "april.csv") -> httpx.Response:
    return await http.post("csv", files={"file": (name, content, "text/csv")})


async def imported(http: httpx.AsyncClient, *rows: str, **more: Any) -> str:
    """Upload rows and set their accounts; the id of the import."""
    kept = (await upload(http, file(*rows))).json()["results"]
    body = {
        "accountIds": [FACEBOOK_PAGE, LINKEDIN_PAGE],
        "filePath": kept["filePath"],
        "rowsCount": kept["rowsCount"],
        "fileName": kept["fileName"],
        "userId": USER_ID,
    }
    answer = await http.post("set-accounts", json=body | more)
    assert answer.status_code == 201, answer.text
    return answer.json()["results"]["csvId"]


async def got(http: httpx.AsyncClient, csv_id: str, **query: str) -> Body:
    return (await http.get(f"csv/{csv_id}", params=query)).json()["results"]


async def finalize(http: httpx.AsyncClient, csv_id: str) -> httpx.Response:
    return await http.patch(f"csv/{csv_id}", json={"userId": USER_ID})


def from_files(sandbox: Sandbox) -> list[Body]:
    return [each for each in sandbox.posts.values() if each["source"] == "csv"]
