"""Changes of our own spec that no signature shows: where a call goes, in which form, and what the API refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..spec.document import Object, as_list, as_object, operations, schemas, sdk
from .change import Change
from .compare import compare
from .compare_schema import READ_BY_FORMAT
from .finding import ADDITIVE, BREAKING, COSMETIC, Finding, merge
from .source import Source

STEPS = {BREAKING: "major", ADDITIVE: "minor", COSMETIC: "patch"}
TEXTS = {
    "server changed": "The client sends its requests, and the token with them, to {theirs}, no longer to {ours}.",
    "server added": "The API is also at {theirs}.",
    "login changed": "{methods}: the token goes as {theirs}, no longer as {ours}.",
    "new version": "{methods}: the version `{theirs}` of the API is asked for.",
    "version gone": "{methods}: the version `{ours}` of the API is no longer asked for.",
    "media type changed": "{methods}: the {place} is {theirs}, no longer {ours}.",
    "stricter limit": "`{place}` ({methods}) takes less: {theirs}, no longer {ours}.",
    "limit added": "`{place}` ({methods}) takes less: {theirs}.",
    "looser limit": "`{place}` ({methods}) takes more: {theirs}, no longer {ours}.",
    "limit gone": "`{place}` ({methods}) takes more: {ours} is gone.",
    "format added": "`{place}` ({methods}) must be a {theirs}.",
    "format changed": "`{place}` ({methods}) is a {theirs}, no longer a {ours}.",
    "format gone": "`{place}` ({methods}) need not be a {ours}.",
    "null added": "`{place}` ({methods}) may be null.",
    "null gone": "`{place}` ({methods}) may no longer be null.",
}  # fmt: skip
"""What to say of them. All other changes show in the names and types of the SDK."""
MANY = 3
"""How many methods a line names; further ones are counted."""
WORDS = {
    "removes": "a repeat that finds nothing ends as it says under `removes`",
    "missing": "these texts mean that there is no such record",
    "defaults": "this is sent where the caller gives nothing",
    "empty": "these forms mean an empty list",
    "key": "this tells one record of the list from another",
    "size": "this is the size of a page",
    "also": "this form is read without an event too",
    "id": "this says whether the record must have its id",
    "kinds": "these kinds of file are taken",
}
"""The words of `x-sdk` that no name and no type shows, and what they mean."""


def find_wire_changes(old: Object, new: Object) -> Iterator[Change]:
    """Yield them, each once for all operations that have it."""
    methods = {each["operationId"]: _method(each) for _, _, each in operations(new)}
    for finding in merge(compare(Source({"old": old}), Source({"new": new}))):
        if finding.change in TEXTS and finding.level != COSMETIC and not _shows_in_types(finding):
            words = {"place": finding.place, "ours": finding.ours, "theirs": finding.theirs}
            text = TEXTS[finding.change].format(**words, methods=_join(finding, methods))
            yield Change("Changed", _step(finding), text)


def find_word_changes(old: Object, new: Object) -> Iterator[Change]:
    """Yield the changes of those words of `x-sdk` that no name and no type shows."""
    before, after = _read_words(old), _read_words(new)
    for place in before.keys() & after.keys():
        for word in sorted(before[place].keys() | after[place].keys()):
            was, now = before[place].get(word), after[place].get(word)
            if was != now:
                text = f"{place}: {WORDS[word]}: {_say(now)}, no longer {_say(was)}."
                yield Change("Changed", "minor", text)


def _read_words(document: Object) -> dict[str, Object]:
    """Return those words by the method, or by the field, that has them."""
    found: dict[str, Object] = {}
    for _, _, operation in operations(document):
        own = sdk(operation)
        found[f"`{_method(operation)}`"] = {**own, **as_object(own.get("page"))}
    for name, schema in schemas(document).items():
        for wire, field in as_object(schema.get("properties")).items():
            found[f"`{name}.{wire}`"] = sdk(field)
    return {place: {word: words[word] for word in words if word in WORDS} for place, words in found.items()}


def _say(value: object) -> str:
    return "nothing" if value is None else f"`{json.dumps(value)}`"


def _shows_in_types(finding: Finding) -> bool:
    """Return whether the change is another type in Python: a time that became a text."""
    return "format" in finding.change and bool({finding.ours, finding.theirs} & {*READ_BY_FORMAT})


def _step(finding: Finding) -> str:
    """Return the step; null in an answer is in every type already, so it is new and breaks nothing."""
    in_answer = all(" answer" in seen for seen in finding.seen)
    return "minor" if finding.change == "null added" and in_answer else STEPS[finding.level]


def _method(operation: Object) -> str:
    return f"planner.{as_list(operation.get('tags'))[0]}.{sdk(operation)['method']}()"


def _join(finding: Finding, methods: dict[str, str]) -> str:
    """Return the methods of the operations in which it was seen."""
    ids = dict.fromkeys(seen.partition(" ")[0] for seen in finding.seen)
    names = [f"`{methods.get(name, name)}`" for name in ids]
    rest = len(names) - MANY
    return ", ".join(names[:MANY]) + (f" and {rest} more" if rest > 0 else "")
