"""Tokens of an app: exchanged, refreshed once for all that wait, stored before they are used.

Knows the core, and of the API only where its token endpoints are. It knows no room and no model.

May import: `_core`, `_core.call`, `_core.client`, `_core.http`, `_generated`, `errors`, `events`, `request`, `secret`.
"""
