"""A planner with lists only, and the error of a create whose response was lost."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx

from socialplanner import AmbiguousOutcome, SocialPlanner
from socialplanner.request import Request

NOW = datetime.now(UTC)
BEFORE, AFTER = NOW - timedelta(minutes=5), NOW + timedelta(seconds=1)


def written(when: datetime) -> str:
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def lost(request: Request[object], sent_at: datetime = NOW) -> AmbiguousOutcome:
    name = request.operation.name
    return AmbiguousOutcome(f"{name} may have happened", operation=name, request=request, sent_at=sent_at)


class Planner:
    """Answers each path with the results for its end, page by page. Its clock may be wrong."""

    def __init__(self, answers: dict[str, Any], *, ahead: timedelta = timedelta()) -> None:
        self.answers = answers
        self.ahead = ahead
        self.sent: list[httpx.Request] = []
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle))
        self.client = SocialPlanner("token", location_id="loc", http_client=http)

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        date = {"Date": format_datetime(datetime.now(UTC) + self.ahead, usegmt=True)}
        for end, results in self.answers.items():
            if request.url.path.endswith(end):
                return httpx.Response(200, headers=date, json={"results": self.page(request, results)})
        return httpx.Response(404, headers=date, json={"message": "Post not found"})

    def page(self, request: httpx.Request, results: dict[str, Any]) -> dict[str, Any]:
        arguments = json.loads(request.content or b"{}") | dict(request.url.params)
        first, limit = int(arguments.get("skip", 0)), int(arguments.get("limit", 1000))
        return {
            key: value[first : first + limit] if isinstance(value, list) else value
            for key, value in results.items()
        }

    @property
    def bodies(self) -> list[dict[str, Any]]:
        return [json.loads(each.content) for each in self.sent if each.content]
