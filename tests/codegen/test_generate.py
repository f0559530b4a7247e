"""`make generate` and `make generate-check`: what is in the repository is what the spec gives, to the byte."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from codegen.generate import differences, generate, main, replace
from codegen.paths import PACKAGE, ROOT, SPEC
from codegen.plan.parse import has_class
from codegen.render.rules import publish_rules
from codegen.spec.document import body_name, operations, reachable, schemas
from codegen.spec.lower import lower
from codegen.spec.published_document import publish
from codegen.spec.rules import read_rules
from socialplanner import SocialPlanner
from socialplanner import models as public_models
from socialplanner import operations as public_operations
from socialplanner._generated import API

from .conftest import copy_project, run_python

GENERATED = PACKAGE / "_generated"


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("models/post.py", lambda path: path.write_bytes(path.read_bytes()[:-1] + b" ")),
        ("models/post.py", lambda path: path.unlink()),
        ("models/extra.py", lambda path: path.write_bytes(b"")),
        ("", lambda path: None),
    ],
)
def test_check_fails_unless_every_byte_is_what_the_spec_gives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, change: Any
) -> None:
    """A changed, a missing and an extra file each fail the check, by name; nothing is mended on the way."""
    package = copy_project(tmp_path) / "src/socialplanner"
    change(package / "_generated" / name)
    before = snapshot(package)
    status = main(["--check", "--package", str(package)])
    assert status == (1 if name else 0)
    assert capsys.readouterr().err == (
        f"_generated/{name}: differs from what the spec gives. Run make generate.\n" if name else ""
    )
    assert snapshot(package) == before


def test_a_spec_that_is_refused_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The old package stays whole, and the exit status says that it failed."""
    spec, package = project / "spec/openapi.yaml", project / "src/socialplanner"
    spec.write_text(spec.read_text(encoding="utf-8") + "\nsurprise: true\n", encoding="utf-8")
    before = snapshot(package)
    assert main(["--spec", str(spec), "--package", str(package)]) == 1
    output = capsys.readouterr().err
    assert "Nothing was changed" in output
    assert "openapi.yaml: surprise: expected one of" in output
    assert snapshot(package) == before


