"""The program `socialplanner`: `socialplanner sandbox` runs a Social Planner on this machine."""

from __future__ import annotations

import argparse
import sys

from . import __version__

PROGRAM = "socialplanner"


def main(arguments: list[str] | None = None) -> int:
    """Run a command, and return the exit status of the program."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="An unofficial SDK for HighLevel's Social Planner API."
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    # the sandbox reads its own options: it can be imported only where the extra is installed
    commands.add_parser("sandbox", help="serve a Social Planner on this machine", add_help=False)
    try:
        return _serve_sandbox(parser.parse_known_args(arguments)[1])
    except KeyboardInterrupt:  # during the start
        return 0


def _serve_sandbox(arguments: list[str]) -> int:
    try:
        from .sandbox.__main__ import main as serve
    except ImportError as error:
        if error.name != "socialplanner.sandbox":
            raise
        sys.stderr.write(f"{error}\n")
        return 1
    return serve(arguments, program=f"{PROGRAM} sandbox")
