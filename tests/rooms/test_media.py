"""A file that is uploaded for a post: what is refused before it is sent, what is sent, and what a post gets of it."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from starlette.datastructures import Headers, UploadFile

from socialplanner import AmbiguousOutcome, Unlisted, Upload, UploadedFile, UsageError, operations
from socialplanner.models import PostCreate
from socialplanner.sandbox import FACEBOOK_PAGE, USER_ID, Sandbox
from tests.server.uploads import Silent, Slot, fill

pytestmark = pytest.mark.anyio

BYTES = b"the bytes of a picture"
MOST = {kind.type: kind.most for kind in operations.upload_media.FILE_KINDS}


class Huge(io.RawIOBase):
    """A file of so many bytes, of which none is read."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.position = 0

    def seek(self, offset: int, whence: int = 0) -> int:
        self.position = self.size if whence == 2 else offset
        return self.position

    def tell(self) -> int:
        return self.position

    def readinto(self, buffer: Any, /) -> int:
        return 0


def named(kind: str, content: bytes = BYTES) -> UploadFile:
    """What a web form gives: a file whose name tells nothing, and what the browser said of it."""
    return UploadFile(io.BytesIO(content), filename="blob", headers=Headers({"content-type": kind}))


async def test_an_uploaded_file_is_one_of_the_media_of_a_post(tmp_path: Path) -> None:
    """From a file on disk to a post, without a type or an address written by hand."""
    path = fill(tmp_path / "cake.jpg", BYTES)
    async with Sandbox() as sandbox:
        photo = await sandbox.planner.media.upload(path, name="Cake of the week")
        media = photo.as_media(alt_text="A cake")
        post = PostCreate(account_ids=[FACEBOOK_PAGE], type="post", user_id=USER_ID, media=[media])
        await sandbox.planner.posts.create(post)

        assert (media.url, media.type, media.alt_text) == (photo.url, "image/jpeg", "A cake")
        kept = sandbox.media[photo.file_id or ""]
        assert (kept["content"], kept["name"], kept["type"]) == (BYTES, "Cake of the week", "image/jpeg")


@pytest.mark.parametrize(
    ("file", "more", "name", "kind"),
    [
        ("cake.jpg", {}, "cake.jpg", "image/jpeg"),
        ("CAKE.JPEG", {}, "CAKE.JPEG", "image/jpeg"),
        (BYTES, {"name": "oven.mp4"}, "oven.mp4", "video/mp4"),
        (BYTES, {"type": "image/png"}, "upload.png", "image/png"),
        (BYTES, {"type": "video/quicktime"}, "upload.mov", "video/mov"),
        (BYTES, {"type": "image/jpg", "name": "Cake"}, "upload.jpg", "image/jpeg"),
        (Upload(BYTES, name="a/b/roll.gif"), {}, "roll.gif", "image/gif"),
        (Upload(BYTES, name="roll", type="image/gif"), {}, "roll.gif", "image/gif"),
        (named("image/png; charset=binary"), {}, "blob.png", "image/png"),
        (named("application/octet-stream"), {"name": "x.webm"}, "x.webm", "video/webm"),
        (Slot, {"name": "x.png"}, "x.png", "image/png"),
        (
            Upload(BYTES, name="menu.pdf"),
            {"type": Unlisted("application/pdf")},
            "menu.pdf",
            "application/pdf",
        ),
    ],
)
async def test_the_kind_is_told_by_the_type_the_name_or_the_form(
    file: Any, more: dict[str, Any], name: str, kind: str, tmp_path: Path
) -> None:
    if isinstance(file, str):
        file = str(fill(tmp_path / file, BYTES))
    if file is Slot:
        file = Slot(BYTES)  # it is read once
    async with Sandbox() as sandbox:
        uploaded = await sandbox.planner.media.upload(file, **more)

        assert uploaded.type == kind
        kept = sandbox.media[uploaded.file_id or ""]
        assert (kept["type"], kept["content"]) == (kind, BYTES)
        assert str(uploaded.url).endswith(f"/{name}")


