"""The program `python -m socialplanner.sandbox`: a Social Planner on this machine, as a server."""

from __future__ import annotations

import argparse
import asyncio
import errno
import logging
import re
import signal
import socket
import sys
from types import FrameType

from .sandbox import Sandbox
from .seed import MOST_LOCATIONS
from .server.handlers import HANDLERS
from .server.loopback import is_loopback
from .server.server import Server, format_url, listen
from .state.calls import RecordedCall
from .state.names import LOCATION_ID, TOKEN
from .state.spec import load_spec
from .state.switches import Switches, parse_switch

HOST = "127.0.0.1"
ANY = frozenset(("0.0.0.0", "::"))  # every address of this machine, and the name of none
PORT = 8080
LAST_PORT = 65_535


def main(arguments: list[str] | None = None, *, program: str = "python -m socialplanner.sandbox") -> int:
    """Serve until Ctrl-C or SIGTERM. Return the exit status of the program."""
    parser = argparse.ArgumentParser(prog=program, description="A Social Planner on this machine, in memory.")
    parser.add_argument(
        "--port", type=_parse_port, default=PORT, help="port to listen on, 0 for any free one (%(default)s)"
    )
    parser.add_argument(
        "--host",
        type=_parse_host,
        default=HOST,
        help="address to listen on; any but this machine's own (%(default)s) opens the sandbox to the network",
    )
    parser.add_argument(
        "--allow-host",
        type=_parse_host,
        action="append",
        default=[],
        metavar="NAME",
        help="a name by which programs on other machines call it, such as a service of a compose file",
    )
    parser.add_argument(
        "--log", action="store_true", help="print a line for every call, with why it was refused"
    )
    parser.add_argument(
        "--locations", type=_parse_locations, default=2, help="how many locations it has (%(default)s)"
    )
    parser.add_argument(
        "--switch",
        type=_parse_switch,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="set a habit of the API, such as deleted_posts=gone; can be repeated",
    )
    options = parser.parse_args(arguments)
    sandbox = Sandbox(
        locations=options.locations, on_call=_print_call if options.log else None, **dict(options.switch)
    )
    try:
        listener = listen(options.host, options.port, for_others=True)
    except OSError as error:
        print(_explain_port_error(options.host, options.port, error), file=sys.stderr)
        return 1
    if not _is_own(options.host):
        print(_warn_of_others(options.host, options.allow_host), file=sys.stderr, flush=True)
    sandbox.app.names = frozenset(name.lower() for name in (options.host, *options.allow_host)) - ANY
    with listener:
        return asyncio.run(_serve(sandbox, listener, _find_url(listener, options.allow_host)))


def _parse_host(text: str) -> str:
    plain = text.removeprefix("[").removesuffix("]")
    if re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*", plain):
        return plain
    raise argparse.ArgumentTypeError(
        f"expected a name or an address without a scheme, a port or quotes, got {text!r:.80}."
    )


def _is_own(host: str) -> bool:
    return host.lower() == "localhost" or is_loopback(host)


def _warn_of_others(host: str, names: list[str]) -> str:
    known = ", ".join([*sorted({host} - ANY), *names])
    return (
        f"Warning: --host {host} opens the sandbox to the network. Everyone who reaches the port can read and control"
        " all that is in it. Use it only in a network of your own, such as that of a compose file.\n"
        + (
            f"Programs elsewhere call it as: {known}."
            if known
            else "Name it for programs elsewhere with --allow-host NAME: a call by another name gets a 403."
        )
    )


def _find_url(listener: socket.socket, names: list[str]) -> str:
    """Return the address for programs: with the first name that was given."""
    url = format_url(listener)
    return f"http://{names[0]}:{listener.getsockname()[1]}" if names else url


def _parse_port(text: str) -> int:
    if text.isdecimal() and int(text) <= LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"expected a port from 0 to {LAST_PORT}, got {text!r}. Use 0 for a free port."
    )


def _parse_locations(text: str) -> int:
    if text.isdecimal() and len(text) < 9 and 1 <= int(text) <= MOST_LOCATIONS:
        return int(text)
    raise argparse.ArgumentTypeError(f"expected a number from 1 to {MOST_LOCATIONS}, got {text!r}.")


def _parse_switch(text: str) -> tuple[str, object]:
    name, value = parse_switch(text)
    try:
        Switches().change({name: value})
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return name, value


def _explain_port_error(host: str, port: int, error: OSError) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"host {host} is no address of this machine. Choose another one with --host."
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use. Choose another one with --port."
    return f"port {port} cannot be used: {error.strerror}. Choose another one with --port."


async def _serve(sandbox: Sandbox, listener: socket.socket, url: str) -> int:
    server = Server(sandbox.app)
    _stop_on_signals(server)
    print(_build_greeting(url), flush=True)
    await server.serve([listener])
    print("stopped, and all of it is gone", flush=True)
    return 0


def _stop_on_signals(server: Server) -> None:
    def stop(number: int, frame: FrameType | None) -> None:
        server.should_exit = True
        logging.getLogger("uvicorn.error").disabled = True  # a call that is cut off now needs no message

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, stop)


def _build_greeting(url: str) -> str:
    rooms: dict[str, list[str]] = {}
    for operation in load_spec().operations:
        if operation.id in HANDLERS:
            rooms.setdefault(operation.room, []).append(operation.id)
    return "\n".join(
        (
            f"A Social Planner sandbox is on {url} (Ctrl-C stops it)",
            f"  token               {TOKEN}",
            f"  location            {LOCATION_ID}",
            *(f"  {room:<19} {', '.join(operations)}" for room, operations in rooms.items()),
            "For a program that uses SocialPlanner.from_env():",
            f"  export SOCIALPLANNER_BASE_URL={url}",
            f"  export SOCIALPLANNER_TOKEN={TOKEN}",
            f"  export SOCIALPLANNER_LOCATION_ID={LOCATION_ID}",
            "Open the address in a browser to watch what your program does.",
            "This is not a real service: nothing is posted anywhere, and all of it is gone when it stops.",
        )
    )


def _print_call(call: RecordedCall) -> None:
    reasons = f" ({'; '.join(call.reasons)})" if call.reasons else ""
    print(
        _make_printable(f"{call.status} {call.method} {call.path} {call.operation or '-'}{reasons}"),
        flush=True,
    )


def _make_printable(text: str) -> str:
    """Return a text without what a terminal would obey or cannot show: reasons repeat names that callers chose."""
    printable = "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)
    encoding = sys.stdout.encoding
    return printable.encode(encoding, "backslashreplace").decode(encoding)


if __name__ == "__main__":
    raise SystemExit(main())
