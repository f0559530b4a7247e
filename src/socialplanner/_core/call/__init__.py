"""One call: its attempts, its deadline, its retries, its result or error. Nothing else sends.

`Sender` takes a request, `Call` carries it through; each rule has a module or a method of its own. What only
some calls need is imported inside the functions that need it: `Call` and its rules with the first call, events where
somebody listens, files where one is sent. So a program that imports the client does not pay for them at once.

May import: `_core`, `_core.http`, `_core.rate`, `attempt`, `errors`, `events`, `request`, `secret`.
"""
