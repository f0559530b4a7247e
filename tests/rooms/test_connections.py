"""Connecting a social account: the address, the choices in one shape, the body of each network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from socialplanner import InvalidResponse, SocialPlanner, SpecDrift, Unauthorized, UsageError
from socialplanner.connect import attach as bodies
from socialplanner.connect.choices import Choice
from socialplanner.models import ConnectionAttach
from tests.support.fixed_response import collect_drift

pytestmark = pytest.mark.anyio

LOGIN = "658a9b6833b91e0ecb8f3958"
ATTACHED = {"results": {"name": "Bakery", "originId": "1", "platform": "youtube"}}


class Network:
    """Answers each path's last step with what is given, and keeps what it was sent."""

    def __init__(self, **answers: httpx.Response) -> None:
        self.answers = answers
        self.sent: list[httpx.Request] = []
        self.drift: list[SpecDrift] = []

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        step = "start" if request.url.path.endswith("/start") else "roster"
        if "/oauth/" in request.url.path and step != "start":
            step = "choices" if request.method == "GET" else "attach"
        return self.answers[step]

    def planner(self, **options: Any) -> SocialPlanner:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))
        return SocialPlanner(
            "secret-token", location_id="loc", http_client=http, on_event=collect_drift(self.drift), **options
        )


def listing(results: object) -> Network:
    return Network(choices=httpx.Response(200, json={"success": True, "results": results}))


# The address


def test_the_address_is_for_a_browser_and_holds_no_token():
    planner = Network().planner()
    assert planner.connections.start_url("facebook", user_id="u&1", page="integration", reconnect=True) == (
        "https://services.leadconnectorhq.com/social-media-posting/oauth/facebook/start"
        "?locationId=loc&userId=u%261&page=integration&reconnect=true"
    )
    assert "reconnect" not in planner.connections.start_url("facebook", user_id="u", location_id="other")


def test_an_expired_permission_is_renewed_at_the_same_address():
    planner = Network().planner()
    assert planner.connections.reconnect("facebook", user_id="u") == planner.connections.start_url(
        "facebook", user_id="u", reconnect=True
    )
    with pytest.raises(UsageError, match="a login in a browser, got bluesky"):
        planner.connections.reconnect("bluesky", user_id="u")


async def test_bluesky_is_refused_before_anything_is_sent():
    """The server would respond with an error: the SDK gives the reason at once, and `force` sends it anyway."""
    network = Network(start=httpx.Response(302, headers={"location": "https://bsky.example/login"}))
    connections = network.planner().connections
    with pytest.raises(UsageError, match="a login in a browser, got bluesky"):
        connections.start_url("bluesky", user_id="u")
    with pytest.raises(UsageError, match="platform"):
        await connections.start("bluesky", user_id="u")
    assert not network.sent
    assert "/bluesky/start" in connections.start_url("bluesky", user_id="u", force=True)
    assert await connections.start("bluesky", user_id="u", force=True) == "https://bsky.example/login"


# The choices

