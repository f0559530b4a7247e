"""The room locations: what is known of a location."""

from __future__ import annotations

from ..state.names import COMPANY_ID, find_zone
from ..state.responses import Request, Response, Room

room = Room()


@room.handle("get_location")
def get_location(request: Request) -> Response:
    """Return the location, without an envelope."""
    location, zone = request.location, find_zone(request.location.id)
    record = {
        "id": location.id,
        "companyId": COMPANY_ID,
        "name": location.name,
        "timezone": zone,
        "business": {"name": location.name, "timezone": zone},
        "settings": {"allowDuplicateContact": False},
    }
    return Response(200, {"location": record})
