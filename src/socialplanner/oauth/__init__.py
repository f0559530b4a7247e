"""The tokens of an app: exchanged, refreshed once for all callers that wait, and stored before they are used.

Knows the core, and of what is generated only the value `API`, for the address of the server. It must not import a
room, a model or `SocialPlanner`.

May import: `_core`, `_core.call`, `_core.client`, `_core.http`, `_generated`, `errors`, `events`, `request`, `secret`.
"""
