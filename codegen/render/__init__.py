"""What is planned, written as text: the modules of the SDK, their docstrings, and the reference in Markdown.

It knows the plan and the templates. It must not decide a name or a type.

May import: `errors`, `plan`, `spec`.
"""
