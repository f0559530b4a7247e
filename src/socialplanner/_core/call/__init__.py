"""One call: its attempts, its deadline, its retries, its result or error. Nothing else sends.

`Sender` takes a request, `Call` carries it through; each rule has a module or a method of its own. Events are imported
inside the functions that emit them: a program that listens to none does not pay for loading them.

May import: `_core`, `_core.http`, `_core.rate`, `attempt`, `errors`, `events`, `request`, `secret`.
"""
