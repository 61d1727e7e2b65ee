# Two commands for a start: `make run` and `make test`. `make` alone lists the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
ARGS ?=
# The first Python on this machine that is new enough; or name one: make run PYTHON=python3.12
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: help run test test-fast lint format messages requirements bench-pages bench-matching python

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile

python:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is missing; type: sudo apt-get install python3" \
		"(or name one: make run PYTHON=/path/to/python3.11)" >&2; exit 1; }

run: python ## the site with the demo, on http://localhost:8000 (PORT=8010 for another port; RELOAD=1 while coding)
	@$(PYTHON) bin/run.py

test: python ## every test: SQLite, PostgreSQL, many at once, browser (gets what it needs by itself)
	@$(PYTHON) bin/test.py $(ARGS)

test-fast: python ## the quick tests: SQLite, no browser (ARGS="tests/events -k waiting")
	@$(PYTHON) bin/test.py --fast $(ARGS)

lint: python ## style, layers, templates, migrations, message catalogues
	@$(PYTHON) bin/lint.py

format: python ## put Python in the house style
	@$(PYTHON) bin/environment.py requirements-dev.txt
	@.venv/bin/ruff check --quiet --fix-only . && .venv/bin/ruff format .

messages: python ## gather the texts of code and templates for the translators
	@$(PYTHON) bin/environment.py requirements-dev.txt
	@.venv/bin/python bin/makemessages.py && .venv/bin/python bin/compilemessages.py

requirements: python ## pin the packages anew from the .in files (UPGRADE=wagtail for one newer)
	@$(PYTHON) bin/pin.py $(UPGRADE)

bench-pages: python ## CPU, queries and bytes of the main pages, next to a bare Wagtail page
	@$(PYTHON) bin/environment.py requirements-dev.txt
	@.venv/bin/python bin/compilemessages.py
	@.venv/bin/python bin/bench_pages.py $(ARGS)

bench-matching: python ## finding places among 1,000 to 100,000, next to arrays in memory and to a join
	@$(PYTHON) bin/environment.py requirements-dev.txt
	@.venv/bin/python bin/bench_matching.py
