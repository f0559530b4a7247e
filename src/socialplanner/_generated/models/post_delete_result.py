"""`PostDeleteResult`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import Model, aside, getter, leftovers

_KNOWN = frozenset(("postId",))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class PostDeleteResult(Model):
    """What was deleted."""

    _extras: dict[str, object] | None = field(init=False)

    post_id: str | None
    """Id of the post that was deleted."""

    def __init__(
        self,
        *,
        post_id: str | None = None,
    ) -> None:
        self._extras = None
        self.post_id = post_id

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        value = get("postId")
        if value.__class__ is str or value is None:
            self.post_id = value
        else:
            self.post_id = None
            kept = aside(kept, src, "postId", value)
        if kept is not None or None in src.values() or not src.keys() <= _KNOWN:
            self._extras = leftovers(src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (post_id := self.post_id) is not None:
            out["postId"] = post_id
        return out
