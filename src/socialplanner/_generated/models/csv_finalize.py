"""`CsvFinalize`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CsvFinalize(RequestModel):
    """In whose name an import is finalized."""

    _extras: Extras = field(init=False)

    user_id: str | None
    """Id of the user who finalizes the import, 20 letters and digits."""

    def __init__(
        self,
        *,
        user_id: str,
    ) -> None:
        self._extras = None
        self.user_id = user_id
        self._check()


set_fields(
    CsvFinalize,
    Field(
        "user_id", "userId", Text(is_id=True, hint=" Take one from planner.users.search()."), required=True
    ),
)
