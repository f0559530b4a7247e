"""`PinterestBoardSelection`. Written by `make generate`."""

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

_KNOWN = frozenset(("accountId", "boards"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PinterestBoardSelection(Model):
    """The boards of one Pinterest account that a pin goes to."""

    _extras: Extras = field(init=False)

    account_id: str | None
    """Id of the account."""

    boards: list[str]
    """Ids of the boards. The pin is made once on each."""

    def __init__(
        self,
        *,
        account_id: str | None = None,
        boards: list[str] | None = None,
    ) -> None:
        self._extras = None
        self.account_id = account_id
        self.boards = Absent() if boards is None else boards

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("accountId")
        if value.__class__ is str:
            self.account_id = value
        elif value is None:
            self.account_id = None
            missing += 1
        else:
            self.account_id = None
            kept = keep_raw(kept, src, "accountId", value)
        value = get("boards")
        if value.__class__ is list:
            boards = [item for item in value if item.__class__ is str]
            self.boards = boards
            if len(boards) != len(value):
                kept = keep_raw_list(kept, "boards", value, read_text)
                self.boards = boards or Absent()
        elif value is None:
            self.boards = Absent()
            missing += 1
        else:
            self.boards = Absent()
            kept = keep_raw(kept, src, "boards", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 2 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (account_id := self.account_id) is not None:
            out["accountId"] = account_id
        if (boards := self.boards) or boards.__class__ is not Absent:
            out["boards"] = boards
        return out
