"""`StatisticsResponse`. Written by `make generate`."""

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

_KNOWN = frozenset(("results", "message", "traceId", "grouping"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class StatisticsResponse(Model):
    """The envelope around the statistics. It has no `success` and no `statusCode`, unlike those of other
    rooms.
    """

    _extras: Extras = field(init=False)

    results: StatisticsReport | None
    """The statistics."""

    message: str | None
    """What was done, in a few English words."""

    trace_id: str | None
    """Id of the request in HighLevel's logs, a UUID. Name it when you ask their support."""

    grouping: str | None
    """How the numbers are grouped; `daily` was seen."""

    def __init__(
        self,
        *,
        results: StatisticsReport | None = None,
        message: str | None = None,
        trace_id: str | None = None,
        grouping: str | None = None,
    ) -> None:
        self._extras = None
        self.results = results
        self.message = message
        self.trace_id = trace_id
        self.grouping = grouping

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("results")
        if value.__class__ is dict:
            self.results = StatisticsReport.from_dict(value)
        elif value is None:
            self.results = None
            missing += 1
        else:
            self.results = None
            kept = keep_raw(kept, src, "results", value)
        value = get("message")
        if value.__class__ is str:
            self.message = value
        elif value is None:
            self.message = None
            missing += 1
        else:
            self.message = None
            kept = keep_raw(kept, src, "message", value)
        value = get("traceId")
        if value.__class__ is str:
            self.trace_id = value
        elif value is None:
            self.trace_id = None
            missing += 1
        else:
            self.trace_id = None
            kept = keep_raw(kept, src, "traceId", value)
        value = get("grouping")
        if value.__class__ is str:
            self.grouping = value
        elif value is None:
            self.grouping = None
            missing += 1
        else:
            self.grouping = None
            kept = keep_raw(kept, src, "grouping", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 4 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (results := self.results) is not None:
            out["results"] = results.to_dict()
        if (message := self.message) is not None:
            out["message"] = message
        if (trace_id := self.trace_id) is not None:
            out["traceId"] = trace_id
        if (grouping := self.grouping) is not None:
            out["grouping"] = grouping
        return out


from .statistics_report import StatisticsReport
