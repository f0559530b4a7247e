"""`python -m benchmarks [calls | decoding | sandbox]`. Prints; asserts nothing."""

from __future__ import annotations

import argparse
import asyncio

from . import calls, decoding, sandbox


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    cli.add_argument("what", nargs="?", choices=("all", "calls", "decoding", "sandbox"), default="all")
    what = cli.parse_args().what
    if what in ("all", "decoding"):
        decoding.main()
    if what in ("all", "calls"):
        calls.main()
    if what in ("all", "sandbox"):
        asyncio.run(sandbox.show_sandbox())


if __name__ == "__main__":
    main()
