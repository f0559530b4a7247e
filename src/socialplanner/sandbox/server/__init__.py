"""How calls arrive and responses leave: the ASGI app, tokens, rate limits, faults, the token server, the pages, and a
real server on this machine. It calls the handlers of the rooms; nothing in it knows the SDK or the class `Sandbox`.

May import: `sandbox.rooms`, `sandbox.rooms.csv`, `sandbox.rooms.queues`, `sandbox.state`.
"""
