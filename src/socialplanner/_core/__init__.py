"""The mechanism of sending, for any API.

This ground floor holds what every wing needs: models and how single values are read and written, arguments, JSON,
secrets, the event loop, work that no caller may cancel, and `Api`, the value that says what one API is. It knows no
API, no room and no OAuth, and nothing in here sends or waits for a response.

May import: `errors`, `request`, `secret`.
"""
