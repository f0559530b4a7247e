"""What the sandbox remembers, and what every part of it needs: state, clock, ids, JSON, the bundled document, requests
and responses of handlers, refusals, switches. It knows the document and no operation of it, no room and no server.

May import: nothing of ours.
"""
