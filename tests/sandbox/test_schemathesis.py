"""Every operation, asked with all kinds of requests that schemathesis makes of the document, good ones and bad ones.

No answer may be a 5xx or one that the document does not declare; where one is, the failure tells the request. Ids
that the sandbox knows stand in the document that schemathesis gets, else few of its requests would get far.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from random import Random
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from socialplanner.sandbox import (
    APPROVER_ID,
    CATEGORY_NEWS,
    CATEGORY_RECIPES,
    LOCATION_ID,
    USER_ID,
    Clock,
    RecordedCall,
    Sandbox,
)
from socialplanner.sandbox.rooms.comment_seed import ANSWERED_COMMENT, COMMENT, LIKED_COMMENT, REPLY
from socialplanner.sandbox.rooms.queues.queue_seed import QUEUE_ID, QUEUE_ITEMS
from socialplanner.sandbox.rooms.tags import SEEDED as TAGS
from socialplanner.sandbox.server.handlers import HANDLERS
from socialplanner.sandbox.state.names import COMPANY_ID
from socialplanner.sandbox.state.spec import METHODS, load_spec

from .conftest import HEADERS, NOW
from .csv_support import DRAFT, MENU, file

AT_HOME = HEADERS | {"Host": "127.0.0.1"}
"""The sandbox answers no other host."""
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
Json = Any

UNKNOWN = "67e0000000000000ffffffff"
COMMENTS = (COMMENT, LIKED_COMMENT, ANSWERED_COMMENT, REPLY)
EXAMPLES = 12  # of each kind, for each operation
COURSES = 80
STEPS = 60  # calls of a course
BAD = 0.1  # how often a request of a course is bad, or ignores the answers before
NEWEST = 6  # values of earlier answers to choose from

TOLD = {
    "posts _id": ("posts id", "postIds", "postId"),
    "comments _id": ("comments id", "parentId"),
    "csv_imports id": ("csv_imports id", "csvId"),
    "csv_imports csvId": ("csv_imports id", "csvId"),
    "csv_imports filePath": ("filePath",),
    "csv_imports rowsCount": ("rowsCount",),
    "csv_imports _id": ("postId",),
    "queues sessionId": ("sessionId",),
    "queues queueId": ("queueId",),
    "queues itemId": ("itemId",),
    "queues queueItemId": ("itemId",),
    "queues currentPostId": ("postId",),
    "watermarks _id": ("templateId",),
}
"""What the fields of answers are called in later requests."""

FIXED: dict[str, Any] = {
    # the same requests each time: what fails here fails again, and a change of the sandbox alone can change it
    "derandomize": True,
    "database": None,
    "phases": [Phase.generate],
    "deadline": None,
    "suppress_health_check": list(HealthCheck),
}


def new() -> Sandbox:
    return Sandbox(clock=Clock(NOW), published_answer="post", inferred_rules=False)


@cache
def known() -> dict[str, list[str]]:
    """Ids of a new sandbox, by the name of the parameter or field, or by its room and name."""
    sandbox = new()
    accounts, posts = list(sandbox.accounts), list(sandbox.posts)
    logins = [each["oauthId"] for each in sandbox.accounts.values()]
    return {
        "locationId": [LOCATION_ID],
        "file": [file(MENU, DRAFT).decode()],
        "userId": [USER_ID],
        "approver": [APPROVER_ID],
        "accountIds": accounts,
        "originIds": [each["originId"] for each in sandbox.accounts.values()],
        "profileIds": [each["profileId"] for each in sandbox.accounts.values()],
        "accounts id": accounts,
        "posts id": posts,
        "postIds": posts,
        "postId": posts,
        "categories id": [CATEGORY_RECIPES, CATEGORY_NEWS],
        "categoryId": [CATEGORY_RECIPES, CATEGORY_NEWS],
        "categoryIds": [CATEGORY_RECIPES, CATEGORY_NEWS],
        "queueId": [QUEUE_ID],
        "itemId": list(QUEUE_ITEMS),
        "tagIds": list(TAGS),
        "tags": list(TAGS),
        "companyId": [COMPANY_ID],
        "comments id": list(COMMENTS),
        "parentId": [*posts, *COMMENTS],
        "connections accountId": logins,
        "legacy_connections accountId": logins,
    }


def document() -> dict[str, Json]:
    """The bundled document, with the known ids beside whatever else may stand in their places."""
    made: dict[str, Json] = deepcopy(load_spec().document)
    for operation in operations(made):
        room = operation["tags"][0]
        for parameter in operation.get("parameters", ()):
            if "$ref" not in parameter:
                give(room, parameter["name"], parameter)
        for body in operation.get("requestBody", {}).get("content", {}).values():
            give_all(room, body)
            body["encoding"] = {
                "file": {"headers": {"Content-Disposition": {"example": "filename=posts.csv"}}}
            }
    for parameter in made["components"]["parameters"].values():
        give("", parameter["name"], parameter)
    answered = set(references(made, [each["responses"] for each in operations(made)]))
    for name, schema in made["components"]["schemas"].items():
        if f"#/components/schemas/{name}" not in answered:
            give_all("", schema)
    return made


def operations(made: dict[str, Json]) -> list[dict[str, Json]]:
    return [item[method] for item in made["paths"].values() for method in METHODS if method in item]


def give_all(room: str, node: Json) -> None:
    """Give known ids to all fields in a part of the document."""
    if isinstance(node, list):
        for each in node:
            give_all(room, each)
    elif isinstance(node, dict):
        for name, field in node.get("properties", {}).items():
            holder = {"schema": field}
            give(room, name, holder)
            node["properties"][name] = holder["schema"]
        for each in node.values():
            give_all(room, each)


def give(room: str, name: str, holder: dict[str, Json]) -> None:
    """Put the known ids of a name into the schema that `holder` has."""
    ids = known().get(f"{room} {name}") or known().get(name)
    schema = holder["schema"]
    if ids is None:
        return
    if name != "locationId":
        ids = [*ids, UNKNOWN]
    if "items" in schema:
        schema["items"] = {"enum": ids}
    else:
        kind = {key: schema[key] for key in ("type", "contentMediaType") if key in schema}
        holder["schema"] = kind | {"enum": ids}


def references(made: dict[str, Json], node: Json, seen: set[str] | None = None) -> Iterator[str]:
    """All that a part of the document refers to, each once."""
    seen = set() if seen is None else seen
    if isinstance(node, list):
        for each in node:
            yield from references(made, each, seen)
    elif isinstance(node, dict):
        target = node.get("$ref")
        if isinstance(target, str) and target not in seen:
            seen.add(target)
            yield target
            found: Json = made
            for step in target.removeprefix("#/").split("/"):
                found = found[step]
            yield from references(made, found, seen)
        for each in node.values():
            yield from references(made, each, seen)


@cache
def schema() -> Any:
    """What schemathesis makes of the operations that the sandbox answers; of others, it has nothing to say yet."""
    loaded = schemathesis.openapi.from_dict(document(), config=schemathesis.Config())
    return loaded.include(operation_id=sorted(HANDLERS))


@cache
def cases(operation_id: str, mode: GenerationMode) -> list[Case]:
    """What schemathesis would ask of an operation."""
    found: list[Case] = []

    @settings(max_examples=EXAMPLES, **FIXED)
    @given(case=schema().find_operation_by_id(operation_id).as_strategy(generation_mode=mode))
    def note(case: Case) -> None:
        found.append(case)

    note()
    return found


@pytest.mark.parametrize("operation_id", sorted(HANDLERS))
def test_whatever_is_asked_is_answered_as_declared(operation_id: str) -> None:
    """An operation of a new sandbox, asked by the document and against it."""
    for mode in GenerationMode:
        for case in cases(operation_id, mode):
            case.call_and_validate(app=new().app, headers=AT_HOME, checks=CHECKS)


def test_whatever_has_gone_before_too() -> None:
    """Calls one after the other, with values from the answers before: what was made is changed, used and deleted."""
    rooms: dict[str, list[str]] = {}
    for each in load_spec().operations:
        if each.id in HANDLERS:
            rooms.setdefault(each.room, []).append(each.id)
    good = {
        call.operation for seed in range(COURSES) for call in course(Random(seed), rooms) if call.status < 400
    }
    assert len(good) > len(HANDLERS) * 3 / 4, sorted(set(HANDLERS) - good)  # else it would say little


def course(random: Random, rooms: dict[str, list[str]]) -> list[RecordedCall]:
    """One sandbox, and many calls that follow from each other; what came in."""
    sandbox, found = new(), {name: list(values) for name, values in known().items()}
    for _ in range(STEPS):
        room = random.choice(list(rooms))
        mode = GenerationMode.NEGATIVE if random.random() < BAD else GenerationMode.POSITIVE
        case = random.choice(cases(random.choice(rooms[room]), mode)).derive()
        for part in (case.path_parameters, case.query, case.body):
            take(random, room, part, found)
        try:
            answer = case.call_and_validate(app=sandbox.app, headers=AT_HOME, checks=CHECKS)
        except BaseException as error:
            error.add_note("\n".join(["It came after:", *(f"{call}" for call in sandbox.calls()[:-1])]))
            raise
        if answer.status_code in (200, 201):
            keep(room, answer.json(), found)
        sandbox.clock.advance(minutes=random.choice((1, 60, 60 * 24)))
    return sandbox.calls()


def take(random: Random, room: str, part: Json, found: dict[str, list[Any]]) -> None:
    """Put values of earlier answers into a request, here and there."""
    for name in part if isinstance(part, dict) else ():
        values = found.get(f"{room} {name}") or found.get(name, [])
        if values and random.random() > BAD:
            value = random.choice(values[-NEWEST:])
            part[name] = [value] if isinstance(part[name], list) else value


def keep(room: str, node: Json, found: dict[str, list[Any]]) -> None:
    """Note the values of an answer that a later request may name."""
    if isinstance(node, list):
        for each in node:
            keep(room, each, found)
    elif isinstance(node, dict):
        for name, value in node.items():
            for known_as in TOLD.get(f"{room} {name}", ()):
                found.setdefault(known_as, []).append(value)
            keep(room, value, found)
