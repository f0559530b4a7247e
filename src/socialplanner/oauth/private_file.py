"""Files that only their owner may read, and that are replaced as a whole or not at all."""

from __future__ import annotations

import errno
import os
import stat

from ..errors import UsageError
from ..secret import Secret

_OTHERS = 0o077  # the permissions of everybody except the owner


def open_private(path: str, flags: int) -> int:
    """Open a plain file and return its descriptor. A new file (`O_CREAT`) gets mode 600.

    Raises `UsageError` for a symlink and for a file that others may read or write. `FileNotFoundError` and
    `FileExistsError` reach the caller as they are.
    """
    problem = ""
    descriptor = -1
    try:
        descriptor = os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK, 0o600)
        found = os.fstat(descriptor)
    except (FileNotFoundError, FileExistsError):
        raise
    except OSError as error:
        problem = error.strerror or type(error).__name__
        if error.errno in (errno.ELOOP, errno.EMLINK):
            problem = "expected a plain file, got a symlink. Give the path of the file itself."
    else:
        if not stat.S_ISREG(found.st_mode):
            problem = "expected a plain file, got a directory, a pipe or a device. Give another path."
        elif found.st_mode & _OTHERS:
            mode = stat.S_IMODE(found.st_mode)
            problem = f"expected mode 600, got {mode:03o}. If the tokens are still yours alone, run: chmod 600 {path}"
    if not problem:
        return descriptor
    if descriptor >= 0:
        os.close(descriptor)
    raise UsageError(f"{path}: {problem}", argument="path")


def read_private(path: str) -> bytes | None:
    """Return the content of a private file; None where there is no file."""
    try:
        descriptor = open_private(path, os.O_RDONLY)
    except FileNotFoundError:
        return None
    with open(descriptor, "rb") as file:
        return file.read()


def replace_private(path: str, content: Secret) -> None:
    """Replace the file in one step: a crash leaves the old file or the new one.

    The new content is written beside the file, brought to the disk, and renamed. The caller must hold a lock, so that
    no two writers do it at the same time. Raises `UsageError` with the system's reason.
    """
    new_path, problem = f"{path}.new", ""
    try:
        _remove_remains(new_path)
        descriptor = open_private(new_path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        with open(descriptor, "wb") as file:
            os.fchmod(file.fileno(), 0o600)  # whatever the umask took away
            file.write(content.reveal().encode())
            file.flush()
            os.fsync(file.fileno())
        os.replace(new_path, path)
        _sync_directory(path)
    except OSError as error:
        problem = error.strerror or type(error).__name__
    if problem:
        raise UsageError(
            f"{path}: cannot be written ({problem}). Check the disk and its permissions.", argument="path"
        )


def _remove_remains(new_path: str) -> None:
    """Remove what a crash left. A file that others could write is refused: somebody should look at it."""
    try:
        os.close(open_private(new_path, os.O_RDONLY))
    except FileNotFoundError:
        return
    os.unlink(new_path)


def _sync_directory(path: str) -> None:
    """Bring the rename itself to the disk, so that it outlives a power cut."""
    directory = os.open(os.path.dirname(os.path.abspath(path)), os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
