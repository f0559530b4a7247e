# Each target sets up what it needs by itself; plain `make` lists them.
# ARGS goes on to the program: make test ARGS="-k posts"

PYTHON ?= python3
ARGS ?=

RUN := .venv/bin/python
CODE := src codegen tests examples benchmarks
PIP := -m pip --disable-pip-version-check --no-input -qq
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

# The lock is made with the oldest Python we support: it needs every package that the newer ones need, and more.
LOCK_PYTHON ?= python3.11
LOCK_RUN := .cache/lock/bin/python
PIP_TOOLS := pip-tools==7.6.2

.DEFAULT_GOAL := help
.PHONY: help setup demo sandbox test test-quick check generate generate-check drift spec-diff lint-spec drift-judge bench soak prove build lock
.DELETE_ON_ERROR:

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.ready  ## make .venv with everything the other targets need

demo: .venv/.ready  ## run examples/demo.py against a sandbox on this machine
	@$(RUN) examples/demo.py $(ARGS)

sandbox: .venv/.ready  ## serve a Social Planner on this machine until Ctrl-C
	@$(RUN) -m socialplanner.sandbox $(ARGS)

# a hash seed, because the processes must agree on the order of the tests
test: .venv/.ready  ## run the tests, in as many processes as there are cores
	@PYTHONHASHSEED=0 $(RUN) -m pytest -n auto $(ARGS)

# What a change most likely breaks, in under a minute on two cores. Of asyncio and trio only asyncio; two models of all
# in the one test that invents JSON for each; of the lint, that the spec passes it.
QUICK := \
	tests/codegen/test_bundle.py tests/codegen/test_docstrings.py tests/codegen/test_lint.py tests/codegen/test_lower.py \
	tests/codegen/test_names.py tests/codegen/test_published_document.py \
	tests/connect \
	tests/core/call/test_events.py tests/core/call/test_maybe_applied.py tests/core/call/test_retries.py \
	tests/core/call/test_sending.py tests/core/call/test_unauthorized.py \
	tests/core/http/test_connecting.py tests/core/http/test_wire.py \
	tests/core/lists \
	tests/core/rate/test_limiter_queue.py tests/core/rate/test_rate_limits.py tests/core/rate/test_retry_after.py \
	tests/core/rate/test_window.py \
	tests/core/test_bad_ids.py tests/core/test_bad_input.py tests/core/test_models.py \
	tests/oauth/test_refresh.py tests/oauth/test_store.py tests/oauth/test_tokens.py \
	tests/reconcile/test_compare_posts.py tests/reconcile/test_compare_rooms.py tests/reconcile/test_find_match.py \
	tests/rooms \
	tests/sandbox/test_faults.py tests/sandbox/test_list.py tests/sandbox/test_posts.py tests/sandbox/test_queues.py \
	tests/sandbox/test_refusals.py \
	tests/test_docs.py tests/test_fault_table.py tests/test_package.py
QUICK_ONLY := not trio and not a_spec_that_breaks_a_rule and (not any_json_object or [Post] or [PostCreate])

test-quick: .venv/.ready  ## run those tests that find most mistakes, in under a minute
	@$(RUN) -m pytest -k "$(QUICK_ONLY)" $(QUICK) $(ARGS)

# --config: without it ruff would take codegen/ruff.toml, which is for the generated code, for codegen/ itself
check: .venv/.ready generate-check  ## lint, format, types, and that the generated code is up to date
	@$(RUN) -m ruff check --config pyproject.toml $(CODE)
	@$(RUN) -m ruff format --config pyproject.toml --check $(CODE)
	@PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(RUN) -m pyright
	@$(RUN) -m mypy

generate: .venv/.ready  ## make src/socialplanner/_generated* and docs/reference from spec/
	@$(RUN) -m codegen.generate

generate-check: .venv/.ready  ## fail if `make generate` would change a file
	@$(RUN) -m codegen.generate --check

drift: .venv/.ready  ## compare a document of the vendor with spec/ (UPSTREAM=file)
	@test -n "$(UPSTREAM)" || { echo 'Say which document: make drift UPSTREAM=file (several: UPSTREAM="one two")' >&2; exit 2; }
	@$(RUN) -m codegen.compare.drift $(UPSTREAM) $(ARGS)

