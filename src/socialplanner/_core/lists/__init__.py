"""Work over many requests: lists that are fetched page by page, and ids that are sent in batches.

Knows the sender, and what a page is; which list it walks and what the ids are, the caller says.

May import: `_core`, `_core.call`, `errors`, `request`.
"""
