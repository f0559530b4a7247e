"""`EditSessionResponse`. Written by `make generate`."""

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
from ..._core.values import read_integer

_KNOWN = frozenset(("success", "statusCode", "results", "traceId"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class EditSessionResponse(Model):
    """The envelope around an edit session."""

    _extras: Extras = field(init=False)

    success: bool | None
    """True in every answer seen. Go by the HTTP status, not by this."""

    status_code: int | None
    """The HTTP status once more; the list of slots has 200 here and 201 as its status."""

    results: EditSession | None
    """The session."""

    trace_id: str | None
    """Id of the request in HighLevel's logs. Name it when you ask their support."""

    def __init__(
        self,
        *,
        success: bool | None = None,
        status_code: int | None = None,
        results: EditSession | None = None,
        trace_id: str | None = None,
    ) -> None:
        self._extras = None
        self.success = success
        self.status_code = status_code
        self.results = results
        self.trace_id = trace_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("success")
        if value.__class__ is bool:
            self.success = value
        elif value is None:
            self.success = None
            missing += 1
        else:
            self.success = None
            kept = keep_raw(kept, src, "success", value)
        value = get("statusCode")
        if value is not None:
            self.status_code = status_code = read_integer(value)
            if status_code is None:
                kept = keep_raw(kept, src, "statusCode", value)
        else:
            self.status_code = None
            missing += 1
        value = get("results")
        if value.__class__ is dict:
            self.results = EditSession.from_dict(value)
        elif value is None:
            self.results = None
            missing += 1
        else:
            self.results = None
            kept = keep_raw(kept, src, "results", value)
        value = get("traceId")
        if value.__class__ is str:
            self.trace_id = value
        elif value is None:
            self.trace_id = None
            missing += 1
        else:
            self.trace_id = None
            kept = keep_raw(kept, src, "traceId", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (success := self.success) is not None:
            out["success"] = success
        if (status_code := self.status_code) is not None:
            out["statusCode"] = status_code
        if (results := self.results) is not None:
            out["results"] = results.to_dict()
        if (trace_id := self.trace_id) is not None:
            out["traceId"] = trace_id
        return out


from .edit_session import EditSession
