"""How a connection is opened: proxies of the environment, and TLS that must prove who the server is."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import pytest
import trustme

from socialplanner import NotSent, SocialPlanner
from tests.server import Connection, RawServer
from tests.server.calls import POST, create, get
from tests.server.faults import answer, tunnel
from tests.support.internals import http_request, parse_origin, proxy_for


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(POST)) as server:
        yield server


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://planner.example", "http://proxy.example:8080"),
        ("https://inside.example", None),  # named in NO_PROXY
        ("https://127.0.0.1:8443", None),
        ("https://localhost", None),
        ("http://127.0.0.1:8000", None),
        ("http://[::1]:8000", None),
    ],
)
def test_only_https_to_other_machines_goes_through_a_proxy(
    url: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy sees what plain http carries, the token included."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("HTTP_PROXY", "http://leaky.example")
    monkeypatch.setenv("HTTPS_PROXY", "proxy.example:8080")
    monkeypatch.setenv("NO_PROXY", "inside.example")
    assert proxy_for(parse_origin(url)) == proxy


@pytest.fixture
def tls_server(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RawServer]:
    """A server for `planner.example` over TLS, whose authority the environment names."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("planner.example").configure_cert(context)
    bundle = tmp_path_factory.mktemp("tls") / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    with RawServer(answer(POST), tls=context) as server:
        yield server


@pytest.mark.anyio
async def test_a_proxy_of_the_environment_gets_a_tunnel_and_no_token(
    server: RawServer, tls_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.otherwise = tunnel(tls_server.port)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("https_proxy", raising=False)
    monkeypatch.setenv("HTTPS_PROXY", server.url)
    async with SocialPlanner(
        "token-of-a-test", location_id="loc", base_url="https://planner.example"
    ) as planner:
        await get(planner)
    [connect] = server.requests
    assert (connect.method, connect.target) == ("CONNECT", "planner.example:443")
    assert "authorization" not in connect.headers
    assert b"token-of-a-test" not in repr(connect).encode()
    [inner] = tls_server.requests
    assert inner.headers["authorization"] == "Bearer token-of-a-test"


@pytest.mark.anyio
async def test_a_create_that_the_proxy_refused_was_not_sent(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The CONNECT left, the request did not."""
    server.otherwise = answer({}, status=502)
    monkeypatch.setenv("https_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    async with SocialPlanner(
        "token-of-a-test", location_id="loc", base_url="https://planner.example"
    ) as planner:
        with pytest.raises(NotSent):
            await create(planner)
    assert [request.method for request in server.requests] == ["CONNECT"] * 3  # and was tried again


@pytest.mark.anyio
async def test_without_trust_env_the_proxy_is_ignored(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    planner = SocialPlanner(
        "token-of-a-test", location_id="loc", base_url="https://planner.invalid", trust_env=False
    )
    async with planner:
        with pytest.raises(NotSent):
            await get(planner)
    assert server.opened == 0


@pytest.mark.anyio
@pytest.mark.parametrize("problem", ["another name", "unknown authority"])
async def test_a_server_without_a_good_certificate_is_not_talked_to(
    tls_server: RawServer, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trying again would not help, and the message says what would."""
    if problem == "unknown authority":
        monkeypatch.delenv("SSL_CERT_FILE")
    url = f"https://127.0.0.1:{tls_server.port}"  # a name that the certificate does not hold
    async with SocialPlanner("token-of-a-test", location_id="loc", base_url=url) as planner:
        with pytest.raises(NotSent, match=r"CERTIFICATE_VERIFY_FAILED.*Check the certificates"):
            await get(planner)
    assert tls_server.requests == []


@pytest.mark.anyio
async def test_a_server_that_does_not_speak_tls_is_not_sent_to(
    server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plain port that keeps silent: the time for connecting ends it."""
    monkeypatch.setitem(http_request.TIMEOUTS, "connect", 0.1)
    server.on_connect = Connection.hold
    url = f"https://127.0.0.1:{server.port}"
    async with SocialPlanner("token-of-a-test", location_id="loc", base_url=url) as planner:
        with pytest.raises(NotSent):
            await create(planner)
    assert server.requests == []
