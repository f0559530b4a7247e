"""`AvailableCategoryQueue`. Written by `make generate`."""

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

_KNOWN = frozenset(("queueId", "prioritizeNewContent", "enableFuturePosts"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class AvailableCategoryQueue(Model):
    """The queue of a category, in short."""

    _extras: Extras = field(init=False)

    queue_id: str | None
    """Id of the queue."""

    prioritize_new_content: bool | None
    """Whether what joins the queue stands before the older items, in place of behind them. False where a
    new queue is not told.
    """

    enable_future_posts: bool | None
    """Whether posts that are published under the category from now on join the queue by themselves. False
    where a new queue is not told.
    """

    def __init__(
        self,
        *,
        queue_id: str | None = None,
        prioritize_new_content: bool | None = None,
        enable_future_posts: bool | None = None,
    ) -> None:
        self._extras = None
        self.queue_id = queue_id
        self.prioritize_new_content = prioritize_new_content
        self.enable_future_posts = enable_future_posts

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("queueId")
        if value.__class__ is str:
            self.queue_id = value
        elif value is None:
            self.queue_id = None
            missing += 1
        else:
            self.queue_id = None
            kept = keep_raw(kept, src, "queueId", value)
        value = get("prioritizeNewContent")
        if value.__class__ is bool:
            self.prioritize_new_content = value
        elif value is None:
            self.prioritize_new_content = None
            missing += 1
        else:
            self.prioritize_new_content = None
            kept = keep_raw(kept, src, "prioritizeNewContent", value)
        value = get("enableFuturePosts")
        if value.__class__ is bool:
            self.enable_future_posts = value
        elif value is None:
            self.enable_future_posts = None
            missing += 1
        else:
            self.enable_future_posts = None
            kept = keep_raw(kept, src, "enableFuturePosts", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (queue_id := self.queue_id) is not None:
            out["queueId"] = queue_id
        if (prioritize_new_content := self.prioritize_new_content) is not None:
            out["prioritizeNewContent"] = prioritize_new_content
        if (enable_future_posts := self.enable_future_posts) is not None:
            out["enableFuturePosts"] = enable_future_posts
        return out
