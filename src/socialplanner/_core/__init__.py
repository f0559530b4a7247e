"""The mechanism: how requests are sent and answers read. Knows nothing of the rooms."""
