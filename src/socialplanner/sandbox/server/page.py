"""The page at `/`: what the sandbox holds and what came in, to watch a program at work.

It is for a browser on this machine: it has no script and no token, and refuses a name that leads here from elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from heapq import nsmallest
from html import escape
from importlib.resources import files
from itertools import groupby
from secrets import token_urlsafe
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ..rooms.categories import Categories
from ..rooms.post_lifecycle import publish_due_posts
from ..rooms.queues.flow import Queues
from ..state.calls import RecordedCall
from ..state.state import Location, Post, Record, State

SHOWN = 100  # rows of a table
TEXT = 500  # characters of a cell
REFRESH = 3  # seconds
PAUSED = "paused"  # query parameter: the page stays as it is
REFUSED = 400  # the first status that is a refusal


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `kind` is for the style only: a cell says the same."""

    kind: str
    cells: tuple[object, ...]


Body = tuple[str, list[Row]]  # rows that belong together, under a heading of their own if there is one


def make_page_route(state: State, calls: Sequence[RecordedCall]) -> Route:
    """Return the route of the page of a state and its calls, oldest first."""

    async def show(request: Request) -> Response:
        nonce = token_urlsafe(16)
        text = _render_page(state, calls, nonce, paused=PAUSED in request.query_params)
        return HTMLResponse(text, headers=_build_headers(nonce))

    endpoint: Callable[[Request], Awaitable[Response]] = show
    return Route("/", endpoint, methods=["GET"])


def _build_headers(nonce: str) -> dict[str, str]:
    policy = f"default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    return {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


def _render_page(state: State, calls: Sequence[RecordedCall], nonce: str, *, paused: bool) -> str:
    parts = [(f"part-{number}", each) for number, each in enumerate(state.locations.values(), start=1)]
    links = [f'<a href="#{anchor}">{escape(location.name)}</a>' for anchor, location in parts]
    sections = [_render_location(state, location, anchor) for anchor, location in parts]
    return _load_template().substitute(
        nonce=nonce,
        refresh="" if paused else f'<meta http-equiv="refresh" content="{REFRESH}">',
        pause='<a href="/">Follow again</a>' if paused else f'<a href="/?{PAUSED}">Stop here</a>',
        now=f"{state.clock.now():%Y-%m-%d %H:%M:%S}",
        parts=" · ".join([*links, '<a href="#calls">Calls</a>']),
        content="\n".join([*sections, _render_calls(calls)]),
    )


@cache
def _load_template() -> Template:
    return Template((files(__package__ or "") / "page.html").read_text(encoding="utf-8"))


def _render_location(state: State, location: Location, anchor: str) -> str:
    publish_due_posts(state, location)
    tables = (
        _render_posts(location, state.clock.now()),
        _render_accounts(location),
        _render_queues(location),
    )
    heading = f'<h2 id="{anchor}-name">{escape(location.name)}</h2>'
    return f'<section id="{anchor}" aria-labelledby="{anchor}-name">{heading}{"".join(tables)}</section>'


def _render_posts(location: Location, now: datetime) -> str:
    """Return the table of the posts nearest to now, by day. Deleted posts are only counted."""
    counts = Counter(str(post.record["status"]) for post in location.posts.values())
    entries = [post for post in location.posts.values() if not post.deleted]
    near = nsmallest(SHOWN, entries, key=lambda post: abs(post.display_time - now))
    near.sort(key=lambda post: (post.display_time, post.number), reverse=True)
    days = [
        (f"{day:%A}, {day.day} {day:%B %Y}", [_build_post_row(location, post) for post in posts])
        for day, posts in groupby(near, key=lambda post: post.display_time.date())
    ]
    counted = ", ".join(f"{count} {status}" for status, count in counts.items())
    title = f"Posts ({counted})" if counted else "Posts"
    return _render_table(
        title,
        ("Time", "Status", "Accounts", "Text", "Id"),
        days,
        _describe_rest(entries, "the nearest to now"),
    )


