"""The hand-written methods of rooms: work over several calls, on top of the generated methods.

A module with the name of a room replaces the generated class on the client. Knows the generated rooms, the search for
lost creates and the steps of connecting an account. It must not import the client.

May import: `_core`, `_core.lists`, `_generated`, `connect`, `errors`, `models`, `reconcile`, `request`, `upload`.
"""
