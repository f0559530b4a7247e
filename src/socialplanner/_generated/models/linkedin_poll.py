"""`LinkedInPoll`. Written by `make generate`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from attrs import define, field

from ..._core.model import (
    Absent,
    Extras,
    Model,
    getter,
    keep_raw,
    keep_raw_list,
    unknown_fields,
)
from ..._core.values import read_object

_KNOWN = frozenset(("question", "options", "settings"))


@define(init=False, eq=False, repr=False, weakref_slot=False)
class LinkedInPoll(Model):
    """A poll in a LinkedIn post."""

    _extras: Extras = field(init=False)

    question: str | None
    """What people are asked."""

    options: list[LinkedInPollOption]
    """The answers to choose from."""

    settings: LinkedInPollSettings | None
    """How long the poll runs."""

    def __init__(
        self,
        *,
        question: str | None = None,
        options: list[LinkedInPollOption] | None = None,
        settings: LinkedInPollSettings | None = None,
    ) -> None:
        self._extras = None
        self.question = question
        self.options = Absent() if options is None else options
        self.settings = settings

    @classmethod
    def from_dict(cls, src: Mapping[str, object], /) -> Self:
        if not src:
            return cls()
        self = object.__new__(cls)
        get = getter(src)
        kept: dict[str, object] | None = None
        missing = 0
        value = get("question")
        if value.__class__ is str:
            self.question = value
        elif value is None:
            self.question = None
            missing += 1
        else:
            self.question = None
            kept = keep_raw(kept, src, "question", value)
        value = get("options")
        if value.__class__ is list:
            options = [LinkedInPollOption.from_dict(item) for item in value if item.__class__ is dict]
            self.options = options
            if len(options) != len(value):
                kept = keep_raw_list(kept, "options", value, read_object)
                self.options = options or Absent()
        elif value is None:
            self.options = Absent()
            missing += 1
        else:
            self.options = Absent()
            kept = keep_raw(kept, src, "options", value)
        value = get("settings")
        if value.__class__ is dict:
            self.settings = LinkedInPollSettings.from_dict(value)
        elif value is None:
            self.settings = None
            missing += 1
        else:
            self.settings = None
            kept = keep_raw(kept, src, "settings", value)
        # fields that came as null are missing too: then, or with unknown ones, the numbers differ
        if kept is not None or len(src) != 3 - missing:
            self._extras = unknown_fields(cls, src, _KNOWN, kept)
        else:
            self._extras = None
        return self

    def _encode(self) -> dict[str, object]:
        out: dict[str, object] = {}
        if (question := self.question) is not None:
            out["question"] = question
        if (options := self.options) or options.__class__ is not Absent:
            out["options"] = [item.to_dict() for item in options]
        if (settings := self.settings) is not None:
            out["settings"] = settings.to_dict()
        return out


from .linkedin_poll_option import LinkedInPollOption
from .linkedin_poll_settings import LinkedInPollSettings
