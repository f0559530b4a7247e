"""`python -m benchmarks [calls | decoding]`. Prints; asserts nothing."""

from __future__ import annotations

import argparse

from . import calls, decoding


def main() -> None:
    cli = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    cli.add_argument("what", nargs="?", choices=("all", "calls", "decoding"), default="all")
    what = cli.parse_args().what
    if what != "calls":
        decoding.main()
    if what != "decoding":
        calls.main()


if __name__ == "__main__":
    main()