@pytest.mark.parametrize(
    ("more", "argument"),
    [
        ({}, "file"),
        ({"file": BYTES, "file_url": "https://example.com/a.png"}, "file"),
        ({"file": BYTES, "name": "a.png", "hosted": True}, "file"),
        ({"file_url": "https://example.com/a.png", "hosted": False}, "file"),
        ({"file": BYTES}, "file"),
        ({"file": "menu.pdf"}, "file"),
        ({"file": "no ending"}, "file"),
        ({"file": "png"}, "file"),
        ({"file": BYTES, "type": "image/webp"}, "type"),
        ({"file": BYTES, "name": "a.png", "type": 5}, "type"),
        ({"file": named("text/html")}, "file"),
        ({"file": b"", "name": "a.png"}, "file"),
        ({"file": Huge(MOST["image/png"] + 1), "name": "a.png"}, "file"),
        ({"file": Huge(MOST["video/mp4"] + 1), "name": "a.mp4"}, "file"),
        ({"file": Slot(bytes(MOST["image/gif"] + 1)), "name": "a.gif"}, "file"),
        ({"file_url": "https://cdn.example.com/a"}, "file_url"),
        ({"file_url": "https://[broken/a"}, "file_url"),
        ({"file_url": 5}, "file_url"),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_a_wrong_kind_and_a_wrong_size_are_refused_before_anything_is_sent(
    more: dict[str, Any], argument: str
) -> None:
    async with Sandbox() as sandbox:
        with pytest.raises(UsageError) as caught:
            await sandbox.planner.media.upload(**more)

        assert caught.value.argument == argument
        assert sandbox.calls() == []


async def test_a_video_may_be_larger_than_a_picture() -> None:
    size = MOST["image/png"] + 1
    async with Sandbox() as sandbox:
        uploaded = await sandbox.planner.media.upload(bytes(size), name="oven.mp4")
        assert len(sandbox.media[uploaded.file_id or ""]["content"]) == size


async def test_a_file_at_an_address_is_fetched_by_the_server() -> None:
    async with Sandbox() as sandbox:
        photo = await sandbox.planner.media.upload(
            file_url="https://example.com/a/oven.mov?size=2", name="Oven"
        )

        assert photo.type == "video/mov"
        kept = sandbox.media[photo.file_id or ""]
        assert (kept["fileUrl"], kept["name"]) == ("https://example.com/a/oven.mov?size=2", "Oven")


async def test_progress_is_told_up_to_the_last_byte() -> None:
    """In whole: a caller may draw a bar with it."""
    size, told = 300_000, list[tuple[int, int]]()
    async with Sandbox() as sandbox:
        await sandbox.planner.media.upload(
            bytes(size), name="a.png", on_progress=lambda sent, whole: told.append((sent, whole))
        )
    assert told[-1] == (size, size)
    assert len(told) > 2
    assert [sent for sent, _ in told] == sorted({sent for sent, _ in told})


async def test_what_the_progress_function_raises_costs_nobody_the_upload(caplog: Any) -> None:
    def broken(sent: int, whole: int) -> None:
        raise RuntimeError("the bar is gone")

    async with Sandbox() as sandbox:
        assert (await sandbox.planner.media.upload(BYTES, name="a.png", on_progress=broken)).url
    assert "on_progress raised RuntimeError" in caplog.text


async def test_an_upload_whose_answer_was_lost_is_told_and_not_sent_again() -> None:
    """The library would keep two files; whether that matters is the caller's to say."""
    async with Sandbox() as sandbox:
        sandbox.fail("upload_media", drop_after_commit=True)
        with pytest.raises(AmbiguousOutcome) as caught:
            await sandbox.planner.media.upload(BYTES, name="a.png")
        with pytest.raises(UsageError, match="Upload it again"):
            await sandbox.planner.find_match(caught.value)
        assert len(sandbox.calls("upload_media")) == 1


async def test_a_file_is_kept_where_the_token_belongs() -> None:
    """No part of the request names a location."""
    async with Sandbox() as sandbox:
        other = sandbox.client(sandbox.token(location_id="SANDBOXlocation00002"))
        assert "/SANDBOXlocation00002/" in str((await other.media.upload(BYTES, name="a.png")).url)


async def test_a_file_that_gives_no_bytes_does_not_outlive_its_deadline() -> None:
    from socialplanner import DeadlineExceeded

    async with Sandbox() as sandbox:
        planner = sandbox.planner.with_options(timeout=0.01)
        with pytest.raises(DeadlineExceeded, match="Nothing was sent"):
            await planner.media.upload(Silent(), name="a.png")


def test_an_uploaded_file_is_a_model_like_all_others() -> None:
    answer = {"fileId": "f", "url": "https://example.com/a.png", "new": 1}
    one = UploadedFile.from_dict(answer, type="image/png")
    assert (one.to_dict(), one.extras) == (answer, {"new": 1})
    assert pickle.loads(pickle.dumps(one)) == one
    assert one != UploadedFile.from_dict(answer)
    assert "type='image/png'" in repr(one)


@pytest.mark.parametrize("answer", [{"url": "u"}, {"fileId": "f"}])
def test_a_file_without_address_or_type_is_no_media_of_a_post(answer: dict[str, object]) -> None:
    kind = None if "url" in answer else "image/png"
    with pytest.raises(UsageError, match="PostMediaInput"):
        UploadedFile.from_dict(answer, type=kind).as_media()


def test_the_example_posts_a_picture_from_this_disk(tmp_path: Path) -> None:
    """As a user runs it: a program, a picture, a sandbox that is served."""
    example = Path(__file__).parent.parent.parent / "examples" / "post_image.py"
    picture = fill(tmp_path / "rolls.jpg", BYTES)
    command = [sys.executable, "-W", "error", str(example), str(picture)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "scheduled for" in done.stdout
    assert "rolls.jpg" in done.stdout
