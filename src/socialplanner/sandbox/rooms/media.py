"""The room media: uploaded files, kept in memory and served again under the address that the answer names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.requests import Request as PageRequest
from starlette.responses import PlainTextResponse
from starlette.responses import Response as Page
from starlette.routing import Route

from ..state.clock import format_time
from ..state.responses import Request, Response, Room
from ..state.spec import load_spec
from ..state.state import Record, State
from .form import FormRefusal, parse_parts, take_file

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

FOLDER = "/_sandbox/media"
ADDRESS = f"{FOLDER}/{{location}}/{{file}}/{{name}}"
KINDS = ("components", "schemas", "MediaUploadForm", "properties", "file", "x-sdk", "kinds")
OTHER = "application/octet-stream"

room = Room()


class Library(dict[str, Record]):
    """The media library of a location, by the ids of its files. `content` is None for a file at an address."""


@room.handle("upload_media")
def upload_media(request: Request) -> Response:
    """Keep a file, or the address of one: the sandbox fetches nothing."""
    parts = parse_parts(request.content, request.content_type)
    fields = {
        each.find_option(b"name") or "": each.content.decode("utf-8", "replace")
        for each in parts
        if each.find_option(b"filename") is None
    }
    content: bytes | None = None
    if fields.get("hosted") == "true":
        if not fields.get("fileUrl"):
            raise FormRefusal("fileUrl is required")
        name, told = fields["fileUrl"].partition("?")[0].rpartition("/")[2], ""
    else:
        name, content, told = take_file(parts)
    kind = _find_kind(name, told)
    if content is not None and len(content) > _most_bytes(kind):
        raise FormRefusal("File too large")
    return _keep(request, fields, name, kind, content)


def _keep(request: Request, fields: dict[str, str], name: str, kind: str, content: bytes | None) -> Response:
    location, file_id = request.location, request.state.ids.record()
    record: Record = {
        "fileId": file_id,
        "url": f"{request.origin}{FOLDER}/{location.id}/{file_id}/{quote(name or 'file', safe='')}",
        "name": fields.get("name") or name,
        "type": kind,
        "parentId": fields.get("parentId"),
        "fileUrl": fields.get("fileUrl"),
        "content": content,
        "createdAt": format_time(request.state.clock.now()),
    }
    location.room_data(Library)[file_id] = record
    return Response(200, {"fileId": file_id, "url": record["url"]})


def make_media_route(state: State) -> Route:
    """Return the route of the files. They are public, as those of the API are."""

    async def show(request: PageRequest) -> Page:
        location = state.locations.get(request.path_params["location"])
        record = location.room_data(Library).get(request.path_params["file"]) if location else None
        if record is None or record["content"] is None:
            why = "There is no such file." if record is None else "The sandbox fetches no files: see fileUrl."
            return PlainTextResponse(f"{why}\n", 404)
        # a page or a script that was uploaded must not run as one of the sandbox's own
        known = record["type"] if record["type"] in _kinds() else OTHER
        safe = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
        return Page(record["content"], headers=safe | {"Content-Type": known})

    endpoint: Callable[[PageRequest], Awaitable[Page]] = show
    return Route(ADDRESS, endpoint, methods=["GET"])


def _kinds() -> dict[str, Any]:
    """Return the kinds of file that the document names, by MIME type."""
    kinds: dict[str, Any] = load_spec().find_node([*KINDS])
    return kinds


def _find_kind(name: str, told: str) -> str:
    """Return the MIME type of a file: as it was told, else by its ending."""
    ending = name.rpartition(".")[2].lower()
    for kind, node in _kinds().items():
        if told == kind or told in node.get("also", ()):
            return kind
    by_name = [kind for kind, node in _kinds().items() if ending in node["endings"]]
    return by_name[0] if by_name and told in ("", OTHER) else told or OTHER


def _most_bytes(kind: str) -> int:
    """Return how large a file may be. Another kind may be as large as the smallest of those that are known."""
    limits: dict[str, int] = {name: node["most"] for name, node in _kinds().items()}
    return limits.get(kind, min(limits.values()))
