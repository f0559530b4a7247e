"""Help for tests of programs that use the SDK: a clock that a test controls, and checks of limiters and token stores.

Knows the client's options, its rate limiter, the API's headers of limits and the token stores. The product imports
nothing of it.

May import: `_core`, `_core.call`, `_core.rate`, `_core.client`, `_generated`, `oauth`, `secret`.
"""

from .clock import use_clock as use_clock
from .limiter import check_limiter as check_limiter
from .token_store import check_token_store as check_token_store
from .virtual_clock import VirtualClock as VirtualClock
