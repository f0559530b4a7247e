"""Each word of `x-sdk` is obeyed by all that read the spec: a word with one reader out of several is a defect.

A word is taken out of the spec, or changed, and each of its readers must then make something else of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from openapi_python_client.parser import GeneratorData

from codegen.compare.drift import allow_seen_forms
from codegen.compare.promises import read_promises
from codegen.compare.source import Source
from codegen.compare.spec_diff import find_changes
from codegen.compare.surface import make_surface
from codegen.compare.wire_changes import find_wire_changes, find_word_changes
from codegen.errors import SpecError
from codegen.lint import fields as field_rules
from codegen.lint import parameters as parameter_rules
from codegen.lint import sdk as operation_rules
from codegen.plan.model_plan import Model, plan_schemas
from codegen.plan.operations import plan_operations
from codegen.plan.parse import parse
from codegen.render.reference import write_reference
from codegen.spec.lower import lower
from codegen.spec.published_document import publish

from .parts import field, operation, parameter

Document = dict[str, Any]


class Made:
    """A document as its readers get it: planned once for all of them.

    The generator sees the lowered document. What it made of an equal one, `known`, is taken over: it takes seconds.
    """

    def __init__(self, document: Document, known: Made | None = None) -> None:
        self.document, self.lowered = document, lower(document)
        is_known = known is not None and known.lowered == self.lowered
        self.data: GeneratorData = known.data if known and is_known else parse(self.lowered)
        self.planned = plan_schemas(document, self.data)
        self.operations = plan_operations(document, self.data, self.planned)
        self.surface = make_surface(self.planned, self.operations)


def make_code(made: Made, _: Path) -> object:
    """What the templates get: they know nothing else of the spec."""
    return repr(([_describe_model(each) for each in made.planned.models.values()], made.operations))


def _describe_model(model: Model) -> object:
    fields = [
        (each.wire, each.name, each.single, each.also_text, each.unnamed, each.rule, model.slot(each))
        for each in model.fields
    ]
    return model.name, fields, model.values, model.hints, [each.wire for each in model.ids]


def make_docs(made: Made, folder: Path) -> object:
    """The reference."""
    write_reference(made.document, made.data, folder)
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def make_shipped(made: Made, _: Path) -> object:
    """The document that ships, from which the sandbox answers and by which answers are checked."""
    return _without_words(publish(made.document)["components"]["schemas"], SANDBOX_WORDS)


def make_drift(made: Made, _: Path) -> object:
    """Our side of a comparison with the vendor's document."""
    ours = allow_seen_forms(made.document)
    beside = {key for key, own in read_promises(Source({"spec": ours})).items() if own.is_neighbour}
    return _without_words(ours["components"]["schemas"]), beside


SANDBOX_WORDS = ("kinds",)
"""The words that the sandbox itself reads in the schemas of the document that ships."""


def _without_words(node: Any, but: tuple[str, ...] = ()) -> Any:
    if isinstance(node, dict):
        plain = {key: _without_words(part, but) for key, part in node.items() if key != "x-sdk"}
        words = node.get("x-sdk")
        return plain | {word: words[word] for word in but if isinstance(words, dict) and word in words}
    return [_without_words(part, but) for part in node] if isinstance(node, list) else node


def is_told_to_users(old: Made, new: Made) -> bool:
    """Whether `make spec-diff` tells a change: it asks these three. The last one takes long."""
    found = chain(
        find_changes(old.surface, new.surface),
        find_word_changes(old.document, new.document),
        find_wire_changes(old.document, new.document),
    )
    return any(True for _ in found)


CODE, DOCS, SHIPPED, DRIFT = make_code, make_docs, make_shipped, make_drift
DIFF = "spec-diff"
REFUSED: set[object] = {"refused"}
READERS = (CODE, DOCS, SHIPPED, DRIFT)


def change(name: str, **words: object) -> Callable[[Document], object]:
    return lambda document: operation(document, name)["x-sdk"].update(words)


def page(name: str, **words: object) -> Callable[[Document], object]:
    return lambda document: operation(document, name)["x-sdk"]["page"].update(words)


def drop(name: str, word: str) -> Callable[[Document], object]:
    return lambda document: operation(document, name)["x-sdk"].pop(word)


