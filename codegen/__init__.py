"""From `spec/` to `src/socialplanner/`: the pipeline behind `make generate`, `make drift` and `make spec-diff`.

The steps are packages: `spec` reads the document, `lint` checks it, `plan` decides what it becomes in Python, `render`
writes that, `compare` compares two documents. `generate.py` runs them, and nothing here imports the SDK.

May import: nothing of ours.
"""
