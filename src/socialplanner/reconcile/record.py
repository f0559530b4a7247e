"""Which record a result or an item of a list is: its ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.call.create import Record
from .._core.values import read_list

if TYPE_CHECKING:
    from ..request import Request


def read_ids(item: object) -> frozenset[str]:
    """Return the ids of an item. A post has one record for each account, tied by the id of their parent."""
    found = [getattr(item, "id", None), getattr(item, "legacy_id", None)]
    found.append(getattr(getattr(item, "results", None), "csv_id", None))
    if _is_post(item):
        found.append(getattr(item, "parent_post_id", None))
    return frozenset(each for each in found if isinstance(each, str))


def read_result(request: Request[object], result: object) -> Record:
    """Return the record that a create has made, as far as its result tells."""
    return Record(read_ids(result), whole=is_whole(request, result))


def is_whole(request: Request[object], item: object) -> bool:
    """Whether all records of a create are known by this one: those for several accounts, only by their parent."""
    if not _is_post(item) or getattr(item, "parent_post_id", None) is not None:
        return True
    body = request.body or {}
    return body.get("status") == "draft" or len(read_list(body.get("accountIds")) or []) < 2


def _is_post(item: object) -> bool:
    return hasattr(item, "parent_post_id") and hasattr(item, "account_ids")