PLAIN = {"id": "1", "name": "Bakery", "avatar": "https://example.com/a.jpg", "isConnected": True}
CHOICE = Choice("1", "Bakery", "https://example.com/a.jpg", "profile", None, connected=True)
URN = "urn:li:organization:1"
PLACE = {"name": "locations/1", "title": "Bakery", "isConnected": False}
ABOVE = {"name": "accounts/1", "accountName": "Group"}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("platform", "results", "expected"),
    [
        (
            "facebook",
            {"pages": [PLAIN]},
            [Choice("1", "Bakery", CHOICE.avatar, "page", None, connected=True)],
        ),
        ("instagram", {"accounts": [PLAIN]}, [CHOICE]),
        ("youtube", {"channels": [PLAIN]}, [CHOICE]),
        ("youtube", {"profile": [PLAIN]}, [CHOICE]),
        ("tiktok", {"openId": "1", "displayName": "B", "avatarUrl": "a"}, [Choice("1", "B", "a")]),
        ("pinterest", {"id": "1", "username": "u", "businessName": "B"}, [Choice("1", "B")]),
        ("pinterest", {"profile": [{"id": 1, "username": "u"}]}, [Choice("1", "u")]),
        ("tiktok-business", {"profile": [{"id": "1", "name": "B"}]}, [Choice("1", "B", None, "business")]),
        (
            "linkedin",
            {
                "pages": [{"id": URN, "name": "B"}],
                "profile": {"id": "2", "name": "P", "urn": "urn:li:person:2"},
            },
            [Choice(URN, "B", None, "page", URN), Choice("2", "P", None, "profile", "urn:li:person:2")],
        ),
        (
            "google",
            {"locations": {"location": PLACE, "account": ABOVE}},
            [Choice("locations/1", "Bakery", None, "location")],
        ),
        (
            "google",
            {"locations": [{"location": PLACE, "account": ABOVE}] * 2},
            [Choice("locations/1", "Bakery", None, "location")] * 2,
        ),
        ("threads", {"threads": [{"id": "1", "name": "T"}]}, [Choice("1", "T")]),
        ("threads", [{"id": "1", "name": "T"}], [Choice("1", "T")]),
        ("facebook", {"pages": []}, []),
        ("google", {"locations": {}}, []),
        ("tiktok", {}, []),
        ("tiktok", None, []),
    ],
)
async def test_choices_come_in_one_shape(
    platform: str, results: object, expected: list[Choice], strict: bool
):
    """Whatever shape the response has; a known shape is neither drift nor an error in strict mode."""
    network = listing(results)
    found = await network.planner(strict=strict).connections.available(platform, LOGIN, search="B")
    assert found == expected
    assert not network.drift
    assert network.sent[0].url.params["search"] == "B"
    assert network.sent[0].url.path.endswith(f"/oauth/loc/{platform}/accounts/{LOGIN}")


@pytest.mark.parametrize(
    "results", [{"count": 1}, {"pages": "none"}, {"pages": [{"name": "no id"}]}, "text", [7]]
)
async def test_an_answer_without_any_choice_in_it_is_not_taken_for_an_empty_list(results: object):
    with pytest.raises(InvalidResponse, match="choices in a known field"):
        await listing(results).planner().connections.available("facebook", LOGIN)


async def test_an_answer_without_results_is_no_empty_list():
    network = Network(choices=httpx.Response(200, json={"success": True, "message": "Fetched"}))
    with pytest.raises(InvalidResponse, match="choices in a known field"):
        await network.planner().connections.available("facebook", LOGIN)


async def test_what_came_with_a_choice_is_kept_and_not_shown():
    """A network may send data that no log should hold."""
    [choice] = (
        await listing({"pages": [PLAIN | {"access_token": "secret"}]})
        .planner()
        .connections.available("facebook", LOGIN)
    )
    assert choice.raw["access_token"] == "secret"
    assert "secret" not in repr(choice)


def refused(message: str, *roster: dict[str, object]) -> Network:
    return Network(
        choices=httpx.Response(401, json={"statusCode": 401, "message": message}),
        roster=httpx.Response(200, json={"results": {"accounts": roster, "groups": []}}),
    )


NO_SCOPE = "The token is not authorized for this scope."
ROSTER: dict[str, object] = {"id": "x", "oauthId": LOGIN, "originId": "1", "name": "Bakery", "type": "page"}


async def test_a_private_token_sees_what_is_connected_already():
    """It may not read what a login brings, but it may read the accounts, which name their login."""
    network = refused(NO_SCOPE, ROSTER, ROSTER | {"oauthId": "other"}, ROSTER | {"deleted": True})
    connections = network.planner().connections
    expected = [Choice("1", "Bakery", None, "page", connected=True)]
    assert await connections.available("facebook", LOGIN) == expected
    assert await connections.available("facebook", LOGIN, search="bake") == expected
    assert await connections.available("facebook", LOGIN, search="other") == []


@pytest.mark.parametrize("network", [refused(NO_SCOPE), refused("Invalid JWT", ROSTER)])
async def test_any_other_refusal_stays_one(network: Network):
    """A wrong token, or nothing connected: an empty list would say that there is nothing to attach."""
    with pytest.raises(Unauthorized):
        await network.planner().connections.available("facebook", LOGIN)


# The bodies

NAMED = {"originId": "1", "name": "Bakery", "avatar": "https://example.com/a.jpg"}
MORE = {"username": "u", "verified": True}
GOOGLE_ACCOUNT = ABOVE | {"type": "PERSONAL", "verificationState": "VERIFIED", "vettedState": "VETTED"}


