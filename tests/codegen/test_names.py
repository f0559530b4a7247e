"""Names in Python read like Python, and come from the names on the wire."""

from __future__ import annotations

import pytest

from codegen.plan.names import class_name, field_name, is_identifier, snake_case


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("locationId", "location_id"),
        ("_id", "id"),
        ("__v", "v"),
        ("oauthId", "oauth_id"),
        ("oAuthId", "oauth_id"),
        ("PostCreate", "post_create"),
        ("GMBPost", "gmb_post"),
        ("TikTokPostDetails", "tiktok_post_details"),
        ("LinkedInPoll", "linkedin_poll"),
        ("YouTubeVideoType", "youtube_video_type"),
        ("type", "type"),
        ("from", "from_"),
        ("class", "class_"),
        ("X-RateLimit-Max", "x_rate_limit_max"),
        ("is.expired", "is_expired"),
    ],
)
def test_a_wire_name_becomes_a_python_name(wire: str, name: str) -> None:
    """Words are split where a reader would split them; brands stay whole; a keyword gets an underscore."""
    assert snake_case(wire) == name


def test_the_name_that_the_spec_gives_wins() -> None:
    """`x-sdk: {name: ...}` is used unchanged."""
    assert field_name("gmbPostDetails", {"x-sdk": {"name": "google_post_details"}}) == "google_post_details"
    assert field_name("gmbPostDetails", {}) == "gmb_post_details"


def test_a_room_gives_its_class_its_name() -> None:
    """`planner.csv_imports` is a `CsvImports`."""
    assert class_name("csv_imports") == "CsvImports"


@pytest.mark.parametrize(
    "name", ["", "1a", "a b", "a-b", "A", "class", "_a", "é", "a.b", "a\n", None, 7, "a;b"]
)
def test_what_is_no_plain_identifier_does_not_pass(name: object) -> None:
    """Only lower-case ASCII names that need no quoting get into the code."""
    assert not is_identifier(name)
