"""What the login window posts: whom it is taken from, and what it must say."""

from __future__ import annotations

import json
from typing import Any

import pytest

from socialplanner import SocialPlanner, UsageError
from socialplanner.connect.message import ALLOWED_ORIGINS, PLATFORMS, ConnectMessage, parse_message

LOGIN = "658a9b6833b91e0ecb8f3958"
ORIGIN = "https://app.gohighlevel.com"
MESSAGE: dict[str, Any] = {
    "actionType": "close",
    "page": "social_media_posting",
    "platform": "facebook",
    "placement": "placement",
    "accountId": LOGIN,
    "reconnectAccounts": ["one"],
}


@pytest.mark.parametrize("page", ["social_media_posting", "social-media-posting"])
@pytest.mark.parametrize(
    "origin",
    [ORIGIN, "https://gohighlevel.com", "https://a.b.msgsndr.com", "https://app.leadconnectorhq.com"],
)
def test_a_message_of_highlevel_is_read(page: str, origin: str):
    expected = ConnectMessage("facebook", LOGIN, ("one",), "placement")
    message = MESSAGE | {"page": page}
    assert parse_message(message, origin=origin) == expected
    assert parse_message(json.dumps(message), origin=origin, platform="facebook") == expected
    assert SocialPlanner("t").connections.parse_message(message, origin=origin) == expected


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil-gohighlevel.com",
        "https://gohighlevel.com.evil.tld",
        "null",
        "",
        None,
        "http://app.gohighlevel.com",
        "http://gohighlevel.com",
        "https://gohighlevel.com@evil.tld",
        "https://evil.tld/.gohighlevel.com",
        "https://evil.tld?.gohighlevel.com",
        "https://evil.tld#.gohighlevel.com",
        "https://evil.tld\\.gohighlevel.com",
        "https://app.gohighlevel.com.",
        "https://app.gohighlevel.com:8443",
        "https://app.gohighlevel.com\n",
        "https://APP.gohighlevel.com",
        "file://gohighlevel.com",
        "*",
    ],
)
def test_an_origin_that_only_looks_alike_is_refused(origin: Any):
    with pytest.raises(UsageError) as refused:
        parse_message(MESSAGE, origin=origin)
    assert refused.value.argument == "origin"


def test_other_origins_may_be_allowed():
    """A domain with what lies below it, or one whole origin and nothing else."""
    white = [*ALLOWED_ORIGINS, "planner.example.com"]
    assert parse_message(MESSAGE, origin="https://planner.example.com", allowed_origins=white)
    for origin in ("https://x.example:8443", "http://127.0.0.1:8080", "http://localhost:1"):
        assert parse_message(MESSAGE, origin=origin, allowed_origins=[origin])
    with pytest.raises(UsageError, match="expected an allowed origin"):
        parse_message(MESSAGE, origin="https://a.x.example", allowed_origins=["https://x.example"])
    with pytest.raises(UsageError, match="expected an allowed origin"):
        parse_message(MESSAGE, origin=ORIGIN, allowed_origins=[])


@pytest.mark.parametrize(
    "wrong",
    ["com", "*.example.com", ".example.com", "Example.com", "http://x.example", "https://x.example/", "*"],
)
def test_an_allowed_origin_that_would_let_anybody_in_is_refused(wrong: str):
    with pytest.raises(UsageError):
        parse_message(MESSAGE, origin=ORIGIN, allowed_origins=[wrong])


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("actionType", "open", "actionType"),
        ("actionType", None, "actionType"),
        ("page", "social media posting", "page"),
        ("platform", "twitter", "platform"),
        ("platform", ["facebook"], "platform"),
        ("platform", "google", "expected facebook, got 'google'"),
        ("accountId", "", "accountId"),
        ("accountId", "a" * 65, "accountId"),
        ("accountId", f"{LOGIN}\n", "accountId"),
        ("accountId", "../x", "accountId"),
        ("accountId", 7, "accountId"),
        ("reconnectAccounts", "one", "reconnectAccounts"),
        ("reconnectAccounts", [1], "reconnectAccounts"),
    ],
)
def test_a_message_that_is_wrong_says_why(field: str, value: object, why: str):
    with pytest.raises(UsageError, match=why) as refused:
        parse_message(MESSAGE | {field: value}, origin=ORIGIN, platform="facebook")
    assert refused.value.argument == "data"
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("data", ["{", "[]", "7", "[" * 9000, "x" * 20_000, 7, None, [MESSAGE]])
def test_a_message_that_is_none_is_refused(data: Any):
    with pytest.raises(UsageError, match="Do not attach anything with this message"):
        parse_message(data, origin=ORIGIN)


def test_a_message_may_leave_out_what_is_not_needed():
    short = {name: MESSAGE[name] for name in ("actionType", "page", "platform", "accountId")}
    assert parse_message(short, origin=ORIGIN) == ConnectMessage("facebook", LOGIN)
    assert "tiktok-business" in PLATFORMS