@pytest.mark.parametrize(
    ("platform", "results", "body"),
    [
        ("facebook", {"pages": [PLAIN]}, NAMED | {"type": "page"}),
        ("instagram", {"accounts": [PLAIN | {"pageId": "5"}]}, NAMED | {"pageId": "5"}),
        ("linkedin", {"pages": [PLAIN | {"urn": URN}]}, NAMED | {"type": "page", "urn": URN}),
        (
            "linkedin",
            {"profile": PLAIN | {"id": URN}},
            NAMED | {"type": "profile", "originId": URN, "urn": URN},
        ),
        ("tiktok", {"profile": [PLAIN | MORE | {"type": "BUSINESS"}]}, NAMED | MORE | {"type": "profile"}),
        ("tiktok", {"openId": "1", "displayName": "B"}, {"type": "profile", "originId": "1", "name": "B"}),
        ("youtube", {"channels": [PLAIN]}, NAMED | {"type": "profile"}),
        (
            "pinterest",
            {"profile": [PLAIN | MORE | {"type": "PINNER", "websiteUrl": "w"}]},
            NAMED | MORE | {"type": "profile", "websiteUrl": "w", "originAccountType": "PINNER"},
        ),
        ("threads", {"profile": [PLAIN]}, NAMED | {"type": "profile"}),
        (
            "google",
            {
                "locations": {
                    "location": PLACE | {"relationshipData": {}, "isVerified": "ChIJ"},
                    "account": GOOGLE_ACCOUNT,
                }
            },
            {"location": PLACE | {"isVerified": "ChIJ"}, "account": GOOGLE_ACCOUNT},
        ),
    ],
)
async def test_a_choice_goes_back_in_the_body_of_its_network(platform: str, results: object, body: object):
    network = listing(results)
    network.answers["attach"] = httpx.Response(201, json=ATTACHED)
    connections = network.planner().connections
    [choice] = await connections.available(platform, LOGIN)
    attached = await connections.attach(platform, LOGIN, choice)
    assert attached.origin_id == "1"
    assert json.loads(network.sent[-1].content) == body


async def test_tiktok_business_is_listed_and_not_attached():
    network = Network(attach=httpx.Response(201, json=ATTACHED))
    connections = network.planner().connections
    choice = Choice("1", "B", kind="business")
    with pytest.raises(UsageError, match="documented way to attach"):
        await connections.attach("tiktok-business", LOGIN, choice)
    assert not network.sent
    await connections.attach("tiktok-business", LOGIN, choice, force=True)
    assert json.loads(network.sent[-1].content) == {"type": "business", "originId": "1", "name": "B"}


async def test_a_choice_of_google_needs_the_account_above_it():
    with pytest.raises(UsageError, match="the account above it"):
        await Network().planner().connections.attach("google", LOGIN, Choice("locations/1", "Bakery"))


@pytest.mark.parametrize(
    ("made", "body"),
    [
        (bodies.facebook_page("1", "B"), {"type": "page", "originId": "1", "name": "B"}),
        (bodies.instagram_account("1", "B", page_id="5"), {"originId": "1", "name": "B", "pageId": "5"}),
        (bodies.linkedin_page(URN, "B"), {"type": "page", "originId": URN, "name": "B", "urn": URN}),
        (bodies.linkedin_profile("1", "B"), {"type": "profile", "originId": "1", "name": "B"}),
        (bodies.youtube_channel("1", "B"), {"type": "profile", "originId": "1", "name": "B"}),
        (bodies.threads_profile("1", "B"), {"type": "profile", "originId": "1", "name": "B"}),
        (bodies.google_location(PLACE, GOOGLE_ACCOUNT), {"location": PLACE, "account": GOOGLE_ACCOUNT}),
    ],
)
async def test_who_has_the_fields_makes_the_body(made: ConnectionAttach, body: object):
    network = Network(attach=httpx.Response(201, json=ATTACHED))
    await network.planner().connections.attach("facebook", LOGIN, made)
    assert json.loads(network.sent[-1].content) == body


def test_the_example_connects_what_can_be_connected():
    """Every network, from the login to the list of accounts."""
    example = Path(__file__).parent.parent.parent / "examples" / "connect_account.py"
    command = [sys.executable, "-W", "error", str(example)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "8 of 10 networks connected" in done.stdout
    assert done.stdout.count("refused: ") == 2
