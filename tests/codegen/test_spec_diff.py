"""A change of our own spec, described as users see it."""

from __future__ import annotations

import copy
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.compare.change import Change
from codegen.compare.spec_diff import compare_specs, find_changes, find_step, main, write_entry
from codegen.compare.surface import Surface, read_surface
from codegen.compare.wire_changes import find_wire_changes
from codegen.paths import ROOT

from .planted import query

Document = dict[str, Any]
POSTS = "/social-media-posting/{locationId}/posts"


@pytest.fixture(scope="session")
def today(bundled: Document) -> Surface:
    return read_surface(bundled)


def fields(document: Document, name: str) -> Document:
    return document["components"]["schemas"][name]["properties"]


def operation(document: Document, path: str, method: str) -> Document:
    return document["paths"][path][method]


def differing(today: Surface, document: Document) -> list[tuple[str, str, str]]:
    return [(each.section, each.step, each.text) for each in find_changes(today, read_surface(document))]


def add_optional(document: Document) -> None:
    """What may be added without harm, one of each kind."""
    text = {"type": "string", "description": "A new one."}
    fields(document, "Post")["colour"] = text
    fields(document, "PostCreate")["colour"] = text
    operation(document, "/social-media-posting/{locationId}/tags", "get")["parameters"].append(
        {"name": "colour", "in": "query", "description": "A new one.", "schema": {"type": "string"}}
    )
    document["components"]["schemas"]["PostStatus"]["enum"].append("frozen")
    more = copy.deepcopy(operation(document, f"{POSTS}/{{id}}", "get"))
    more.update(operationId="get_draft", summary="Read one draft.")
    more["x-sdk"]["method"] = "draft"
    document["paths"][f"{POSTS}/{{id}}/draft"] = {"get": more}


def test_what_is_added_asks_for_a_minor_step(today: Surface, document: Document) -> None:
    """Fields, arguments, methods and values, each in one line."""
    add_optional(document)
    found = differing(today, document)
    assert set(found) == {
        ("Added", "minor", "`Post` has `colour`, a `str`."),
        ("Added", "minor", "`PostCreate` has `colour`, a `str`."),
        ("Added", "minor", "`PostStatus` lists `frozen`."),
        ("Added", "minor", "`planner.posts.draft`: Read one draft."),
        ("Added", "minor", "`planner.tags.list()` has `colour`, a `str`."),
    }
    assert len(found) == 5
    assert find_step(find_changes(today, read_surface(document)), same=False) == "minor"


def test_what_is_taken_away_asks_for_a_major_step(today: Surface, document: Document) -> None:
    """The same, seen from the other side."""
    add_optional(document)
    found = find_changes(read_surface(document), today)
    assert {(each.section, each.step, each.text) for each in found} == {
        ("Changed", "minor", "`PostStatus` no longer lists `frozen`; any string is still taken."),
        ("Removed", "major", "`colour` of `Post`."),
        ("Removed", "major", "`colour` of `PostCreate`."),
        ("Removed", "major", "`colour` of `planner.tags.list()`."),
        ("Removed", "major", "`planner.posts.draft`."),
    }
    assert len(found) == 5
    assert find_step(found, same=False) == "major"


