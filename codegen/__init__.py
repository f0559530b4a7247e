"""From `spec/` to `src/socialplanner/_generated/`: the pipeline behind `make generate`."""
