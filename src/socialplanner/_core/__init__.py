"""The core of the client, for any API.

The modules of this package are the ground floor that the packages below it share: models, single values, arguments,
JSON, secrets, the event loop, tasks that no caller can cancel, and `Api`, the value that says what one API is. They
know no API, no room and no OAuth; none of them sends a request.

May import: `errors`, `request`, `secret`.
"""
