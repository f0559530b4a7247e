"""A vendor's document is compared with our spec: each planted change is reported once, and nothing else is."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from codegen.compare.drift import Report, drift, main
from codegen.compare.source import Source, read
from codegen.spec.document import resolve

from .planted import PLANTED, Document, replace, schema


def against(bundled: Document, vendor: Document, **others: Document) -> Report:
    return drift(bundled, Source({"vendor": vendor, **others}))


def told(report: Report) -> list[tuple[str, str, str]]:
    return [(each.level, each.change, each.place) for each in report.findings]


def test_a_document_that_says_the_same_differs_in_nothing(bundled: Document, document: Document) -> None:
    """Our own bundle, taken for the vendor's, gives no finding."""
    report = against(bundled, document)
    assert (report.findings, report.lost) == ([], [])


def test_what_stands_beside_the_api_is_not_looked_for_in_its_document(bundled: Document) -> None:
    """The media library, the location and its users have documents of their own."""
    beside = {"upload_media", "get_location", "search_users"}
    vendor = copy.deepcopy(bundled)
    for item in vendor["paths"].values():
        for method in [each for each in item if item[each].get("operationId") in beside]:
            del item[method]
    assert told(against(bundled, vendor)) == []
    changed = copy.deepcopy(bundled)
    changed["paths"]["/locations/{locationId}"]["get"]["deprecated"] = True
    assert told(against(bundled, changed)) == [("cosmetic", "operation deprecated", "get_location")]


def test_names_of_schemas_do_not_matter(bundled: Document) -> None:
    """The same document with other names, 3.0's way to say null, and DTO everywhere: no finding."""
    text = json.dumps(bundled).replace('"#/components/schemas/', '"#/components/schemas/DTO')
    vendor = json.loads(text)
    vendor["components"]["schemas"] = {
        f"DTO{key}": part for key, part in vendor["components"]["schemas"].items()
    }
    vendor["openapi"] = "3.0.3"
    assert told(against(bundled, vendor)) == []


def test_schemas_may_be_written_out_in_place(bundled: Document) -> None:
    """Fields are known by their path on the wire, wherever their schema is defined."""
    vendor = copy.deepcopy(bundled)
    vendor["paths"] = _written_out(vendor, vendor["paths"], ())
    del vendor["components"]["schemas"]
    assert told(against(bundled, vendor)) == []


def _written_out(document: Document, node: Any, above: tuple[str, ...]) -> Any:
    if isinstance(node, list):
        return [_written_out(document, part, above) for part in node]
    if not isinstance(node, dict):
        return node
    ref = node.get("$ref")
    if isinstance(ref, str) and ref.startswith("#/components/schemas/"):
        name = ref.rsplit("/", 1)[-1]
        whole = {} if name in above else _written_out(document, schema(document, name), (*above, name))
        beside = {key: part for key, part in node.items() if key != "$ref"}  # a body may need a field more
        return {**beside, "allOf": [whole]} if beside else whole
    return {key: _written_out(document, part, above) for key, part in node.items()}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_change_is_told_once_and_nothing_else(bundled: Document, document: Document, kind: str) -> None:
    """Also where many operations share the schema with the change."""
    plant, expected = PLANTED[kind]
    plant(document)
    assert told(against(bundled, document)) == [expected]


def test_all_changes_at_once_are_told_once_each(bundled: Document, document: Document) -> None:
    """No change hides another, breaking ones come first; changes inside a removed part are not chosen."""
    alone = {"an operation less", "a body less", "a parameter less", "a status less", "another status of success",
             "a parameter of another type", "another type", "another name in the path", "a value less, where it may be sent",
             "values no longer listed"}  # fmt: skip
    chosen = [kind for kind in PLANTED if kind not in alone]
    for kind in chosen:
        PLANTED[kind][0](document)
    found = told(against(bundled, document))
    assert sorted(found) == sorted(PLANTED[kind][1] for kind in chosen)
    levels = [level for level, _, _ in found]
    assert levels == sorted(levels, key=("breaking", "additive", "cosmetic").index)


