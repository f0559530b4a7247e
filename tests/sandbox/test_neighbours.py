"""What stands beside the planner in the sandbox: files that are served again, limits, the location and its users."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from socialplanner import BadRequest, Forbidden
from socialplanner.sandbox import LOCATION_ID, TOKEN, Sandbox

pytestmark = pytest.mark.anyio
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Version": "v3"}


async def send(sandbox: Sandbox, fields: dict[str, str], *files: tuple[str, bytes, str]) -> httpx.Response:
    parts: list[Any] = [(name, (None, value)) for name, value in fields.items()]
    parts += [("file", file) for file in files]
    url = f"{sandbox.base_url}/medias/upload-file"
    return await sandbox.http_client.post(url, files=parts, headers=HEADERS)


async def test_a_file_lies_at_the_address_that_the_answer_names() -> None:
    async with Sandbox() as sandbox:
        answer = await send(sandbox, {}, ("cake.jpg", b"picture", "image/jpeg"))
        page = await sandbox.http_client.get(answer.json()["url"])

        assert answer.json().keys() == {"fileId", "url"}
        assert (page.content, page.headers["content-type"]) == (b"picture", "image/jpeg")


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_served_sandbox_serves_files_too() -> None:
    async with Sandbox() as sandbox, sandbox.serve() as url, httpx.AsyncClient() as client:
        files = {"file": ("cake.jpg", b"picture", "image/jpeg")}
        answer = await client.post(f"{url}/medias/upload-file", files=files, headers=HEADERS)
        assert answer.json()["url"].startswith(url)
        assert (await client.get(answer.json()["url"])).content == b"picture"


async def test_a_page_that_was_uploaded_is_not_shown_as_a_page() -> None:
    async with Sandbox() as sandbox:
        answer = await send(sandbox, {}, ("a.html", b"<script>", "text/html"))
        page = await sandbox.http_client.get(answer.json()["url"])
        assert page.headers["content-type"] == "application/octet-stream"
        assert page.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("fields", "files", "message"),
    [
        ({}, [], "File is required"),
        ({"hosted": "true"}, [], "fileUrl is required"),
        ({}, [("a.png", bytes(26_214_401), "image/png")], "File too large"),
        ({}, [("a.bin", bytes(26_214_401), "application/x-thing")], "File too large"),
    ],
)
async def test_what_the_api_would_refuse_is_refused(
    fields: dict[str, str], files: list[tuple[str, bytes, str]], message: str
) -> None:
    async with Sandbox() as sandbox:
        answer = await send(sandbox, fields, *files)
        assert (answer.status_code, answer.json()["message"]) == (400, message)
        assert not sandbox.media


async def test_a_file_that_is_not_there_is_a_404() -> None:
    async with Sandbox() as sandbox:
        kept = await sandbox.planner.media.upload(file_url="https://example.com/a.png")
        assert (await sandbox.http_client.get(str(kept.url))).status_code == 404
        gone = f"{sandbox.base_url}/_sandbox/media/{LOCATION_ID}/none/a.png"
        assert (await sandbox.http_client.get(gone)).status_code == 404


async def test_another_agency_and_another_location_are_refused() -> None:
    async with Sandbox() as sandbox:
        planner = sandbox.client(sandbox.token())
        with pytest.raises(Forbidden):
            await planner.users.search(company_id="another")
        with pytest.raises(Forbidden):
            await planner.locations.get(location_id="SANDBOXlocation00002")


async def test_each_of_them_wants_its_own_scope() -> None:
    async with Sandbox() as sandbox:
        for scope in ("medias.write", "locations.readonly", "users.readonly"):
            planner = sandbox.client(sandbox.token(scopes=[scope]))
            calls = {
                "medias.write": planner.media.upload(b"x", name="a.png"),
                "locations.readonly": planner.locations.get(),
                "users.readonly": planner.users.search(company_id="SANDBOXcompany000001").collect(),
            }
            for needed, call in calls.items():
                if needed == scope:
                    await call
                else:
                    with pytest.raises(Exception, match="not authorized for this scope"):
                        await call


async def test_a_refused_upload_is_an_error_of_the_api() -> None:
    async with Sandbox() as sandbox:
        sandbox.fail("media", status=400, body={"statusCode": 400, "message": "File too large"})
        with pytest.raises(BadRequest, match="File too large"):
            await sandbox.planner.media.upload(b"x", name="a.png")
