"""A lock between processes: `flock` on an empty file. The system releases it when its process ends."""

from __future__ import annotations

import os
import threading
from importlib import import_module
from types import ModuleType

from ..errors import UsageError
from .private_file import open_private


def flock_module() -> ModuleType:
    """Return the module `fcntl`, or raise `UsageError` on a system without it."""
    try:
        return import_module("fcntl")
    except ImportError:
        pass  # on Windows
    raise UsageError("FileTokenStore needs `fcntl`, which this system does not have. Use another TokenStore.")


class FileLock:
    """A lock on one file. `try_lock` runs in a thread; `release` may be called from anywhere, also while it runs."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._fcntl = flock_module()
        self._guard = threading.Lock()
        self._descriptor: int | None = None
        self._released = False

    def try_lock(self) -> bool:
        """Take the lock if nobody holds it. Return whether it is held now."""
        with self._guard:
            if self._released:
                return False
            problem = ""
            try:
                descriptor = open_private(self._path, os.O_RDWR | os.O_CREAT)
            except FileNotFoundError:
                problem = "its directory does not exist. Create it."
            else:
                try:
                    self._fcntl.flock(descriptor, self._fcntl.LOCK_EX | self._fcntl.LOCK_NB)
                except BlockingIOError:
                    os.close(descriptor)
                    return False
                except OSError as error:
                    os.close(descriptor)
                    problem = f"cannot be locked ({error.strerror}). Use a path on a local disk."
                else:
                    self._descriptor = descriptor
                    return True
        raise UsageError(f"{self._path}: {problem}", argument="path")

    def release(self) -> None:
        """Release the lock, and let no later `try_lock` take it."""
        with self._guard:
            self._released = True
            descriptor, self._descriptor = self._descriptor, None
            if descriptor is not None:
                # closing alone would leave it with a child that was forked meanwhile
                self._fcntl.flock(descriptor, self._fcntl.LOCK_UN)
                os.close(descriptor)
