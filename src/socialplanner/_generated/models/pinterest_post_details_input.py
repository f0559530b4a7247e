"""`PinterestPostDetailsInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items, Map, Nested
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PinterestPostDetailsInput(RequestModel):
    """What a pin needs beyond text and its one image or video."""

    _extras: Extras = field(init=False)

    title: str | None
    """Title of the pin, up to 100 characters."""

    link: str | None
    """Address that the pin leads to, up to 2 048 characters."""

    board_ids: dict[str, str] | None
    """One board for each account. An older way that HighLevel announced to drop at the end of July 2026;
    whether it still works is not known, and examples of August 2026 do without it. Use the list of
    boards. Where both are given, the list counts.
    """

    pinterest_boards: list[PinterestBoardSelectionInput] | None
    """The boards to pin to, one entry for each account."""

    shortened_links: list[str] | None
    """Short forms of the links that stand in the post."""

    def __init__(
        self,
        *,
        title: str | None = None,
        link: str | None = None,
        board_ids: dict[str, str] | None = None,
        pinterest_boards: list[PinterestBoardSelectionInput] | None = None,
        shortened_links: list[str] | None = None,
    ) -> None:
        self._extras = None
        self.title = title
        self.link = link
        self.board_ids = board_ids
        self.pinterest_boards = pinterest_boards
        self.shortened_links = shortened_links
        self._check()


from .pinterest_board_selection_input import PinterestBoardSelectionInput

set_fields(
    PinterestPostDetailsInput,
    Field("title", "title", Text(most=100)),
    Field("link", "link", Text(most=2048)),
    Field("board_ids", "boardIds", Map(Text(is_id=True))),
    Field("pinterest_boards", "pinterestBoards", Items(Nested(PinterestBoardSelectionInput))),
    Field("shortened_links", "shortenedLinks", Items(Text())),
)
