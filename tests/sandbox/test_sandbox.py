"""The sandbox as a tool: what a test can see and do without a call."""

from __future__ import annotations

import ast
import subprocess
import sys
from datetime import timedelta
from typing import Any

import httpx
import pytest
import trio

from socialplanner.sandbox import LOCATION_ID, Clock, RecordedCall, Sandbox
from socialplanner.sandbox.rooms.generic import answer_generically
from socialplanner.sandbox.seed import ACCOUNTS
from socialplanner.sandbox.server.handlers import HANDLERS
from socialplanner.sandbox.server.limits import Limits
from socialplanner.sandbox.state import json_codec
from socialplanner.sandbox.state.refusals import Refusal
from socialplanner.sandbox.state.responses import Request, Response
from socialplanner.sandbox.state.samples import find_success, make_sample
from socialplanner.sandbox.state.spec import Spec, load_spec, make_absolute
from socialplanner.sandbox.state.state import Location, State
from socialplanner.sandbox.state.switches import Switches

from .conftest import NOW, Client
from .sources import SOURCES, imported, is_of_the_sdk, package_of

Body = dict[str, Any]


@pytest.mark.asyncio
async def test_calls_are_kept_as_they_came(http: httpx.AsyncClient, sandbox: Sandbox, body: Body) -> None:
    """Operation, path, status, body; in order, and by operation."""
    await http.post("posts", json=body)
    await http.get("accounts")
    await http.get("nowhere")
    assert [(each.operation, each.status) for each in sandbox.calls()] == [
        ("create_post", 201),
        ("list_accounts", 200),
        (None, 401),
    ]
    [create] = sandbox.calls("create_post")
    path = f"/social-media-posting/{LOCATION_ID}/posts"
    assert create == RecordedCall("create_post", "POST", path, 201, body, ())


@pytest.mark.asyncio
async def test_on_call_hears_of_every_call(client_of: Client) -> None:
    """As it is answered."""
    heard: list[RecordedCall] = []
    async with Sandbox(on_call=heard.append) as sandbox, client_of(sandbox) as http:
        await http.get("accounts")
        assert heard == sandbox.calls()


def test_a_view_cannot_change_the_sandbox() -> None:
    """What it gives are copies."""
    sandbox = Sandbox()
    post_id = sandbox.add_post("Mine", media=[{"url": "https://example.com/a.png", "type": "image/png"}])
    sandbox.posts[post_id]["media"].clear()
    assert len(sandbox.posts[post_id]["media"]) == 1
    assert set(sandbox.accounts) == {each[0] for each in ACCOUNTS}


def test_many_posts_are_put_in_without_a_call() -> None:
    """A minute apart, the first of the ids the newest."""
    sandbox = Sandbox(clock=Clock(NOW))
    ids = sandbox.seed_posts(1000)
    assert len(set(ids)) == 1000
    assert sandbox.posts[ids[0]]["publishedAt"] == "2026-03-10T12:00:00.000Z"
    assert sandbox.posts[ids[60]]["publishedAt"] == "2026-03-10T11:00:00.000Z"
    assert sandbox.calls() == []


@pytest.mark.parametrize(
    "fields", [{"type": "poem"}, {"account_ids": ["x"]}, {"nonsense": 1}, {"at": NOW.replace(tzinfo=None)}]
)
def test_a_post_put_in_follows_the_rules_too(fields: Body) -> None:
    """The sandbox holds nothing that the API would have refused."""
    with pytest.raises(
        ValueError, match=r"must be one of|no account|should not exist|expected an aware datetime"
    ):
        Sandbox().add_post(**fields)


def test_two_sandboxes_know_nothing_of_each_other() -> None:
    """And give the same ids in the same order."""
    one, other = Sandbox(clock=Clock(NOW)), Sandbox(clock=Clock(NOW))
    assert dict(one.posts) == dict(other.posts)
    post_id = one.add_post()
    assert post_id in one.posts
    assert post_id not in other.posts


def test_a_switch_that_does_not_exist_is_refused() -> None:
    """At once, with what there is."""
    with pytest.raises(ValueError, match="count, plain, string"):
        Sandbox(bulk_delete_answer="none")  # pyright: ignore[reportArgumentType]


def test_the_clock_moves_forward_only() -> None:
    """With a start it stands still, without one it is real time plus what was added."""
    clock = Clock(NOW)
    clock.advance(days=1, hours=2, minutes=3, seconds=4)
    assert clock.now() == NOW + timedelta(days=1, hours=2, minutes=3, seconds=4)
    with pytest.raises(ValueError, match="forward"):
        clock.advance(hours=-1)
    with pytest.raises(ValueError, match="aware"):
        Clock(NOW.replace(tzinfo=None))
    real = Clock()
    before = real.now()
    real.advance(days=1)
    assert real.now() - before >= timedelta(days=1)


@pytest.mark.asyncio
async def test_the_planner_is_a_client_of_the_sandbox() -> None:
    """One client, made when first asked for, at the seeded location."""
    async with Sandbox() as sandbox:
        post_id = sandbox.add_post("Hello")
        post = await sandbox.planner.posts.get(post_id)
        assert (post.id, post.summary) == (post_id, "Hello")
        assert sandbox.planner is sandbox.planner
        assert [each.operation for each in sandbox.calls()] == ["get_post"]


