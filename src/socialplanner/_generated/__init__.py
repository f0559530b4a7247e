"""Models, operations and rooms of the API, and what the core must know of it.

Written by `make generate` from spec/. Do not edit: change the spec, or codegen/render/templates. Nothing in this folder
is written by hand, and nothing in it knows what is.

May import: `_core`, `_core.call`, `_core.client`, `_core.http`, `_core.lists`, `request`, `upload`.
"""

from __future__ import annotations

from .._core.api import Api, Auth, ErrorShape, Paging, Rate, RateHeaderNames, Tenant, Version

API: Api = Api(
    name="HighLevel",
    server="https://services.leadconnectorhq.com",
    auth=Auth(header="Authorization", prefix="Bearer ", tokens=("pit-",)),
    version=Version(header="Version", argument="api_version", default="v3"),
    tenant=Tenant(wire="locationId", name="location_id"),
    rate=Rate(
        headers=RateHeaderNames(
            limit="X-RateLimit-Max",
            remaining="X-RateLimit-Remaining",
            window_ms="X-RateLimit-Interval-Milliseconds",
            daily_limit="X-RateLimit-Limit-Daily",
            daily_remaining="X-RateLimit-Daily-Remaining",
        ),
        limit=100,
        window=10.0,
        daily_limit=200000,
    ),
    errors=ErrorShape(
        own=(("statusCode",), ("traceId",), ("success",), ("code", "message")),
        no_route="Cannot",
        status=(("statusCode",), ("error", "statusCode")),
        message=(("message",), ("error", "message"), ("error_description",), ("error",)),
        code=(("code",), ("error", "code")),
        name=(("name",), ("error", "name")),
        trace_id=(("traceId",), ("error", "traceId")),
        details=(("details",), ("error", "details"), ("errors",), ("error", "errors")),
        not_about_token=("version header", "scope"),
    ),
    advice={
        "400": "Compare the ids and values with what the API knows.",
        "401": "Check the token, its scopes and the API version; the API says the same of a path that it does not have.",
        "403": "Use a token of this location, or the location of this token.",
        "404": "It may be deleted, or belong to another location.",
        "405": "It is not implemented there. Check api_version and base_url, or use a newer SDK.",
        "409": "Read the current state, then decide anew.",
        "422": "Correct the fields named, then call again.",
        "429": "Wait before you call again.",
        "501": "It is not implemented there. Check api_version and base_url, or use a newer SDK.",
        "505": "It is not implemented there. Check base_url and what stands before the API.",
        "5XX": "Try again later; give the trace id to HighLevel's support if it stays.",
    },
    paging=Paging(start="skip", size="limit"),
)
"""This API, as the core needs to know it."""
