"""The parts of an error's body other than its message, code and trace id."""

from __future__ import annotations

import re

from ..api import ErrorShape
from ..secrets import Secrets, redact
from ..values import read_list, read_object

DEEPEST = 20  # levels of nesting that are kept
_SECRET_NAME = re.compile(r"token|secret|password|authorization", re.IGNORECASE)


def value_at(body: dict[str, object], path: tuple[str, ...]) -> object:
    """Return the value at a path in an object, or None."""
    value: object = body
    for step in path:
        value = (read_object(value) or {}).get(step)
    return value


def read_details(body: dict[str, object], shape: ErrorShape, secrets: Secrets) -> dict[str, object]:
    """Return the fields of the body that have no place of their own on the error, without secrets.

    An object at the place of the details is merged into them: `{"details": {"id": "p7"}}` gives `{"id": "p7"}`.
    """
    paths = [*shape.status, *shape.message, *shape.code, *shape.name, *shape.trace_id, *shape.details]
    known = {step for path in paths for step in path}
    details: dict[str, object] = {}
    for container in (body, *(read_object(body.get(path[0])) for path in paths if len(path) > 1)):
        details |= {name: value for name, value in (container or {}).items() if name not in known}
    for path in shape.details:
        value = value_at(body, path)
        if (members := read_object(value)) is not None:
            details |= members
        elif value is not None:
            details[path[-1]] = value
    return {redact(name, secrets): _clean(name, value, secrets, DEEPEST) for name, value in details.items()}


def _clean(name: str, value: object, secrets: Secrets, depth: int) -> object:
    """Return the value without secrets, nested values included."""
    if isinstance(value, str):
        return "[token]" if _SECRET_NAME.search(name) else redact(value, secrets)
    if depth == 0:
        return None
    if (members := read_object(value)) is not None:
        return {
            redact(key, secrets): _clean(
                f"{name} {key}" if _SECRET_NAME.search(name) else key, item, secrets, depth - 1
            )
            for key, item in members.items()
        }
    if (items := read_list(value)) is not None:
        return [_clean(name, item, secrets, depth - 1) for item in items]
    return value
