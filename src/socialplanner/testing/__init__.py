"""Help for tests of programs that use the SDK: a client whose time the test controls, and a check of a limiter.

Knows the client's options, its rate limiter and the API's headers of limits. The product imports nothing of it.

May import: `_core`, `_core.call`, `_core.rate`, `_core.client`, `_generated`.
"""

from .clock import use_clock as use_clock
from .limiter import check_limiter as check_limiter
from .virtual_clock import VirtualClock as VirtualClock