def _build_post_row(location: Location, post: Post) -> Row:
    record = post.record
    names = (location.accounts.get(each, {"name": each})["name"] for each in record["accountIds"])
    status = str(record["status"])
    why = f"{status}: {record['error']}" if record.get("error") else status
    text = record["summary"] or "(no text)"
    return Row(status, (f"{post.display_time:%H:%M}", why, ", ".join(map(str, names)), text, record["_id"]))


def _render_accounts(location: Location) -> str:
    accounts = list(location.accounts.values())
    rows = [_build_account_row(each) for each in accounts[:SHOWN]]
    return _render_table(
        "Accounts",
        ("Name", "Network", "Permission", "Id"),
        [("", rows)],
        _describe_rest(accounts, "the first"),
    )


def _build_account_row(record: Record) -> Row:
    kind, permission = ("failed", "has ended") if record["isExpired"] else ("", "good")
    return Row(kind, (record["name"], record["platform"], permission, record["id"]))


def _render_queues(location: Location) -> str:
    queues = list(location.room_data(Queues).by_id.values())
    categories = location.room_data(Categories)
    rows = [
        Row(
            each.status,
            (
                categories.get(each.category_id, {"name": each.category_id})["name"],
                each.status,
                f"{len(each.items)} in turn, {len(each.time_slots)} times a week",
                f"{each.current.time:%Y-%m-%d %H:%M}" if each.current else "none yet",
                each.id,
            ),
        )
        for each in queues[:SHOWN]
    ]
    return _render_table(
        "Queues",
        ("Category", "Status", "Items", "Scheduled", "Id"),
        [("", rows)],
        _describe_rest(queues, "the first"),
    )


def _render_calls(calls: Sequence[RecordedCall]) -> str:
    rows = [_build_call_row(calls[-number]) for number in range(1, min(SHOWN, len(calls)) + 1)]
    columns = ("Status", "Method", "Path", "Operation", "Verdict")
    table = _render_table("Recent calls", columns, [("", rows)], _describe_rest(calls, "the latest"))
    return f'<section id="calls" aria-labelledby="calls-name"><h2 id="calls-name">Calls</h2>{table}</section>'


def _build_call_row(call: RecordedCall) -> Row:
    kind = "refused" if call.status >= REFUSED or call.reasons else "accepted"
    if call.fault:
        kind = "disturbed"
    verdict = ": ".join(filter(None, (kind, call.fault, "; ".join(call.reasons))))
    status = call.status or "none"  # 0 where a fault came before an answer was made
    return Row(kind, (status, call.method, call.path, call.operation or "none", verdict))


def _describe_rest(entries: Sequence[object], which: str) -> str:
    return f"{SHOWN} of {len(entries)} are shown, {which}." if len(entries) > SHOWN else ""


def _render_table(title: str, columns: tuple[str, ...], bodies: Iterable[Body], note: str) -> str:
    """Return a table. This is the one place where texts of callers become HTML."""
    filled = [each for each in bodies if each[1]]
    if not filled:
        return f"<h3>{escape(title)}</h3><p>There are none.</p>"
    heads = "".join(f'<th scope="col">{escape(each)}</th>' for each in columns)
    rows = "".join(f"<tbody>{''.join(_render_rows(body, len(columns)))}</tbody>" for body in filled)
    note = f"<p>{escape(note)}</p>" if note else ""
    return f"<table><caption>{escape(title)}</caption><thead><tr>{heads}</tr></thead>{rows}</table>{note}"


def _render_rows(body: Body, width: int) -> Iterator[str]:
    heading, rows = body
    if heading:
        yield f'<tr><th scope="rowgroup" colspan="{width}">{escape(heading)}</th></tr>'
    for row in rows:
        cells = "".join(f"<td>{escape(_shorten(str(each)))}</td>" for each in row.cells)
        yield f'<tr class="{escape(row.kind)}">{cells}</tr>'


def _shorten(text: str) -> str:
    text = text.encode(errors="replace").decode()  # JSON may hold half of a character
    return text if len(text) <= TEXT else f"{text[: TEXT - 1]}…"
