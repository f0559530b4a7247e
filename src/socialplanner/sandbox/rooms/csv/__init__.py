"""CSV imports: the form of an upload, the rows of a file, the posts that they become, and the operations. It uses the
rules of posts, tags and categories, and knows no queue and no server.

May import: `sandbox.rooms`, `sandbox.state`.
"""
