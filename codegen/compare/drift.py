"""`make drift UPSTREAM=file`: the differences of the vendor's document from `spec/`, without the known ones.

The exit status is 0 where nothing is new, 1 where something is, 2 where a file cannot be read. Written by hand: the
well-kept tools that compare OpenAPI documents are programs in Go, Java or Node (oasdiff, openapi-changes), or know
neither 3.1 nor documents that are broken, and none can leave out what is known.

`--format departures` prints what is new as entries for `departures.yaml`, for what we know of and keep.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from pathlib import Path

from ..errors import SpecError
from ..paths import SPEC
from ..spec.bundle import bundle
from ..spec.document import Object
from ..spec.published_document import seen_forms
from .compare import compare
from .departures import Departure, find_superfluous, read_departures
from .finding import LEVELS, Finding, merge
from .promises import read_promises
from .schema_view import SEEN_FORMS
from .source import Source, read
from .versions import Versions, read_header

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
    """Known departures without a difference, place by place: the vendor may have corrected the document."""
    lost: list[str]
    """References of the document without a target. What they name was not compared."""


def drift(document: Object, theirs: Source, known: Sequence[Departure] = ()) -> Report:
    """Compare our bundled document with the vendor's, and return the differences that are not known."""
    ours = Source({"spec": allow_seen_forms(document)})
    fresh: list[Finding] = []
    left_out: list[Finding] = []
    for finding in compare(ours, theirs):
        (left_out if any(each.covers(finding) for each in known) else fresh).append(finding)
    promises = read_promises(theirs)
    versions = {*Versions(theirs, promises, read_header(ours)).every}
    compared = {own.id for key, own in read_promises(ours).items() if key in promises}
    not_met = find_superfluous(known, left_out, versions, compared)
    return Report(merge(fresh), len(merge(left_out)), not_met, list(theirs.lost))


def allow_seen_forms(document: Object) -> Object:
    """Return a copy of our document in which each field also has the forms that models read in silence."""
    made = deepcopy(document)
    for holder, wire, forms in seen_forms(made):
        field = holder["properties"][wire]
        holder["properties"][wire] = {**field, SEEN_FORMS: [*field.get(SEEN_FORMS, ()), *forms]}
    return made


def as_json(report: Report) -> str:
    data = {
        "findings": [asdict(each) for each in report.findings],
        "left_out": report.left_out,
        "not_met": [
            {"change": each.changes, "place": each.places, "why": each.why, "evidence": each.evidence}
            for each in report.not_met
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


def as_departures(report: Report) -> str:
    """Return an entry for each difference; the reason is for a person to write."""
    lines: list[str] = []
    for each in report.findings:
        seen = sorted({seen.partition(" ")[0] for seen in each.seen})
        words = {
            "change": each.change,
            "place": each.place,
            "seen": seen,
            "ours": each.ours,
            "theirs": each.theirs,
        }
        lines += [f"{key}: {json.dumps(value)}" for key, value in words.items() if value]
        lines += [f"document: {json.dumps(each.version)}"] if each.version else []
        lines += ["why:", ""]
    return "\n".join(line and ("- " if line.startswith("change:") else "  ") + line for line in lines)


FORMATS = {"text": as_text, "md": as_markdown, "json": as_json, "departures": as_departures}

WARNINGS = {
    "new version": "HighLevel has a new version of the API. Read what it changes before anything else.",
    "server changed": "Tokens would go to another server. Make sure that it is HighLevel's before you follow.",
}


def _notes(report: Report) -> list[str]:
    changes = {each.change for each in report.findings}
    notes = [f"Warning: {text}" for change, text in WARNINGS.items() if change in changes]
    notes.append(f"{len(report.findings) or 'No'} new differences, {report.left_out} known ones left out.")
    if report.left_out:  # a document without any known difference is ours, and says nothing of them
        notes += [
            f"No longer needed in departures.yaml: {each.changes[0]}: {each.places[0]} ({each.evidence or each.why})"
            for each in report.not_met
        ]
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
