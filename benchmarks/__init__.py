"""`make bench`: what the SDK costs, beside other libraries. See docs/performance.md."""