WORDS: dict[str, tuple[Callable[[Document], object], set[object]]] = {
    "method": (change("get_post", method="fetch"), {CODE, DOCS, DIFF}),
    "result": (drop("get_post", "result"), {CODE, DOCS, DIFF}),
    "repeat": (change("create_post", repeat="idempotent"), {CODE, DOCS, DIFF}),
    "body": (change("create_post", body="draft"), {CODE, DOCS, DIFF}),
    "defaults": (drop("list_posts", "defaults"), {CODE, DOCS, DIFF}),
    "missing": (drop("get_category", "missing"), {CODE, SHIPPED, DRIFT, DIFF}),
    "answer": (drop("start_oauth", "answer"), REFUSED),
    "removes": (drop("bulk_delete_posts", "removes"), {CODE, DIFF}),
    "page": (drop("list_tags", "page"), {CODE, DOCS, SHIPPED, DRIFT, DIFF}),
    "page items": (page("list_accounts", items="groups"), {CODE, DOCS, DIFF}),
    "page total": (lambda document: operation(document, "list_tags")["x-sdk"]["page"].pop("total"), {CODE}),
    "page skip": (lambda document: _unpage(document, "list_tags"), REFUSED),
    "page size": (page("list_tags", size=7), {CODE, DOCS, DIFF}),
    "page key": (page("list_tags", key="tag"), {CODE, DIFF}),
    "page empty": (lambda document: operation(document, "list_tags")["x-sdk"]["page"].pop("empty"),
                   {CODE, SHIPPED, DRIFT, DIFF}),
    "also": (lambda document: field(document, "ConnectionChoices", "profile")["x-sdk"].pop("also"),
             {CODE, SHIPPED, DRIFT, DIFF}),
    "name": (lambda document: field(document, "PostBulkDelete", "postIds").update({"x-sdk": {"name": "posts"}}),
             {CODE, DOCS, DIFF}),
    "joined": (lambda document: field(document, "PostListRequest", "accounts")["x-sdk"].pop("joined"),
               {CODE, DOCS, DIFF}),
    "also digits": (lambda document: field(document, "QueueListMeta", "count")["x-sdk"].pop("also"),
                    {SHIPPED, DRIFT, DIFF}),
    "also text": (lambda document: field(document, "PostBulkDeleteResponse", "results")["x-sdk"].pop("also"),
                  {CODE, SHIPPED, DRIFT, DIFF}),
    "filename": (lambda document: field(document, "CsvUploadForm", "file")["x-sdk"].update(filename="rows.csv"),
                 {CODE, DOCS}),
    "kinds": (lambda document: field(document, "MediaUploadForm", "file")["x-sdk"]["kinds"].pop("image/png"),
              {CODE, SHIPPED, DIFF}),
    "id": (lambda document: field(document, "Tag", "_id")["x-sdk"].pop("id"), {CODE, DIFF}),
    "id of a record that may have none": (lambda document: field(document, "QueueItem", "post")["x-sdk"].pop("id"),
                                          {CODE, DIFF}),
    "hint": (lambda document: field(document, "PostCreate", "status")["x-sdk"].pop("hint"), {CODE}),
    "source": (lambda document: field(document, "CsvFinalize", "userId")["x-sdk"].pop("source"), {CODE}),
    "record": (lambda document: parameter(document, "like_comment", "id")["x-sdk"].pop("record"), {CODE, DOCS, DIFF}),
    "neighbour": (drop("upload_media", "neighbour"), {DOCS, DRIFT}),
}  # fmt: skip
"""Each word, a change of it, and who must see that. No name and no type shows `total`, and its use is no promise; `hint`
and `source` are the ends of messages, which are no promise either. Each integer is read from digits, so no code asks
for `also: digits`."""


def _unpage(document: Document, name: str) -> None:
    for word in ("skip", "limit", "size"):
        operation(document, name)["x-sdk"]["page"].pop(word)


def test_every_word_has_a_row() -> None:
    """A new word names its readers here."""
    known = operation_rules.WORDS | field_rules.SDK_WORDS | parameter_rules.SDK_WORDS
    assert {word.partition(" ")[0] for word in WORDS} == known
    assert {word.removeprefix("page ") for word in WORDS if word.startswith("page ")} == (
        operation_rules.PAGE_WORDS - {"limit"}  # it comes with skip
    )


@pytest.fixture(scope="module")
def old(bundled: Document) -> Made:
    """The spec as it is."""
    return Made(bundled)


@pytest.fixture(scope="module")
def before(old: Made, tmp_path_factory: pytest.TempPathFactory) -> dict[object, object]:
    """What each reader makes of the spec as it is."""
    return {reader: reader(old, tmp_path_factory.mktemp("before")) for reader in READERS}


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_obeyed_by_each_of_its_readers(
    old: Made, before: dict[object, object], document: Document, tmp_path: Path, word: str
) -> None:
    """And by no other: what does not depend on it stays as it was, and what cannot be done is refused."""
    plant, expected = WORDS[word]
    plant(document)
    if expected == REFUSED:
        with pytest.raises(SpecError):
            Made(document, old)
        return
    new = Made(document, old)
    seen: set[object] = {reader for reader in READERS if reader(new, tmp_path / "docs") != before[reader]}
    if is_told_to_users(old, new):
        seen.add(DIFF)
    assert seen == expected
