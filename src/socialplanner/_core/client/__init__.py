"""The client of any API: its options, its views, and the base of its rooms.

Knows the sender and the connections. It must not know which API it is for: a subclass says.

May import: `_core`, `_core.call`, `_core.http`, `_core.rate`, `errors`, `events`, `request`, `secret`.
"""
