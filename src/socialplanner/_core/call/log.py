"""The logger of the SDK. It gets method, path template, status, attempt, waits and trace id; never an id, a body, a
query or a header."""

from __future__ import annotations

import logging

log = logging.getLogger("socialplanner")
