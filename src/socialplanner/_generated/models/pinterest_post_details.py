"""`PinterestPostDetails`. Written by `make generate`."""

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
from ..._core.values import map_of, read_object, read_text

_KNOWN = frozenset(("title", "link", "boardIds", "pinterestBoards", "shortenedLinks"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PinterestPostDetails(Model):
    """What counts for Pinterest alone."""

    _extras: Extras = field(init=False)

    title: str | None
    """Title of the pin."""

    link: str | None
    """Address that the pin leads to."""

    board_ids: dict[str, str] | None
    """One board for each account; an older form of the list of boards."""

    pinterest_boards: list[PinterestBoardSelection]
    """The boards that the pin goes to, one entry for each account."""

    shortened_links: list[str]
    """Short forms of the links that stand in the post."""

    def __init__(
        self,
        *,
        title: str | None = None,
        link: str | None = None,
        board_ids: dict[str, str] | None = None,
        pinterest_boards: list[PinterestBoardSelection] | None = None,
        shortened_links: list[str] | None = None,
    ) -> None:
        self._extras = None
        self.title = title
        self.link = link
        self.board_ids = board_ids
        self.pinterest_boards = Absent() if pinterest_boards is None else pinterest_boards
        self.shortened_links = Absent() if shortened_links is None else shortened_links

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("title")
        if value.__class__ is str:
            self.title = value
        elif value is None:
            self.title = None
            missing += 1
        else:
            self.title = None
            kept = keep_raw(kept, src, "title", value)
        value = get("link")
        if value.__class__ is str:
            self.link = value
        elif value is None:
            self.link = None
            missing += 1
        else:
            self.link = None
            kept = keep_raw(kept, src, "link", value)
        value = get("boardIds")
        if value is not None:
            self.board_ids = board_ids = map_of(read_text)(value)
            if board_ids is None:
                kept = keep_raw(kept, src, "boardIds", value)
        else:
            self.board_ids = None
            missing += 1
        value = get("pinterestBoards")
        if value.__class__ is list:
            pinterest_boards = [
                PinterestBoardSelection.from_dict(item) for item in value if item.__class__ is dict
            ]
            self.pinterest_boards = pinterest_boards
            if len(pinterest_boards) != len(value):
                kept = keep_raw_list(kept, "pinterestBoards", value, read_object)
                self.pinterest_boards = pinterest_boards or Absent()
        elif value is None:
            self.pinterest_boards = Absent()
            missing += 1
        else:
            self.pinterest_boards = Absent()
            kept = keep_raw(kept, src, "pinterestBoards", value)
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
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (title := self.title) is not None:
            out["title"] = title
        if (link := self.link) is not None:
            out["link"] = link
        if (board_ids := self.board_ids) is not None:
            out["boardIds"] = board_ids
        if (pinterest_boards := self.pinterest_boards) or pinterest_boards.__class__ is not Absent:
            out["pinterestBoards"] = [item.to_dict() for item in pinterest_boards]
        if (shortened_links := self.shortened_links) or shortened_links.__class__ is not Absent:
            out["shortenedLinks"] = shortened_links
        return out


from .pinterest_board_selection import PinterestBoardSelection
