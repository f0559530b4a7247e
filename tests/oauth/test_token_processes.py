"""Several processes that share a file of tokens never use a refresh token twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.server import Connection, RawServer, Received
from tests.server.faults import answer
from tests.server.tokens import LOCATION, TokenServer

ROUNDS = 20

PROCESS = """
import sys
import anyio
from socialplanner import OAuthTokens
from socialplanner import FileTokenStore

async def main(path, url, rounds):
    store = FileTokenStore(path, sleep=lambda seconds: anyio.sleep(seconds / 20))
    async with OAuthTokens("client-1", "secret", store=store, base_url=url) as tokens:
        async def rotate():
            for _ in range(rounds):
                access = await tokens.get("loc")
                await tokens.renew("loc", access)

        print("ready", flush=True)
        sys.stdin.readline()
        async with anyio.create_task_group() as group:
            for _ in range(3):
                group.start_soon(rotate)

anyio.run(main, sys.argv[1], sys.argv[2], int(sys.argv[3]), backend=sys.argv[4])
"""


def test_two_processes_with_one_file_never_use_a_refresh_token_twice(tmp_path: Path):
    issuer = TokenServer()
    path = tmp_path / "tokens.json"
    path.touch(0o600)
    tokens = {LOCATION: issuer.tokens(left=1e7).to_json()}
    path.write_text(json.dumps({"version": 1, "tokens": tokens}))
    with RawServer(issuer) as server, ExitStack() as stack:
        running: list[subprocess.Popen[str]] = []
        for backend in ("asyncio", "trio"):
            command = [
                sys.executable,
                "-W",
                "error",
                "-c",
                PROCESS,
                str(path),
                server.url,
                str(ROUNDS),
                backend,
            ]
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            running.append(stack.enter_context(process))
        for process in running:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in running:  # both at once
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        codes = [process.wait() for process in running]

    assert codes == [0, 0]
    assert issuer.reused == 0
    assert len(issuer.forms) >= ROUNDS
    stored = json.loads(path.read_text())["tokens"][LOCATION]
    assert stored["refresh"] in issuer.unused
    assert stored["access"] == f"canary-access-{issuer.issued}"


LEASE = """
import os
import secrets
import sys
from contextlib import asynccontextmanager

import anyio
from socialplanner import FileTokenStore, OAuthTokens

class LeaseStore(FileTokenStore):
    # its lock is a lease: a file that the test takes away from a process that stands still

    async def get(self, key):
        print("look", flush=True)
        return await super().get(key)

    @asynccontextmanager
    async def lock(self, key):
        mine = secrets.token_hex()
        while not take(mine):
            await anyio.sleep(0.01)
        try:
            yield
        finally:
            if os.path.exists(lease) and open(lease).read() == mine:
                os.unlink(lease)

def take(mine):
    try:
        descriptor = os.open(lease, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with open(descriptor, "w") as file:
        file.write(mine)
    return True

async def main():
    async with OAuthTokens("client-1", "secret", store=LeaseStore(path), base_url=url) as tokens:
        async def call():
            got.append((await tokens.get("loc")).reveal())

        got = []
        print("ready", flush=True)
        sys.stdin.readline()
        async with anyio.create_task_group() as group:
            for _ in range(20):
                group.start_soon(call)
        print(*got, flush=True)

path, url, backend = sys.argv[1:]
lease = path + ".lease"
anyio.run(main, backend=backend)
"""


def start_process(stack: ExitStack, path: Path, url: str, backend: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", LEASE, str(path), url, backend]
    process = stack.enter_context(
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    )
    stack.callback(process.kill)  # also one that stands still
    return process


def let_go(*processes: subprocess.Popen[str]) -> None:
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()


def read_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def stop(process: subprocess.Popen[str], lease: Path) -> None:
    """Let a process stand still, and take its lease away."""
    process.send_signal(signal.SIGSTOP)
    os.waitpid(process.pid, os.WUNTRACED)
    lease.unlink()


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_process_that_is_stopped_during_a_refresh_costs_nobody_an_authorization(tmp_path: Path):
    """A7, with real processes: the leader is stopped after the server has used up its refresh token, and loses its
    lease. Another process is refused and looks; the leader goes on and stores late. All 80 callers get its tokens."""
    issuer = TokenServer()
    issuer.now = datetime.now(UTC)  # no process knows the server's time before it is given tokens
    path = tmp_path / "tokens.json"
    path.touch(0o600)
    path.write_text(json.dumps({"version": 1, "tokens": {LOCATION: issuer.tokens(left=0).to_json()}}))
    with RawServer(issuer) as server, ExitStack() as stack:
        gate = server.gate()

        async def use_up_and_hold(connection: Connection, request: Received) -> None:
            issuer.unused.pop(issuer.forms[-1]["refresh_token"])
            given = issuer.grant(LOCATION)
            await connection.hold(gate)
            await answer(given, headers=[issuer.date])(connection, request)

        issuer.before.append(use_up_and_hold)
        processes = [
            start_process(stack, path, server.url, backend)
            for backend in ("asyncio", "trio", "asyncio", "trio")
        ]
        leader, next_one, *others = processes
        assert [read_line(process) for process in processes] == ["ready"] * 4
        let_go(leader)
        await server.until(lambda: len(server.requests) == 1)
        stop(leader, Path(f"{path}.lease"))
        let_go(next_one)
        # before it asks, with the lock, when it is refused, and then once more
        assert [read_line(next_one) for _ in range(4)] == ["look"] * 4
        let_go(*others)
        gate.open()
        leader.send_signal(signal.SIGCONT)
        results = [process.communicate()[0].split() for process in processes]

    stored = json.loads(path.read_text())["tokens"][LOCATION]
    assert [[word for word in words if word != "look"] for words in results] == [[stored["access"]] * 20] * 4
    assert issuer.reused == 1
    assert len(issuer.forms) == 2
