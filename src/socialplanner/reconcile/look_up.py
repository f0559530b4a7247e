"""The look-up after a create that has happened and does not tell its record: is it in the list by now?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .record import lacks_its_id

if TYPE_CHECKING:
    from .._core.call.create import Create
    from .._core.call.options import Options


async def look_up(options: Options, create: Create, result: object) -> object | None:
    """Return the record that a create has made, if its result has no id and one record of the lists is surely it.

    The lists are read once. A record that is known to be of another call is never returned. Raises `AmbiguousOutcome` if
    a record may be it, and the errors of reading the lists.
    """
    request = create.request
    if request is None or not lacks_its_id(result):
        return None
    from .._core.call.sender import Sender
    from .find import FINDERS
    from .search import Search

    finder = FINDERS.get(request.operation.id)
    if finder is None:
        return None
    return await finder(Search(Sender(options), request, create.since, create))
