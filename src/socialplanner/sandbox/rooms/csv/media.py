"""The images and videos of a row of an import file, checked by their addresses alone: nothing is fetched."""

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
# column: how many addresses it takes, of which types. An address without a known ending has the first type.
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
}  # fields of media; the other networks have none, or refuse nothing here


def read_media(row: Row, platforms: Collection[str]) -> tuple[list[Record], list[str]]:
    """Return the media of a row, and what is wrong with them for accounts on these platforms."""
    urls_by_column = {column: urls for column in MEDIA if (urls := split_cell(row[column]))}
    faults = [] if row["content"] or urls_by_column else ["Content or media is required"]
    if len(urls_by_column) > 1:
        faults.append("Only one kind of media is allowed in a row: images, a GIF or videos")
    for column, urls in urls_by_column.items():
        most, _ = MEDIA[column]
        if len(urls) > most:
            faults.append(f"A maximum of {most} is allowed in {column}")
    if not urls_by_column:
        faults += [f"Media is required for {each}" for each in NEED_MEDIA if each in platforms]
    found = [_check_media(url, column, platforms) for column, urls in urls_by_column.items() for url in urls]
    if any("error" in each for each in found):
        faults.append("Invalid media format")
    return found, faults


def _check_media(url: str, column: str, platforms: Collection[str]) -> Record:
    """Return what the API shows of a file, with its faults. An address without a known ending is taken as allowed."""
    _, allowed = MEDIA[column]
    media: Record = {"url": url, "type": allowed[0]}
    fault = f"{allowed[0][:5]}Type"  # imageType, videoType
    if not is_web_address(url):
        return media | {"error": "Invalid media URL", "invalidError": fault}
    _, dot, ending = urlsplit(url).path.rpartition("/")[2].rpartition(".")
    media["type"] = TYPES.get(ending.lower(), allowed[0]) if dot else allowed[0]
    if media["type"] not in allowed:
        return media | {"error": f"{media['type']} is not allowed in {column}", "invalidError": fault}
    refusing = [each for each in sorted(platforms) if _refuses(each, media["type"])]
    if refusing:
        media["error"] = f"{media['type']} is not allowed on {', '.join(refusing)}"
    return media | {ERROR_FIELDS[each]: fault for each in refusing if each in ERROR_FIELDS}


def _refuses(platform: str, mime_type: str) -> bool:
    if mime_type == "image/gif":
        return platform not in GIF_NETWORKS
    return mime_type.startswith("video/") and platform in NO_VIDEO


def split_cell(cell: str) -> list[str]:
    """Return the values of a cell, which commas separate."""
    return [each.strip() for each in cell.split(",") if each.strip()]


def is_web_address(url: str) -> bool:
    """Return whether a text is an address in the web."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in url
