"""Known departures are left out of a comparison; and a report says the same in each of its forms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.compare.departures import read_departures
from codegen.compare.drift import KNOWN, Report, as_markdown, drift, main
from codegen.compare.source import Source
from codegen.errors import SpecError
from codegen.spec.document import operations

Document = dict[str, Any]


def known(folder: Path, text: str) -> Path:
    path = folder / "departures.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def vendor(document: Document) -> Document:
    """Two fields less and an odd one more than we have."""
    del document["components"]["schemas"]["Post"]["properties"]["summary"]
    del document["components"]["schemas"]["Account"]["properties"]["avatar"]
    document["components"]["schemas"]["Post"]["properties"]["a|b\x1b"] = {"type": "string"}
    return document


def compared(bundled: Document, vendor: Document, path: Path) -> Report:
    return drift(bundled, Source({"vendor": vendor}), read_departures(path))


def test_a_known_departure_is_left_out(bundled: Document, vendor: Document, tmp_path: Path) -> None:
    """It is counted, and one that shows nowhere is named: the vendor may have mended it."""
    path = known(
        tmp_path,
        "- {change: field gone, place: Account.*, why: Seen in answers.}\n"
        "- {change: type changed, place: Post.id, why: It was wrong.}\n",
    )
    report = compared(bundled, vendor, path)
    assert [each.place for each in report.findings] == ["Post.summary", "Post.a|b\x1b"]
    assert report.left_out == 1
    assert [each.why for each in report.not_met] == ["It was wrong."]


def test_a_departure_of_one_operation_holds_for_no_other(
    bundled: Document, vendor: Document, tmp_path: Path
) -> None:
    """The others still show the difference."""
    text = "- {change: field gone, place: Post.summary, seen: get_post answer*, why: x}\n"
    finding = compared(bundled, vendor, known(tmp_path, text)).findings[0]
    assert finding.place == "Post.summary"
    assert any(seen.startswith("list_posts") for seen in finding.seen)
    assert not any(seen.startswith("get_post ") for seen in finding.seen)


@pytest.mark.parametrize(
    "text",
    [
        "- {change: field lost, place: a, why: b}",
        "- {change: field gone, place: a}",
        "- {change: field gone, why: b}",
        "- {change: field gone, place: a, why: b, wher: c}",
        "- just words",
    ],
)
def test_a_departure_that_is_not_understood_is_refused(tmp_path: Path, text: str) -> None:
    """A slip in the list would hide nothing, or everything."""
    with pytest.raises(SpecError, match="entry 1"):
        read_departures(known(tmp_path, text))


def test_the_list_of_the_project_is_understood(bundled: Document) -> None:
    """Each entry has its reason, and each place that it names is one of our spec."""
    schemas = bundled["components"]["schemas"]
    names = {each["operationId"] for _, _, each in operations(bundled)}
    for departure in read_departures(KNOWN):
        assert departure.why.endswith(".")
        assert departure.document in ("", "v3", "2021-07-28")
        assert {seen.partition(" ")[0] for seen in departure.seen} <= names | {"*"}
        for place in departure.places:
            name, _, wire = place.removesuffix("[]").partition(".")
            if " " not in place and place not in names:
                assert name in schemas, place
                assert not wire or wire in schemas[name]["properties"], place


def test_a_report_has_three_forms(
    vendor: Document, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Text, a table and JSON; nothing in a foreign document steers the terminal or breaks the table."""
    path, none = tmp_path / "vendor.json", known(tmp_path, "[]")
    path.write_text(json.dumps(vendor), encoding="utf-8")
    said: dict[str, str] = {}
    for form in ("text", "md", "json"):
        assert main([str(path), "--known", str(none), "--format", form]) == 1
        said[form] = capsys.readouterr().out
        assert "\x1b" not in said[form]
    assert said["text"].startswith(
        "breaking  field gone: Post.summary  (list_posts answer.results.posts[].summary"
    )
    assert "## Additive" in said["md"]
    assert r"`Post.a\|b\x1b`" in said["md"]
    found = json.loads(said["json"])["findings"]
    assert [each["place"] for each in found] == ["Post.summary", "Account.avatar", "Post.a|b\x1b"]


def test_nothing_new_is_a_success(
    bundled: Document, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the list of the project: what it knows need not be there."""
    path = tmp_path / "vendor.json"
    path.write_text(json.dumps(bundled), encoding="utf-8")
    assert main([str(path)]) == 0
    assert capsys.readouterr().out == "No new differences, 0 known ones left out.\n"
    assert as_markdown(Report([], 0, [], ["#/lost"])).count("\n- ") == 1
