"""Write page.json, the page of 100 posts that `decoding` reads: `python -m benchmarks.make_page`.

Everything in it is made up, and the same at each run. Its shape is that of the live API: what was not asked for is
null, the block of a network that the post does not go to is empty, and some fields stand in no document.
"""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

PAGE = Path(__file__).with_name("page.json")
LOCATION = "Kestrel0Bakery0Demo0"
STORAGE = f"https://storage.example.com/locations/{LOCATION}/media"
NETWORKS = ("facebook", "instagram", "linkedin", "google", "tiktok", "youtube", "pinterest")
TEXT = (
    "fresh bread from the old mill every morning at seven the oven is warm come by and taste our rye with "
    "honey seeds and a slice of butter this week only two loaves for one at the market square café crème"
)
WORDS = TEXT.split()

chance = random.Random(235)


def hexadecimal(digits: int) -> str:
    return f"{chance.getrandbits(digits * 4):0{digits}x}"


def sentence(words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def moment(day: int) -> str:
    when = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=day, milliseconds=chance.randrange(86_400_000))
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def media(video: bool) -> dict[str, object]:
    name = hexadecimal(24)
    return {
        "url": f"{STORAGE}/{name}.{'mp4' if video else 'jpg'}",
        "originalUrl": f"{STORAGE}/{name}-original.{'mp4' if video else 'jpg'}",
        "caption": sentence(6),
        "type": "video/mp4" if video else "image/jpeg",
        "thumbnail": f"{STORAGE}/{name}-thumbnail.jpg" if video else "",
        "id": name,
        "isModified": False,
        "altText": sentence(8),
        "size": chance.randrange(20_000, 900_000),  # in no document
    }


def user() -> dict[str, object]:
    return {
        "id": hexadecimal(24),
        "title": "",
        "firstName": "Robin",
        "lastName": "Miller",
        "profilePhoto": f"{STORAGE}/{hexadecimal(24)}.jpg",
        "phone": None,
        "email": "robin@bakery.example",
    }


def details(network: str) -> dict[str, object]:
    """The blocks for the networks: filled for the network of the post, empty for the others that are sent."""
    filled: dict[str, dict[str, object]] = {
        "facebook": {"type": "post"},
        "instagram": {"type": "post", "collaborators": {}, "showOnFeed": True},
        "linkedin": {"postAsPdf": False, "pdfTitle": sentence(3)},
        "google": {
            "gmbEventType": "EVENT",
            "title": sentence(4),
            "startDate": {
                "startDate": {"year": 2026, "month": 3, "day": 4},
                "startTime": {"hours": 9, "minutes": 0, "seconds": 0},
            },
            "endDate": {
                "endDate": {"year": 2026, "month": 3, "day": 5},
                "endTime": {"hours": 18, "minutes": 30, "seconds": 0},
            },
            "actionType": "learn_more",
            "url": "https://bakery.example/bread",
        },
        "tiktok": {"privacyLevel": "PUBLIC_TO_EVERYONE", "enableComment": True, "enableDuet": False},
        "youtube": {"title": sentence(5), "privacyLevel": "public", "type": "video"},
        "pinterest": {
            "title": sentence(4),
            "pinterestBoards": [{"accountId": hexadecimal(24), "boards": []}],
        },
    }
    keys = {"google": "gmbPostDetails"}
    always = ("google", "tiktok", "instagram", "facebook")
    return {
        keys.get(name, f"{name}PostDetails"): block if name == network else {}
        for name, block in filled.items()
        if name == network or name in always
    }


def post(number: int) -> dict[str, object]:
    network = NETWORKS[number % len(NETWORKS)]
    status = ("published", "published", "scheduled", "draft", "failed")[number % 5]
    video = network in ("tiktok", "youtube")
    account = f"{hexadecimal(24)}_{LOCATION}_{chance.randrange(10**14, 10**15)}_page"
    out: dict[str, object] = {
        "deleted": False,
        "source": "composer",
        "isCommentSyncing": False,
        "_id": hexadecimal(24),
        "locationId": LOCATION,
        "platform": network,
        "displayDate": moment(number),
        "channel": "public" if number % 3 else "app",
        "parentPostId": f"{hexadecimal(8)}-{hexadecimal(4)}-4{hexadecimal(3)}-a{hexadecimal(3)}-{hexadecimal(12)}",
        "createdAt": moment(number - 7),
        "updatedAt": moment(number - 6),
        "accountId": account,
        "accountIds": [account],
        "summary": " ".join(sentence(12) for _ in range(chance.randrange(5, 13))),
        "media": [media(video) for _ in range(1 if video else chance.randrange(4))],
        "status": status,
        "createdBy": hexadecimal(24),
        "type": "post",
        "tags": [hexadecimal(24) for _ in range(number % 3)],
        "ogTagsDetails": {},
        "user": user() if number % 4 == 0 else None,
        "postApprovalDetails": {"approverUser": None, "approvalStatus": "not_required"},
        **details(network),
        "mediaOptimization": True,
        "isRecurring": False,  # in no document, like the next one
        "__v": 0,
    }
    if number % 2:
        out["ogTagsDetails"] = {
            "metaLink": "https://bakery.example/",
            "metaImage": f"{STORAGE}/{hexadecimal(24)}.jpg",
            "ogTitle": sentence(5),
            "ogDescription": sentence(14),
        }
    if status == "published":
        out["postId"] = str(chance.randrange(10**15, 10**16))
        out["publishedAt"] = moment(number)
        out["insights"] = {"like": chance.randrange(90), "share": chance.randrange(9), "comment": 3}
    if status in ("scheduled", "failed"):
        out["scheduleDate"] = moment(number)
    if status == "failed":
        out["error"] = "The token of the account has expired. Connect it again."
    if video:
        out["thumbnail"] = f"{STORAGE}/{hexadecimal(24)}-cover.jpg"
    return out


def main() -> None:
    posts = [json.dumps(post(n), ensure_ascii=False, separators=(",", ":")) for n in range(100)]
    head = '{"success":true,"statusCode":201,"message":"Fetched Posts","results":{"count":2350,"posts":['
    PAGE.write_text(head + "\n" + ",\n".join(posts) + "\n]}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
