"""How a social account is connected: the popup's message, the choices, the body that attaches one.

Knows the generated operations and models. `parse_message` in `message` and the functions in `attach` are for programs
to use; the room `connections` puts them together.

May import: `_core`, `_core.http`, `_generated`, `errors`, `models`.
"""
