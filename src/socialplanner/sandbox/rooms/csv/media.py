"""The images and videos of a row of an import file, judged by their addresses alone: nothing is fetched."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from ...state.state import Record
from .rows import Row

TYPES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
    "mp4": "video/mp4",
    "mov": "video/mov",
    "webm": "video/webm",
    "avi": "video/x-msvideo",
}
# column: how many addresses it takes, of which types. The first stands for an address that does not tell its type.
MEDIA = {
    "imageUrls": (10, ("image/jpeg", "image/png")),
    "gifUrl": (1, ("image/gif",)),
    "videoUrls": (10, ("video/mp4", "video/mov", "video/webm")),
}
GIF_NETWORKS = ("facebook", "linkedin", "twitter")
NO_VIDEO = ("google",)
NEED_MEDIA = ("instagram", "pinterest", "youtube")
ERROR_FIELDS = {
    "instagram": "instagramError",
    "google": "gmbError",
    "tiktok": "tiktokError",
    "tiktok-business": "tiktokBusinessError",
}  # of media; the other networks have none, or refuse nothing here


def medias(row: Row, platforms: Collection[str]) -> tuple[list[Record], list[str]]:
    """All of a row, and what is wrong with them for accounts on these platforms."""
    given = {column: urls for column in MEDIA if (urls := listed(row[column]))}
    faults = [] if row["content"] or given else ["Content or media is required"]
    if len(given) > 1:
        faults.append("Only one kind of media is allowed in a row: images, a GIF or videos")
    for column, urls in given.items():
        most, _ = MEDIA[column]
        if len(urls) > most:
            faults.append(f"A maximum of {most} is allowed in {column}")
    if not given:
        faults += [f"Media is required for {each}" for each in NEED_MEDIA if each in platforms]
    found = [_media(url, column, platforms) for column, urls in given.items() for url in urls]
    if any("error" in each for each in found):
        faults.append("Invalid media format")
    return found, faults


def _media(url: str, column: str, platforms: Collection[str]) -> Record:
    """What the API shows of a file, with its faults. An address that ends in no known type is believed."""
    _, allowed = MEDIA[column]
    shown: Record = {"url": url, "type": allowed[0]}
    fault = f"{allowed[0][:5]}Type"  # imageType, videoType
    if not is_address(url):
        return shown | {"error": "Invalid media URL", "invalidError": fault}
    _, dot, ending = urlsplit(url).path.rpartition("/")[2].rpartition(".")
    shown["type"] = TYPES.get(ending.lower(), allowed[0]) if dot else allowed[0]
    if shown["type"] not in allowed:
        return shown | {"error": f"{shown['type']} is not allowed in {column}", "invalidError": fault}
    refusing = [each for each in sorted(platforms) if _refuses(each, shown["type"])]
    if refusing:
        shown["error"] = f"{shown['type']} is not allowed on {', '.join(refusing)}"
    return shown | {ERROR_FIELDS[each]: fault for each in refusing if each in ERROR_FIELDS}


def _refuses(platform: str, kind: str) -> bool:
    if kind == "image/gif":
        return platform not in GIF_NETWORKS
    return kind.startswith("video/") and platform in NO_VIDEO


def listed(cell: str) -> list[str]:
    """What stands in a cell with commas between."""
    return [each.strip() for each in cell.split(",") if each.strip()]


def is_address(url: str) -> bool:
    """Whether this is the address of something in the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in url
