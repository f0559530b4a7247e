"""The search for a create whose response was lost: the request is compared with the records in the lists.

Knows the generated operations and models, and how similar two records are. It must not import a room or a client: the
caller passes a sender.

May import: `_core`, `_core.call`, `_core.http`, `_core.lists`, `_generated`, `errors`, `models`, `request`.
"""