def test_it_works_on_trio_too(client_of: Client) -> None:
    """In-process there is nothing of asyncio in it."""

    async def main() -> int:
        async with Sandbox() as sandbox, client_of(sandbox) as http:
            return (await http.get("accounts")).status_code

    assert trio.run(main) == 200


def test_every_handler_answers_an_operation_of_the_spec() -> None:
    """A handler for an operation that does not exist would never be reached."""
    assert set(HANDLERS) <= {each.id for each in load_spec().operations}


@pytest.mark.parametrize("operation", sorted({each.id for each in load_spec().operations}))
def test_an_operation_that_no_room_handles_is_answered_from_its_schema(operation: str) -> None:
    """Any of them, with its example as the body: the answer fits the document and says that it is generic."""
    spec = load_spec()
    found = next(each for each in spec.operations if each.id == operation)
    status, schema, _ = find_success(spec, found)
    answer, refusal = Response(0, {}), None
    request = Request(
        State(Clock()), Switches(), Location(LOCATION_ID, "x"),
        {each[1:-1]: "x" for each in found.steps if each[0] == "{"},
        {}, make_sample(spec, spec.find_node([*found.body.strip("/").split("/")])) if found.body else None, "",
    )  # fmt: skip
    try:
        answer = answer_generically(request, found)
    except Refusal as error:
        refusal = error
    if refusal is not None:
        assert (refusal.status, found.steps[-1][0]) == (404, "{")
        return
    assert (answer.status, answer.generic) == (status, True)
    spec.compile_validator(make_absolute(schema)).validate(answer.body)


def test_a_fixed_path_wins_over_a_parameter() -> None:
    """Whatever order the document has."""
    operation = {"tags": ["a"], "responses": {}}
    spec = Spec(
        {
            "paths": {
                "/a/{id}": {"get": operation | {"operationId": "get_a"}},
                "/a/all": {"get": operation | {"operationId": "list_a"}},
            }
        }
    )
    found = [spec.find("GET", path) for path in ("/a/all", "/a/1%2F2", "/a", "/b/1")]
    assert [each and (each[0].id, each[1]) for each in found] == [
        ("list_a", {}),
        ("get_a", {"id": "1/2"}),
        None,
        None,
    ]


def test_limits_headers_and_error_fields_come_from_the_document() -> None:
    """Of an error field with several places, the first is used."""
    rate = {"limit": 7, "window": 2, "daily_limit": 50}
    headers = {
        "limit": "X-Max",
        "remaining": "X-Left",
        "window_ms": "X-Window",
        "daily_limit": "X-Day",
        "daily_remaining": "X-Day-Left",
    }
    errors = {"status": ["code", "error.code"], "message": ["text"], "trace_id": ["id"]}
    document = {"paths": {}, "x-sdk": {"api": {"rate": {**rate, "headers": headers}, "errors": errors}}}
    dialect = Spec(document).dialect
    assert dialect.error_body(404, "Gone") == {"code": 404, "text": "Gone"}
    assert dialect.trace_id_field == "id"
    limits = Limits(Clock(NOW), dialect)
    limits.count(("app", "location"))
    assert limits.build_headers(("app", "location")) == [
        (b"x-day", b"50"),
        (b"x-day-left", b"49"),
        (b"x-window", b"2000"),
        (b"x-max", b"7"),
        (b"x-left", b"6"),
    ]


def test_the_sandbox_shares_no_code_with_the_sdk() -> None:
    """So that the two cannot be wrong in the same way. Only `make_client` makes a client, when asked."""
    foreign = {
        (file, name, node.col_offset)
        for file, path in SOURCES.items()
        for name, node in imported(ast.parse(path.read_text(encoding="utf-8")), package_of(file))
        if is_of_the_sdk(name)
    }
    assert {file for file, *_ in foreign} == {"client.py", "sandbox.py"}
    assert all(column > 0 for *_, column in foreign), "an import that runs with the module"


def test_json_is_the_same_without_orjson(monkeypatch: pytest.MonkeyPatch) -> None:
    """The faster codec is an extra of its own."""
    value = {"summary": "Käse, 5 €", "count": 1, "user": None}
    monkeypatch.setitem(sys.modules, "orjson", None)
    loads, dumps = json_codec.choose_codec()
    assert json_codec.loads(dumps(value)) == loads(json_codec.dumps(value)) == value
    with pytest.raises(ValueError):
        loads(b"{")


def test_without_the_extra_the_import_says_what_to_install() -> None:
    """In one line, before anything else goes wrong."""
    program = "import sys; sys.modules['starlette'] = None; import socialplanner.sandbox"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "ImportError: the sandbox needs more packages: pip install 'socialplanner[sandbox]'"
    )


def test_importing_the_package_loads_none_of_what_it_needs() -> None:
    """`from socialplanner.sandbox import Sandbox` does."""
    program = (
        "import sys, socialplanner.sandbox as s;"
        "print(sorted({'starlette', 'uvicorn', 'jsonschema_rs', 'httpx'} & set(sys.modules)), s.Sandbox.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[] Sandbox\n"
