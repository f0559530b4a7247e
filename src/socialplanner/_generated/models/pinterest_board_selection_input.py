"""`PinterestBoardSelectionInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.nested_rules import Items
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PinterestBoardSelectionInput(RequestModel):
    """The boards of one Pinterest account that a pin goes to."""

    _extras: Extras = field(init=False)

    account_id: str | None
    """Id of the account, one of those that the post goes to."""

    boards: list[str] | None
    """Ids of the boards, 1 to 25. The pin is made once on each."""

    def __init__(
        self,
        *,
        account_id: str,
        boards: list[str],
    ) -> None:
        self._extras = None
        self.account_id = account_id
        self.boards = boards
        self._check()


set_fields(
    PinterestBoardSelectionInput,
    Field("account_id", "accountId", Text(is_id=True), required=True),
    Field("boards", "boards", Items(Text(), least=1, most=25), required=True),
)
