"""`CsvLinkPreview`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Extras,
    Model,
    getter,
    keep_raw,
    unknown_fields,
)

_KNOWN = frozenset(("url", "ogDescription", "ogImage", "ogTitle", "ogUrl", "ogSiteName", "error"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvLinkPreview(Model):
    """The link of a row, with what the server found on its page."""

    _extras: Extras = field(init=False)

    url: str | None
    """The link, as it stands in the file."""

    og_description: str | None
    """Text of the card."""

    og_image: CsvLinkImage | None
    """The picture on the card."""

    og_title: str | None
    """Title of the card."""

    og_url: str | None
    """Address of the page, as the page itself gives it."""

    og_site_name: str | None
    """Name of the web site that the page belongs to."""

    error: str | None
    """What is wrong with the link (`InvalidLink`). Missing where nothing is."""

    def __init__(
        self,
        *,
        url: str | None = None,
        og_description: str | None = None,
        og_image: CsvLinkImage | None = None,
        og_title: str | None = None,
        og_url: str | None = None,
        og_site_name: str | None = None,
        error: str | None = None,
    ) -> None:
        self._extras = None
        self.url = url
        self.og_description = og_description
        self.og_image = og_image
        self.og_title = og_title
        self.og_url = og_url
        self.og_site_name = og_site_name
        self.error = error

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("url")
        if value.__class__ is str:
            self.url = value
        elif value is None:
            self.url = None
            missing += 1
        else:
            self.url = None
            kept = keep_raw(kept, src, "url", value)
        value = get("ogDescription")
        if value.__class__ is str:
            self.og_description = value
        elif value is None:
            self.og_description = None
            missing += 1
        else:
            self.og_description = None
            kept = keep_raw(kept, src, "ogDescription", value)
        value = get("ogImage")
        if value.__class__ is dict:
            self.og_image = CsvLinkImage.from_dict(value)
        elif value is None:
            self.og_image = None
            missing += 1
        else:
            self.og_image = None
            kept = keep_raw(kept, src, "ogImage", value)
        value = get("ogTitle")
        if value.__class__ is str:
            self.og_title = value
        elif value is None:
            self.og_title = None
            missing += 1
        else:
            self.og_title = None
            kept = keep_raw(kept, src, "ogTitle", value)
        value = get("ogUrl")
        if value.__class__ is str:
            self.og_url = value
        elif value is None:
            self.og_url = None
            missing += 1
        else:
            self.og_url = None
            kept = keep_raw(kept, src, "ogUrl", value)
        value = get("ogSiteName")
        if value.__class__ is str:
            self.og_site_name = value
        elif value is None:
            self.og_site_name = None
            missing += 1
        else:
            self.og_site_name = None
            kept = keep_raw(kept, src, "ogSiteName", value)
        value = get("error")
        if value.__class__ is str:
            self.error = value
        elif value is None:
            self.error = None
            missing += 1
        else:
            self.error = None
            kept = keep_raw(kept, src, "error", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 7 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (url := self.url) is not None:
            out["url"] = url
        if (og_description := self.og_description) is not None:
            out["ogDescription"] = og_description
        if (og_image := self.og_image) is not None:
            out["ogImage"] = og_image.to_dict()
        if (og_title := self.og_title) is not None:
            out["ogTitle"] = og_title
        if (og_url := self.og_url) is not None:
            out["ogUrl"] = og_url
        if (og_site_name := self.og_site_name) is not None:
            out["ogSiteName"] = og_site_name
        if (error := self.error) is not None:
            out["error"] = error
        return out


from .csv_link_image import CsvLinkImage
