"""`PostApprovalInput`. Written by `make generate`."""

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
from .enums import ApprovalStatus

_KNOWN = frozenset(("approver", "requesterNote", "approverNote", "approvalStatus"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostApprovalInput(Model):
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

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("approver")
        if value.__class__ is str:
            self.approver = value
        elif value is None:
            self.approver = None
            missing += 1
        else:
            self.approver = None
            kept = keep_raw(kept, src, "approver", value)
        value = get("requesterNote")
        if value.__class__ is str:
            self.requester_note = value
        elif value is None:
            self.requester_note = None
            missing += 1
        else:
            self.requester_note = None
            kept = keep_raw(kept, src, "requesterNote", value)
        value = get("approverNote")
        if value.__class__ is str:
            self.approver_note = value
        elif value is None:
            self.approver_note = None
            missing += 1
        else:
            self.approver_note = None
            kept = keep_raw(kept, src, "approverNote", value)
        value = get("approvalStatus")
        if value.__class__ is str:
            self.approval_status = value
        elif value is None:
            self.approval_status = None
            missing += 1
        else:
            self.approval_status = None
            kept = keep_raw(kept, src, "approvalStatus", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (approver := self.approver) is not None:
            out["approver"] = approver
        if (requester_note := self.requester_note) is not None:
            out["requesterNote"] = requester_note
        if (approver_note := self.approver_note) is not None:
            out["approverNote"] = approver_note
        if (approval_status := self.approval_status) is not None:
            out["approvalStatus"] = approval_status
        return out