CHANGED: dict[str, tuple[Callable[[Document], object], tuple[str, str, str]]] = {
    "a field of another type": (
        lambda document: fields(document, "Post").update(summary={"type": "integer", "description": "x"}),
        ("Changed", "major", "`summary` of `Post` is a `int`, no longer a `str`."),
    ),
    "a field that must be given": (
        lambda document: document["components"]["schemas"]["PostCreate"]["required"].append("summary"),
        ("Changed", "major", "`summary` of `PostCreate` is now required."),
    ),
    "a field that need not be given": (
        lambda document: document["components"]["schemas"]["PostCreate"]["required"].remove("userId"),
        ("Changed", "minor", "`user_id` of `PostCreate` is now optional."),
    ),
    "an argument that must be given": (
        lambda document: operation(document, "/social-media-posting/{locationId}/tags", "get")["parameters"].append(
            {"name": "new", "in": "query", "required": True, "description": "x", "schema": {"type": "string"}}
        ),
        ("Changed", "major", "`planner.tags.list()` has `new`, a `str`, which is required."),
    ),
    "another answer": (
        lambda document: operation(document, f"{POSTS}/{{id}}", "get")["x-sdk"].pop("result"),
        ("Changed", "major", "`planner.posts.get()` returns `PostResponse`, no longer `Post`."),
    ),
    "another repeat class": (
        lambda document: operation(document, POSTS, "post")["x-sdk"].update(repeat="idempotent"),
        ("Changed", "minor", "`planner.posts.create()` counts as `idempotent` when it may be sent again, no longer `create`."),
    ),
    "an operation deprecated": (
        lambda document: operation(document, POSTS, "post").update(deprecated=True),
        ("Deprecated", "minor", "`planner.posts.create`."),
    ),
    "an error more": (
        lambda document: operation(document, POSTS, "post")["responses"].update({"409": {"description": "x"}}),
        ("Changed", "minor", "`planner.posts.create()` may raise `Conflict`."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", CHANGED)
def test_a_change_is_told_once(today: Surface, document: Document, kind: str) -> None:
    """With the step that it asks for."""
    plant, expected = CHANGED[kind]
    plant(document)
    assert differing(today, document) == [expected]


def limits(document: Document, **words: int) -> None:
    fields(document, "PostBulkDelete")["postIds"].update(words)


DELETE_MANY = "`PostBulkDelete.postIds` (`planner.posts.bulk_delete()`)"
UNSEEN: dict[str, tuple[Callable[[Document], object], tuple[str, str, str]]] = {
    "fewer ids a request": (
        lambda document: limits(document, maxItems=25),
        ("Changed", "major", f"{DELETE_MANY} takes less: maxItems 25, no longer maxItems 50."),
    ),
    "more ids a request": (
        lambda document: limits(document, maxItems=100),
        ("Changed", "minor", f"{DELETE_MANY} takes more: maxItems 100, no longer maxItems 50."),
    ),
    "a limit of an argument": (
        lambda document: query(document, "searchText").update(schema={"type": "string", "maxLength": 9}),
        ("Changed", "major", "`query searchText` (`planner.tags.list()`) takes less: maxLength 9."),
    ),
    "a text that must be an address": (
        lambda document: fields(document, "PostCreate")["summary"].update(format="uri"),
        ("Changed", "major", "`PostCreate.summary` (`planner.posts.create()`, `planner.posts.update()`) must be a uri."),
    ),
    "null that may be sent": (
        lambda document: fields(document, "PostCreate")["categoryId"].update(type=["string", "null"]),
        ("Changed", "minor", "`PostCreate.categoryId` (`planner.posts.create()`, `planner.posts.update()`) may be null."),
    ),
    "null in an answer": (
        lambda document: fields(document, "TagList")["count"].update(type=["integer", "null"]),
        ("Changed", "minor", "`TagList.count` (`planner.tags.list()`, `planner.tags.get_many()`) may be null."),
    ),
    "another server": (
        lambda document: document.update(servers=[{"url": "https://api.example.net"}]),
        ("Changed", "major", "The client sends its requests, and the token with them, to https://api.example.net, "
         "no longer to https://services.leadconnectorhq.com."),
    ),
    "a scope more": (
        lambda document: operation(document, POSTS, "post").update(
            security=[{"bearer": ["socialplanner/post.write", "socialplanner/media.write"]}]
        ),
        ("Changed", "major", "`planner.posts.create()` needs the scopes `socialplanner/post.write`, "
         "`socialplanner/media.write`, no longer `socialplanner/post.write`."),
    ),
    "a scope less": (
        lambda document: operation(document, f"{POSTS}/bulk-delete", "post").update(
            security=[{"bearer": ["socialplanner/post.write"]}]
        ),
        ("Changed", "minor", "`planner.posts.bulk_delete()` needs the scopes `socialplanner/post.write`, "
         "no longer `socialplanner/post.write`, `socialplanner/csv.write`."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", UNSEEN)
def test_what_no_signature_shows_is_told_once(bundled: Document, document: Document, kind: str) -> None:
    """A call that worked fails after it, or one that failed works."""
    plant, expected = UNSEEN[kind]
    plant(document)
    found = compare_specs(bundled, document)
    assert [(each.section, each.step, each.text) for each in found] == [expected]


def test_another_version_is_told_for_all_methods(bundled: Document, document: Document) -> None:
    document["components"]["parameters"]["Version"]["schema"]["default"] = "v4"
    found = compare_specs(bundled, document)
    assert {each.step for each in found} == {"major"}
    assert any("the version `v4` of the API is asked for." in each.text for each in found)


def test_a_file_that_goes_as_json_is_told(bundled: Document, document: Document) -> None:
    """The document alone is compared; that such a file can be sent is the lint's question."""
    content = operation(document, "/social-media-posting/{locationId}/csv", "post")["requestBody"]["content"]
    content["application/json"] = content.pop("multipart/form-data")
    found = [*find_wire_changes(bundled, document)]
    assert [(each.step, each.text) for each in found] == [
        (
            "major",
            "`planner.csv_imports.upload()`: the body media type is application/json, no longer multipart/form-data.",
        )
    ]


def test_a_text_asks_for_a_patch(today: Surface, document: Document) -> None:
    """No line in the changelog, but a new version."""
    fields(document, "Post")["summary"]["description"] = "Other words."
    found = find_changes(today, read_surface(document))
    assert (found, find_step(found, same=False), find_step(found, same=True)) == ([], "patch", "none")


def test_an_entry_has_the_form_of_the_changelog() -> None:
    """Sections in its order, and what breaks code first in each."""
    found = [Change("Removed", "major", "`a`."), Change("Added", "minor", "`b`."),
             Change("Changed", "minor", "`c`."), Change("Changed", "major", "`d`.")]  # fmt: skip
    assert write_entry(found) == (
        "### Added\n\n- `b`.\n\n### Changed\n\n- **Breaking:** `d`.\n- `c`.\n\n### Removed\n\n- **Breaking:** `a`."
    )


def test_the_older_spec_comes_from_git(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The working tree counts as it is, committed or not; a revision that is none is refused."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    author = ["-c", "user.name=n", "-c", "user.email=e@example.com", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], [*author, "commit", "-q", "-m", "Start"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    run = ["--root", str(tmp_path)]
    assert main(["HEAD", *run]) == 0
    assert capsys.readouterr() == ("Nothing changes for users.\n", "\nVersion step: none\n")
    path = tmp_path / "spec" / "schemas" / "posts.yaml"
    path.write_text(
        path.read_text("utf-8").replace("    - draft\n", "    - draft\n    - frozen\n", 1), "utf-8"
    )
    assert main(["HEAD", *run]) == 0
    assert "lists `frozen`." in capsys.readouterr().out
    assert main(["HEAD", "--step", *run]) == 0
    assert capsys.readouterr().out == "minor\n"
    assert main(["nowhere", *run]) == 2
    assert main(["--root", str(tmp_path), "--", "--output=x"]) == 2
    assert not (tmp_path / "x").exists()
