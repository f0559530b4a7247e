"""What `spec/departures.yaml` leaves out is what it names: a real change beside it is told."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from codegen.compare.departures import Departure, read_departures
from codegen.compare.drift import KNOWN, Report, as_departures, as_text, drift
from codegen.compare.finding import Finding
from codegen.compare.source import Source
from codegen.errors import SpecError
from codegen.spec.document import operations
from codegen.spec.load import load

from .parts import operation, schema
from .small import SMALL, changed, field, put, told
from .small import against as against_small

Document = dict[str, Any]
ENTRIES = [each for entry in read_departures(KNOWN) for each in entry.split()]


@pytest.fixture(scope="module")
def known() -> list[Departure]:
    return read_departures(KNOWN)


def told_against(bundled: Document, vendor: Document, known: list[Departure]) -> list[tuple[str, str]]:
    return [(each.change, each.place) for each in drift(bundled, Source({"vendor": vendor}), known).findings]


def finding(each: Departure, **other: str) -> Finding:
    """A difference that the entry covers, but for what is given otherwise."""
    words = {"place": each.places[0], "ours": each.ours, "theirs": each.theirs, "seen": each.seen[0]}
    words |= {"version": each.document} | other
    seen = (words.pop("seen"),)
    return Finding("breaking", each.changes[0], **words, seen=seen)


def test_no_entry_hides_what_nobody_has_seen_yet() -> None:
    """A star would. Only a part may be left out as a whole: it then is any, and the place still is one."""
    for each in ENTRIES:
        parts = (each.ours, each.theirs, *each.seen)
        assert "*" not in each.places[0]
        assert all(part == "*" or "*" not in part for part in parts), each


def test_an_entry_holds_for_its_place_and_no_other() -> None:
    """Another field, another operation, another document and another value are news."""
    for each in ENTRIES:
        others = [{"place": f"{each.places[0]}.more"}, {"place": "Another.field"}]
        others += [{"seen": "another_operation answer.results"}] if each.seen != ("*",) else []
        others += [{side: "other"} for side in ("ours", "theirs") if getattr(each, side) != "*"]
        others += [{"version": "v4"}] if each.document else []
        assert each.covers(finding(each))
        for other in others:
            assert not each.covers(finding(each, **other)), (each, other)


def test_a_text_that_became_an_object_is_told(
    bundled: Document, document: Document, known: list[Departure]
) -> None:
    """The known slips are named one by one, so a caption with fields is no slip."""
    caption = {"type": "object", "properties": {"text": {"type": "string"}}}
    for name in ("Post", "PostCreate"):
        schema(document, name)["properties"]["summary"] = caption
    found = told_against(bundled, document, known)
    assert sorted(found) == [("type changed", "Post.summary"), ("type changed", "PostCreate.summary")]
    slip = copy.deepcopy(bundled)
    schema(slip, "PostListRequest")["properties"]["postType"] = {"type": "object", "example": "post"}
    assert told_against(bundled, slip, known) == []


def test_a_choice_that_lost_its_name_is_told(
    bundled: Document, document: Document, known: list[Departure]
) -> None:
    """Of the choices of one network, which has it in its document."""
    schemas = document["components"]["schemas"]
    for name, holder in (
        ("ConnectionChoice", "ConnectionChoices"),
        ("ConnectionChoices", "ConnectionChoicesResponse"),
    ):
        text = json.dumps(schemas[holder]).replace(f'schemas/{name}"', f'schemas/Facebook{name}"')
        schemas[f"Facebook{holder}"] = json.loads(text)
    fields = dict(schemas["ConnectionChoice"]["properties"])
    fields.pop("name")
    schemas["FacebookConnectionChoice"] = schemas["ConnectionChoice"] | {"properties": fields}
    media = operation(document, "list_facebook_pages")["responses"]["200"]["content"]["application/json"]
    media["schema"] = {"$ref": "#/components/schemas/FacebookConnectionChoicesResponse"}
    assert told_against(bundled, document, known) == [("field gone", "ConnectionChoice.name")]


def test_a_new_version_is_told_whatever_is_known(
    bundled: Document, document: Document, known: list[Departure]
) -> None:
    """`v3` alone is what the vendor's document lists; another beside it is the loudest news."""
    header = document["components"]["parameters"]["Version"]["schema"]
    header["enum"] = ["v3"]
    assert told_against(bundled, document, known) == []
    header["enum"] = ["v3", "v4"]
    report = drift(bundled, Source({"vendor": document}), known)
    assert [each.change for each in report.findings] == ["new version"]
    assert as_text(report).splitlines()[1].startswith("Warning: HighLevel has a new version of the API.")


