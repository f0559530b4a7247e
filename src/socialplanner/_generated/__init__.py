"""Written by `make generate` from spec/. Do not edit: change the spec, or codegen/render/templates."""

SERVER = "https://services.leadconnectorhq.com"
"""Where the API lives."""

API_VERSION = "v3"
"""The value of the header Version that this SDK was made for."""
