"""Work that takes many requests: lists that are fetched page by page, and ids that are sent in batches.

Knows the sender, and what a page is. It must not know which list it fetches or what the ids are for: the caller says.

May import: `_core`, `_core.call`, `errors`, `request`.
"""
