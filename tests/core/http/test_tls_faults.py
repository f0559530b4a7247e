"""TLS that proves no identity or does not begin: nothing is sent, only temporary failures are repeated."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import trustme

from socialplanner import NotSent, SocialPlanner, SocialPlannerError
from tests.server import Connection, RawServer
from tests.server.calls import POST, Call, create, get
from tests.server.faults import answer
from tests.support.internals import http_request
from tests.support.virtual_time import VirtualTime

pytestmark = pytest.mark.anyio

HERE = "127.0.0.1"


@pytest.fixture
def authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> trustme.CA:
    """The one that the environment names, and no other."""
    authority = trustme.CA()
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    return authority


@pytest.fixture
def time() -> VirtualTime:
    return VirtualTime()


@contextmanager
def serving(certificate: trustme.LeafCert) -> Iterator[RawServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    with RawServer(answer(POST), tls=context) as server:
        yield server


def planner_there(port: int, time: VirtualTime) -> SocialPlanner:
    url = f"https://{HERE}:{port}"
    return time.living(SocialPlanner("token-of-a-test", location_id="loc", base_url=url))


async def catch_error(planner: SocialPlanner, call: Call) -> Any:
    async with planner:
        with pytest.raises(SocialPlannerError) as caught:
            await call(planner)
    return caught.value


YESTERDAY = datetime.now(UTC) - timedelta(days=1)
LAST_YEAR = YESTERDAY - timedelta(days=365)
UNPROVEN: dict[str, Callable[[trustme.CA], trustme.LeafCert]] = {
    "unknown authority": lambda authority: trustme.CA().issue_cert(HERE),
    "another name": lambda authority: authority.issue_cert("planner.example"),
    "expired": lambda authority: authority.issue_cert(HERE, not_before=LAST_YEAR, not_after=YESTERDAY),
}


async def test_a_good_certificate_is_taken(authority: trustme.CA, time: VirtualTime) -> None:
    """So that the other tests fail for the reason that they name."""
    with serving(authority.issue_cert(HERE)) as server:
        async with planner_there(server.port, time) as planner:
            await get(planner)
        assert len(server.requests) == 1


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize("problem", UNPROVEN)
async def test_a_server_that_cannot_prove_who_it_is_gets_nothing_and_is_not_asked_again(
    authority: trustme.CA, time: VirtualTime, problem: str, call: Call
) -> None:
    """The next attempt would end in the same way; the message says what to look at."""
    with serving(UNPROVEN[problem](authority)) as server:
        error = await catch_error(planner_there(server.port, time), call)
        assert server.requests == []
    assert type(error) is NotSent
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert "Check the certificates" in str(error)
    assert [attempt.maybe_applied for attempt in error.attempts] == [False]
    assert time.naps == []


async def plain_refusal(connection: Connection) -> None:
    """What a web server says to a TLS greeting on its plain port."""
    await connection.reader.read(1)
    await connection.send(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    connection.close()


async def reset_in_the_handshake(connection: Connection) -> None:
    await connection.reader.read(1)
    connection.reset()


@pytest.mark.parametrize("call", [get, create])
@pytest.mark.parametrize("end", [plain_refusal, Connection.hold, reset_in_the_handshake])
async def test_a_port_where_no_tls_comes_about_is_tried_again_and_gets_nothing(
    time: VirtualTime, monkeypatch: pytest.MonkeyPatch, end: Any, call: Call
) -> None:
    """It answers in the clear, keeps silent, or resets: a server that restarts may do all of that."""
    monkeypatch.setitem(http_request.TIMEOUTS, "connect", 0.05)
    with RawServer(answer(POST)) as server:
        server.on_connect = end
        error = await catch_error(planner_there(server.port, time), call)
        assert server.requests == []
        assert server.opened == 3
    assert type(error) is NotSent
    assert "safe to try again" in str(error)
    assert [attempt.maybe_applied for attempt in error.attempts] == [False] * 3
    assert time.naps == [0.5, 1.0]
