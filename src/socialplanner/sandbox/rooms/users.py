"""The room users: the people of the agency, who work for all of its locations."""

from __future__ import annotations

from ..state.names import APPROVER_ID, COMPANY_ID
from ..state.paging import take_page
from ..state.refusals import Refusal
from ..state.responses import Request, Response, Room
from ..state.state import Record

DEFAULT_LIMIT = "25"

room = Room()


@room.handle("search_users")
def search_users(request: Request) -> Response:
    """Return the users that fit, by name, without an envelope."""
    query = request.query
    if query["companyId"] != COMPANY_ID:
        raise Refusal(403, "The token does not have access to this company.")
    users = [_build(each, request) for each in request.state.users.values()]
    ids = [each.strip() for each in query.get("ids", "").split(",") if each.strip()]
    found = [
        each
        for each in sorted(users, key=lambda user: str(user["name"]))
        if query.get("query", "").casefold() in f"{each['name']} {each['email']} {each['phone']}".casefold()
        and query.get("type", each["roles"]["type"]) == each["roles"]["type"]
        and query.get("role", each["roles"]["role"]) == each["roles"]["role"]
        and (not ids or each["id"] in ids)
    ]
    if query.get("sortDirection", "asc").lower() == "desc":
        found.reverse()
    return Response(200, {"users": take_page(found, query, limit=DEFAULT_LIMIT), "count": len(found)})


def _build(user: Record, request: Request) -> Record:
    """Return a user as the search shows one: with more than a post shows of its author."""
    role = "user" if user["id"] == APPROVER_ID else "admin"
    return {
        "id": user["id"],
        "name": f"{user['firstName']} {user['lastName']}",
        "firstName": user["firstName"],
        "lastName": user["lastName"],
        "email": user["email"],
        "phone": user["phone"],
        "deleted": False,
        "permissions": {"socialPlanner": True},
        "roles": {"type": "account", "role": role, "locationIds": [*request.state.locations]},
    }
