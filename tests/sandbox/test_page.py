"""The page at `/`: a look at the state for a person, and for nobody who is not at this machine."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import httpx
import pytest
from starlette.applications import Starlette

from socialplanner.sandbox import LOCATION_ID, Clock, RecordedCall, Sandbox
from socialplanner.sandbox.server.page import SHOWN, make_page_route
from socialplanner.sandbox.state.state import State

from .conftest import HEADERS, NOW

EVIL = "<script>alert('&\"')</script>"
VOID = {"meta", "!doctype"}


class Reader(HTMLParser):
    """What a reader of the page meets: elements with their attributes, and text. Fails where tags do not pair."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data if "style" in self._open else f" {data}"

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of all elements of a name."""
        return [attributes for name, attributes in self.tags if name == tag]


async def get(sandbox: Sandbox, path: str = "/", **headers: str) -> httpx.Response:
    transport = httpx.ASGITransport(app=sandbox.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080") as http:
        return await http.get(path, headers=headers)


@pytest.mark.asyncio
async def test_it_shows_what_the_sandbox_holds(sandbox: Sandbox) -> None:
    """Accounts, posts by day with their status, queues, and the clock."""
    sandbox.add_post("The newest of all", status="scheduled")
    answer = await get(sandbox)
    page = Reader(answer.text)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    for words in (
        "Juniper Bakery",
        "Spoke & Chain",
        "juniper.bakes",
        "has ended",
        "Wednesday, 11 March 2026",
        "The newest of all",
        "scheduled",
        "failed: The permission of the account has ended",
        "Recipes",
        "2026-03-10 12:00:00",
    ):
        assert words in page.words


@pytest.mark.asyncio
async def test_it_shows_calls_with_their_verdict(sandbox: Sandbox) -> None:
    """The latest first; of one that was refused, why."""
    root = f"/social-media-posting/{LOCATION_ID}"
    await get(sandbox, f"{root}/accounts", **HEADERS)
    await get(sandbox, f"{root}/posts/gone", **HEADERS)
    rows = re.findall(r'<tr class="(?:accepted|refused)">(.*?)</tr>', (await get(sandbox)).text)

    assert [re.findall("<td>(.*?)</td>", row) for row in rows] == [
        ["404", "GET", f"{root}/posts/gone", "get_post", "refused: Post not found"],
        ["200", "GET", f"{root}/accounts", "list_accounts", "accepted"],
    ]


@pytest.mark.asyncio
async def test_a_fault_that_was_ordered_is_told() -> None:
    """So that nobody takes it for an answer of the API."""
    calls = [
        RecordedCall("get_post", "GET", "/one", 0, fault="drop"),
        RecordedCall("get_post", "GET", "/other", 201, fault="html"),
    ]
    transport = httpx.ASGITransport(app=Starlette(routes=[make_page_route(State(Clock(NOW)), calls)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        text = (await http.get("/")).text
    assert "<td>none</td><td>GET</td><td>/one</td><td>get_post</td><td>disturbed: drop</td>" in text
    assert "<td>201</td><td>GET</td><td>/other</td><td>get_post</td><td>disturbed: html</td>" in text


@pytest.mark.asyncio
async def test_to_look_at_it_is_no_call(sandbox: Sandbox) -> None:
    """What a test counts is what its own program did."""
    await get(sandbox)
    assert sandbox.calls() == []


@pytest.mark.asyncio
async def test_what_is_due_is_shown_as_published(sandbox: Sandbox) -> None:
    """The page is a look like any other: time that has passed is seen in it."""
    post_id = sandbox.add_post("In a while", status="scheduled")
    sandbox.clock.advance(days=2)
    row = next(row for row in (await get(sandbox)).text.split("<tr") if post_id in row)
    assert "<td>published</td>" in row


@pytest.mark.asyncio
async def test_names_from_callers_stay_text(sandbox: Sandbox) -> None:
    """In every cell, attribute and heading, wherever a caller chose a word."""
    sandbox.add_post(EVIL, at=NOW)
    root = f"/social-media-posting/{LOCATION_ID}"
    transport = httpx.ASGITransport(app=sandbox.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", headers=HEADERS) as http:
        await http.post(f"{root}/posts", json={EVIL: 1})
        await http.get(f"/{EVIL}")
    answer = await get(sandbox)
    page = Reader(answer.text)

    assert "<script" not in answer.text
    assert EVIL in page.words
    assert f"property {EVIL} should not exist" in page.words
    assert not page.named("script")
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


@pytest.mark.asyncio
async def test_half_of_a_character_does_not_break_it(sandbox: Sandbox) -> None:
    """JSON can hold one, UTF-8 cannot."""
    sandbox.add_post("\ud83d", at=NOW)
    assert (await get(sandbox)).status_code == 200


@pytest.mark.asyncio
async def test_nothing_runs_and_nothing_is_loaded(sandbox: Sandbox) -> None:
    """No script at all, one style with a nonce that is new each time, no frame around it, no cache."""
    one, other = await get(sandbox), await get(sandbox)
    [style] = Reader(one.text).named("style")
    policy = one.headers["content-security-policy"]

    assert policy == (
        f"default-src 'none'; style-src 'nonce-{style['nonce']}'; base-uri 'none'; form-action 'none';"
        " frame-ancestors 'none'"
    )
    assert policy != other.headers["content-security-policy"]
    assert one.headers["cache-control"] == "no-store"
    assert not [link for link in Reader(one.text).named("a") if not str(link["href"]).startswith(("/?", "#"))]


@pytest.mark.asyncio
async def test_it_shows_no_token_and_no_body(sandbox: Sandbox) -> None:
    """Neither those that are good here nor one that was sent by mistake."""
    await get(sandbox, f"/social-media-posting/{LOCATION_ID}/accounts?key=key-123", **HEADERS)
    await get(sandbox, "/", Authorization="Bearer pit-123")
    text = (await get(sandbox)).text
    assert "sandbox-token" not in text
    assert "123" not in text.replace("520000000000123", "")


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8080", "localhost:1", "LOCALHOST", "[::1]:8080", "127.9.9.9"]
)
async def test_a_browser_of_this_machine_sees_it(sandbox: Sandbox, host: str) -> None:
    """Under any name of the loopback."""
    assert (await get(sandbox, Host=host)).status_code == 200


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "host",
    [
        "",
        "example.com",
        "127.0.0.1.example.com",
        "192.168.1.5:8080",
        "localhost.example.com",
        "[",
        "::1",
        "0.0.0.0",
    ],
)
async def test_a_name_from_elsewhere_does_not(sandbox: Sandbox, host: str) -> None:
    """A site could make its own name lead here (DNS rebinding) and read what this machine holds."""
    answer = await get(sandbox, Host=host)
    assert answer.status_code == 403
    assert "Bakery" not in answer.text


@pytest.mark.asyncio
async def test_many_posts_are_cut_and_it_says_so() -> None:
    """Those nearest to now; the counts are of all."""
    sandbox = Sandbox(clock=Clock(NOW))
    first, *_, last = sandbox.seed_posts(10_000)
    page = Reader((await get(sandbox)).text)

    assert f"{SHOWN} of {10_000 + 10} are shown, the nearest to now." in page.words
    assert "10003 published" in page.words
    assert first in page.words
    assert last not in page.words
    assert len(page.named("tr")) < SHOWN + 50


@pytest.mark.asyncio
async def test_a_long_text_is_cut(sandbox: Sandbox) -> None:
    """One post or one path cannot fill the page."""
    sandbox.add_post("x" * 5000, at=NOW)
    await get(sandbox, "/" + "y" * 5000)
    text = (await get(sandbox)).text
    assert "x" * 150 in text
    assert "y" * 150 in text
    assert not re.search("x{600}|y{600}", text)


@pytest.mark.asyncio
async def test_it_follows_until_it_is_stopped(sandbox: Sandbox) -> None:
    """It loads itself again every few seconds; a link stops that, for those who read more slowly."""
    moving = Reader((await get(sandbox)).text)
    assert {"http-equiv": "refresh", "content": "3"} in moving.named("meta")
    assert {"href": "/?paused"} in moving.named("a")

    still = Reader((await get(sandbox, "/?paused")).text)
    assert not [each for each in still.named("meta") if "http-equiv" in each]
    assert {"href": "/"} in still.named("a")


@pytest.mark.asyncio
async def test_it_can_be_read_aloud(sandbox: Sandbox) -> None:
    """Language, title, one h1, headings without a gap, captions, header cells with their scope, links that lead on."""
    await get(sandbox, "/nowhere")
    page = Reader((await get(sandbox)).text)
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]

    assert page.named("html") == [{"lang": "en"}]
    assert len(page.named("title")) == len(page.named("main")) == levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(page.named("caption")) == len(page.named("table"))
    assert {each["scope"] for each in page.named("th")} == {"col", "rowgroup"}
    anchors = {str(each["href"])[1:] for each in page.named("a") if str(each["href"]).startswith("#")}
    assert anchors == {each["id"] for each in page.named("section")}


@pytest.mark.asyncio
async def test_it_works_without_data() -> None:
    """Nothing called, nothing posted, no location at all."""
    transport = httpx.ASGITransport(app=Starlette(routes=[make_page_route(State(Clock(NOW)), [])]))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        answer = await http.get("/")
    assert answer.status_code == 200
    assert "There are none." in Reader(answer.text).words


@pytest.mark.asyncio
async def test_only_the_root_is_the_page(sandbox: Sandbox) -> None:
    """Everything else is the API's, other methods on the root too."""
    transport = httpx.ASGITransport(app=sandbox.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", headers=HEADERS) as http:
        assert (await http.post("/")).json()["message"] == "Cannot POST /"
        assert (await http.get("/index.html")).json()["message"] == "Cannot GET /index.html"
        assert (await http.head("/")).status_code == 200
