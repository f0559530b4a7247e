"""A file with a wrong first row: the error says what was found, what is wanted, and what to do."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import anyio
import pytest

from socialplanner import CSV_HEADER, BadRequest, SocialPlanner, Upload
from socialplanner.sandbox import Sandbox
from socialplanner.sandbox.rooms.csv.rows import HEADERS
from tests.support.bundle import document

pytestmark = pytest.mark.anyio

ROW = "2027-01-01 10:00:00,Hello,,,,"
HELP_PAGE = CSV_HEADER.replace("YYYY-MM-DD", "yyyy-MM-dd")
WRONG: list[tuple[bytes, list[str]]] = [
    (b"date,text\n2027-01-01 10:00:00,Hello\n", ["'date,text'", "Missing: postAtSpecificTime", "videoUrls", "Not expected: date, text"]),
    (f"{CSV_HEADER.removesuffix(',videoUrls')}\n{ROW}".encode(), ["Missing: videoUrls."]),
    (f"{CSV_HEADER},more\n{ROW}".encode(), ["Not expected: more"]),
    (f"{CSV_HEADER.replace(',', ';')}\n{ROW}".encode(), ["separated by semicolons"]),
    (f"{CSV_HEADER.replace(',', chr(9))}\n{ROW}".encode(), ["separated by tabs"]),
    (f"{CSV_HEADER}\n{ROW}".encode("utf-16"), ["UTF-16", "UTF-8"]),
    (f"{CSV_HEADER}\n{ROW}".encode("utf-16-le"), ["UTF-16"]),
    (f"{CSV_HEADER}\n2027-01-01 10:00:00,P\xe5sk,,,,".encode("latin-1"), ["not in UTF-8"]),
    (f"content,{CSV_HEADER.replace('content,', '')}\n{ROW}".encode(), ["The order of its columns"]),
    (f"{ROW}\n".encode(), ["Missing: postAtSpecificTime"]),
]  # fmt: skip


@pytest.fixture
def planner() -> SocialPlanner:
    return Sandbox().planner


async def refusal(planner: SocialPlanner, file: Any) -> str:
    with pytest.raises(BadRequest) as caught:
        await planner.csv_imports.upload(file)
    assert caught.value.code
    assert caught.value.attempts
    return str(caught.value)


@pytest.mark.parametrize(("content", "told"), WRONG, ids=lambda each: repr(each)[:30])
async def test_a_wrong_header_is_named_beside_the_right_one(
    planner: SocialPlanner, content: bytes, told: list[str]
) -> None:
    """U8. With what is missing and the page of the docs, and without advice about ids."""
    text = await refusal(planner, content)
    assert all(each in text for each in told), text
    assert "docs/csv_imports.md" in text
    assert "Compare the ids" not in text
    assert "UTF" in text or CSV_HEADER in text


@pytest.mark.parametrize("form", ["path", "upload", "open", "async"])
async def test_every_form_of_a_file_is_looked_at(planner: SocialPlanner, tmp_path: Path, form: str) -> None:
    """U8. Also one that was read to its end."""
    path = tmp_path / "april.csv"
    path.write_bytes(WRONG[0][0])
    if form == "async":
        async with await anyio.open_file(path, "rb") as file:
            assert "'date,text'" in await refusal(planner, file)
        return
    files = {"path": path, "upload": Upload(WRONG[0][0], name="a.csv"), "open": io.BytesIO(WRONG[0][0])}
    assert "'date,text'" in await refusal(planner, files[form])


async def test_a_refusal_for_something_else_says_what_it_said(planner: SocialPlanner) -> None:
    """A right header is not to blame."""
    text = await refusal(planner, f"{CSV_HEADER}\n".encode())
    assert "no rows" in text
    assert "header" not in text


@pytest.mark.parametrize("header", [CSV_HEADER, HELP_PAGE, "\ufeff" + CSV_HEADER])
async def test_the_form_of_the_date_is_taken_in_either_case(planner: SocialPlanner, header: str) -> None:
    """L32. Help pages and builders of files differ there."""
    assert (await planner.csv_imports.upload(f"{header}\n{ROW}".encode())).rows_count == 1


def test_the_header_is_that_of_the_spec_and_of_the_sandbox() -> None:
    """It stands in the words of the spec, which wrap it over lines."""
    assert ",".join(HEADERS["basic"][0]) == CSV_HEADER
    assert CSV_HEADER in " ".join(str(document()["components"]["schemas"]["CsvUploadForm"]).split())
