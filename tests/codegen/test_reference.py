"""The pages of docs/reference say what the code does: they are made of the same data."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
import textwrap
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from codegen.generate import main
from codegen.paths import DOCS
from codegen.spec.document import operations, resolve
from socialplanner import PagesError, SocialPlanner

from .conftest import copy_project

LOCATION = "ExampleLocation00001"


def section(operation: dict[str, Any]) -> str:
    """What the page of its room says of one operation."""
    text = (DOCS / f"{operation['tags'][0]}.md").read_text(encoding="utf-8")
    [found] = re.findall(
        rf"^## {operation['x-sdk']['method']}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE
    )
    return found


def blocks(text: str) -> list[str]:
    return re.findall(r"^```py\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def method_of(client: object, operation: dict[str, Any]) -> Any:
    """The generated method: what a room adds by hand is not made of the spec."""
    room = getattr(client, operation["tags"][0])
    method = operation["x-sdk"]["method"]
    made = next(cls for cls in type(room).__mro__ if "_generated" in cls.__module__)
    return getattr(made, method).__get__(room)


def test_signatures_are_those_of_the_methods(bundled: dict[str, Any]) -> None:
    """The reference has each argument with its kind, type and default, and the type of the result."""
    planner = SocialPlanner("test-token", location_id=LOCATION)
    for _, _, operation in operations(bundled):
        name = f"{operation['tags'][0]}.{operation['x-sdk']['method']}"
        written = re.sub(r"^(await )?planner\.[a-z_.]+", "def method", blocks(section(operation))[0].strip())
        scope: dict[str, Any] = {}
        exec(f"from __future__ import annotations\n{written}: ...", scope)
        assert inspect.signature(scope["method"]) == inspect.signature(method_of(planner, operation)), name


def test_each_operation_stands_in_its_places(bundled: dict[str, Any]) -> None:
    """A page a room; every operation in the table with its path; every scope with the methods that need it."""
    names = {f"{tag['name']}.md" for tag in bundled["tags"]} | {"operations.md", "rules.md", "scopes.md"}
    assert {path.name for path in DOCS.iterdir()} == names
    table = (DOCS / "operations.md").read_text(encoding="utf-8").splitlines()
    scopes = (DOCS / "scopes.md").read_text(encoding="utf-8").splitlines()
    for path, http, operation in operations(bundled):
        room, name = operation["tags"][0], operation["operationId"]
        link = f"[`{room}.{operation['x-sdk']['method']}`]({room}.md#{operation['x-sdk']['method']})"
        [row] = [line for line in table if f"| `{name}` |" in line]
        assert link in row
        assert f"`{http.upper()} {path}`" in row
        assert ("deprecated" in row) == bool(operation.get("deprecated"))
        text = section(operation)
        assert ("Deprecated" in text) == bool(operation.get("deprecated"))
        for scope in operation["security"][0]["bearer"]:
            assert f"`{scope}`" in row
            assert f"`{scope}`" in text
            assert [line for line in scopes if f"| `{scope}` |" in line and link in line]


def test_links_lead_somewhere() -> None:
    """Each link is to a heading of a page that is there."""
    for page in DOCS.glob("*.md"):
        for target, anchor in re.findall(r"\]\(([^)#]*)(?:#([^)]*))?\)", page.read_text(encoding="utf-8")):
            text = (DOCS / (target or page.name)).read_text(encoding="utf-8")
            assert not anchor or f"\n## {anchor}\n" in text, f"{page.name}: {target}#{anchor}"


async def first_request(
    run: Callable[[SocialPlanner], Awaitable[None]], answer: httpx.Response
) -> httpx.Request:
    """The first request that the code sends; each gets the same answer."""
    seen: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    # a list that gives the same page for ever is refused in the end; its first request is all that matters here
    async with httpx.AsyncClient(transport=httpx.MockTransport(reply)) as client:
        with suppress(PagesError):
            await run(SocialPlanner("test-token", location_id=LOCATION, http_client=client))
    return seen[0]


def answer_of(document: dict[str, Any], operation: dict[str, Any]) -> httpx.Response:
    """The first good answer that the spec shows."""
    if "answer" in operation["x-sdk"]:
        return httpx.Response(302, headers={"Location": "https://example.com/login"})
    code = next(code for code in operation["responses"] if code.startswith("2"))
    answer = resolve(document, operation["responses"][code])
    example = next(iter(answer["content"]["application/json"]["examples"].values()))
    return httpx.Response(int(code), json=example["value"])


def sent_by_example(document: dict[str, Any], operation: dict[str, Any]) -> Any:
    """The body of the spec's first example, without what a walk through a list fills in."""
    content = resolve(document, operation.get("requestBody", {})).get("content", {})
    example = next(iter(content.get("application/json", {}).get("examples", {}).values()), None)
    page = operation["x-sdk"].get("page", {})
    walked = (page.get("skip"), page.get("limit"))
    return (
        {}
        if example is None
        else {key: value for key, value in example["value"].items() if key not in walked}
    )


def test_each_example_sends_what_the_spec_shows(
    bundled: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code of the reference runs, and its request carries the spec's own example, value for value."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "posts.csv").write_text("content\nHello\n")
    (tmp_path / "upload.jpg").write_bytes(b"\xff\xd8\xff")
    for path, http, operation in operations(bundled):
        name = operation["operationId"]
        _, code = blocks(section(operation))
        scope: dict[str, Any] = {"print": lambda *values: None}
        exec(f"async def run(planner):\n{textwrap.indent(code, '    ')}", scope)
        request = asyncio.run(first_request(scope["run"], answer_of(bundled, operation)))
        assert request.method == http.upper(), name
        assert re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", path), request.url.path), name
        expected = sent_by_example(bundled, operation)
        if expected:
            sent = json.loads(request.content)
            assert {key: sent.get(key) for key in expected} == expected, name


@pytest.mark.parametrize("spoil", ["change", "leave out", "add"])
def test_check_fails_on_a_page_that_is_not_what_the_spec_gives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], spoil: str
) -> None:
    """The reference is compared like the code, file by file, and written whole by the next `make generate`."""
    package = copy_project(tmp_path) / "src/socialplanner"
    docs = tmp_path / "docs" / "reference"
    docs.mkdir(parents=True)
    for page in DOCS.glob("*.md"):
        (docs / page.name).write_bytes(page.read_bytes())
    name = "more.md" if spoil == "add" else "posts.md"
    if spoil == "leave out":
        (docs / name).unlink()
    else:
        (docs / name).write_text("Spoilt.\n")
    places = ["--package", str(package), "--docs", str(docs)]
    assert main(["--check", *places]) == 1
    assert (
        capsys.readouterr().err
        == f"docs/reference/{name}: differs from what the spec gives. Run make generate.\n"
    )
    assert main(places) == 0
    assert {page.name: page.read_bytes() for page in docs.iterdir()} == {
        page.name: page.read_bytes() for page in DOCS.iterdir()
    }
    assert [path.name for path in docs.parent.iterdir()] == ["reference"]
