"""The TLS context: one for all clients of the process, whichever thread, loop or call needs it first."""

from __future__ import annotations

import os
import ssl
import threading
from functools import cache

import anyio
import httpx
from anyio.lowlevel import RunVar

_Files = tuple[str | None, str | None]

_contexts: dict[_Files, ssl.SSLContext] = {}
_making = threading.Lock()
_waiting: RunVar[anyio.Lock] = RunVar("socialplanner_tls")
"""The calls of one event loop that wait for the context: one of them occupies a thread, and not all."""


async def load_tls_context(trust_env: bool) -> ssl.SSLContext:
    """Return the context. It takes 20 ms to make, so that is done off the event loop; a caller that is cancelled
    leaves the thread at work for the others."""
    files = _certificate_files(trust_env)
    if files in _contexts:
        return _contexts[files]
    async with _lock():
        if files in _contexts:
            return _contexts[files]
        return await anyio.to_thread.run_sync(_make_once, files, trust_env, abandon_on_cancel=True)


def _make_once(files: _Files, trust_env: bool) -> ssl.SSLContext:
    with _making:
        if files not in _contexts:
            _contexts[files] = httpx.create_ssl_context(trust_env=trust_env)
        return _contexts[files]


def _certificate_files(trust_env: bool) -> _Files:
    """Return what the environment says of certificates: the rest is the same for everybody."""
    if not trust_env:
        return None, None
    return os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")


def _lock() -> anyio.Lock:
    try:
        return _waiting.get()
    except LookupError:
        lock = anyio.Lock()
        _waiting.set(lock)
        return lock


@cache
def without_tls() -> ssl.SSLContext:
    """Return a context that loads no certificates, for where no TLS is used."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
