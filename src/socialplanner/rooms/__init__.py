"""The hand-written part of a room: work over several calls, on top of the generated methods.

A module of a room's name replaces the generated class on the client. Knows the generated rooms, the search for lost
creates and the steps of connecting; it knows no client.

May import: `_core`, `_core.call`, `_core.lists`, `_generated`, `connect`, `errors`, `models`, `reconcile`, `request`.
"""
