"""The handlers of all rooms by operation."""

from __future__ import annotations

from ..rooms import (
    accounts,
    categories,
    comments,
    connections,
    locations,
    media,
    posts,
    statistics,
    tags,
    users,
    watermarks,
)
from ..rooms.csv import imports
from ..rooms.queues import calendar, items, queues, sessions

ROOMS = (
    posts.room,
    accounts.room,
    connections.room,
    imports.room,
    categories.room,
    tags.room,
    comments.room,
    statistics.room,
    watermarks.room,
    queues.room,
    items.room,
    sessions.room,
    calendar.room,
    media.room,
    locations.room,
    users.room,
)
HANDLERS = {operation_id: handler for room in ROOMS for operation_id, handler in room.handlers.items()}
EARLY_CHECKS = {operation_id: check for room in ROOMS for operation_id, check in room.early_checks.items()}
