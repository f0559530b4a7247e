"""For each rule of `spec/rules.yaml` a body that breaks it, and one that just keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from socialplanner.preflight import FileFacts

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
NETWORKS = ("facebook", "instagram", "linkedin", "google", "tiktok", "tiktok-business", "youtube", "pinterest", "threads",
            "bluesky", "twitter", "community")  # fmt: skip
IDS = {
    name: f"67e0000000000000cccc{number:04}_SANDBOXlocation00001_{number}"
    for number, name in enumerate(NETWORKS)
}
GROUP, ENDED, SHORT = (
    f"67e0000000000000cccc00{number}_SANDBOXlocation00001_{number}" for number in (90, 91, 92)
)

Body = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """`breaks` and `keeps` are added to the smallest body for the networks."""

    rule: str
    breaks: Body
    keeps: Body
    networks: tuple[str, ...] = ("facebook",)
    operation: str = "create_post"
    files: tuple[FileFacts, FileFacts] | None = None
    stored: tuple[str, str] = ("scheduled", "scheduled")
    platform: str = ""
    keep_platform: str = ""
    severity: str = ""

    def __str__(self) -> str:
        return f"{self.rule} {self.networks[0]}"


def at(**ahead: float) -> str:
    return (NOW + timedelta(**ahead)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def picture(kind: str = "image/jpeg", **more: Any) -> Body:
    ending = kind.partition("/")[2]
    return {"url": f"https://storage.googleapis.com/box/a.{ending}", "type": kind} | more


def film(kind: str = "video/mp4", **more: Any) -> Body:
    return picture(kind, **more)


def media(*files: Body) -> Body:
    return {"media": list(files)}


def pictures(number: int) -> Body:
    return media(*(picture() for _ in range(number)))


def text(number: int) -> Body:
    return {"summary": "x" * number}


def base(network: str) -> Body:
    """What a post on a network needs at least."""
    needs: Body = {"media": []}
    if network in ("instagram", "pinterest"):
        needs = media(picture())
    if network in ("tiktok", "tiktok-business", "youtube"):
        needs = media(film())
    if network == "pinterest":
        needs["pinterestPostDetails"] = {"boardIds": {IDS["pinterest"]: "1"}}
    return needs


def body_of(case: Case, more: Body) -> Body:
    """The whole body; a value of None leaves the field out."""
    if case.operation not in ("create_post", "update_post"):
        return more
    body: Body = {
        "accountIds": [IDS[each] for each in case.networks],
        "type": "post",
        "userId": "SANDBOXuser000000001",
    }
    body |= {"summary": "Hello", "status": "scheduled", "scheduleDate": at(hours=2)}
    for network in case.networks:
        body |= base(network)
    return {key: value for key, value in (body | more).items() if value is not None}


def limit(rule: str, network: str, most: int, **more: Any) -> Case:
    return Case(rule, text(most + 1) | more, text(most) | more, (network,))


def details(rule: str, network: str, block: str, breaks: Body, keeps: Body, **more: Any) -> Case:
    return Case(rule, {block: breaks} | more, {block: keeps} | more, (network,))


def facts(rule: str, network: str, breaks: Body, keeps: Body, file: Body | None = None, **more: Any) -> Case:
    files = FileFacts(**breaks), FileFacts(**keeps)
    body = media(file or picture()) | more
    return Case(rule, body, body, (network,), files=files)


POLL: Body = {"question": "Q", "options": [{"text": "a"}, {"text": "b"}], "settings": {"duration": "ONE_DAY"}}
YOUTUBE: Body = {"title": "T", "privacyLevel": "public", "type": "video"}
TIKTOK: Body = {"privacyLevel": "PUBLIC_TO_EVERYONE"}


def poll(**more: Any) -> Body:
    return {"poll": POLL | more}


def event(**more: Any) -> Body:
    day: Body = {"year": 2026, "month": 4, "day": 11}
    start = {"startDate": day, "startTime": {"hours": 10, "minutes": 0, "seconds": 0}}
    end = {"endDate": day, "endTime": {"hours": 10, "minutes": 0, "seconds": 1}}
    return {"gmbEventType": "EVENT", "title": "Open day", "startDate": start, "endDate": end} | more


OFFER: Body = event() | {
    "gmbEventType": "OFFER", "offerTitle": "Two for one", "termsConditions": "https://example.com/terms",
    "couponCode": "A", "redeemOnlineUrl": "https://example.com/redeem",
}  # fmt: skip
PRESET: Body = {"facebookPostDetails": {"type": "post", "textFormatPresetId": "1"}}
STORY: Body = {"type": "story", "summary": ""}
REEL: Body = {"type": "reel"}
REVIEW: Body = {"status": "in_review", "postApprovalDetails": {"approver": "SANDBOXuser000000002"}}

TIMES = [
    Case("R1", {"scheduleDate": at()}, {"scheduleDate": at(seconds=1)}),
    Case("R2", {"scheduleDate": None}, {}),
    Case("R2b", {"status": None}, {}),
    Case("R2c", {"status": None, "scheduleDate": None}, {}, operation="update_post"),
    Case("R3", {"media": None}, {"media": []}, operation="update_post"),
    Case("R4", {}, {}, operation="update_post", stored=("published", "scheduled")),
    Case("R5", {"accountIds": []}, {}),
    Case("R5b", {"userId": ""}, {}),
    Case("R6", {"summary": " "}, {"summary": "", **media(picture())}),
    Case("R6", {"summary": None}, {"summary": "x"}, ("linkedin",)),
    Case("R6", {"summary": "", "media": None}, {"summary": "x"}, ("google",)),
    Case("R7", {"accountIds": [ENDED]}, {}),
    Case(
        "R7b",
        {"accountIds": [SHORT], "scheduleDate": at(hours=3)},
        {"accountIds": [SHORT], "scheduleDate": at(hours=1)},
    ),
]
TEXTS = [
    limit("R8", "facebook", 63_206),
    Case("R8", text(62_001), text(62_000), severity="warn"),
    limit("R9", "instagram", 2_200),
    limit("R9", "instagram", 2_200, type="reel", **media(film())),
    limit("R10", "tiktok", 2_200),
    Case("R10", text(151), text(150), ("tiktok",), severity="warn"),
    limit("R10b", "tiktok-business", 2_200),
    limit("R11", "linkedin", 3_000),
    limit("R12", "google", 1_500),
    limit("R13", "pinterest", 800),
    Case("R13", text(501), text(500), ("pinterest",), severity="warn"),
    limit("R14", "threads", 500),
    limit("R14b", "bluesky", 300),
    Case("R14b", {"summary": "🎉" * 151}, {"summary": "🎉" * 150}, ("bluesky",)),
    limit("R15", "youtube", 5_000),
    details("R15b", "youtube", "youtubePostDetails", YOUTUBE | {"title": "t" * 101}, YOUTUBE | {"title": "t" * 100}),
    limit("R16", "twitter", 280),
    limit("R17", "community", 100_000),
    Case("R18", text(501), text(500), ("facebook", "threads")),
    Case("R18", text(301), text(300), ("bluesky", "linkedin", "threads")),
    Case("R19", STORY | {"summary": "x", **media(picture())}, STORY | media(picture())),
    Case("R19", {"instagramPostDetails": {"type": "story"}}, {"instagramPostDetails": {"type": "post"}}, ("instagram",)),
    Case("R20", {"summary": " ".join(["#a"] * 31)}, {"summary": " ".join(["#a"] * 30)}, ("instagram",)),
    details("R22", "pinterest", "pinterestPostDetails", {"title": "t" * 101, "boardIds": {IDS["pinterest"]: "1"}},
            {"title": "t" * 100, "boardIds": {IDS["pinterest"]: "1"}}),
    details("R22b", "pinterest", "pinterestPostDetails", {"link": "l" * 2049, "boardIds": {IDS["pinterest"]: "1"}},
            {"link": "l" * 2048, "boardIds": {IDS["pinterest"]: "1"}}),
    details("R23", "linkedin", "linkedinPostDetails", {"pdfTitle": "t" * 101}, {"pdfTitle": "t" * 100}),
    details("R24", "linkedin", "linkedinPostDetails", poll(question="q" * 141), poll(question="q" * 140)),
    details("R24b", "linkedin", "linkedinPostDetails", poll(options=[{"text": "a"}]), poll()),
    details("R24b", "linkedin", "linkedinPostDetails", poll(options=[{"text": each} for each in "abcde"]),
            poll(options=[{"text": each} for each in "abcd"])),
    details("R24c", "linkedin", "linkedinPostDetails", poll(options=[{"text": "a" * 31}, {"text": "b"}]),
            poll(options=[{"text": "a" * 30}, {"text": "b"}])),
    details("R24d", "linkedin", "linkedinPostDetails", poll(options=[{"text": "a"}, {"text": "a"}]), poll()),
    Case("R25", {"linkedinPostDetails": poll(), **media(picture())}, {"linkedinPostDetails": poll()}, ("linkedin",)),
    Case("R25", {"linkedinPostDetails": poll(), "ogTagsDetails": {"metaLink": "https://example.com"}},
         {"linkedinPostDetails": {}, "ogTagsDetails": {"metaLink": "https://example.com"}}, ("linkedin",)),
    details("R26", "google", "gmbPostDetails", event(title="t" * 59), event(title="t" * 58)),
    details("R27", "google", "gmbPostDetails", event(endDate={"endDate": {"year": 2026, "month": 4, "day": 11}}), event()),
    Case("R28", PRESET | text(131), PRESET | text(130)),
    Case("R28b", PRESET | STORY | {"facebookPostDetails": {"type": "story", "textFormatPresetId": "1"}, **media(picture())},
         PRESET),
    Case("R28c", PRESET | media(picture()), PRESET),
    Case("R29", media(picture(altText="a" * 4087)), media(picture(altText="a" * 4086))),
    Case("R29b", media(picture(altText="a" * 501)), media(picture(altText="a" * 500)), ("pinterest",)),
    Case("R29c", media(picture(altText="a" * 1001)), media(picture(altText="a" * 1000)), ("instagram",)),
    Case("R29c", media(picture(altText="a" * 1001)), media(picture(altText="a" * 1000)), ("threads",)),
    Case("R29d", media(picture(altText="a" * 2001)), media(picture(altText="a" * 2000)), ("bluesky",)),
    Case("R29e", media(film(altText="a")), media(picture(altText="a"))),
    Case("R30", {"ogTagsDetails": {"ogTitle": "t" * 61}}, {"ogTagsDetails": {"ogTitle": "t" * 60}}),
    Case("R30b", {"ogTagsDetails": {"ogDescription": "t" * 156}}, {"ogTagsDetails": {"ogDescription": "t" * 155}}),
    *(Case("R31", {"ogTagsDetails": {"metaLink": "https://example.com"}}, {}, (each,))
      for each in ("instagram", "tiktok", "tiktok-business", "pinterest", "youtube")),
    Case("R31b", REEL | media(film()) | {"ogTagsDetails": {"metaLink": "https://example.com"}},
         {"ogTagsDetails": {"metaLink": "https://example.com"}}),
    Case("R32", {"followUpComment": "Hi"}, {"followUpComment": ""}, ("google",)),
    Case("R32", {"followUpComment": "Hi"}, {}, ("pinterest",)),
    Case("R33", {"followUpComment": "c" * 1201}, {"followUpComment": "c" * 1200}, ("tiktok",)),
    Case("R33b", {"followUpComment": "c" * 281}, {"followUpComment": "c" * 280}, ("twitter",)),
    Case("R33c", {"followUpComment": "c" * 2201}, {"followUpComment": "c" * 2200}, ("facebook", "instagram")),
    Case("R33c", {"followUpComment": "c" * 3001}, {"followUpComment": "c" * 3000}, ("linkedin",)),
    Case("R33d", {"followUpComment": "c", "tiktokPostDetails": {"privacyLevel": "SELF_ONLY"}},
         {"followUpComment": "c", "tiktokPostDetails": TIKTOK}, ("tiktok",)),
    details("R21", "instagram", "instagramPostDetails", {"type": "post", "collaborators": {"a": list("abcdef")}},
            {"type": "post", "collaborators": {"a": list("abcde")}}),
    Case("R21b", STORY | {"instagramPostDetails": {"type": "story", "collaborators": {"a": ["b"]}}},
         {"instagramPostDetails": {"type": "reel", "collaborators": {"a": ["b"]}}, **media(film())}, ("instagram",)),
]  # fmt: skip
SELECTED = media(picture(), picture())
FILES = [
    Case("R34", media(picture("image/webp")), media(picture("image/png"))),
    Case("R35", {"media": []}, media(picture()), ("instagram",)),
    Case("R36", pictures(11), pictures(10), ("instagram",)),
    Case("R36b", media(picture("image/gif")), media(picture("image/png")), ("instagram",)),
    facts("R36c", "instagram", {"bytes": 8_000_001}, {"bytes": 8_000_000}),
    facts("R36d", "instagram", {"width": 192, "height": 100}, {"width": 191, "height": 100}),
    facts("R36d", "instagram", {"width": 79, "height": 100}, {"width": 80, "height": 100}),
    Case("R37", media(picture(), film()), media(picture(), picture())),
    Case("R37b", pictures(11), pictures(10)),
    facts("R37c", "facebook", {"bytes": 10_000_001}, {"bytes": 10_000_000}),
    Case("R38", pictures(10), pictures(9), ("linkedin",)),
    facts("R38b", "linkedin", {"bytes": 8_000_001}, {"bytes": 8_000_000}),
    facts("R38c", "linkedin", {"width": 6013, "height": 1}, {"width": 6012, "height": 6012}),
    Case("R39", pictures(5), pictures(4), ("bluesky",)),
    Case("R40", {"linkedinPostDetails": {"postAsPdf": True}, **pictures(301)},
         {"linkedinPostDetails": {"postAsPdf": True}, **pictures(300)}, ("linkedin",)),
    facts("R40b", "linkedin", {"bytes": 100_000_001}, {"bytes": 100_000_000}, linkedinPostDetails={"postAsPdf": True}),
    Case("R41", pictures(2), pictures(1), ("google",)),
    Case("R41b", media(film()), media(picture()), ("google",)),
    Case("R41c", media(picture("image/gif")), media(picture("image/jpg")), ("google",)),
    facts("R41d", "google", {"bytes": 5_000_001}, {"bytes": 5_000_000}),
    facts("R41e", "google", {"width": 719, "height": 800}, {"width": 720, "height": 3000}),
    Case("R42", pictures(2), pictures(1), ("pinterest",)),
    Case("R42", {"media": []}, media(film()), ("pinterest",)),
    facts("R42b", "pinterest", {"bytes": 10_000_001}, {"bytes": 10_000_000}),
    Case("R43", {"pinterestPostDetails": None}, {}, ("pinterest",)),
    Case("R43", {"pinterestPostDetails": {"pinterestBoards": [{"accountId": "other", "boards": ["1"]}]}},
         {"pinterestPostDetails": {"pinterestBoards": [{"accountId": IDS["pinterest"], "boards": ["1"]}]}}, ("pinterest",)),
    Case("R43b", {"pinterestPostDetails": {"pinterestBoards": [{"accountId": IDS["pinterest"], "boards": ["1"] * 26}]}},
         {"pinterestPostDetails": {"pinterestBoards": [{"accountId": IDS["pinterest"], "boards": ["1"] * 25}]}}, ("pinterest",)),
    Case("R44", media(film(), film()), media(film()), ("youtube",)),
    Case("R44", {"media": []}, media(film()), ("youtube",)),
    Case("R44b", media(film(), picture()), media(film()), ("youtube",)),
    facts("R44c", "youtube", {"seconds": 60.5}, {"seconds": 60}, film(), youtubePostDetails=YOUTUBE | {"type": "short"}),
    facts("R44d", "youtube", {"width": 100, "height": 100}, {"width": 90, "height": 160}, film(),
          youtubePostDetails=YOUTUBE | {"type": "short"}),
    Case("R45", {"media": []}, media(film()), ("tiktok",)),
    Case("R45", {"media": None}, media(film()), ("tiktok-business",)),
    Case("R45b", media(picture()), media(film()), ("tiktok",)),
    Case("R45c", media(picture() | {"url": "https://example.com/a.jpg"}), media(picture())),
    Case("R46", pictures(5), pictures(4), ("twitter",)),
    facts("R46b", "twitter", {"bytes": 5_000_001}, {"bytes": 5_000_000}),
    Case("R47", pictures(11), pictures(10), ("community",)),
    Case("R47", pictures(5), pictures(4), ("community",), severity="warn"),
    facts("R47b", "community", {"bytes": 10_000_001}, {"bytes": 10_000_000}),
    *(Case("R48", REEL | media(film(), film()), REEL | media(film()), (each,))
      for each in ("facebook", "instagram", "tiktok", "tiktok-business", "youtube")),
    Case("R48b", REEL | media(film(), picture()), REEL | media(film())),
    Case("R48c", REEL | media(film()) | {"accountIds": [GROUP]}, REEL | media(film())),
    Case("R48d", REEL | media(film()), media(film()), ("linkedin",)),
    Case("R48e", STORY | media(picture()), media(picture()), ("threads",)),
    facts("R49", "instagram", {"seconds": 91}, {"seconds": 90}, film(), **REEL),
    facts("R49b", "instagram", {"bytes": 10**9 + 1}, {"bytes": 10**9}, film(), **REEL),
    facts("R49c", "instagram", {"width": 1921}, {"width": 1920}, film(), **REEL),
    Case("R49d", REEL | media(film("video/webm")), REEL | media(film("video/mov")), ("instagram",)),
    facts("R50", "facebook", {"seconds": 2.9}, {"seconds": 3}, film(), **REEL),
    facts("R50b", "facebook", {"width": 539}, {"width": 540}, film(), **REEL),
    facts("R50c", "facebook", {"height": 959}, {"height": 960}, film(), **REEL),
    Case("R51", STORY | media(picture("image/png")), STORY | media(picture("image/jpg")), ("instagram",)),
    Case("R51b", STORY | media(film("video/webm")), STORY | media(film()), ("instagram",)),
    facts("R51c", "instagram", {"seconds": 31}, {"seconds": 30}, film(), **STORY),
    facts("R51d", "instagram", {"bytes": 10**8 + 1}, {"bytes": 10**8}, film(), **STORY),
    Case("R52", STORY | pictures(2), STORY | pictures(1)),
    facts("R52b", "facebook", {"bytes": 4_000_001}, {"bytes": 4_000_000}, **STORY),
    Case("R53", media(film(thumbnail="https://example.com/a.GIF?x=1")), media(film(thumbnail="https://example.com/a.png"))),
    Case("R53b", media(picture(thumbnail="https://example.com/a.png")), media(film(thumbnail="https://example.com/a.png"))),
]  # fmt: skip
NEEDS = [
    details("R101", "google", "gmbPostDetails", {"gmbEventType": "EVENT", "title": "T"}, event()),
    details("R102", "google", "gmbPostDetails", OFFER | {"couponCode": ""}, OFFER),
    details("R103", "google", "gmbPostDetails", {"gmbEventType": "STANDARD", "actionType": "book"},
            {"gmbEventType": "STANDARD", "actionType": "call"}),
    details("R104", "tiktok", "tiktokPostDetails",
            {"privacyLevel": "SELF_ONLY", "videoDisclosure": True, "promoteYourBrand": True},
            TIKTOK | {"videoDisclosure": True, "promoteYourBrand": True}),
    details("R105", "tiktok", "tiktokPostDetails", TIKTOK | {"videoDisclosure": True},
            TIKTOK | {"videoDisclosure": True, "promoteOtherBrand": True}),
    Case("R106", {"instagramPostDetails": {"type": "post", "showOnFeed": True}},
         {"instagramPostDetails": {"type": "reel", "showOnFeed": True}, **media(film())}, ("instagram",)),
    Case("R107", {"instagramPostDetails": {"type": "post", "publishViaPushNotification": True}},
         {"instagramPostDetails": {"type": "story", "publishViaPushNotification": True}, "summary": ""}, ("instagram",)),
    Case("R108", STORY | {"instagramPostDetails": {"type": "story", "publisherNote": "x"}},
         STORY | {"instagramPostDetails": {"type": "story", "publisherNote": "x", "publishViaPushNotification": True}},
         ("instagram",)),
    Case("R109", REVIEW | {"postApprovalDetails": {}}, REVIEW),
    Case("R109b", REVIEW | {"media": None}, REVIEW | {"media": []}),
    Case("R110", {"tags": ["bread"]}, {"tags": ["67e0000000000000eeee0001"]}),
    Case("R111", {"categoryId": "news"}, {"categoryId": "67e0000000000000eeee0001"}),
    Case("R112", {"applyWatermark": True, **media(film())}, {"applyWatermark": True, **media(picture())}),
]  # fmt: skip
CASES = [*TIMES, *TEXTS, *FILES, *NEEDS]

TOM: Body = {"name": "Tom", "id": "1", "offset": 3, "length": 3}
IMAGE: Body = {"url": "https://example.com/a.png", "type": "image"}
COMMENT_LENGTHS = {"R56": ("facebook", 8_000), "R56b": ("community", 8_000), "R56c": ("instagram", 2_200),
                   "R56d": ("linkedin", 3_000), "R56e": ("tiktok", 150), "R56f": ("bluesky", 300), "R56g": ("youtube", 10_000),
                   "R56h": ("threads", 500)}  # fmt: skip


def comment(rule: str, platform: str, breaks: Body, keeps: Body) -> Case:
    start: Body = {"parentId": "67e0000000000000ffffffff", "isParentThread": True, "content": "🎉 Tom"}
    return Case(rule, start | breaks, start | keeps, (platform,), "create_comment", platform=platform)


def request(rule: str, operation: str, breaks: Body, keeps: Body, *platforms: str) -> Case:
    platform, keep_platform = platforms or ("", "")
    networks = (platform or "facebook",)
    return Case(rule, breaks, keeps, networks, operation, platform=platform, keep_platform=keep_platform)


WINDOW: Body = {"originIds": ["1"], "fromDate": at(), "toDate": at()}
RANGE: Body = {"startDate": at(days=-2), "endDate": at(days=-1)}
LISTING: Body = {"skip": "0", "limit": "10", "fromDate": at(), "toDate": at(), "includeUsers": "false"}
QUEUE: Body = {"locationId": "SANDBOXlocation00001", "categoryId": "67e0000000000000ffffffff", "userId": "u"}


def queue(day: int = 0, time: str = "23:59") -> Body:
    return QUEUE | {"timeSlots": [{"dayOfWeek": day, "time": time}]}


COMMENTS = [
    *(comment(rule, platform, {"content": "c" * (most + 1)}, {"content": "c" * most})
      for rule, (platform, most) in COMMENT_LENGTHS.items()),
    *(comment("R57", each, {"attachments": [IMAGE]}, {"attachments": []}) for each in ("threads", "linkedin")),
    comment("R57b", "facebook", {"attachments": [IMAGE, IMAGE]}, {"attachments": [IMAGE]}),
    comment("R58", "bluesky", {"mentions": [TOM]}, {"mentions": []}),
    comment("R58b", "facebook", {"mentions": [TOM | {"offset": 2}]}, {"mentions": [TOM]}),
    comment("R58b", "linkedin", {"mentions": [TOM | {"length": 2}]}, {"mentions": [TOM]}),
    comment("R59", "facebook", {"notifyAllGroupMembers": True}, {"notifyAllGroupMembers": False}),
    comment("R59b", "facebook", {"pollOptions": {"option_a": "a", "option_b": "b"}}, {}),
    comment("R59c", "linkedin", {"textAttachment": {"plaintext": "Long"}}, {}),
    comment("R59d", "bluesky", {"threadLocationId": "100001"}, {}),
    request("R60", "like_comment", {}, {}, "instagram", "facebook"),
    request("R60", "unlike_comment", {}, {}, "threads", "tiktok"),
    request("R61", "list_comments", {"originIds": ["1"], "limit": 101}, {"originIds": ["1"], "limit": 100}),
    request("R61", "list_comments", {"originIds": ["1"], "limit": 0}, {"originIds": ["1"], "limit": 1}),
    request("R61b", "list_comments", {"originIds": ["1"], "skip": -1}, {"originIds": ["1"], "skip": 0}),
    request("R61c", "list_comments", {"originIds": ["1"], "fromDate": at()}, WINDOW),
    request("R61d", "list_comments", WINDOW | {"fromDate": at(seconds=1)}, WINDOW),
]  # fmt: skip
OTHERS = [
    request("R62", "bulk_delete_posts", {"postIds": ["1"] * 51}, {"postIds": ["1"] * 50}),
    request("R63", "get_statistics", {"profileIds": ["1"] * 101}, {"profileIds": ["1"] * 100}),
    request("R63b", "get_statistics", {"profileIds": ["1"], "prevRange": RANGE},
            {"profileIds": ["1"], "prevRange": RANGE, "currentRange": RANGE}),
    request("R64", "list_posts", LISTING | {"skip": 0}, LISTING),
    request("R65", "create_queue", queue(day=7), queue(day=6)),
    request("R65b", "create_queue", queue(time="25:00"), queue()),
    request("R66", "create_queue_item", {"locationId": "SANDBOXlocation00001"},
            {"locationId": "SANDBOXlocation00001", "directToQueue": True}),
    request("R66", "create_queue_item", {"locationId": "SANDBOXlocation00001", "directToQueue": True, "sessionId": "1"},
            {"locationId": "SANDBOXlocation00001", "sessionId": "1"}),
]  # fmt: skip
REQUESTS = [*COMMENTS, *OTHERS]
