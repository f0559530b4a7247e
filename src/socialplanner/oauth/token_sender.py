"""Sends token requests, and makes tokens of their responses."""

from __future__ import annotations

from attrs import evolve, frozen

from .._core.call.sender import Sender
from .._core.call.token_source import TokenSource
from ..errors import InvalidResponse, Unauthorized
from ..secret import Secret
from . import token_requests
from .second_look import AUTHORIZE_AGAIN
from .server_time import ServerTime
from .store import TokenSet
from .token_requests import App, TokenGrant, TokenRequest


@frozen(eq=False)
class TokenSender:
    """Requests the tokens of one app from the token server."""

    app: App
    company_id: str | None
    sender: Sender
    server_time: ServerTime
    agency: TokenSource
    """Gives the agency's token, which the request for a location's token carries. It is renewed like any other."""

    async def refresh(self, key: str, stored: TokenSet, refresh: Secret) -> TokenSet:
        """Request new tokens in place of the stored ones, with their refresh token."""
        request = token_requests.refresh_request(self.app, refresh, stored.user_type)
        return await self._request_tokens(request, self.sender, key, stored)

    async def request_from_agency(self, key: str, stored: TokenSet | None) -> TokenSet:
        """Request a location's tokens with those of its agency."""
        if self.company_id is None or key == self.company_id:
            raise Unauthorized(
                f"The access token of {key!r} has expired, and there is no refresh token. {AUTHORIZE_AGAIN}",
                operation="tokens.refresh",
                status=401,
            )
        request = token_requests.location_request(self.app, self.company_id, key)
        sender = Sender(evolve(self.sender.options, token=self.agency))
        return await self._request_tokens(request, sender, key, stored)

    async def exchange(self, request: TokenRequest) -> tuple[str, TokenSet]:
        """Send the request with the code. Return its tokens and the id that they name."""
        grant = await self._send(request, self.sender)
        key = grant.location_id or grant.company_id
        if key is None:
            raise _invalid_response(request, "it names neither a location nor a company")
        return key, grant.to_tokens(None, self.server_time.now())

    async def _request_tokens(
        self, request: TokenRequest, sender: Sender, key: str, stored: TokenSet | None
    ) -> TokenSet:
        """Send a token request and return the new tokens. Refuse those of another location."""
        grant = await self._send(request, sender)
        if key != self.company_id and grant.location_id not in (None, key):
            raise _invalid_response(request, "its tokens belong to another location")
        return grant.to_tokens(stored, self.server_time.now())

    async def _send(self, request: TokenRequest, sender: Sender) -> TokenGrant:
        """Send a token request and return its grant. Set the server's clock by its response."""
        typed = await sender.send_with_response(request)
        self.server_time.learn(typed.response.headers.get("date", ""))
        if isinstance(typed.result, str):
            raise _invalid_response(request, typed.result)
        return typed.result


def _invalid_response(request: TokenRequest, problem: str) -> InvalidResponse:
    """Return the error for a response without usable tokens. It shows nothing of the response."""
    name = request.operation.name
    return InvalidResponse(f"{name}: the response cannot be used: {problem}.", operation=name)
