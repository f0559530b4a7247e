"""The sandbox as a server: on this machine only, and gone without a trace."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
import subprocess
import sys

import httpx
import pytest

from socialplanner.sandbox import LOCATION_ID, TOKEN, Sandbox
from socialplanner.sandbox.__main__ import main
from socialplanner.sandbox.server.server import listen

from .conftest import HEADERS

PROGRAM = [sys.executable, "-m", "socialplanner.sandbox", "--port", "0", "--log"]


@pytest.mark.asyncio
async def test_it_is_served_over_http() -> None:
    """The same state, seen through a socket and from the inside."""
    async with (
        Sandbox() as sandbox,
        sandbox.serve() as url,
        httpx.AsyncClient(base_url=url, headers=HEADERS, trust_env=False) as http,
    ):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", url)
        post_id = sandbox.add_post("Through the wire")
        answer = await http.get(f"/social-media-posting/{LOCATION_ID}/posts/{post_id}")
        assert answer.json()["results"]["post"]["summary"] == "Through the wire"
        assert answer.headers["content-type"] == "application/json; charset=utf-8"
        assert len(sandbox.calls("get_post")) == 1


@pytest.mark.asyncio
async def test_many_clients_at_once_each_get_their_answer() -> None:
    """One state, no mixing."""
    async with (
        Sandbox() as sandbox,
        sandbox.serve() as url,
        httpx.AsyncClient(base_url=url, headers=HEADERS, trust_env=False) as http,
    ):
        ids = sandbox.seed_posts(40)
        paths = [f"/social-media-posting/{LOCATION_ID}/posts/{each}" for each in ids]
        answers = await asyncio.gather(*(http.get(path) for path in paths))
        assert [each.json()["results"]["post"]["_id"] for each in answers] == ids


@pytest.mark.asyncio
async def test_the_port_is_free_again_afterwards() -> None:
    """Nothing listens once the block is left, also if it is left by an error."""
    url = ""
    with pytest.raises(RuntimeError, match="of the test"):
        async with Sandbox() as sandbox, sandbox.serve() as url:
            raise RuntimeError("of the test")
    port = int(url.rpartition(":")[2])
    with listen("127.0.0.1", port):
        pass


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.com", ""])
def test_it_listens_on_this_machine_only(host: str) -> None:
    """Whatever else is asked for is refused before a socket is open."""
    with pytest.raises(ValueError, match="this machine only"):
        listen(host, 0)


def test_small_answers_are_not_held_back() -> None:
    """asyncio turns Nagle's algorithm off only where the socket says that it is TCP."""
    with listen("localhost", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP


def test_a_second_one_on_the_same_port_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """In one line, with the exit status of a failure."""
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert main(["--port", str(port)]) == 1
    assert capsys.readouterr().err == f"port {port} is in use. Choose another one with --port.\n"


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_program_says_what_it_is_and_stops_cleanly(stop: signal.Signals) -> None:
    """Address, token, location, what it serves; a line a call; exit status 0."""
    with subprocess.Popen(PROGRAM, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        try:
            greeting = ""
            while "not a real service" not in greeting:  # its last line
                line = program.stdout.readline()
                assert line, greeting
                greeting += line
            assert TOKEN in greeting
            assert LOCATION_ID in greeting
            assert "bulk_delete_posts" in greeting
            assert "delete_account" in greeting
            found = re.search(r"http://127\.0\.0\.1:\d+", greeting)
            assert found is not None
            path = f"/social-media-posting/{LOCATION_ID}/accounts"
            with httpx.Client(headers=HEADERS, trust_env=False) as http:
                assert http.get(found[0] + path).status_code == 200
            assert program.stdout.readline() == f"200 GET {path} list_accounts\n"
        finally:
            program.send_signal(stop)
        rest, errors = program.communicate(timeout=30)
    assert (program.returncode, errors) == (0, "")
    assert rest == "stopped, and all of it is gone\n"
