"""A file that is uploaded: in whatever form it is given, it arrives complete and under a safe name."""

from __future__ import annotations

import gzip
import io
import mmap
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import UploadFile

from socialplanner import (
    UsageError,
    operations,
)
from socialplanner.upload import Upload
from tests.server import RawServer
from tests.server.calls import planner_at
from tests.server.faults import answer
from tests.server.uploads import CSV, KEPT, LARGE, Slot, any_file, fill, form, sent
from tests.support.internals import MAX_NAME, safe_name

pytestmark = pytest.mark.anyio


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(KEPT, status=201)) as server:
        yield server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return fill(tmp_path / "april.csv", LARGE)


# What arrives


async def test_a_file_arrives_as_it_is_from_whatever_holds_it(server: RawServer, path: Path) -> None:
    """The caller's own files stay open, and count from their beginning wherever they stand."""
    with ExitStack() as stack:
        plain = stack.enter_context(path.open("rb"))
        raw = stack.enter_context(path.open("rb", buffering=0))
        spooled = stack.enter_context(tempfile.SpooledTemporaryFile())
        mapped = stack.enter_context(mmap.mmap(plain.fileno(), 0, access=mmap.ACCESS_READ))
        memory = io.BytesIO(LARGE)
        spooled.write(LARGE)
        own = [plain, raw, spooled, mapped, memory]
        for file in own[:-1]:
            file.seek(17)
        paths = [path, str(path), anyio.Path(path)]
        held = [LARGE, bytearray(LARGE), memoryview(LARGE)]
        arrived = await sent(server, *paths, *held, *own)
        assert [file.closed for file in own] == [False] * len(own)
    assert all(each.content == LARGE for each in arrived)
    names = ["april.csv"] * 3 + ["posts.csv"] * 3 + ["april.csv"] * 2 + ["posts.csv"] * 3
    assert [each.name for each in arrived] == names


async def test_an_async_file_arrives_from_its_beginning_and_stays_open(server: RawServer, path: Path) -> None:
    with path.open("rb") as file:
        received = UploadFile(file, filename="of a form.csv")
        await received.read(17)
        async with (
            await anyio.open_file(path, "rb") as opened,
            await anyio.open_file(any_file(bytes(path)), "rb") as named,
        ):
            await opened.read()
            arrived = await sent(server, received, received, opened, named, Slot(LARGE))
            assert not opened.wrapped.closed
        assert not file.closed
    assert all(each.content == LARGE for each in arrived)
    assert [each.name for each in arrived] == ["of a form.csv"] * 2 + ["april.csv"] * 2 + ["posts.csv"]


async def test_a_file_that_is_unpacked_as_it_is_read_arrives_unpacked(server: RawServer, path: Path) -> None:
    """Its file descriptor tells the size of what is packed."""
    fill(path, gzip.compress(CSV * 1000))
    with gzip.open(path) as file:
        assert (await sent(server, file))[0].content == CSV * 1000


@pytest.mark.parametrize("content", [b"", CSV], ids=["empty", "BOM, NUL, a formula, no UTF-8"])
async def test_no_byte_of_the_content_is_changed(server: RawServer, path: Path, content: bytes) -> None:
    fill(path, content)
    arrived = await sent(server, path, content, Slot(content))
    assert [each.content for each in arrived] == [content] * 3


async def test_every_form_has_a_boundary_of_its_own_that_no_file_can_know(server: RawServer) -> None:
    first = (await sent(server, CSV))[0]
    forged = (
        b'\r\n--%s\r\nContent-Disposition: form-data; name="userId"\r\n\r\nroot' % first.boundary.encode()
    )
    second, third = await sent(server, CSV + forged, CSV)
    assert second.content == CSV + forged
    assert len({first.boundary, second.boundary, third.boundary}) == 3
    assert len(first.boundary) >= 32


async def test_a_request_that_is_sent_twice_sends_the_same_bytes_twice(server: RawServer, path: Path) -> None:
    with path.open("rb") as file, path.open("rb") as other:
        for each in (path, LARGE, file, UploadFile(other)):
            request = operations.upload_csv.build(location_id="loc", file=each)
            async with planner_at(server) as planner:
                await planner.send(request)
                await planner.send_raw(request)
    assert [form(request).content for request in server.requests] == [LARGE] * 8


async def test_a_stream_that_cannot_be_rewound_is_never_sent_a_second_time_empty(server: RawServer) -> None:
    request = operations.upload_csv.build(location_id="loc", file=Slot(CSV))
    async with planner_at(server) as planner:
        await planner.send(request)
        with pytest.raises(UsageError, match="cannot be rewound"):
            await planner.send(request)
    assert len(server.requests) == 1


async def test_one_open_file_can_go_to_two_locations_at_once(server: RawServer, path: Path) -> None:
    with path.open("rb") as file:
        async with planner_at(server) as planner, anyio.create_task_group() as group:
            for location in ("one", "two"):
                group.start_soon(planner.for_location(location).csv_imports.upload, file)
    assert [form(request).content for request in server.requests] == [LARGE] * 2


# The name


@pytest.mark.parametrize(
    ("name", "sent_name"),
    [
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\me\april.csv", "april.csv"),
        ('a"; name="userId.csv', "a; name=userId.csv"),
        ("a\r\nX-Evil: 1.csv", "aX-Evil 1.csv"),
        ("Frühling 春.csv", "Frühling 春.csv"),
        ("\u202evsc.exe\ud800", "vsc.exe"),
        ("..", "posts.csv"),
        (" . ", "posts.csv"),
        ("", "posts.csv"),
        ("x" * 500 + ".xlsx", "x" * (MAX_NAME - 5) + ".xlsx"),
        ("春" * 500, "春" * (MAX_NAME // 3)),
    ],
)
async def test_the_name_that_is_told_is_safe_in_a_header_and_on_a_disk(
    server: RawServer, name: str, sent_name: str
) -> None:
    arrived = await sent(server, Upload(CSV, name=name), UploadFile(io.BytesIO(CSV), filename=name))
    assert [each.name for each in arrived] == [sent_name, sent_name]
    lines = [line.split(":")[0] for line in arrived[0].head.splitlines()]
    assert lines == ["Content-Disposition", "Content-Type"]


@given(st.text(st.characters(exclude_categories=[])))
def test_no_name_is_a_path_or_holds_what_breaks_a_line(name: str) -> None:
    safe = safe_name(name)
    assert not set(safe) & set('/\\":\r\n\0')
    assert safe not in (".", "..")
    assert len(safe.encode()) <= MAX_NAME
