"""A server that repeats the token, in any spelling, gets none of it into an error."""

from __future__ import annotations

import base64
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from socialplanner import APIError, SocialPlanner
from tests.server import RawServer
from tests.server.calls import get
from tests.server.faults import answer, html, redirect
from tests.support.internals import redact_token

TOKEN = "pit-3F2b/9c+1D4e=5a6B-7c8d-9e0f1A2b3C4d"
SPELLINGS: dict[str, Callable[[str], str]] = {
    "url": lambda token: quote(token, safe=""),
    "url twice": lambda token: quote(quote(token, safe=""), safe=""),
    "lower case": str.lower,
    "upper case": str.upper,
    "base64": lambda token: base64.b64encode(token.encode()).decode(),
    "url-safe base64": lambda token: base64.urlsafe_b64encode(token.encode()).decode(),
    "header in base64": lambda token: base64.b64encode(f"Bearer {token}".encode()).decode(),
    "password in base64": lambda token: base64.b64encode(f"u:{token}!".encode()).decode(),
    "first half": lambda token: token[:20],
    "second half": lambda token: token[20:],
    "12 characters": lambda token: token[9:21],
}


@pytest.mark.anyio
@pytest.mark.parametrize("spelling", SPELLINGS)
async def test_a_token_echoed_in_another_spelling_is_hidden(spelling: str) -> None:
    """A38. In messages, details, names and pages alike."""
    said = SPELLINGS[spelling](TOKEN)
    body = {
        "statusCode": 400,
        "message": f"bad <{said}>",
        "code": said,
        "traceId": said,
        "details": {said: said},
    }
    faults = (
        answer(body, status=400),
        html(400, f"<p>{said}</p>"),
        html(200, f"<p>{said}</p>"),
        redirect(f"https://{said}.example.com/"),
    )
    with RawServer(answer({})) as server:
        async with SocialPlanner(TOKEN, location_id="loc", base_url=server.url, retries=0) as planner:
            for fault in faults:
                server.otherwise = fault
                with pytest.raises(Exception, match=r"posts\.get") as caught:
                    await get(planner)
                shown = f"{caught.value} {vars(caught.value)}".lower()
                for at in range(len(said) - 11):
                    assert said[at : at + 12].lower() not in shown
                if isinstance(caught.value, APIError) and fault is faults[0]:
                    assert caught.value.messages[0].startswith("bad <")


@given(st.integers(0, len(TOKEN) - 12), st.text(max_size=30), st.text(max_size=30))
def test_any_twelve_characters_in_a_row_are_hidden(start: int, before: str, after: str) -> None:
    """A38."""
    piece = TOKEN[start : start + 12]
    assert piece not in redact_token(before + piece + after, TOKEN)


def test_what_is_no_part_of_a_token_is_shown() -> None:
    """A38. Eleven characters in a row may be chance."""
    for text in ("", "Grüße", f"about {TOKEN[8:19]}", "a very ordinary message of the API, with İ and ß"):
        assert redact_token(text, TOKEN) == text