spec-diff: .venv/.ready  ## list what changed for users in spec/ since a revision (BASE=rev)
	@test -n "$(BASE)" || { echo 'Say since when: make spec-diff BASE=main' >&2; exit 2; }
	@$(RUN) -m codegen.compare.spec_diff $(ARGS) "$(BASE)"

lint-spec:  ## Redocly's recommended rules over spec/ (needs node; nothing else does)
	@command -v npx >/dev/null || { echo "npx was not found: install node to run Redocly, or leave it to others" >&2; exit 2; }
	@REDOCLY_TELEMETRY=off npx --yes @redocly/cli@$(REDOCLY) lint --extends recommended spec/openapi.yaml

REDOCLY := 2.77.0

drift-judge: .venv/.ready  ## a second judge (openapi-diff, needs node) over the pairs of documents of the tests
	@command -v npx >/dev/null || { echo "npx was not found: install node to run openapi-diff, or leave it to others" >&2; exit 2; }
	@$(RUN) -m tests.codegen.judge $(ARGS)

bench: .venv/.ready  ## measure speed, beside other libraries
	@$(RUN) -m benchmarks $(ARGS)

soak: .venv/.ready  ## make 10,000 mixed calls at a server full of faults, and show what they leave behind
	@$(RUN) -m tests.soak $(ARGS)

prove: .venv/.ready  ## take out what keeps the promises, one by one, and see the tests fail (minutes)
	@$(RUN) -m tests.run_mutations $(ARGS)

build: .venv/.ready  ## make the wheel and the sdist in dist/
	@$(RUN) -m build --no-isolation

lock: .cache/lock/.ready  ## write requirements-dev.txt anew from pyproject.toml (newest versions: ARGS=--upgrade)
	@cp requirements-dev.txt .cache/lock/requirements.txt
	@$(LOCK_RUN) -c "$$PRINT_REQUIREMENTS" > .cache/lock/requirements.in
	@$(NO_LOCAL_PACKAGES) $(LOCK_RUN) -m piptools compile --quiet --generate-hashes --strip-extras \
		--no-emit-index-url --no-emit-find-links --no-header $(ARGS) \
		--output-file .cache/lock/requirements.txt - < .cache/lock/requirements.in
	@{ echo "# Everything that building and testing needs, for Python 3.11 and later. Written by \`make lock\`."; \
		sed 's/-r -$$/pyproject.toml/' .cache/lock/requirements.txt; } > .cache/lock/with-header.txt
	@mv .cache/lock/with-header.txt requirements-dev.txt

# Settings of this one machine (a folder of wheels, a second index) must leave no trace in the lock.
NO_LOCAL_PACKAGES := PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= PIP_EXTRA_INDEX_URL=

define PRINT_REQUIREMENTS
import tomllib
with open("pyproject.toml", "rb") as file:
    document = tomllib.load(file)
project = document["project"]
for part in [project["dependencies"], *project["optional-dependencies"].values(), document["dependency-groups"]["dev"]]:
    print(*part, sep="\n")
endef
export PRINT_REQUIREMENTS

# A .venv that works is completed, not made anew.
.venv/.ready: requirements-dev.txt pyproject.toml
	@if ! $(RUN) -c '$(NEW_ENOUGH)' 2>/dev/null; then \
		python=; for name in $(PYTHON) python3.13 python3.12 python3.11; do \
			if $$name -c '$(NEW_ENOUGH)' 2>/dev/null; then python=$$name; break; fi; \
		done; \
		if [ -z "$$python" ]; then \
			echo "Python 3.11 or newer is needed and was not found. If you have one: make PYTHON=/path/to/python3" >&2; exit 1; \
		fi; \
		$$python -m venv --clear .venv || { echo "$(NO_VENV)" >&2; exit 1; }; \
	fi
	@$(RUN) -m pip --version >/dev/null 2>&1 || $(RUN) -m ensurepip >/dev/null || { echo "$(NO_VENV)" >&2; exit 1; }
	@echo "Installing the tools into .venv (once; a minute or two)"
	@$(RUN) $(PIP) install --require-hashes -r requirements-dev.txt
	@$(RUN) $(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

NO_VENV := This Python cannot make a virtual environment. On Debian or Ubuntu: apt-get install python3-venv

.cache/lock/.ready: Makefile
	@$(LOCK_PYTHON) -m venv --clear .cache/lock
	@$(LOCK_RUN) $(PIP) install $(PIP_TOOLS)
	@touch $@
