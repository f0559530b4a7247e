"""What a second judge of documents found in our pairs, beside what we find in them.

`make drift-judge` asks it anew; it is openapi-diff of npm. A difference that it sees and we do not is a defect of ours.
"""

from __future__ import annotations

from .test_drift_kinds import ALL

JUDGED: dict[str, tuple[str, ...]] = {
    "breaking": (
        "fewer items",
        "more items are needed",
        "a lower maximum",
        "shorter texts",
        "longer texts are needed",
        "a limit where none was",
        "a limit of an item",
        "a list of one of two kinds",
        "one of two kinds of list",
        "a field that one kind requires",
        "a new field that one kind requires",
        "a field that one kind lost",
        "a kind more in a request",
        "a kind less in a request",
        "a map of anything in place of fields",
        "fields in place of a map",
        "an object that says nothing",
        "any text beside an enum",
    ),
    "harmless": (
        "more items",
        "no limit",
        "a lower minimum",
        "a limit of an answer",
        "a form in place of JSON",
        "a map in place of fields",
    ),
    "nothing": (
        "another scope is needed",
        "a scope is no longer needed",
        "no scopes are named",
        "a scope stands on the document",
        "another way to log in",
        "another pattern",
        "a limit of a parameter",
        "a time that is a text now",
        "a time that is a day now",
        "a text that is a time now",
        "a text that must be an address",
        "any text for a time",
        "a form beside JSON",
        "null where none was",
        "null in the words of 3.0",
        "null is refused",
        "null may be sent",
        "an enum where any text was",
        "another host",
        "without TLS",
        "another host for one operation",
        "a host in a variable",
        "a host more",
        "no host at all",
        "no host, only a path",
    ),
    "refused": ("null in a list",),
}
"""What it said of each pair. It reads no servers, scopes, formats, null, patterns and media types."""


def test_each_pair_was_judged() -> None:
    assert sorted(kind for kinds in JUDGED.values() for kind in kinds) == sorted(ALL)


def test_what_the_other_judge_sees_is_told() -> None:
    """Whatever it calls the change; it takes each change within one of several kinds for a new kind and a lost one."""
    for verdict in ("breaking", "harmless"):
        for kind in JUDGED[verdict]:
            assert ALL[kind][1], kind