def test_code_that_cannot_be_imported_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was generated is imported, all of it, before it takes the place of the old."""
    package = project / "src/socialplanner"
    (package / "_core/client/room.py").write_text("class Room:\n    raise RuntimeError('no rooms today')\n")
    spec = project / "spec/openapi.yaml"
    spec.write_text(spec.read_text(encoding="utf-8").replace("title: Social Planner", "title: Other"))
    before = snapshot(package)
    assert main(["--spec", str(spec), "--package", str(package)]) == 1
    assert "no rooms today" in capsys.readouterr().err
    assert snapshot(package) == before


def test_generating_replaces_the_folder_whole(tmp_path: Path) -> None:
    """Files of removed operations are removed too."""
    new, old = tmp_path / "new", tmp_path / "package/_generated"
    new.mkdir()
    old.mkdir(parents=True)
    (new / "fresh.py").write_text("")
    (old / "stale.py").write_text("")
    replace(new, old)
    assert [path.name for path in (tmp_path / "package").rglob("*")] == ["_generated", "fresh.py"]


def test_the_output_is_the_same_under_any_hash_seed(tmp_path: Path) -> None:
    """Two processes with different orders of sets write the same bytes."""
    code = "import sys; from pathlib import Path; from codegen.generate import generate; from codegen.paths import SPEC; generate(SPEC, Path(sys.argv[1]))"
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        done = run_python(ROOT, "-c", code, str(tmp_path / seed), seed=seed)
        assert done.returncode == 0, done.stderr
    assert differences(tmp_path / "1", tmp_path / "2") == []
    for folder in (GENERATED, PACKAGE / "_generated_client"):
        assert differences(tmp_path / "1" / folder.name, folder) == []


def test_every_operation_of_the_spec_is_a_method_of_its_room(bundled: dict[str, Any]) -> None:
    """`planner.<tag>.<method>` and `operations.<operationId>` are there for each operation, and for nothing else."""
    planner = SocialPlanner("test-token", location_id="ExampleLocation00001")
    count = 0
    for _, _, operation in operations(bundled):
        count += 1
        room, method = operation["tags"][0], operation["x-sdk"]["method"]
        assert callable(getattr(getattr(planner, room), method)), f"planner.{room}.{method}"
        module = getattr(public_operations, operation["operationId"])
        assert module.OPERATION.name == f"{room}.{method}"
    written = [path for path in (GENERATED / "api").glob("*/*.py") if path.name != "__init__.py"]
    assert count == len(written) == len(public_operations.__all__) > 0


def test_every_tag_of_the_spec_is_a_room_of_the_client(bundled: dict[str, Any]) -> None:
    """Room, tag and module have one name."""
    tags = [tag["name"] for tag in bundled["tags"]]
    assert sorted(tags) == sorted(
        path.name for path in (GENERATED / "api").iterdir() if (path / "__init__.py").exists()
    )
    assert all(hasattr(SocialPlanner, tag) for tag in tags)


def test_a_room_written_by_hand_takes_the_place_of_the_generated_one(project: Path) -> None:
    """Where `rooms/<tag>.py` exists, the client has its class; no other line is written for it."""
    package, output = project / "src/socialplanner", project / "output"
    (package / "rooms/posts.py").unlink()
    (package / "rooms/tags.py").write_text("class Tags: ...", encoding="utf-8")
    output.mkdir()
    generate(SPEC, output, package=package)
    written = (output / "_generated_client/rooms.py").read_text(encoding="utf-8")
    assert re.findall(r"    from \.\.(.+)\.(?:posts|queues|tags) import", written) == [
        *("_generated.api", "rooms", "rooms"),  # where types are checked
        *("_generated.api", "rooms", "rooms"),  # where the room is made: in the order of the tags
    ]


def test_every_schema_of_the_spec_is_public(bundled: dict[str, Any]) -> None:
    """Each object with fields is a class of `socialplanner.models`, each enum an alias; maps are plain dicts.

    A body whose fields are arguments needs no class.
    """
    named = {name: node for name, node in schemas(lower(bundled)).items() if has_class(node)}
    maps = {name for name, node in named.items() if "enum" not in node and "properties" not in node}
    assert {"AccountMeta", "PinterestBoardIds", "InstagramCollaborators"} <= maps
    assert all(named[name].get("additionalProperties") not in (None, False) for name in maps)
    flat, taken = set[str](), set[str]()
    for _, _, operation in operations(bundled):
        if body := body_name(bundled, operation):
            (taken if "body" in operation["x-sdk"] else flat).add(body)
            taken |= reachable(bundled, named[body]["properties"])
    assert {"CsvUploadForm", "TagLookup", "QueueUpdate"} <= flat
    assert all(named[name]["additionalProperties"] is False for name in flat)
    assert sorted(public_models.__all__) == sorted(set(named) - maps - (flat - taken))
    for name in public_models.__all__:
        assert getattr(public_models, name)


def test_the_bundle_ships_with_the_package(bundled: dict[str, Any]) -> None:
    """`openapi.json` is the document that the code was made from, with the forms that the live service adds, and the rules."""
    shipping = json.loads((GENERATED / "openapi.json").read_text(encoding="utf-8"))
    rules = publish_rules(read_rules(SPEC, bundled))
    assert shipping == publish(bundled) | {"x-rules": rules}
    assert shipping["paths"] == bundled["paths"]


def test_the_block_about_the_api_ships_as_data_and_as_a_value(bundled: dict[str, Any]) -> None:
    """`_generated.API` holds what the top-level `x-sdk` says, with steps for dotted paths; the document keeps it."""
    block = bundled["x-sdk"]["api"]
    assert json.loads((GENERATED / "openapi.json").read_text(encoding="utf-8"))["x-sdk"] == {"api": block}
    assert API.server == bundled["servers"][0]["url"]
    assert API.version == (block["version"]["header"], block["version"]["argument"], "v3")
    assert API.auth == (*list(block["auth"].values())[:2], tuple(block["auth"]["tokens"]))
    assert API.rate.headers._asdict() == block["rate"]["headers"]
    assert (API.rate.limit, API.rate.window, API.rate.daily_limit) == (100, 10.0, 200_000)
    assert API.errors.trace_id == (("traceId",), ("error", "traceId"))
    assert API.errors.not_about_token == tuple(block["errors"]["not_about_token"])
    assert (API.tenant, API.paging) == (("locationId", "location_id"), ("skip", "limit"))
    assert API.advice == block["advice"]
