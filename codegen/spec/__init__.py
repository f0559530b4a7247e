"""The document as OpenAPI: load it, bundle it, validate it, walk it, and make the two forms that others read.

It knows YAML, JSON and OpenAPI 3.1. It must not know Python names, templates or the SDK.

May import: `errors`.
"""
