"""What tags and categories have in common: records with a name, made by an imported file or by the seed."""

from __future__ import annotations

from ..state.clock import format_time
from ..state.state import Location, Record, State

Labels = dict[str, Record]  # by id


def add_label(
    labels: Labels, fields: Record, state: State, location: Location, user_id: str, label_id: str = ""
) -> str:
    """Add a record with these fields of its own, and return its id."""
    now, new_id = format_time(state.clock.now()), label_id or state.ids.record()
    labels[new_id] = fields | {
        "locationId": location.id,
        "_id": new_id,
        "createdBy": user_id,
        "deleted": False,
        "createdAt": now,
        "updatedAt": now,
    }
    return new_id


def find_label(labels: Labels, field: str, name: str) -> str | None:
    """Return the id of the record with this name, in upper or lower case; None if there is none."""
    same = (str(each["_id"]) for each in labels.values() if each[field].casefold() == name.casefold())
    return next(same, None)