def test_what_a_page_said_first_is_known_until_the_document_says_it_too() -> None:
    """An operation and a field of ours that their document lacks; once it has them, the entries are named."""
    page = {"evidence": "page of 30 August 2026", "document": "v3", "why": "On the page only."}
    known = [
        Departure(("operation gone",), ("order_cakes",), ("order_cakes",), "*", "*", **page),
        Departure(("field gone",), ("Cake.price",), ("list_cakes",), "*", "*", **page),
        Departure(("field gone",), ("Cake.name",), ("list_cakes",), "*", "*", **page),
    ]

    def lack(vendor: Document) -> None:
        vendor["paths"]["/cakes"].pop("post")
        for name in ("price", "name"):
            schema(vendor, "Cake")["properties"].pop(name)

    vendor = changed(lack)
    assert against_small(SMALL, vendor, *known) == Report([], 3, [], [])
    vendor["paths"]["/cakes"]["post"] = copy.deepcopy(SMALL["paths"]["/cakes"]["post"])
    put(vendor, "Cake", "price", field(SMALL, "Cake", "price"))
    report = against_small(SMALL, vendor, *known)
    assert [(each.changes, each.places) for each in report.not_met] == [
        (("operation gone",), ("order_cakes",)),
        (("field gone",), ("Cake.price",)),
    ]
    assert "No longer needed in departures.yaml: field gone: Cake.price (page of 30 August 2026)" in as_text(
        report
    )
    assert report.findings == []


def test_an_entry_of_one_document_is_not_missed_in_the_other() -> None:
    """Nor one about operations that this document does not have."""
    why = {"ours": "*", "theirs": "*", "why": "x"}
    older = Departure(("field gone",), ("Cake.name",), ("list_cakes",), document="2021-07-28", **why)
    elsewhere = Departure(("field gone",), ("Cake.name",), ("list_shops",), **why)
    vendor = changed(lambda document: schema(document, "Cake")["properties"].pop("price"))
    vendor["paths"].pop("/old/cakes")
    price = Departure(("field gone",), ("Cake.price",), ("list_cakes",), document="v3", **why)
    assert against_small(SMALL, vendor, price, older, elsewhere) == Report([], 1, [], [])
    wrong = Departure(("field gone",), ("Cake.price",), ("list_cakes",), document="2021-07-28", **why)
    assert told(SMALL, vendor, wrong) == [("breaking", "field gone", "Cake.price")]


def test_news_can_be_printed_as_entries(tmp_path: Any) -> None:
    """To be kept as known, each needs its reason: without one the list is refused."""
    vendor = changed(lambda document: schema(document, "Cake")["properties"].pop("price"))
    path = tmp_path / "departures.yaml"
    path.write_text(as_departures(against_small(SMALL, vendor)), encoding="utf-8")
    with pytest.raises(SpecError, match="entry 1"):
        read_departures(path)
    path.write_text(path.read_text("utf-8").replace("why:", "why: It is free now."), encoding="utf-8")
    assert told(SMALL, vendor, *read_departures(path)) == []
    assert load(path, "x")[0]["document"] == "v3"


def test_the_older_operations_are_known_by_their_version(bundled: Document, known: list[Departure]) -> None:
    """The vendor's newer document does not have them, and nothing is told of it."""
    vendor = copy.deepcopy(bundled)
    legacy = [path for path, _, each in operations(bundled) if each["tags"] == ["legacy_connections"]]
    for path in legacy:
        vendor["paths"].pop(path, None)
    vendor["components"]["parameters"]["Version"]["schema"]["enum"] = ["v3"]
    assert len(legacy) == 20
    assert told_against(bundled, vendor, known) == []
