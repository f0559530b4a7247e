"""A change of our own spec, described as users see it."""

from __future__ import annotations

import copy
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.compare.spec_diff import Change, find_changes, find_step, main, write_entry
from codegen.compare.surface import Surface, read_surface
from codegen.paths import ROOT

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
