"""Each rule of the spec, asked of the check before sending and of the sandbox."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from socialplanner.preflight import Report, check
from socialplanner.sandbox import LOCATION_ID, TOKEN, Clock, Sandbox
from socialplanner.sandbox.rooms.accounts import build_account
from socialplanner.sandbox.rooms.queues.queue_seed import QUEUE_ID
from tests.preflight.cases import CASES, ENDED, GROUP, IDS, NOW, REQUESTS, SHORT, Body, Case, at, body_of

from .rules import RULES, Rule

pytestmark = pytest.mark.anyio

KNOWN = {each.id: each for each in RULES}
ALL = [*CASES, *REQUESTS]
PATHS = {
    "bulk_delete_posts": "POST {location}/posts/bulk-delete",
    "get_statistics": "POST statistics?locationId={location}",
    "list_posts": "POST {location}/posts/list",
    "create_queue": "POST category/queues",
    "create_queue_item": f"POST category/queues/{QUEUE_ID}/create/item",
    "create_comment": "POST comments/{platform}?locationId={location}",
    "like_comment": "POST comments/{platform}/67e0000000000000ffffffff/like?locationId={location}",
    "unlike_comment": "DELETE comments/{platform}/67e0000000000000ffffffff/like?locationId={location}",
    "list_comments": "POST comments/facebook/list?locationId={location}",
}
CHECKED_BY_THE_SANDBOX = [each for each in CASES if KNOWN[each.rule].sandbox]


def open_sandbox() -> Sandbox:
    """A sandbox with an account of each network, a group, one whose permission has ended and one whose soon will."""
    sandbox = Sandbox(clock=Clock(NOW), rate_limit=False)
    state = sandbox._state
    accounts = state.locations[LOCATION_ID].accounts
    for platform, account_id in [*IDS.items(), ("facebook", GROUP), ("facebook", ENDED), ("google", SHORT)]:
        accounts[account_id] = build_account(state, account_id, platform, "page", platform)
    accounts[GROUP]["type"] = "group"
    accounts[ENDED]["isExpired"] = True
    accounts[SHORT]["expire"] = at(hours=2)
    for account_id in (IDS["tiktok"], IDS["tiktok-business"]):
        accounts[account_id] |= {"isExpired": False, "expire": at(days=9)}
    return sandbox


def ask(case: Case, more: Body, index: int) -> Report:
    body = body_of(case, more)
    files = {each["url"]: case.files[index] for each in body["media"]} if case.files else None
    accounts = [
        account for account_id, account in open_sandbox().accounts.items() if LOCATION_ID in account_id
    ]
    stored = {"status": case.stored[index]}
    network = (case.keep_platform if index and case.keep_platform else case.platform) or None
    return check(
        body, accounts, operation=case.operation, network=network, stored=stored, files=files, now=NOW
    )


async def send(case: Case, more: Body, index: int) -> tuple[httpx.Response, dict[str, Any]]:
    """Send a body to a sandbox, and return the response with the last record that came to be."""
    sandbox = open_sandbox()
    root = f"http://127.0.0.1/social-media-posting/{LOCATION_ID}/posts"
    headers = {"Authorization": f"Bearer {TOKEN}", "Version": "v3"}
    transport = httpx.ASGITransport(app=sandbox.app)
    async with sandbox, httpx.AsyncClient(transport=transport, headers=headers) as http:
        if case.operation == "update_post":
            post_id = sandbox.add_post(status=case.stored[index])
            answer = await http.put(f"{root}/{post_id}", json=body_of(case, more))
        else:
            answer = await http.post(root, json=body_of(case, more))
            post_id = list(sandbox.posts)[-1]
        return answer, dict(sandbox.posts[post_id])


def says(rule: Rule) -> str:
    return rule.words or rule.says


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_body_that_breaks_a_rule_is_told_and_one_that_keeps_it_is_not(case: Case):
    rule = KNOWN[case.rule]
    found = [each for each in ask(case, case.breaks, 0).problems if each.rule == case.rule]
    assert found, ask(case, case.breaks, 0)
    assert {each.severity for each in found} == {case.severity or rule.effect}
    kept = [each for each in ask(case, case.keeps, 1).problems if each.rule == case.rule]
    stricter = [each for each in kept if each.severity == "warn" and rule.advised is not None]
    assert [each for each in kept if each.severity != "not checked" and each not in stricter] == []


@pytest.mark.parametrize("case", CHECKED_BY_THE_SANDBOX, ids=str)
async def test_the_sandbox_answers_by_the_same_rules(case: Case):
    rule = KNOWN[case.rule]
    kept, as_kept = await send(case, case.keeps, 1)
    assert kept.status_code in (200, 201), kept.text
    broken, as_broken = await send(case, case.breaks, 0)
    if rule.effect == "refuse" and not case.severity and rule.kind != "fact":
        assert broken.status_code == rule.status, broken.text
        if rule.certainty == "inferred":
            assert all(each.endswith("(inferred)") for each in broken.json()["message"])
    else:
        assert broken.status_code in (200, 201), broken.text
    if rule.effect in ("cut", "drop") and not case.severity:
        assert was_lost(rule, body_of(case, case.breaks), as_broken)
        assert not was_lost(rule, body_of(case, case.keeps), as_kept)


async def call(case: Case, body: Body, platform: str) -> httpx.Response:
    """Send a request of another operation."""
    method, _, path = PATHS[case.operation].partition(" ")
    root = "http://127.0.0.1/social-media-posting/" + path.format(location=LOCATION_ID, platform=platform)
    headers = {"Authorization": f"Bearer {TOKEN}", "Version": "v3"}
    sandbox = open_sandbox()
    transport = httpx.ASGITransport(app=sandbox.app)
    async with sandbox, httpx.AsyncClient(transport=transport, headers=headers) as http:
        return await http.request(method, root, json=body or None)


@pytest.mark.parametrize("case", REQUESTS, ids=str)
async def test_other_requests_are_refused_by_the_same_rules(case: Case):
    """What is right may end in a 404, as the ids of the table are made up."""
    broken = await call(case, case.breaks, case.platform)
    kept = await call(case, case.keeps, case.keep_platform or case.platform)
    assert broken.status_code == KNOWN[case.rule].status, broken.text
    assert kept.status_code in (200, 201, 404), kept.text


def was_lost(rule: Rule, sent: Body, record: Body) -> bool:
    """Whether something of the fields of the rule is missing in the record."""
    heads = {path.partition(".")[0].partition("[")[0] for path in rule.fields}
    return any(sent.get(head) and record.get(head) != sent[head] for head in heads)


def test_every_rule_has_a_body_that_breaks_it_and_one_that_keeps_it():
    assert {each.rule for each in ALL} == {each.id for each in RULES if each.kind != "elsewhere"}
