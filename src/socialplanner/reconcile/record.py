"""Which record a result or an item of a list is: its ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.call.create import Record
from .._core.model import Model
from .._core.record import find_id
from .._core.values import read_list

if TYPE_CHECKING:
    from ..request import Request


_ID_FIELDS: dict[type, tuple[str, ...]] = {}
"""The names of the fields with further ids, by class: a look at what a class does not have is slow."""


def read_ids(item: object) -> frozenset[str]:
    """Return the ids of an item. A post has one record for each account, tied by the id of their parent."""
    kind = item.__class__
    names = _ID_FIELDS.get(kind)
    if names is None:
        names = _ID_FIELDS[kind] = _find_id_fields(item)
    found = [getattr(item, name) for name in names]
    own = find_id(found[0] if "results" in names else item)
    return frozenset([each for each in (own, *found) if isinstance(each, str)])


def lacks_its_id(result: object) -> bool:
    """Whether a result should tell which record was made, and does not: a post without an id, or a result without any
    field. Some answers have no id by their documents: an account that was attached, an import of older versions."""
    if not hasattr(type(result), "id") or read_ids(result):
        return False
    return _is_post(result) or not (isinstance(result, Model) and result.to_dict())


def _find_id_fields(item: object) -> tuple[str, ...]:
    """Return the fields of a class that hold ids beside its own, or the object that is the record."""
    names = ("legacy_id", "parent_post_id") if _is_post(item) else ("legacy_id",)
    found = tuple(name for name in names if hasattr(item, name))
    return found or (("results",) if hasattr(item, "results") else ())


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
