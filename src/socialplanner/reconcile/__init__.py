"""The search for a create whose response was lost: what was sent is compared with what the lists show.

Knows the operations and models that are generated, and how similar two records are. It knows no room and no client: a
sender is handed in.

May import: `_core`, `_core.call`, `_core.http`, `_core.lists`, `_generated`, `errors`, `models`, `request`.
"""
