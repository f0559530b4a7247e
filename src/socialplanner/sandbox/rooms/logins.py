"""Logins at a network, and the page on which the user consents to one."""

from __future__ import annotations

import json
from html import escape
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from ..state.clock import format_time
from ..state.state import Location, Login, State
from .accounts import PERMISSION

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

LOGIN_PAGE = "/_sandbox/login/{location}/{login}"
SPELLINGS = ("social_media_posting", "social-media-posting")  # HighLevel's documents have both


def start_login(state: State, location: Location, platform: str, *, reconnect: bool) -> Login:
    """Start a login at a network, and return it."""
    login = Login(state.ids.record(), platform, reconnect)
    location.logins[login.id] = login
    return login


def complete(state: State, location: Location, login: Login) -> dict[str, Any]:
    """Let the user consent, and return the message for the window that opened the login."""
    login.consented = True
    renewed: list[str] = []
    if login.reconnect:
        for account in location.accounts.values():
            if account["platform"] == login.platform:
                account |= {"isExpired": False, "expire": format_time(state.clock.now() + PERMISSION)}
                renewed.append(account["id"])
    return {
        "actionType": "close",
        "page": SPELLINGS[len(login.platform) % 2],
        "platform": login.platform,
        "placement": "placement",
        "accountId": login.id,
        "reconnectAccounts": renewed,
    }


def make_login_route(state: State) -> Route:
    """Return the route of the login page. A click consents: the page posts the message and closes its window."""

    async def show(request: Request) -> HTMLResponse:
        location = state.locations.get(request.path_params["location"])
        login = location.logins.get(request.path_params["login"]) if location else None
        if location is None or login is None:
            return _render_html("<p>There is no such login.</p>", status=404)
        if request.method == "POST":
            return _result_page(complete(state, location, login))
        return _render_html(
            f"<p>{escape(location.name)} wants to post to {escape(login.platform)} for you.</p>"
            '<form method="post"><button>Allow</button></form>'
            "<p>This is a sandbox: there is no network behind it.</p>"
        )

    endpoint: Callable[[Request], Awaitable[HTMLResponse]] = show
    return Route(LOGIN_PAGE, endpoint, methods=["GET", "POST"])


def _result_page(message: dict[str, Any]) -> HTMLResponse:
    nonce = token_urlsafe(16)
    data = json.dumps(message).replace("<", "\\u003c")
    # to any origin: the sandbox cannot know which page opened it, and the message holds no secret
    script = (
        'const message = JSON.parse(document.getElementById("message").textContent);'
        ' if (window.opener) { window.opener.postMessage(message, "*"); window.close(); }'
    )
    return _render_html(
        "<p>You are logged in. This window can be closed.</p>"
        f'<script type="application/json" id="message">{data}</script>'
        f'<script nonce="{nonce}">{script}</script>',
        scripts=f"'nonce-{nonce}'",
    )


def _render_html(body: str, *, status: int = 200, scripts: str = "'none'") -> HTMLResponse:
    policy = f"default-src 'none'; script-src {scripts}; form-action 'self'; frame-ancestors 'none'"
    text = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Sandbox login</title>{body}</html>'
    return HTMLResponse(text, status, headers={"Content-Security-Policy": policy})
