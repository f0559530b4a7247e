"""`PostApprovalInput`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Choice, Field, Text
from .enums import ApprovalStatus


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostApprovalInput(RequestModel):
    """Who is to approve a post before it goes out, and what the two sides tell each other."""

    _extras: Extras = field(init=False)

    approver: str | None
    """Id of the user who is asked. A post in review is refused without it."""

    requester_note: str | None
    """A note to the approver."""

    approver_note: str | None
    """The approver's note in return."""

    approval_status: ApprovalStatus | None
    """Where the approval stands; `pending` when it is asked for."""

    def __init__(
        self,
        *,
        approver: str | None = None,
        requester_note: str | None = None,
        approver_note: str | None = None,
        approval_status: ApprovalStatus | None = None,
    ) -> None:
        self._extras = None
        self.approver = approver
        self.requester_note = requester_note
        self.approver_note = approver_note
        self.approval_status = approval_status
        self._check()


set_fields(
    PostApprovalInput,
    Field("approver", "approver", Text()),
    Field("requester_note", "requesterNote", Text()),
    Field("approver_note", "approverNote", Text()),
    Field("approval_status", "approvalStatus", Choice(ApprovalStatus)),
)
