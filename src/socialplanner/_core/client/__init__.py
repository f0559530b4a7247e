"""What the client of any API has: its options, its views, and the base of its rooms.

Knows the sender and the connections that it is given. Which API it is, a subclass says.

May import: `_core`, `_core.call`, `_core.http`, `_core.rate`, `errors`, `events`, `request`, `secret`.
"""
