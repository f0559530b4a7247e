"""A file that cannot be sent, or not to its end: one of our errors says so, and nothing stays open."""

from __future__ import annotations

import asyncio
import gc
import io
import os
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import anyio
import httpx
import pytest
from starlette.datastructures import UploadFile

from socialplanner import (
    AmbiguousOutcome,
    DeadlineExceeded,
    InvalidResponse,
    UsageError,
    operations,
)
from socialplanner.upload import Upload
from tests.server import RawServer
from tests.server.calls import failure, planner_at
from tests.server.faults import answer, cut, hang, hang_up, reset
from tests.server.uploads import CSV, KEPT, LARGE, Road, Silent, Slot, any_file, fill, form, upload
from tests.support.internals import open_file

pytestmark = pytest.mark.anyio


@pytest.fixture
def server() -> Iterator[RawServer]:
    with RawServer(answer(KEPT, status=201)) as server:
        yield server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return fill(tmp_path / "april.csv", LARGE)


@pytest.fixture
def pipe() -> Iterator[BinaryIO]:
    reading, writing = os.pipe()
    with open(reading, "rb") as pipe, open(writing, "wb"):
        yield pipe


# What is refused before anything is sent


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda folder: folder, "Is a directory"),
        (lambda folder: folder / "missing.csv", "No such file"),
        (lambda folder: "a\0b", "null"),
        (lambda folder: "time,content\n" + "x" * 5000, "give it as bytes"),
        (lambda folder: "", "expected a path, got an empty str"),
        (lambda folder: io.StringIO("text"), "open as text"),
        (lambda folder: UploadFile(any_file(io.StringIO("text"))), "open as text"),
        (lambda folder: 7, "got int"),
        (lambda folder: None, "got NoneType"),
        (lambda folder: Upload(CSV, name=any_file(7)), "got int"),
        (lambda folder: Slot(CSV, httpx.ReadError("gone")), "ReadError: gone"),
    ],
)
async def test_what_is_no_file_is_refused_with_the_reason(
    server: RawServer, tmp_path: Path, make: Callable[[Path], Any], reason: str
) -> None:
    error = await failure(server, lambda planner: planner.csv_imports.upload(make(tmp_path)))
    assert isinstance(error, UsageError)
    assert error.argument == "file"
    assert reason in str(error)
    assert len(str(error)) < 300
    assert server.requests == []


async def test_a_file_that_is_closed_or_no_real_file_is_refused(
    server: RawServer, path: Path, pipe: BinaryIO
) -> None:
    with path.open("rb") as closed:
        pass
    os.mkfifo(path.with_name("pipe"))  # opening it would wait for a writer for ever
    for file, reason in [
        (closed, "closed file"),
        (UploadFile(closed), "closed file"),
        (path.with_name("pipe"), "not a regular file"),
        (pipe, "cannot be rewound"),
    ]:
        error = await failure(server, upload(file))
        assert isinstance(error, UsageError)
        assert reason in str(error)
    assert server.requests == []


async def test_an_async_file_that_another_call_is_reading_is_refused_and_not_mixed_up(
    server: RawServer,
) -> None:
    file = Silent()
    async with anyio.create_task_group() as group:
        group.start_soon(upload(file), Road().planner())
        await file.begun.wait()
        error = await failure(server, upload(file))
        assert isinstance(error, UsageError)
        assert "another call is reading" in str(error)
        group.cancel_scope.cancel()


# What goes wrong on the way


@pytest.mark.parametrize("fault", [reset, hang_up, cut(KEPT)])
async def test_an_upload_whose_answer_is_lost_is_sent_once_and_told_to_be_ambiguous(
    server: RawServer, path: Path, fault: Any
) -> None:
    server.otherwise = fault
    error = await failure(server, upload(path))
    assert isinstance(error, AmbiguousOutcome)
    assert isinstance(error.cause, InvalidResponse)
    assert len(server.requests) == 1
    assert error.request is not None
    server.otherwise = answer(KEPT, status=201)
    async with planner_at(server) as planner:
        await planner.send(error.request)
    assert [form(request).content for request in server.requests] == [LARGE] * 2


async def test_the_deadline_grows_with_the_size_of_the_file(server: RawServer) -> None:
    server.otherwise = hang()
    error = await failure(server, upload(bytes(5_000)), timeout=0.1)
    assert isinstance(error.cause, DeadlineExceeded)
    assert "deadline of 0.2 s" in str(error)


async def test_a_file_that_never_gives_its_bytes_ends_by_the_deadline(server: RawServer) -> None:
    error = await failure(server, upload(Silent()), timeout=0.05)
    assert isinstance(error, DeadlineExceeded)
    assert not error.sent
    assert server.requests == []


async def test_a_file_that_is_cut_short_on_its_way_is_no_fault_of_the_network(path: Path) -> None:
    async def cut_short(taken: int) -> None:
        os.truncate(path, 1000)

    with pytest.raises(AmbiguousOutcome, match="become shorter") as caught:
        await Road(cut_short).planner().csv_imports.upload(path)
    assert isinstance(caught.value.cause, UsageError)


async def test_a_file_that_grows_on_its_way_is_sent_as_long_as_it_was(server: RawServer, path: Path) -> None:
    request = operations.upload_csv.build(location_id="loc", file=path)
    assert request.file is not None
    async with open_file(request.file, "", 10) as opened:
        with path.open("ab") as more:
            more.write(b"more")
        assert b"".join(iter(opened.read, b"")) == LARGE


async def test_a_file_that_is_closed_on_its_way_raises_one_of_our_errors(path: Path) -> None:
    with path.open("rb") as file:

        async def close(taken: int) -> None:
            file.close()

        with pytest.raises(AmbiguousOutcome, match="closed file"):
            await Road(close).planner().csv_imports.upload(file)


@pytest.mark.parametrize("kind", [Path, UploadFile])
async def test_an_upload_that_is_cancelled_half_way_leaves_no_file_open(path: Path, kind: Any) -> None:
    """Python warns of each file that is left open, and a warning is an error here."""
    with path.open("rb") as file, anyio.CancelScope() as scope:

        async def cancel(taken: int) -> None:
            if taken > 100_000:
                scope.cancel()
            await anyio.lowlevel.checkpoint()

        await Road(cancel).planner().csv_imports.upload(path if kind is Path else UploadFile(file))
    assert scope.cancelled_caught
    gc.collect()


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("steps", range(1, 8))
async def test_a_task_that_is_cancelled_while_a_file_opens_leaves_none_open(
    path: Path, steps: int, anyio_backend: str
) -> None:
    task = asyncio.ensure_future(Road().planner().csv_imports.upload(path))
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    await anyio.to_thread.run_sync(gc.collect)
    gc.collect()


@pytest.mark.parametrize("kind", [Path, UploadFile])
async def test_a_file_of_50_megabytes_needs_little_memory(path: Path, kind: Any) -> None:
    size = 50 * 2**20
    os.truncate(path, size)
    road = Road()
    with path.open("rb") as file:
        tracemalloc.start()
        try:
            await road.planner().csv_imports.upload(path if kind is Path else UploadFile(file))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert road.taken > size
    assert peak < 4 * 2**20
