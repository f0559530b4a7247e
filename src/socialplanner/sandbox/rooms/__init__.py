"""The operations of the API, one module a tag of the document: each handler gets a checked request and the state, and
returns a response. The rules that several operations share are beside them. Nothing here knows how a request arrives
(what a browser opens, the login page and uploaded files, is the exception), and no subpackage is needed.

May import: `sandbox.state`.
"""
