"""The file of tokens: for its owner only, whole after a crash, and never shown."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from socialplanner import UsageError
from socialplanner.oauth import file_lock
from socialplanner.oauth.file_store import FileTokenStore
from socialplanner.oauth.store import TokenSet
from socialplanner.secret import Secret
from tests.core.test_secrecy import assert_hidden

pytestmark = pytest.mark.anyio

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def tokens(name: str = "one", **changes: Any) -> TokenSet:
    chosen: dict[str, Any] = {
        "refresh": Secret(f"canary-refresh-{name}"),
        "scopes": ("a.readonly",),
    } | changes
    return TokenSet(access=Secret(f"canary-access-{name}"), expires_at=NOON, **chosen)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tokens.json"


async def soon(seconds: float) -> None:
    """No test waits for a lock by the clock."""
    await anyio.lowlevel.checkpoint()


def test_a_lock_given_up_while_it_is_taken_is_free(path: Path):
    """The thread that takes the lock may be slower than a caller that is cancelled."""
    late, next_one = file_lock.FileLock(str(path)), file_lock.FileLock(str(path))
    late.release()
    assert not late.try_lock()
    assert next_one.try_lock()
    next_one.release()


async def test_the_file_and_its_locks_are_for_their_owner_only(path: Path):
    old = os.umask(0)
    try:
        store = FileTokenStore(path, sleep=soon)
        async with store.lock("loc"):
            await store.replace("loc", None, tokens())
    finally:
        os.umask(old)
    modes = {each.name: oct(each.stat().st_mode & 0o777) for each in path.parent.iterdir()}
    assert len(modes) == 3
    assert set(modes.values()) == {"0o600"}


def write_private(path: Path, content: str) -> None:
    path.touch(0o600)
    path.write_text(content)


def make_readable(path: Path) -> str:
    path.chmod(0o640)
    return "chmod 600"


def make_writable(path: Path) -> str:
    path.chmod(0o602)
    return "chmod 600"


def make_link(path: Path) -> str:
    path.rename(path.with_suffix(".real"))
    path.symlink_to(path.with_suffix(".real"))
    return "symlink"


def make_directory(path: Path) -> str:
    path.unlink()
    path.mkdir(mode=0o700)
    return "expected a plain file"


def make_pipe(path: Path) -> str:
    path.unlink()
    os.mkfifo(path, 0o600)
    return "expected a plain file"


def leave_remains(path: Path) -> str:
    beside = path.with_name("tokens.json.new")
    beside.write_text("canary")
    beside.chmod(0o666)
    return "chmod 600"


def link_remains(path: Path) -> str:
    path.with_name("tokens.json.new").symlink_to(path)
    return "symlink"


def open_lock(path: Path) -> str:
    path.with_name("tokens.json.lock").chmod(0o644)
    return "chmod 600"


def lose_directory(path: Path) -> str:
    path.parent.rename(path.parent.with_name(f"{path.parent.name}-moved"))
    return "directory"


@pytest.mark.parametrize(
    "spoil",
    [make_readable, make_writable, make_link, make_directory, make_pipe, leave_remains, link_remains, open_lock,
     lose_directory],
)  # fmt: skip
async def test_a_file_that_others_could_reach_is_refused(path: Path, spoil: Callable[[Path], str]):
    store = FileTokenStore(path, sleep=soon)
    await store.replace("loc", None, tokens())
    advice = spoil(path)
    with pytest.raises(UsageError, match=advice) as caught:
        await store.replace("loc", tokens(), tokens("two"))
    assert str(path) in str(caught.value)
    assert caught.value.argument == "path"
    assert_hidden(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        "", "canary", '{"version": 1', "[]", "{}", '{"version": 2, "tokens": {}}', '{"version": 1, "tokens": ["canary"]}',
        '{"version": 1, "tokens": {"loc": "canary"}}', '{"version": 1, "tokens": {"loc": {"access": "canary\\n"}}}',
        '{"version": 1, "tokens": {"loc": {"access": "canary", "refresh": ["canary"]}}}',
        '{"version": 1, "tokens": {"loc": {"access": "canary", "expires_at": "2026-01-01T00:00:00"}}}',
        '{"version": 1, "tokens": {"loc": {"access": "canary", "expires_at": "canary"}}}',
    ],
    ids=range(12),
)  # fmt: skip
async def test_a_damaged_file_is_named_and_not_shown(path: Path, content: str):
    write_private(path, content)
    del content
    store = FileTokenStore(path)
    with pytest.raises(UsageError) as caught:
        await store.get("loc")
    assert str(path) in str(caught.value)
    assert_hidden(caught.value)


async def test_a_disk_that_takes_nothing_more_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    store = FileTokenStore(path, sleep=soon)
    await store.replace("loc", None, tokens())

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(UsageError, match="No space left") as caught:
            await store.replace("loc", tokens(), tokens("two"))
    assert_hidden(caught.value)
    assert await store.get("loc") == tokens()
    assert await store.replace("loc", tokens(), tokens("two"))


CRASH = """
import os, sys, asyncio
from socialplanner import FileTokenStore
from socialplanner import TokenSet

async def main():
    store = FileTokenStore(sys.argv[1])
    old = await store.get("loc")
    os.replace = lambda *paths: os._exit(7)
    async with store.lock("loc"):
        await store.replace("loc", old, TokenSet.from_json(old.to_json() | {"access": "new"}))

asyncio.run(main())
"""


async def test_a_crash_between_writing_and_renaming_leaves_the_old_file_whole(path: Path):
    """And the locks go with the process."""
    store = FileTokenStore(path, sleep=soon)
    await store.replace("loc", None, tokens())
    done = await anyio.run_process([sys.executable, "-c", CRASH, str(path)], check=False, stderr=None)
    assert done.returncode == 7
    assert path.with_name("tokens.json.new").exists()
    assert await store.get("loc") == tokens()
    async with store.lock("loc"):
        assert await store.replace("loc", tokens(), tokens("two"))
    assert not path.with_name("tokens.json.new").exists()


def test_a_system_without_file_locks_is_told_so(path: Path):
    code = "import sys; sys.modules['fcntl'] = None\nfrom socialplanner import FileTokenStore\nFileTokenStore('x')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "UsageError: FileTokenStore needs `fcntl`" in done.stderr
