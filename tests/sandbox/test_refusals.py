"""What the sandbox refuses, and that it says why in the API's manner."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from socialplanner.sandbox import LOCATION_ID, TOKEN, Sandbox
from socialplanner.sandbox.rooms.queues.queue_seed import QUEUE_ID

from .conftest import Client

pytestmark = pytest.mark.asyncio

Body = dict[str, Any]
JWT = "eyJhbGciOiJSUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJMb2NhdGlvbiJ9.c2lnbmF0dXJl"
PRIVATE = "pit-01234567-89ab-4cde-8f01-23456789abcd"


@pytest.mark.parametrize("token", ["", "Bearer", "Bearer wrong", f"Basic {TOKEN}", TOKEN])
async def test_a_wrong_token_is_401(http: httpx.AsyncClient, token: str) -> None:
    """With the API's own words."""
    answer = await http.get("accounts", headers={"Authorization": token})
    assert answer.status_code == 401
    assert answer.json()["message"] == "Invalid token: access token is invalid"
    assert answer.json()["error"] == "Unauthorized"


@pytest.mark.parametrize("token", [JWT, PRIVATE])
@pytest.mark.parametrize("scheme", ["Bearer ", ""])
async def test_a_real_token_is_neither_taken_nor_told(
    http: httpx.AsyncClient, sandbox: Sandbox, scheme: str, token: str
) -> None:
    """Somebody who points a real token here is told so, and the token is kept nowhere."""
    answer = await http.get("accounts", headers={"Authorization": scheme + token})
    assert answer.status_code == 401
    assert "takes no real tokens" in answer.json()["message"]
    assert token not in answer.text + repr(sandbox.calls())


async def test_the_version_header_is_needed(http: httpx.AsyncClient) -> None:
    """Its absence is a 401 that has nothing to do with the token."""
    del http.headers["Version"]
    answer = await http.get("accounts")
    assert (answer.status_code, answer.json()["message"]) == (401, "version header was not found.")


@pytest.mark.parametrize(
    ("version", "status"),
    [("v3", 200), ("2023-02-21", 200), ("2021-07-28", 200), ("2021-04-15", 200), ("2020-01-01", 401)],
)
async def test_published_versions_are_known(http: httpx.AsyncClient, version: str, status: int) -> None:
    """Any other is refused."""
    answer = await http.get("accounts", headers={"Version": version})
    assert answer.status_code == status
    assert status == 200 or answer.json()["message"] == "version header is invalid"


@pytest.mark.parametrize(("method", "path"), [("GET", "nothing"), ("PATCH", "nothing"), ("GET", "posts/1/2")])
async def test_a_wrong_path_is_a_missing_scope(http: httpx.AsyncClient, method: str, path: str) -> None:
    """As the live API has it under its prefix."""
    answer = await http.request(method, path)
    assert answer.status_code == 401
    assert answer.json()["message"] == "The token is not authorized for this scope."


@pytest.mark.parametrize(("prefix", "switch"), [("social-media-posting/x", False), ("elsewhere", True)])
async def test_another_wrong_path_is_404(client_of: Client, prefix: str, switch: bool) -> None:
    """One that is under no prefix, or with the habit switched off: method and path are named."""
    async with Sandbox(wrong_path_is_401=switch) as sandbox, client_of(sandbox) as http:
        answer = await http.patch(f"http://127.0.0.1/{prefix}/nothing")
    assert answer.status_code == 404
    assert answer.json()["message"] == f"Cannot PATCH /{prefix}/nothing"


async def test_an_unknown_location_is_403(http: httpx.AsyncClient) -> None:
    """The token of the sandbox is good for its own locations."""
    answer = await http.get("../SomebodyElses0000001/accounts")
    assert answer.status_code == 403
    assert answer.json()["message"] == "The token does not have access to this location."


@pytest.mark.parametrize("content", [b"{", b'{"a": }', b"\xff", b"[" * 100_000])
async def test_a_body_that_is_no_json_is_400(http: httpx.AsyncClient, content: bytes) -> None:
    """Also one that is nested too deep to be read."""
    answer = await http.post("posts", content=content)
    assert answer.status_code == 400


