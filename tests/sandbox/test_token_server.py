"""The token server in both generations, and the SDK's `OAuthTokens` against it from end to end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import anyio
import httpx
import pytest

from socialplanner import OAuthTokens, SocialPlanner, Unauthorized
from socialplanner.sandbox import LOCATION_ID, OTHER_LOCATION_ID, USER_ID, Clock, Sandbox

from .conftest import NOW

pytestmark = pytest.mark.anyio

V3, OLDER = "v3", "2021-07-28"
OLD_NAMES = {
    "clientId": "client_id",
    "clientSecret": "client_secret",
    "grantType": "grant_type",
    "refreshToken": "refresh_token",
}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=Clock(NOW)) as sandbox:
        yield sandbox


async def ask(
    sandbox: Sandbox,
    version: str | None = V3,
    *,
    form: bool = False,
    path: str = "/oauth/token",
    token: str = "",
    **sent: Any,
) -> httpx.Response:
    """A token request of the sandbox's app, spelled as its generation does; a field that is None is left out."""
    fields: dict[str, Any] = {}
    if path == "/oauth/token":
        fields = {"clientId": sandbox.oauth.client_id, "clientSecret": sandbox.oauth.client_secret}
    fields = {name: value for name, value in (fields | sent).items() if value is not None}
    if version != V3:
        fields = {OLD_NAMES.get(name, name): value for name, value in fields.items()}
    headers = {"Version": version} if version else {}
    headers |= {"Authorization": f"Bearer {token}"} if token else {}
    how: dict[str, Any] = {"data": fields} if form else {"json": fields}
    return await sandbox.http_client.post(path, headers=headers, **how)


async def exchanged(sandbox: Sandbox, version: str | None = V3, **consent: Any) -> dict[str, Any]:
    """The first tokens for a code."""
    answer = await ask(sandbox, version, grantType="authorization_code", code=sandbox.oauth.code(**consent))
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("form", [True, False])
@pytest.mark.parametrize(
    ("version", "spelled"), [(V3, "refreshToken"), (OLDER, "refresh_token"), (None, "refresh_token")]
)
async def test_a_code_gives_a_pair_in_the_spelling_of_the_generation(
    sandbox: Sandbox, version: str | None, spelled: str, form: bool
) -> None:
    """Programs send forms and JSON to both."""
    code = sandbox.oauth.code(scopes=["socialplanner/post.readonly", "socialplanner/tag.readonly"])
    answer = await ask(sandbox, version, form=form, grantType="authorization_code", code=code)
    given = answer.json()
    assert answer.status_code == 200
    assert spelled in given
    assert given.get("expiresIn", given.get("expires_in")) == 86_399
    assert given["scope"] == "socialplanner/post.readonly socialplanner/tag.readonly"
    assert (given["userType"], given["locationId"], given["userId"]) == ("Location", LOCATION_ID, USER_ID)


@pytest.mark.parametrize("form", [True, False])
@pytest.mark.parametrize("version", [V3, OLDER, None])
async def test_both_generations_take_and_give_snake_case(
    sandbox: Sandbox, version: str | None, form: bool
) -> None:
    """So it is since August 2026, for the first tokens and for the next ones."""
    app = {"client_id": sandbox.oauth.client_id, "client_secret": sandbox.oauth.client_secret}
    headers = {"Version": version} if version else {}
    asked: dict[str, str] = app | {"grant_type": "authorization_code", "code": sandbox.oauth.code()}
    for _ in range(2):
        how: dict[str, Any] = {"data": asked} if form else {"json": asked}
        answer = await sandbox.http_client.post("/oauth/token", headers=headers, **how)
        given = answer.json()
        assert answer.status_code == 200, answer.text
        assert {"access_token", "refresh_token", "expires_in", "token_type"} <= given.keys()
        assert not {"accessToken", "refreshToken", "expiresIn", "tokenType"} & given.keys()
        asked = app | {"grant_type": "refresh_token", "refresh_token": given["refresh_token"]}


@pytest.mark.parametrize("version", [V3, OLDER])
async def test_a_request_without_fields_is_refused_in_snake_case(sandbox: Sandbox, version: str) -> None:
    answer = await sandbox.http_client.post("/oauth/token", headers={"Version": version}, json={})
    assert "grant_type" in str(answer.json()["message"])


