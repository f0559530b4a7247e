"""The steps of connecting a social account: the message of the login window, the choices, the body that attaches one.

Knows the generated models. `parse_message` in `message` and the functions in `attach` are public; the room
`connections` combines them. It must not import a room, and it sends nothing.

May import: `_core`, `_core.http`, `_generated`, `errors`.
"""
