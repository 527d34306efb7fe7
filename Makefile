# Every command sets up what it needs first; `make` alone tells what there is.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
PY := .venv/bin/python
LOCK := uv pip compile --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header -q

.PHONY: help run test check fix map bench migrate lock clean ready

help: ## tell what each command does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS=$$'\t' read -r name what; do printf 'make %-8s %s\n' "$$name" "$$what"; done

run: ## set up, then start the program with a demo town on this machine only; Ctrl-C ends it
	@.ci/bootstrap.sh run
	@DEMO=$${DEMO-1} exec $(PY) -m toolkit

ready:
	@.ci/bootstrap.sh test

test: ready ## set up, then run all tests; T=tests/library runs some, T="-k words" too
ifdef T
	@$(PY) -m pytest $(T)
else
	@$(PY) -m pytest --cov -n auto --dist worksteal
endif

check: ready ## run every static check: format, lint, types, imports, library, templates, translations, map, files
	@.ci/check

fix: ready ## mend what can be mended: format, imports' order, map, catalogues' ids
	@$(PY) -m ruff check --fix --quiet . || true
	@$(PY) -m ruff format --quiet .
	@$(PY) -m toolkit.map
	@$(PY) -m toolkit.who_may
	@$(PY) .ci/translations.py update

map: ready ## write the map in the README and docs/rights.md anew, from the code
	@$(PY) -m toolkit.map
	@$(PY) -m toolkit.who_may

bench: ready ## measure speed as ratios of pairs run in turn, and print one table
	@$(PY) -m benchmarks

migrate: ## bring the database (DATABASE_URL, else instance/) up to the newest migration
	@.ci/bootstrap.sh run
	@$(PY) -c 'from toolkit import migrations; from toolkit.base.store import Database; from toolkit.settings import Settings; migrations.upgrade(Database(Settings.from_env().database_url))'

lock: ## choose versions anew from pyproject.toml and package.json (needs uv and npm: see CONTRIBUTING.md)
	@$(LOCK) pyproject.toml -o requirements.lock
	@$(LOCK) pyproject.toml --group test --group check -o requirements-test.lock
	@$(LOCK) --group node -o requirements-node.lock
	@npm install --package-lock-only --ignore-scripts --no-audit --no-fund --omit-lockfile-registry-resolved

clean: ## remove what can be made again; instance/, where the data is, stays
	@rm -rf .venv node_modules toolkit/static out .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find toolkit \( -name '*.mo' -o -name '__pycache__' \) -prune -exec rm -rf {} +