async def test_codes_and_refresh_tokens_are_good_once(sandbox: Sandbox) -> None:
    """The API's own words for the second time."""
    code = sandbox.oauth.code()
    first = (await ask(sandbox, grantType="authorization_code", code=code)).json()
    again = await ask(sandbox, grantType="authorization_code", code=code)
    assert (again.status_code, again.json()["message"]) == (
        400,
        "Invalid grant: authorization code is invalid",
    )

    second = await ask(sandbox, grantType="refresh_token", refreshToken=first["refreshToken"])
    assert second.json()["accessToken"] != first["accessToken"]
    assert second.json()["refreshToken"] != first["refreshToken"]
    again = await ask(sandbox, grantType="refresh_token", refreshToken=first["refreshToken"])
    assert (again.status_code, again.json()["message"]) == (400, "Invalid grant: refresh token is invalid")
    assert sandbox.oauth.refreshes == 1


@pytest.mark.parametrize(
    ("what", "life"), [("code", timedelta(minutes=10)), ("refreshToken", timedelta(days=365))]
)
async def test_codes_and_refresh_tokens_end(sandbox: Sandbox, what: str, life: timedelta) -> None:
    """A code is for now, a refresh token for a year."""
    value = sandbox.oauth.code() if what == "code" else (await exchanged(sandbox))["refreshToken"]
    sandbox.clock.advance(seconds=life.total_seconds())
    grant = "authorization_code" if what == "code" else "refresh_token"
    assert (await ask(sandbox, grantType=grant, **dict[str, Any]({what: value}))).status_code == 400


@pytest.mark.parametrize(
    ("version", "wrong", "status", "message"),
    [
        (V3, {"grantType": None}, 400, "Missing parameter: grantType"),
        (V3, {"grantType": "magic"}, 400, "Invalid parameter: grantType"),
        (V3, {"clientId": None}, 400, "Missing parameter: clientId"),
        (V3, {"clientSecret": "other"}, 400, "Invalid client: client is invalid"),
        (V3, {"code": None}, 400, "Missing parameter: code"),
        (V3, {"code": "other"}, 400, "Invalid grant: authorization code is invalid"),
        (V3, {"grantType": "client_credentials"}, 400, "Unsupported grant type: grant type is invalid"),
        (
            OLDER,
            {"grantType": None},
            422,
            ["grant_type must be a valid enum value", "grant_type should not be empty"],
        ),
        (OLDER, {"grantType": "magic"}, 422, ["grant_type must be a valid enum value"]),
        (OLDER, {"clientId": None}, 422, ["client_id must be a string", "client_id should not be empty"]),
    ],
)
async def test_what_is_wrong_with_a_request(
    sandbox: Sandbox, version: str, wrong: dict[str, Any], status: int, message: object
) -> None:
    """In the words of its generation."""
    sent: dict[str, Any] = {"grantType": "authorization_code", "code": sandbox.oauth.code()} | wrong
    answer = await ask(sandbox, version, **sent)
    assert (answer.status_code, answer.json()["message"]) == (status, message)


async def test_what_is_no_token_request(sandbox: Sandbox) -> None:
    """Broken JSON, a version that nobody knows, another method."""
    http, path = sandbox.http_client, "/oauth/token"
    broken = await http.post(path, content=b"{", headers={"Content-Type": "application/json"})
    assert (broken.status_code, broken.json()["message"]) == (400, "The body is no JSON")
    assert (await http.post(path, json=[])).status_code == 422
    assert (await ask(sandbox, "v9")).json()["message"] == "version header is invalid"
    assert (await http.get(path)).status_code == 401, "no endpoint, and no token"


async def test_nothing_of_a_token_request_is_kept(sandbox: Sandbox) -> None:
    """The call is there, its secrets are not."""
    given = await exchanged(sandbox)
    [call] = sandbox.calls("get_access_token")
    assert (call.status, call.body) == (200, None)
    assert given["accessToken"] not in repr(sandbox.calls())


@pytest.mark.parametrize(
    ("version", "path"),
    [(V3, "/oauth/location-token"), (V3, "/oauth/locationToken"), (OLDER, "/oauth/locationToken")],
)
async def test_an_agency_gets_tokens_of_its_locations(sandbox: Sandbox, version: str, path: str) -> None:
    """Its own is good for that only. The older generation gives no refresh token along."""
    agency = await exchanged(sandbox, location_id=None)
    assert (agency["userType"], agency["companyId"]) == ("Company", sandbox.oauth.company_id)
    with pytest.raises(Exception, match="does not have access to this location"):
        await sandbox.client(agency["accessToken"]).accounts.list()

    fields: dict[str, Any] = {"companyId": sandbox.oauth.company_id, "locationId": OTHER_LOCATION_ID}
    answer = await ask(sandbox, version, path=path, token=agency["accessToken"], **fields)
    given = answer.json()
    assert (answer.status_code, given["locationId"]) == (200, OTHER_LOCATION_ID)
    assert ("refreshToken" in given, "refresh_token" in given) == (False, version == V3)
    token = given.get("accessToken") or given["access_token"]
    assert await sandbox.client(token, location_id=OTHER_LOCATION_ID).accounts.list().collect()


