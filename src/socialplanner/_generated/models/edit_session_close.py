"""`EditSessionClose`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Boolean, Field, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class EditSessionClose(RequestModel):
    """The edit session that is to end."""

    _extras: Extras = field(init=False)

    location_id: str | None
    """Id of the location (sub-account) to work on, 20 letters and digits."""

    session_id: str | None
    """Id of the edit session, 24 hexadecimal digits."""

    keep_in_draft: bool | None
    """Whether a queue that is a draft stays one. Without it, saving a session makes such a queue active."""

    def __init__(
        self,
        *,
        location_id: str,
        session_id: str,
        keep_in_draft: bool | None = None,
    ) -> None:
        self._extras = None
        self.location_id = location_id
        self.session_id = session_id
        self.keep_in_draft = keep_in_draft
        self._check()


set_fields(
    EditSessionClose,
    Field("location_id", "locationId", Text(is_id=True), required=True),
    Field("session_id", "sessionId", Text(is_id=True), required=True),
    Field("keep_in_draft", "keepInDraft", Boolean()),
)
