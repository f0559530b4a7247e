"""The logger of the SDK, and whether anybody listens. The events themselves are loaded when somebody does.

The log has method, path template, status, attempt, waits and trace id. No id, body, query or header ever gets there.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...events import OnEvent

log = logging.getLogger("socialplanner")


def listening(on_event: OnEvent | None) -> bool:
    """Whether anybody wants to hear of calls that go well."""
    return on_event is not None or log.isEnabledFor(logging.DEBUG)
