"""Each word of `x-sdk` is obeyed by all that read the spec: a word with one reader out of several is a defect.

A word is taken out of the spec, or changed, and each of its readers must then make something else of it.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from codegen.compare.drift import allow_seen_forms
from codegen.compare.spec_diff import compare_specs
from codegen.errors import SpecError
from codegen.lint import fields as field_rules
from codegen.lint import sdk as operation_rules
from codegen.plan.model_plan import plan_schemas
from codegen.plan.operations import plan_operations
from codegen.plan.parse import parse
from codegen.render.reference import write_reference
from codegen.spec.lower import lower
from codegen.spec.published_document import publish

from .parts import field, operation

Document = dict[str, Any]


def make_code(document: Document, _: Path) -> object:
    """What the templates get: they know nothing else of the spec."""
    data = parse(lower(document))
    planned = plan_schemas(document, data)
    single = {name: [each.single for each in model.fields] for name, model in planned.models.items()}
    readers = {name: model.values for name, model in planned.models.items()}
    return repr((single, readers, plan_operations(document, data, planned)))


def make_docs(document: Document, folder: Path) -> object:
    """The reference."""
    write_reference(document, parse(lower(document)), folder)
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def make_shipped(document: Document, _: Path) -> object:
    """The document that ships, from which the sandbox answers and by which answers are checked."""
    shipped = publish(document)
    return [each["schema"] for each in _schemas(shipped)]


def make_drift(document: Document, _: Path) -> object:
    """Our side of a comparison with the vendor's document."""
    return [each["schema"] for each in _schemas(allow_seen_forms(document))]


def _schemas(document: Document) -> list[Document]:
    return [{"schema": _without_words(each)} for each in document["components"]["schemas"].values()]


def _without_words(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _without_words(part) for key, part in node.items() if key != "x-sdk"}
    return [_without_words(part) for part in node] if isinstance(node, list) else node


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
    "filename": (lambda document: field(document, "CsvUploadForm", "file")["x-sdk"].update(filename="rows.csv"), {CODE}),
}  # fmt: skip
"""Each word, a change of it, and who must see that. No name and no type shows `total`, and its use is no promise."""


def _unpage(document: Document, name: str) -> None:
    for word in ("skip", "limit", "size"):
        operation(document, name)["x-sdk"]["page"].pop(word)


def test_every_word_has_a_row() -> None:
    """A new word names its readers here."""
    known = operation_rules.WORDS | field_rules.SDK_WORDS
    assert {word for word in WORDS if not word.startswith("page ")} == known
    assert {word.removeprefix("page ") for word in WORDS if word.startswith("page ")} == (
        operation_rules.PAGE_WORDS - {"limit"}  # it comes with skip
    )


@pytest.fixture(scope="module")
def before(bundled: Document, tmp_path_factory: pytest.TempPathFactory) -> dict[object, object]:
    """What each reader makes of the spec as it is."""
    return {reader: reader(deepcopy(bundled), tmp_path_factory.mktemp("before")) for reader in READERS}


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_obeyed_by_each_of_its_readers(
    bundled: Document, before: dict[object, object], document: Document, tmp_path: Path, word: str
) -> None:
    """And by no other: what does not depend on it stays as it was, and what cannot be done is refused."""
    plant, expected = WORDS[word]
    plant(document)
    if expected == REFUSED:
        with pytest.raises(SpecError):
            make_code(document, tmp_path)
        return
    seen: set[object] = {
        reader for reader in READERS if reader(document, tmp_path / "docs") != before[reader]
    }
    if compare_specs(bundled, document):
        seen.add(DIFF)
    assert seen == expected
