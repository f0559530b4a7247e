"""The program `socialplanner`: what it says, and how it ends."""

from __future__ import annotations

import io
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from importlib.metadata import entry_points

import httpx
import pytest

import socialplanner
from socialplanner.cli import main
from socialplanner.sandbox import LOCATION_ID, TOKEN, RecordedCall
from socialplanner.sandbox import __main__ as served
from socialplanner.sandbox.server.server import listen

PROGRAM = [sys.executable, "-c", "import socialplanner.cli as cli; raise SystemExit(cli.main())"]
WITHOUT_STARLETTE = [
    sys.executable,
    "-c",
    "import sys; sys.modules['starlette'] = None; import socialplanner.cli as cli; raise SystemExit(cli.main())",
]
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Version": "v3"}

Lines = Callable[[], str]


@contextmanager
def running(*arguments: str, stop: signal.Signals = signal.SIGINT) -> Iterator[tuple[str, str, Lines]]:
    """The sandbox as a program of its own: its URL, its greeting, and a way to read on. Fails if it ends badly."""
    command = [*PROGRAM, "sandbox", "--port", "0", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        try:
            greeting = ""
            while "all of it is gone when it stops" not in greeting:  # its last line
                line = program.stdout.readline()
                assert line, greeting
                greeting += line
            url = re.search(r"http://127\.0\.0\.1:\d+", greeting)
            assert url is not None
            yield url[0], greeting, program.stdout.readline
        finally:
            program.send_signal(stop)
        rest, errors = program.communicate(timeout=30)
    assert (program.returncode, rest, errors) == (0, "stopped, and all of it is gone\n", "")


def test_the_program_is_installed_with_the_package() -> None:
    """Under the name of the package."""
    [script] = entry_points(group="console_scripts", name="socialplanner")
    assert script.load() is main


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    """That of the package."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"socialplanner {socialplanner.__version__}\n"


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_sandbox_says_how_to_use_it_and_stops_cleanly(stop: signal.Signals) -> None:
    """Address, token, location, what it answers, and the lines for a shell; without --log, no more."""
    with running(stop=stop) as (url, greeting, _), httpx.Client(base_url=url, trust_env=False) as http:
        for line in (
            f"  export SOCIALPLANNER_BASE_URL={url}",
            f"  export SOCIALPLANNER_TOKEN={TOKEN}",
            f"  export SOCIALPLANNER_LOCATION_ID={LOCATION_ID}",
        ):
            assert line in greeting.splitlines()
        assert re.search(r"^  posts +.*create_post", greeting, re.MULTILINE)
        assert "Juniper Bakery" in http.get("/").text
        assert http.get(f"/social-media-posting/{LOCATION_ID}/accounts", headers=HEADERS).status_code == 200


def test_the_log_tells_each_call_and_why_it_was_refused() -> None:
    """A line a call."""
    root = f"/social-media-posting/{LOCATION_ID}"
    with (
        running("--log") as (url, _, line),
        httpx.Client(base_url=url, headers=HEADERS, trust_env=False) as http,
    ):
        http.get(f"{root}/accounts")
        assert line() == f"200 GET {root}/accounts list_accounts\n"
        http.get(f"{root}/posts/gone")
        assert line() == f"404 GET {root}/posts/gone get_post (Post not found)\n"
        http.get("/nowhere")
        assert line() == "404 GET /nowhere - (Cannot GET /nowhere)\n"


def test_a_switch_is_set_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """By its name; a wrong one names the choices."""
    options = ("--switch", "deleted_posts=gone", "--switch", "list_lag=1.5", "--switch", "ignore_skip=true")
    with running(*options) as (url, _, _), httpx.Client(base_url=url, trust_env=False) as http:
        switches = http.get("/_sandbox/switches").json()["switches"]
        assert (switches["deleted_posts"], switches["list_lag"], switches["ignore_skip"]) == (
            "gone",
            1.5,
            True,
        )
    for wrong in ("nonsense=1", "deleted_posts=hidden", "list_lag=soon", "ignore_skip=maybe"):
        with pytest.raises(SystemExit):
            main(["sandbox", "--switch", wrong])
        assert "expected" in capsys.readouterr().err


def test_ctrl_c_does_not_wait_for_clients_that_stay() -> None:
    """A connection that is kept open, and one that never says all that it has to say, are closed."""
    with ExitStack() as clients, running() as (url, _, _):
        http = clients.enter_context(httpx.Client(base_url=url, trust_env=False))
        http.get("/")
        where = httpx.URL(url)
        silent = clients.enter_context(socket.create_connection((where.host, where.port or 0)))
        silent.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab")
        http.get("/")


def test_what_a_caller_named_does_not_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A refusal repeats the names of a body; a line stays a line."""
    served._print_call(
        RecordedCall(
            "create_post", "POST", "/p", 422, None, ("property \x1b[2J\n\ud83d käse should not exist",)
        )
    )
    assert capsys.readouterr().out == (
        "422 POST /p create_post (property \\x1b[2J\\n\\ud83d käse should not exist)\n"
    )


def test_a_terminal_without_the_letter_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it cannot write is written as its number."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", out)
        served._print_call(RecordedCall("create_post", "POST", "/p", 422, None, ("käse",)))
    out.seek(0)
    assert out.read() == "422 POST /p create_post (k\\xe4se)\n"


def test_a_port_in_use_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """With what to do about it."""
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert main(["sandbox", "--port", str(port)]) == 1
    assert capsys.readouterr().err == f"port {port} is in use. Choose another one with --port.\n"


def test_a_port_that_may_not_be_used_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the words of the system, without a traceback."""

    def refuse(host: str, port: int, *, for_others: bool) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(served, "listen", refuse)
    assert main(["sandbox", "--port", "80"]) == 1
    assert (
        capsys.readouterr().err
        == "port 80 cannot be used: Permission denied. Choose another one with --port.\n"
    )


@pytest.mark.parametrize("port", ["65536", "-1", "x", "", "1.5", "\N{SUPERSCRIPT TWO}"])
def test_what_is_no_port_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what would be one."""
    with pytest.raises(SystemExit) as ended:
        main(["sandbox", f"--port={port}"])
    assert ended.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        "socialplanner sandbox: error: argument --port: "
        f"expected a port from 0 to 65535, got {port!r}. Use 0 for a free port."
    )


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "socialplanner: error: the following arguments are required: COMMAND"),
        (["serve"], "invalid choice: 'serve'"),
        (["sandbox", "--hosts", "x"], "socialplanner sandbox: error: unrecognized arguments: --hosts x"),
        (["sandbox", "now"], "socialplanner sandbox: error: unrecognized arguments: now"),
        (["--loud", "sandbox"], "unrecognized arguments: --loud"),
    ],
)
def test_what_it_does_not_know_is_refused(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what it does not know."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert reason in capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(("arguments", "words"), [(["--help"], "sandbox"), (["sandbox", "--help"], "--port")])
def test_help_is_one_word_away(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the program and of the command."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    assert words in capsys.readouterr().out


def test_without_the_extra_it_says_what_to_install() -> None:
    """In one line; what does not need the extra works without it."""
    done = subprocess.run([*WITHOUT_STARLETTE, "sandbox"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "the sandbox needs more packages: pip install 'socialplanner[sandbox]'\n"

    done = subprocess.run([*WITHOUT_STARLETTE, "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"socialplanner {socialplanner.__version__}\n")


def test_ctrl_c_while_it_starts_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor a traceback."""

    def interrupt(host: str, port: int, *, for_others: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(served, "listen", interrupt)
    assert main(["sandbox"]) == 0
