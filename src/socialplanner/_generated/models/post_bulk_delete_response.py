"""`PostBulkDeleteResponse`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import Model, aside, getter, leftovers
from ..._core.values import read_integer

_KNOWN = frozenset(
    (
        "success",
        "statusCode",
        "message",
        "results",
    )
)


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostBulkDeleteResponse(Model):
    """The envelope around the outcome of a bulk delete. The live service was also seen to send a `message`
    and nothing else.
    """

    _extras: dict[str, object] | None = field(init=False)

    success: bool | None
    """True in every answer seen. Go by the HTTP status, not by this."""

    status_code: int | None
    """The HTTP status once more."""

    message: str | None
    """What was done, in a few English words."""

    results: PostBulkDeleteResult | None
    """The outcome, with the count. May be missing altogether."""

    def __init__(
        self,
        *,
        success: bool | None = None,
        status_code: int | None = None,
        message: str | None = None,
        results: PostBulkDeleteResult | None = None,
    ) -> None:
        self._extras = None
        self.success = success
        self.status_code = status_code
        self.message = message
        self.results = results

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        value = get("success")
        if value.__class__ is bool or value is None:
            self.success = value
        else:
            self.success = None
            kept = aside(kept, src, "success", value)
        value = get("statusCode")
        if value is None:
            self.status_code = None
        else:
            self.status_code = status_code = read_integer(value)
            if status_code is None:
                kept = aside(kept, src, "statusCode", value)
        value = get("message")
        if value.__class__ is str or value is None:
            self.message = value
        else:
            self.message = None
            kept = aside(kept, src, "message", value)
        value = get("results")
        if value.__class__ is dict:
            self.results = PostBulkDeleteResult.from_dict(value)
        else:
            self.results = None
            if value is not None:
                kept = aside(kept, src, "results", value)
        if kept is not None or None in src.values() or not src.keys() <= _KNOWN:
            self._extras = leftovers(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (success := self.success) is not None:
            out["success"] = success
        if (status_code := self.status_code) is not None:
            out["statusCode"] = status_code
        if (message := self.message) is not None:
            out["message"] = message
        if (results := self.results) is not None:
            out["results"] = results.to_dict()
        return out


from .post_bulk_delete_result import PostBulkDeleteResult
