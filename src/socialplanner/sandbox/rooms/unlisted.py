"""Paths that the live API has and no document names. They do nothing, and others saw how they say so."""

from __future__ import annotations

from typing import Any

from ..state.json_codec import is_object
from ..state.refusals import invalid
from ..state.responses import Response, ok

CATEGORY_OWNER = "createdBy"  # demanded and refused, whatever is sent


def answer_unlisted(method: str, path: str, body: Any) -> Response | None:
    """Return the answer of a path that is in no document, or None if the API has no such path. Raises its refusals."""
    fields = list(body) if is_object(body) else []
    match method, path.strip("/").split("/")[2:]:
        case "PATCH", ["posts", _]:
            raise invalid(*(f"property {each} should not exist" for each in fields))
        case "POST", ["categories"]:
            wrong = CATEGORY_OWNER in fields
            raise invalid(
                f"property {CATEGORY_OWNER} should not exist"
                if wrong
                else f"{CATEGORY_OWNER} should not be empty"
            )
        case "POST", ["tags"]:
            return ok(201, "Created")
        case _:
            return None
