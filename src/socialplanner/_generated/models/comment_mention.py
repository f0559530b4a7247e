"""`CommentMention`. Written by `make generate`."""

from __future__ import annotations

from attrs import define, field

from ..._core.model import Extras
from ..._core.request_model import RequestModel, set_fields
from ..._core.rules import Field, Number, Text


@define(init=False, eq=False, repr=False, weakref_slot=False)
class CommentMention(RequestModel):
    """A person or a page that the text of a new comment names, and where in the text."""

    _extras: Extras = field(init=False)

    name: str | None
    """The name, as it stands in the text."""

    id: str | None
    """Id of the person or page on the network."""

    offset: int | None
    """Where the name begins in the text; 0 is the first character. Characters are counted as JavaScript
    does, in UTF-16 units, in which most emoji are 2 (inferred: HighLevel writes the rule in
    JavaScript).
    """

    length: int | None
    """How many characters of the text the name takes, counted in the same way."""

    slug: str | None
    """The short name in the web address of the profile, where the network has such names."""

    def __init__(
        self,
        *,
        name: str,
        id: str,
        offset: int,
        length: int,
        slug: str | None = None,
    ) -> None:
        self._extras = None
        self.name = name
        self.id = id
        self.offset = offset
        self.length = length
        self.slug = slug
        self._check()


set_fields(
    CommentMention,
    Field("name", "name", Text(), required=True),
    Field("id", "id", Text(), required=True),
    Field("offset", "offset", Number(whole=True, least=0), required=True),
    Field("length", "length", Number(whole=True, least=0), required=True),
    Field("slug", "slug", Text()),
)