async def test_an_empty_create_is_told_all_that_is_missing(http: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """In the API's words where they are known, and kept for the test to read."""
    answer = await http.post("posts", json={"type": "post"})
    assert answer.status_code == 422
    assert answer.json()["error"] == "Unprocessable Entity"
    assert answer.json()["traceId"]
    assert answer.json()["message"] == [
        "accountIds must be an array with Account IDs",
        "accountIds should not be empty",
        "userId must be a string",
        "userId should not be empty",
    ]
    assert list(sandbox.calls("create_post")[0].reasons) == answer.json()["message"]


@pytest.mark.parametrize("how", ["nothing", "null"])
async def test_a_missing_body_is_an_empty_one(http: httpx.AsyncClient, how: str) -> None:
    """The refusal names the fields, not the body."""
    answer = await http.post("posts/bulk-delete", content=b"" if how == "nothing" else b"null")
    assert answer.json()["message"] == ["postIds must be an array", "postIds should not be empty"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"accountIds": []}, "accountIds should not be empty"),
        ({"accountIds": "one"}, "accountIds must be an array with Account IDs"),
        ({"accountIds": ["nobody"]}, "accountIds: nobody is no account of this location"),
        ({"userId": ""}, "userId should not be empty"),
        ({"userId": 7}, "userId must be a string"),
        ({"colour": "red"}, "property colour should not exist"),
        ({"type": "poem"}, "type must be one of the following values: post, story, reel"),
        ({"status": "scheduled"}, "scheduleDate should not be empty when status is scheduled"),
        (
            {"scheduleDate": "2026-03-10T12:00:00"},
            "scheduleDate must be a valid ISO 8601 date string with a time zone",
        ),
        (
            {"status": "in_review", "scheduleDate": "2026-03-11T12:00:00Z"},
            "postApprovalDetails.approver should not be empty when status is in_review",
        ),
        ({"media": [{"url": "https://example.com/a", "type": "image"}]}, "Invalid media format type."),
        (
            {"media": [{"url": "u", "type": "image/png", "size": 3}]},
            "media.0.property size should not exist",
        ),
        (
            {"linkedinPostDetails": {"poll": {"question": "?", "options": [{"text": "x"}]}}},
            "linkedinPostDetails.poll.options must contain at least 2 elements",
        ),
        (
            {"tiktokPostDetails": {"enableDuet": "yes"}},
            "tiktokPostDetails.enableDuet must be a boolean value",
        ),
    ],
)
async def test_a_reason_names_the_field(
    http: httpx.AsyncClient, sandbox: Sandbox, body: Body, change: Body, reason: str
) -> None:
    """Nothing comes to be, and the same holds for an update."""
    before = dict(sandbox.posts)
    for method, path in (("POST", "posts"), ("PUT", f"posts/{next(iter(before))}")):
        answer = await http.request(method, path, json=body | change)
        assert answer.status_code == 422
        assert any(each.startswith(reason) for each in answer.json()["message"]), answer.json()["message"]
    assert dict(sandbox.posts) == before


async def test_a_body_of_another_kind_is_422(http: httpx.AsyncClient) -> None:
    """A list where an object belongs."""
    answer = await http.post("posts", json=[])
    assert (answer.status_code, answer.json()["message"]) == (422, ["the body must be an object"])


@pytest.mark.parametrize("digits", [25, 5_000])
async def test_a_number_of_thousands_of_digits_is_refused_and_not_stumbled_over(
    http: httpx.AsyncClient, listing: dict[str, Any], digits: int
) -> None:
    for answer in (
        await http.get("tags", params={"skip": "9" * digits}),
        await http.post("posts/list", json=listing | {"skip": "9" * digits}),
    ):
        assert answer.status_code == 422
        assert answer.json()["message"] == ["skip must be a number string"]


async def test_a_number_beyond_64_bits_comes_back_as_it_was_sent(http: httpx.AsyncClient) -> None:
    path = f"http://127.0.0.1/social-media-posting/category/queues/{QUEUE_ID}/items"
    answer = await http.post(path, json={"locationId": LOCATION_ID, "limit": 3670745016854592880640})
    assert answer.status_code == 201
