"""HTTP: connections, the request that goes out, the response that comes back.

Knows httpx and anyio, and whether a response is whole. It does not know what a status means, what is repeated, or when
a request may go.

May import: `_core`, `_version`, `attempt`, `errors`, `request`, `secret`, `upload`.
"""
