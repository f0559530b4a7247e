"""Python names from wire names. Where one reads badly, give it a `name` in the `x-sdk` of the spec."""

from __future__ import annotations

import keyword
import re

from ..spec.document import Object, sdk

BRANDS = {
    "LinkedIn": "Linkedin",
    "TikTok": "Tiktok",
    "YouTube": "Youtube",
    "OAuth": "Oauth",
    "oAuth": "oauth",
}
"""Words with a capital inside that are one word."""


def snake_case(wire: str) -> str:
    """Return the Python name: `locationId` -> `location_id`, `_id` -> `id`, `oAuthId` -> `oauth_id`, `PostCreate` -> `post_create`."""
    for brand, plain in BRANDS.items():
        wire = wire.replace(brand, plain)
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", wire)
    name = re.sub(r"\W+|_+", "_", spaced).strip("_").lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def field_name(wire: str, node: Object) -> str:
    """Return the Python name of a field or a parameter: the one in its x-sdk, where it has one."""
    return str(sdk(node).get("name") or snake_case(wire))


def class_name(room: str) -> str:
    """Return the name of the class of a room: `csv_imports` -> `CsvImports`."""
    return "".join(word.capitalize() for word in room.split("_"))


def is_identifier(name: object) -> bool:
    """Return whether it is a Python name in lower case, its words joined by underscores."""
    return (
        isinstance(name, str) and bool(re.fullmatch(r"[a-z][a-z0-9_]*", name)) and not keyword.iskeyword(name)
    )
