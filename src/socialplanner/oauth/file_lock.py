"""A lock between processes: `flock` on a file that holds nothing. It ends with the process that has it."""

from __future__ import annotations

import os
import threading
from importlib import import_module
from types import ModuleType

from ..errors import UsageError
from .private_file import open_private


def flock_module() -> ModuleType:
    """The module fcntl, which not every system has."""
    try:
        return import_module("fcntl")
    except ImportError:
        pass  # on Windows
    raise UsageError(
        "FileTokenStore needs `fcntl`, which this system has not; write a TokenStore of your own"
    )


class FileLock:
    """Taken by `try_lock`, in a thread; given back by `release`, from anywhere, also while `try_lock` still runs."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._fcntl = flock_module()
        self._guard = threading.Lock()
        self._descriptor: int | None = None
        self._given_up = False

    def try_lock(self) -> bool:
        with self._guard:
            if self._given_up:
                return False
            problem = ""
            try:
                descriptor = open_private(self._path, os.O_RDWR | os.O_CREAT)
            except FileNotFoundError:
                problem = "its directory does not exist"
            else:
                try:
                    self._fcntl.flock(descriptor, self._fcntl.LOCK_EX | self._fcntl.LOCK_NB)
                except BlockingIOError:
                    os.close(descriptor)
                    return False
                except OSError as error:
                    os.close(descriptor)
                    problem = f"it cannot be locked: {error.strerror}"
                else:
                    self._descriptor = descriptor
                    return True
        raise UsageError(f"{self._path}: {problem}", argument="path")

    def release(self) -> None:
        with self._guard:
            self._given_up = True
            descriptor, self._descriptor = self._descriptor, None
            if descriptor is not None:
                self._fcntl.flock(
                    descriptor, self._fcntl.LOCK_UN
                )  # also for a child that was forked meanwhile
                os.close(descriptor)
