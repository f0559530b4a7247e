"""The rate limit: when a request of a location may go, and what a server says about waiting.

Knows windows, headers and dates, and no request: a caller asks for a permit and gives it back. It sends nothing.

May import: `_core`, `errors`.
"""
