"""`BlueskyPostDetails`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_text

_KNOWN = frozenset(
    (
        "shortenedLinks",
        "replyTo",
        "quotePost",
        "language",
        "externalLink",
        "externalLinkTitle",
        "externalLinkDescription",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class BlueskyPostDetails(Model):
    """What counts for Bluesky alone."""

    _extras: Extras = field(init=False)

    shortened_links: list[str]
    """Short forms of the links that stand in the post."""

    reply_to: str | None
    """The post that this one answers, as an address that begins with at://."""

    quote_post: str | None
    """The post that this one quotes, as an address that begins with at://."""

    language: str | None
    """Language of the text, two letters (ISO 639-1)."""

    external_link: str | None
    """Address that the card under the text leads to."""

    external_link_title: str | None
    """Title of that card."""

    external_link_description: str | None
    """Text of that card."""

    def __init__(
        self,
        *,
        shortened_links: list[str] | None = None,
        reply_to: str | None = None,
        quote_post: str | None = None,
        language: str | None = None,
        external_link: str | None = None,
        external_link_title: str | None = None,
        external_link_description: str | None = None,
    ) -> None:
        self._extras = None
        self.shortened_links = Absent() if shortened_links is None else shortened_links
        self.reply_to = reply_to
        self.quote_post = quote_post
        self.language = language
        self.external_link = external_link
        self.external_link_title = external_link_title
        self.external_link_description = external_link_description

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("shortenedLinks")
        if value.__class__ is list:
            shortened_links = [item for item in value if item.__class__ is str]
            self.shortened_links = shortened_links
            if len(shortened_links) != len(value):
                kept = keep_raw_list(kept, "shortenedLinks", value, read_text)
                self.shortened_links = shortened_links or Absent()
        elif value is None:
            self.shortened_links = Absent()
            missing += 1
        else:
            self.shortened_links = Absent()
            kept = keep_raw(kept, src, "shortenedLinks", value)
        value = get("replyTo")
        if value.__class__ is str:
            self.reply_to = value
        elif value is None:
            self.reply_to = None
            missing += 1
        else:
            self.reply_to = None
            kept = keep_raw(kept, src, "replyTo", value)
        value = get("quotePost")
        if value.__class__ is str:
            self.quote_post = value
        elif value is None:
            self.quote_post = None
            missing += 1
        else:
            self.quote_post = None
            kept = keep_raw(kept, src, "quotePost", value)
        value = get("language")
        if value.__class__ is str:
            self.language = value
        elif value is None:
            self.language = None
            missing += 1
        else:
            self.language = None
            kept = keep_raw(kept, src, "language", value)
        value = get("externalLink")
        if value.__class__ is str:
            self.external_link = value
        elif value is None:
            self.external_link = None
            missing += 1
        else:
            self.external_link = None
            kept = keep_raw(kept, src, "externalLink", value)
        value = get("externalLinkTitle")
        if value.__class__ is str:
            self.external_link_title = value
        elif value is None:
            self.external_link_title = None
            missing += 1
        else:
            self.external_link_title = None
            kept = keep_raw(kept, src, "externalLinkTitle", value)
        value = get("externalLinkDescription")
        if value.__class__ is str:
            self.external_link_description = value
        elif value is None:
            self.external_link_description = None
            missing += 1
        else:
            self.external_link_description = None
            kept = keep_raw(kept, src, "externalLinkDescription", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (shortened_links := self.shortened_links) or shortened_links.__class__ is not Absent:
            out["shortenedLinks"] = shortened_links
        if (reply_to := self.reply_to) is not None:
            out["replyTo"] = reply_to
        if (quote_post := self.quote_post) is not None:
            out["quotePost"] = quote_post
        if (language := self.language) is not None:
            out["language"] = language
        if (external_link := self.external_link) is not None:
            out["externalLink"] = external_link
        if (external_link_title := self.external_link_title) is not None:
            out["externalLinkTitle"] = external_link_title
        if (external_link_description := self.external_link_description) is not None:
            out["externalLinkDescription"] = external_link_description
        return out
