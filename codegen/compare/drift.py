"""`make drift UPSTREAM=file`: the differences of the vendor's document from `spec/`, without the known ones.

The exit status is 0 where nothing is new, 1 where something is, 2 where a file cannot be read. Written by hand: the
well-kept tools that compare OpenAPI documents are programs in Go, Java or Node (oasdiff, openapi-changes), or know
neither 3.1 nor documents that are broken, and none can leave out what is known.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ..errors import SpecError
from ..paths import SPEC
from ..spec.bundle import bundle
from ..spec.document import Object, neighbours
from .compare import LEVELS, Finding, compare, merge
from .departures import Departure, read_departures
from .source import Source, read

KNOWN = SPEC.with_name("departures.yaml")
MANY = 3
"""How many operations a text names; further ones are counted."""


@dataclass(frozen=True)
class Report:
    """The new differences, and what was left out of them."""

    findings: list[Finding]
    left_out: int
    """Differences that are known."""
    not_met: list[Departure]
    """Known departures without a difference: the vendor may have corrected the document."""
    lost: list[str]
    """References of the document without a target. What they name was not compared."""


def drift(document: Object, theirs: Source, known: Sequence[Departure] = ()) -> Report:
    """Compare our bundled document with the vendor's, and return the differences that are not known."""
    fresh: list[Finding] = []
    left_out: list[Finding] = []
    met: set[int] = set()
    beside = neighbours(document)
    for finding in compare(Source({"spec": document}), theirs):
        if finding.change == "operation gone" and finding.place in beside:
            continue  # it stands in another document of theirs
        holding = [index for index, each in enumerate(known) if each.covers(finding)]
        met.update(holding)
        (left_out if holding else fresh).append(finding)
    not_met = [each for index, each in enumerate(known) if index not in met]
    return Report(merge(fresh), len(merge(left_out)), not_met, list(theirs.lost))


def as_json(report: Report) -> str:
    data = {
        "findings": [asdict(each) for each in report.findings],
        "left_out": report.left_out,
        "not_met": [
            {"change": each.changes, "place": each.places, "why": each.why} for each in report.not_met
        ],
        "lost": report.lost,
    }
    return json.dumps(data, indent=2)


def as_text(report: Report) -> str:
    lines = [f"{each.level:<8}  {_describe(each)}  ({_describe_seen(each)})" for each in report.findings]
    return "\n".join(_printable(line) for line in [*lines, *_notes(report)])


def as_markdown(report: Report) -> str:
    lines: list[str] = []
    for level in LEVELS:
        rows = [each for each in report.findings if each.level == level]
        if rows:
            lines += [
                f"## {level.capitalize()}",
                "",
                "| What | Where | Ours | Theirs | Seen in |",
                "|---|---|---|---|---|",
            ]
            lines += [
                f"| {each.change} | {' | '.join(_cell(part) for part in (each.place, each.ours, each.theirs, _describe_seen(each)))} |"
                for each in rows
            ]
            lines.append("")
    return "\n".join([*lines, *(f"- {_printable(note)}" for note in _notes(report))])


FORMATS = {"text": as_text, "md": as_markdown, "json": as_json}


def _notes(report: Report) -> list[str]:
    notes = [f"{len(report.findings) or 'No'} new differences, {report.left_out} known ones left out."]
    if report.left_out and report.not_met:
        notes.append(f"{len(report.not_met)} known departures were not found; --format json names them.")
    return notes + [
        f"The reference {ref} has no target; what it names was not compared." for ref in report.lost
    ]


def _describe(each: Finding) -> str:
    if each.ours and each.theirs:
        return f"{each.change}: {each.place}: {each.ours} -> {each.theirs}"
    return f"{each.change}: {each.place}" + (
        f": {each.ours or each.theirs}" if each.ours or each.theirs else ""
    )


def _describe_seen(each: Finding) -> str:
    rest = len(each.seen) - MANY
    return ", ".join(each.seen[:MANY]) + (f" and {rest} more" if rest > 0 else "")


def _printable(text: str) -> str:
    """Return a text of a foreign document without the characters that control a terminal."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def _cell(text: str) -> str:
    plain = _printable(text).replace("`", "'").replace("|", "\\|")
    return f"`{plain}`" if plain else ""


def main(arguments: list[str] | None = None) -> int:
    cli = argparse.ArgumentParser(prog="drift", description=__doc__)
    cli.add_argument(
        "upstream", type=Path, nargs="+", help="the vendor's document; of several files the first counts"
    )
    cli.add_argument("--format", choices=FORMATS, default="text")
    cli.add_argument("--spec", type=Path, default=SPEC)
    cli.add_argument("--known", type=Path, default=KNOWN, help="the known departures")
    options = cli.parse_args(arguments)
    try:
        theirs, known = read(options.upstream), read_departures(options.known)
        report = drift(bundle(options.spec), theirs, known)
    except SpecError as error:
        print(error, file=sys.stderr)
        return 2
    print(FORMATS[options.format](report))
    return 1 if report.findings else 0


if __name__ == "__main__":
    sys.exit(main())
