"""Help for tests of programs that use the SDK: a client whose time the test controls.

Knows the client's options and its rate limiter. The product imports nothing of it.

May import: `_core.call`, `_core.rate`, `_core.client`, `oauth`, `secret`.
"""

from .clock import use_clock as use_clock
from .token_store import check_token_store as check_token_store
