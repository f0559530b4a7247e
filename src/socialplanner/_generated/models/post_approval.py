"""`PostApproval`. Written by `make generate`."""

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

_KNOWN = frozenset(("approver", "requesterNote", "approverNote", "approvalStatus", "approverUser"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostApproval(Model):
    """Who is asked to approve a post, and what the two sides told each other."""

    _extras: Extras = field(init=False)

    approver: str | None
    """Id of the user who is asked."""

    requester_note: str | None
    """A note to the approver."""

    approver_note: str | None
    """The approver's note in return, where there is one."""

    approval_status: ApprovalStatus | None
    """Where the approval stands; `not_required` for a post that nobody has to approve."""

    approver_user: PostUser | None
    """The user who is asked, with name and email. Null where nobody is."""

    def __init__(
        self,
        *,
        approver: str | None = None,
        requester_note: str | None = None,
        approver_note: str | None = None,
        approval_status: ApprovalStatus | None = None,
        approver_user: PostUser | None = None,
    ) -> None:
        self._extras = None
        self.approver = approver
        self.requester_note = requester_note
        self.approver_note = approver_note
        self.approval_status = approval_status
        self.approver_user = approver_user

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
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
        value = get("approverUser")
        if value.__class__ is dict:
            self.approver_user = PostUser.from_dict(value)
        elif value is None:
            self.approver_user = None
            missing += 1
        else:
            self.approver_user = None
            kept = keep_raw(kept, src, "approverUser", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 5 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
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
        if (approver_user := self.approver_user) is not None:
            out["approverUser"] = approver_user.to_dict()
        return out


from .post_user import PostUser
