"""Several processes that share a file of tokens never use a refresh token twice."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from tests.server import RawServer
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