async def test_what_an_agency_does_not_get(sandbox: Sandbox) -> None:
    """The path with a hyphen in the older generation, another location, anything with a location's token."""
    agency = (await exchanged(sandbox, location_id=None))["accessToken"]
    fields: dict[str, Any] = {"companyId": sandbox.oauth.company_id, "locationId": LOCATION_ID}
    path = "/oauth/location-token"
    older = await ask(sandbox, OLDER, path=path, token=agency, **fields)
    assert (older.status_code, older.json()["message"]) == (404, f"Cannot POST {path}")
    other = await ask(sandbox, path=path, token=agency, **{**fields, "locationId": "elsewhere"})
    assert (other.status_code, other.json()["message"]) == (401, "The app is not installed in this location.")
    location = await ask(sandbox, path=path, token=(await exchanged(sandbox))["accessToken"], **fields)
    assert location.json()["message"] == "Invalid token: access token is invalid"
    weak = (await exchanged(sandbox, location_id=None, scopes=["oauth.readonly"]))["accessToken"]
    refused = await ask(sandbox, path=path, token=weak, **fields)
    assert refused.json()["message"] == "The token is not authorized for this scope."


async def test_consent_for_nothing_is_refused(sandbox: Sandbox) -> None:
    """At once, with what there is."""
    with pytest.raises(ValueError, match=LOCATION_ID):
        sandbox.oauth.code(location_id="nowhere")
    with pytest.raises(ValueError, match=r"post\.write"):
        sandbox.oauth.code(scopes=["socialplanner/posts.write"])


def tokens_of(sandbox: Sandbox, generation: Any = V3, **options: Any) -> OAuthTokens:
    return OAuthTokens(
        sandbox.oauth.client_id,
        sandbox.oauth.client_secret,
        generation=generation,
        base_url=sandbox.base_url,
        http_client=sandbox.http_client,
        **options,
    )


async def authorized(sandbox: Sandbox, tokens: OAuthTokens, **consent: Any) -> None:
    await tokens.exchange(sandbox.oauth.code(**consent), state="s", expected_state="s")


@pytest.mark.parametrize("generation", [V3, OLDER])
async def test_the_sdk_refreshes_once_a_day(sandbox: Sandbox, generation: str) -> None:
    """However long the program runs: the next call after a day brings a new pair."""
    async with tokens_of(sandbox, generation) as tokens:
        await authorized(sandbox, tokens)
        planner = sandbox.client(tokens)
        await planner.accounts.list()
        assert sandbox.oauth.refreshes == 0
        for day in (1, 2):
            sandbox.clock.advance(hours=25)
            await planner.accounts.list()
            await planner.accounts.list()
            assert sandbox.oauth.refreshes == day
    assert sandbox.broken_calls == []


async def test_fifty_calls_at_once_refresh_once(sandbox: Sandbox) -> None:
    """A refresh token is good once: a second refresh would lose the authorization."""
    async with tokens_of(sandbox) as tokens:
        await authorized(sandbox, tokens)
        planner = SocialPlanner(
            tokens, location_id=LOCATION_ID, base_url=sandbox.base_url, http_client=sandbox.http_client
        )
        sandbox.clock.advance(hours=25)
        got: list[int] = []

        async def count() -> None:
            got.append(len(await planner.accounts.list().collect()))

        async with anyio.create_task_group() as group:
            for _ in range(50):
                group.start_soon(count)
        assert got == [8] * 50
        assert sandbox.oauth.refreshes == 1


async def test_an_agency_s_tokens_serve_its_locations(sandbox: Sandbox) -> None:
    """The SDK exchanges them for those of the location that it works on."""
    async with tokens_of(sandbox, company_id=sandbox.oauth.company_id) as tokens:
        await authorized(sandbox, tokens, location_id=None)
        for location_id in (LOCATION_ID, OTHER_LOCATION_ID):
            assert await sandbox.client(tokens, location_id=location_id).accounts.list().collect()
        assert len(sandbox.calls("get_location_access_token")) == 2


async def test_an_authorization_that_is_lost_is_told(sandbox: Sandbox) -> None:
    """Somebody else used the refresh token: the user must authorize again."""
    async with tokens_of(sandbox) as tokens:
        await authorized(sandbox, tokens)
        sandbox.fail(
            "get_access_token", status=400, body={"message": "Invalid grant: refresh token is invalid"}
        )
        sandbox.clock.advance(hours=25)
        with pytest.raises(Unauthorized, match="authorize again"):
            await sandbox.client(tokens).accounts.list()
