"""Queues: slots, items, edit sessions, the calendar, and what a queue does as time passes. It uses the rules of posts
and categories, and knows no import file and no server.

May import: `sandbox.rooms`, `sandbox.state`.
"""
