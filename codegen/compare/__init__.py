"""Two documents side by side: our spec and the vendor's, or our spec now and before.

It knows what a document promises on the wire, and what users of the SDK see of it. It must not render anything.

May import: `errors`, `paths`, `plan`, `spec`.
"""
