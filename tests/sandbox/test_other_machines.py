"""The sandbox as a service for other machines, such as those of a compose file: only where it is asked for in words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from socialplanner import SocialPlanner, UsageError
from socialplanner.sandbox import LOCATION_ID, TOKEN
from socialplanner.sandbox.__main__ import main

from .conftest import HEADERS

PATHS = (f"/social-media-posting/{LOCATION_ID}/accounts", "/", "/_sandbox/state")


@contextmanager
def served(*options: str) -> Iterator[tuple[str, str, subprocess.Popen[str]]]:
    """The program with these options: the address that it tells, and its port."""
    command = [sys.executable, "-m", "socialplanner.sandbox", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        try:
            url = ""
            for line in program.stdout:
                if "SOCIALPLANNER_BASE_URL=" in line:
                    url = line.strip().partition("=")[2]
                if "not a real service" in line:
                    break
            yield url, url.rpartition(":")[2], program
        finally:
            program.terminate()


def get(port: str, path: str, host: str, **headers: str) -> int:
    with httpx.Client(trust_env=False) as http:
        sent = {**HEADERS, "Host": host, **headers}
        return http.get(f"http://127.0.0.1:{port}{path}", headers=sent).status_code


def test_a_service_of_a_compose_file_is_answered_by_its_name_and_by_no_other() -> None:
    """A41. `--host 0.0.0.0 --allow-host sandbox`: the guard stays, with one name more."""
    with served("--host", "0.0.0.0", "--allow-host", "Sandbox") as (url, port, program):
        assert url == f"http://Sandbox:{port}"
        for path in PATHS:
            assert get(port, path, f"sandbox:{port}") == 200
            assert get(port, path, "localhost") == 200
            for host in ("attacker.example", "sandbox.attacker.example", "0.0.0.0", "sandbox:1:1", ""):
                assert get(port, path, host) == 403
        assert get(port, PATHS[2], "sandbox", Origin=f"http://sandbox:{port}") == 200
        assert get(port, PATHS[2], "sandbox", Origin="http://attacker.example") == 403
        program.terminate()
        assert program.stderr is not None
        warning = program.stderr.read()
    assert warning.startswith(
        "Warning: --host 0.0.0.0 opens the sandbox to the network. Everyone who reaches the port"
    )
    assert "Sandbox" in warning


def test_a_host_without_a_name_is_warned_of() -> None:
    """A41. Every call from elsewhere would be a 403."""
    with served("--host", "0.0.0.0") as (_, port, program):
        assert get(port, PATHS[0], "sandbox") == 403
        program.terminate()
        assert program.stderr is not None
        assert "--allow-host NAME" in program.stderr.read()


@pytest.mark.parametrize("option", ["--host", "--allow-host"])
@pytest.mark.parametrize("value", ['"0.0.0.0"', "http://sandbox", "sandbox:8080", "", " sandbox", "a/b", "*"])
def test_a_host_that_is_no_name_is_refused(
    option: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A41. Quotes of a shell too."""
    with pytest.raises(SystemExit):
        main([option, value])
    assert "expected a name or an address" in capsys.readouterr().err


def test_an_address_of_another_machine_is_no_host(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--host", "192.0.2.1", "--port", "0"]) == 1
    assert (
        capsys.readouterr().err
        == "host 192.0.2.1 is no address of this machine. Choose another one with --host.\n"
    )


@pytest.mark.asyncio
async def test_a_variable_names_another_machine_only_where_the_program_allows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A41. A variable alone must not send the token elsewhere."""
    monkeypatch.setenv("SOCIALPLANNER_TOKEN", TOKEN)
    monkeypatch.setenv("SOCIALPLANNER_LOCATION_ID", LOCATION_ID)
    monkeypatch.setenv("SOCIALPLANNER_BASE_URL", "http://sandbox:8080")
    with pytest.raises(UsageError, match="allow_insecure=True") as caught:
        SocialPlanner.from_env()
    assert caught.value.argument == "SOCIALPLANNER_BASE_URL"
    async with SocialPlanner.from_env(allow_insecure=True) as planner:
        assert "http://sandbox:8080" in repr(planner)
