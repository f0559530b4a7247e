"""Python names from wire names. If one comes out ugly, give it a `name` in the `x-sdk` of the spec."""

from __future__ import annotations

import keyword
import re

BRANDS = {
    "LinkedIn": "Linkedin",
    "TikTok": "Tiktok",
    "YouTube": "Youtube",
    "OAuth": "Oauth",
    "oAuth": "oauth",
}
"""Words with a capital inside that are one word."""


def snake_case(wire: str) -> str:
    """`locationId` -> `location_id`, `_id` -> `id`, `oAuthId` -> `oauth_id`, `PostCreate` -> `post_create`."""
    for brand, plain in BRANDS.items():
        wire = wire.replace(brand, plain)
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", wire)
    name = re.sub(r"\W+|_+", "_", spaced).strip("_").lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def is_identifier(name: object) -> bool:
    return (
        isinstance(name, str) and name.isidentifier() and not keyword.iskeyword(name) and name == name.lower()
    )
