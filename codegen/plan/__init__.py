"""What the document becomes in Python: names, types, models, operations and the signatures of methods.

It knows the document and what openapi-python-client parsed. It must not write files or know templates.

May import: `errors`, `spec`.
"""
