"""A file that only its owner may read, replaced as a whole or not at all."""

from __future__ import annotations

import errno
import os
import stat

from ..errors import UsageError
from ..secret import Secret

_OTHERS = 0o077  # the permissions of everybody but the owner


def open_private(path: str, flags: int) -> int:
    """A descriptor of a plain file of ours, made with mode 600 if the flags say so. Raises `UsageError` for a
    symlink, and where others may read or write it; `FileNotFoundError` and `FileExistsError` are the caller's."""
    problem = ""
    descriptor = -1
    try:
        descriptor = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK, 0o600)
        found = os.fstat(descriptor)
    except (FileNotFoundError, FileExistsError):
        raise
    except OSError as error:
        linked = error.errno in (errno.ELOOP, errno.EMLINK)
        problem = (
            "it is a symlink, which is not followed" if linked else error.strerror or type(error).__name__
        )
    else:
        if not stat.S_ISREG(found.st_mode):
            problem = "it is no plain file"
        elif found.st_mode & _OTHERS:
            mode = stat.S_IMODE(found.st_mode)
            problem = f"others may read or write it (mode {mode:03o}); if the tokens are still yours: chmod 600 {path}"
    if not problem:
        return descriptor
    if descriptor >= 0:
        os.close(descriptor)
    raise UsageError(f"{path}: {problem}", argument="path")


def read_private(path: str) -> bytes | None:
    """What is in it; None where there is no file."""
    try:
        descriptor = open_private(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    with open(descriptor, "rb") as file:
        return file.read()


def replace_private(path: str, content: Secret) -> None:
    """Write the new content beside it, to the disk, and then rename: a crash leaves the old file or the new one.
    Two must not do it at the same time. Raises `UsageError` with the system's reason."""
    beside, problem = f"{path}.new", ""
    try:
        _remove_remains(beside)
        descriptor = open_private(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        with open(descriptor, "wb") as file:
            os.fchmod(file.fileno(), 0o600)  # whatever the umask took away
            file.write(content.reveal().encode())
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
        _sync_directory(path)
    except OSError as error:
        problem = error.strerror or type(error).__name__
    if problem:
        raise UsageError(f"{path}: it cannot be written: {problem}", argument="path")


def _remove_remains(beside: str) -> None:
    """What a crash left. A file there that others could write is not touched: somebody should look at it."""
    try:
        os.close(open_private(beside, os.O_RDONLY))
    except FileNotFoundError:
        return
    os.unlink(beside)


def _sync_directory(path: str) -> None:
    """Let the rename itself outlive a power cut."""
    directory = os.open(os.path.dirname(os.path.abspath(path)), os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
