"""What every client has: the rooms of the API, the hand-written ones where they exist. Written by `make generate`.

Nothing in this folder is written by hand. It is not part of `_generated`, because `rooms` imports that.

May import: `_core.call`, `_generated`, `rooms`.
"""