def test_a_reference_that_leads_nowhere_is_named_and_ends_nothing(
    bundled: Document, document: Document
) -> None:
    """What it names is not compared; everything else is."""
    replace(document, "Post", "user", {"$ref": "#/components/schemas/Missing"})
    replace(document, "Post", "media", {"$ref": "https://example.com/common.json#/components/schemas/Media"})
    replace(document, "Post", "self", {"$ref": "#/components/schemas/Post/properties/self"})
    report = against(bundled, document)
    assert told(report) == [("additive", "field added", "Post.self")]
    assert sorted(report.lost) == [
        "#/components/schemas/Missing",
        "https://example.com/common.json#/components/schemas/Media",
    ]


def test_a_reference_finds_the_other_file(bundled: Document, document: Document) -> None:
    """By the name of the file, wherever it once stood; and by its place alone where a document was cut in two."""
    common = {"components": {"schemas": {"Post": document["components"]["schemas"].pop("Post")}}}
    for name in ("./common/shared.yaml", ""):
        vendor = json.loads(
            json.dumps(document).replace('"#/components/schemas/Post"', f'"{name}#/components/schemas/Post"')
        )
        report = drift(bundled, Source({"/tmp/vendor.json": vendor, "/tmp/shared.yaml": common}))
        assert (told(report), report.lost) == ([], [])


def test_a_path_parameter_may_be_undeclared(bundled: Document, document: Document) -> None:
    """The path names it, and that is enough."""
    for item in document["paths"].values():
        for operation in item.values():
            nodes = [(node, resolve(bundled, node)) for node in operation["parameters"]]
            operation["parameters"] = [node for node, parameter in nodes if parameter["in"] != "path"]
    assert told(against(bundled, document)) == []


def test_parts_of_a_schema_may_stand_in_allof(bundled: Document, document: Document) -> None:
    """Inheritance and wrappers, as generators write them, say no more than their parts."""
    post = schema(document, "PostCreate")
    fields = post["properties"]
    document["components"]["schemas"]["PostCreate"] = {
        "allOf": [
            {"type": "object", "properties": {"summary": fields.pop("summary")}},
            {"$ref": "#/components/schemas/Rest"},
            {"required": post.pop("required")},
        ]
    }
    document["components"]["schemas"]["Rest"] = post
    assert told(against(bundled, document)) == []


def test_any_nonsense_in_a_document_is_survived(bundled: Document, document: Document) -> None:
    """A vendor's document may be wrong anywhere; wrong parts are not compared."""
    nonsense = [
        None,
        1,
        "x",
        [],
        [None],
        {"type": 3},
        {"properties": []},
        {"allOf": {}},
        {"enum": [None]},
        {"items": []},
    ]
    for index, name in enumerate(document["components"]["schemas"]):
        document["components"]["schemas"][name] = nonsense[index % len(nonsense)]
    for index, item in enumerate(document["paths"].values()):
        for operation in item.values():
            operation.update(
                {"parameters": nonsense[index % len(nonsense)]} if index % 2 else {"responses": 5}
            )
    against(bundled, document)


def test_files_are_read_as_json_and_as_yaml(bundled: Document, tmp_path: Path) -> None:
    """With numbers for statuses, and the same key twice, as they are found in the wild."""
    (tmp_path / "vendor.json").write_text("\ufeff" + json.dumps(bundled, indent="\t"), encoding="utf-8")
    document = copy.deepcopy(bundled)
    for item in document["paths"].values():
        for operation in item.values():
            codes = operation["responses"].items()
            operation["responses"] = {int(code) if code.isdecimal() else code: part for code, part in codes}
    writer: Any = YAML(typ="safe", pure=True)
    with (tmp_path / "vendor.yaml").open("w", encoding="utf-8") as file:
        writer.dump(document, file)
        file.write("openapi: 3.1.0\n")
    for name in ("vendor.json", "vendor.yaml"):
        assert told(drift(bundled, read([tmp_path / name]))) == []


@pytest.mark.parametrize("text", ["", "[]", "{", "a: [", "just words", "\x00"])
def test_what_is_no_document_is_refused(tmp_path: Path, text: str) -> None:
    """Its exit status is not that of a difference."""
    (tmp_path / "vendor").write_text(text, encoding="utf-8")
    assert main([str(tmp_path / "vendor")]) == 2
    assert main([str(tmp_path / "missing")]) == 2
