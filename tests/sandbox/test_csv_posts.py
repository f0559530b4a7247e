"""The post that a row of an import file is to become, and what is wrong with the row."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from socialplanner.sandbox.rooms.csv.posts import PlannedPost, plan_post
from socialplanner.sandbox.rooms.csv.rows import Row, read_table

from .conftest import NOW
from .csv_support import advance, file

STOCKHOLM = ZoneInfo("Europe/Stockholm")
JPG, GIF, MP4 = (f"https://example.com/media/{name}" for name in ("a.jpg", "a.gif", "a.mp4"))


def planned(content: bytes, *platforms: str, zone: ZoneInfo = STOCKHOLM) -> PlannedPost:
    table = read_table(content)
    return plan_post(table.rows[0], table.kind, zone, platforms or ("facebook",))


def row(**cells: str) -> Row:
    return Row({"content": "Hello"} | cells)


def faults(*platforms: str, **cells: str) -> list[str]:
    return plan_post(row(**cells), "basic", STOCKHOLM, platforms or ("facebook",)).faults_at(NOW)


@pytest.mark.parametrize(
    "text",
    [
        "2026-07-01 09:30:00", "2026-07-01 09:30", "2026/07/01 09:30:00", "2026/07/01 09:30",
        "7/1/2026 9:30:00", "7/1/2026 9:30", "07/01/2026 09:30", " 2026-07-01 09:30 ",
    ],
)  # fmt: skip
def test_a_date_counts_in_the_zone_of_the_location(text: str) -> None:
    """Six forms are taken; in summer, Stockholm is two hours ahead of UTC and Denver six behind."""
    content = file(f"{text},Hello,,,,")
    assert planned(content).at == datetime(2026, 7, 1, 7, 30, tzinfo=UTC)
    assert planned(content, zone=ZoneInfo("America/Denver")).at == datetime(2026, 7, 1, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow", "2026-07-01", "2026-7-1 9:30", "2026-07/01 09:30", "2026-02-30 09:30", "2026-07-01T09:30",
        "2026-07-01 09:30:00Z", "2026-07-01 24:00", "13/1/2026 9:30", "0000-01-01 00:00", "7/1/26 9:30",
        "7/1/2026 9:30 AM", "२०२६-०७-०१ ०९:३०",
    ],
)  # fmt: skip
def test_another_date_is_a_fault_of_its_row(text: str) -> None:
    """The row stays, and cannot become a post."""
    [fault] = planned(file(f"{text},Hello,,,,")).faults
    assert fault.startswith(f"Invalid date {text!r}")


@pytest.mark.parametrize(
    ("text", "zone"), [("9999-12-31 23:59", "America/Denver"), ("0001-01-01 00:00", "Europe/Stockholm")]
)
def test_a_date_beyond_all_calendars_is_a_fault_too(text: str, zone: str) -> None:
    """The end of time comes earlier in the east."""
    assert planned(file(f"{text},Hello,,,,"), zone=ZoneInfo(zone)).faults


def test_a_date_grows_old() -> None:
    """What could be scheduled in the morning cannot be in the evening. 13:00 in Stockholm is noon in UTC."""
    post = planned(file("2026-03-10 13:00,Hello,,,,"))
    assert post.faults_at(datetime(2026, 3, 10, 11, 59, 59, tzinfo=UTC)) == []
    assert post.faults_at(NOW) == ["The schedule date is in the past"]


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"content": "  "}, "Content or media is required"),
        ({"content": "", "imageUrls": " , "}, "Content or media is required"),
        ({"content": "", "link": "https://example.com"}, "Content or media is required"),
        ({"imageUrls": JPG, "gifUrl": GIF}, "Only one kind of media is allowed in a row: images, a GIF or videos"),
        ({"imageUrls": ",".join([JPG] * 11)}, "A maximum of 10 is allowed in imageUrls"),
        ({"videoUrls": ",".join([MP4] * 11)}, "A maximum of 10 is allowed in videoUrls"),
        ({"gifUrl": f"{GIF},{GIF}"}, "A maximum of 1 is allowed in gifUrl"),
        ({"imageUrls": MP4}, "Invalid media format"),
        ({"imageUrls": GIF}, "Invalid media format"),
        ({"videoUrls": "https://example.com/a.avi"}, "Invalid media format"),
        ({"imageUrls": "a.jpg"}, "Invalid media format"),
        ({"imageUrls": "ftp://example.com/a.jpg"}, "Invalid media format"),
        ({"imageUrls": "http://[a.jpg"}, "Invalid media format"),
        ({"link": "example.com"}, "Invalid link"),
    ],
)  # fmt: skip
def test_a_row_has_faults(cells: dict[str, str], fault: str) -> None:
    """One fault here each; several stand beside each other."""
    assert faults(**cells) == [fault]
    assert faults(postAtSpecificTime="2026-01-01 00:00", **cells) == [
        "The schedule date is in the past",
        fault,
    ]


@pytest.mark.parametrize(
    "cells",
    [
        {"content": "", "imageUrls": JPG},
        {"imageUrls": ", ".join([JPG] * 10)},
        {"imageUrls": "https://example.com/media/1"},
        {"imageUrls": "https://example.com/A.PNG?w=1080"},
        {"videoUrls": MP4},
        {"gifUrl": GIF},
        {"link": "https://example.com"},
    ],
)
def test_a_row_without_faults(cells: dict[str, str]) -> None:
    """What an address does not tell by its ending is believed."""
    assert faults(**cells) == []


def test_a_row_with_commas_outside_of_quotes_has_too_many_cells() -> None:
    """The commonest accident of files written by hand."""
    fault, *_ = planned(file(",Bread, rolls, buns, cakes, pies, and more,,,,")).faults
    assert "more cells" in fault
    assert planned(file(",Bread,,,,,,,")).faults == []
    assert planned(file(",Bread")).faults == []


def test_a_network_refuses_some_media() -> None:
    """The row says so, and the file says for which network."""
    gif = plan_post(row(gifUrl=GIF), "basic", STOCKHOLM, ("facebook", "instagram", "tiktok"))
    assert gif.faults == ["Invalid media format"]
    [media] = gif.medias
    assert media["error"] == "image/gif is not allowed on instagram, tiktok"
    assert (media["instagramError"], media["tiktokError"]) == ("imageType", "imageType")
    [media] = plan_post(row(videoUrls=MP4), "basic", STOCKHOLM, ("google",)).medias
    assert media["gmbError"] == "videoType"
    assert faults("instagram") == ["Media is required for instagram"]
    assert faults("pinterest", gifUrl=GIF) == ["Invalid media format"]


def test_a_link_beside_media_goes_into_the_text() -> None:
    """Alone, it is shown as a card."""
    link = "https://example.com/menu"
    assert planned(file(f",Menu,{link},,,")).body["ogTagsDetails"] == {"metaLink": link}
    body = planned(file(f",Menu,{link},{JPG},,")).body
    assert (body["summary"], "ogTagsDetails" in body) == (f"Menu\n{link}", False)
    assert planned(file(f",,{link},{JPG},,")).body["summary"] == link


def test_an_advance_row_says_something_to_each_network() -> None:
    """In the words of a post's body, whatever the columns call it."""
    post = planned(
        advance(
            postAtSpecificTime="2026-04-01 10:00:00", content="Open house", videoUrls=MP4, thumbnailUrl=JPG,
            mediaOptimization="FALSE", applyWatermark="true", tags="bread, new tag,", category="News",
            followUpComment="Will you come?", Facebook_type="reel", Instagram_type="reel", LinkedIn_pdfTitle="Menu",
            LinkedIn_postAsPdf="false", Google_eventType="event", Google_actionType="book", Google_title="Open",
            Google_startDate="2026-04-11 10:00:00", Google_endDate="4/11/2026 18:30",
            Google_actionUrl="https://example.com/book", YouTube_title="Tour", YouTube_privacyLevel="unlisted",
            YouTube_type="short", TikTok_privacyLevel="friends", TikTok_enableDuet="TRUE",
            Community_title="Neighbours", Pinterest_title="Bread", Pinterest_link="https://example.com/pin",
        ),
        "facebook", "instagram",
    )  # fmt: skip
    assert post.faults == []
    assert (post.tags, post.category, post.optimize, post.watermark) == (
        ["bread", "new tag"],
        "News",
        False,
        True,
    )
    day = {"year": 2026, "month": 4, "day": 11}
    assert post.body == {
        "summary": "Open house",
        "type": "reel",
        "media": [{"url": MP4, "type": "video/mp4", "thumbnail": JPG}],
        "scheduleDate": "2026-04-01T08:00:00.000Z",
        "followUpComment": "Will you come?",
        "applyWatermark": True,
        "facebookPostDetails": {"type": "reel"},
        "instagramPostDetails": {"type": "reel"},
        "linkedinPostDetails": {"pdfTitle": "Menu", "postAsPdf": False},
        "gmbPostDetails": {
            "gmbEventType": "EVENT",
            "actionType": "book",
            "title": "Open",
            "startDate": {"startDate": day, "startTime": {"hours": 10, "minutes": 0, "seconds": 0}},
            "endDate": {"endDate": day, "endTime": {"hours": 18, "minutes": 30, "seconds": 0}},
            "url": "https://example.com/book",
        },
        "youtubePostDetails": {"title": "Tour", "privacyLevel": "unlisted", "type": "short"},
        "tiktokPostDetails": {"privacyLevel": "MUTUAL_FOLLOW_FRIENDS", "enableDuet": True},
        "pinterestPostDetails": {"title": "Bread", "link": "https://example.com/pin"},
    }


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Facebook_type": "storey"}, "facebookPostDetails.type must be one of the following values: post, story, reel"),
        ({"YouTube_title": "a" * 101, "YouTube_type": "video"},
         "youtubePostDetails.title must be shorter than or equal to 100 characters"),
        ({"TikTok_privacyLevel": "everyone", "TikTok_enableDuet": "yes"},
         "tiktokPostDetails.enableDuet must be a boolean value"),
        ({"Google_eventType": "event", "Google_startDate": "soon"}, "gmbPostDetails.startDate must be an object"),
        ({"mediaOptimization": "maybe"}, "mediaOptimization must be true or false"),
        ({"Instagram_type": "reel"}, "A reel needs exactly one video"),
    ],
)  # fmt: skip
def test_a_word_that_no_network_knows_is_a_fault(cells: dict[str, Any], fault: str) -> None:
    """Named in the words that a create body is refused with."""
    assert fault in planned(advance(content="Hello", **cells)).faults


def test_a_form_that_networks_differ_in_stands_in_their_blocks() -> None:
    """A post has one form of its own."""
    body = planned(advance(imageUrls=JPG, Facebook_type="post", Instagram_type="story")).body
    assert (body["type"], body["instagramPostDetails"]) == ("post", {"type": "story"})
