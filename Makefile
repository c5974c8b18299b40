# Everything a newcomer needs: Python 3.11 or newer, make, and a package registry.
#   make demo    see it read the sample readouts
#   make test    run the tests
#   make check   all that has to hold before a change goes in
#   make eval    measure how accurate it is; ARGS='--errors' lists the mistakes
#   make bench   measure how fast it is
#   make resources samples picture   make anew what is committed but made from something else
#   make lock    write the exact versions of the dependencies anew

VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
GOLD ?= ../shared/gold
OUTER := $(if $(wildcard $(GOLD)),--gold $(GOLD))
# Processes that the tests run in.
WORKERS ?= auto
BIN := $(VENV)/bin
LOCK := requirements.lock
# The build back end as pyproject.toml pins it; installed beforehand, so that nothing unpinned is fetched to build with.
BACKEND := $(shell sed -n 's/^requires = \["\(.*\)"\]/\1/p' pyproject.toml) editables
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(LOCK)

.PHONY: demo test check lint floors eval bench bench-here resources samples picture lock clean help
.DEFAULT_GOAL := help

help:
	@sed -n 's/^#   //p' Makefile

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Verbale needs Python 3.11 or newer; none was found. Name one: make PYTHON=/path/to/python demo" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# The stamps are made anew only when the dependencies change.
$(VENV)/.installed: $(LOCK) pyproject.toml | $(VENV)/bin/python
	@echo "Installing Verbale into $(VENV) ..."
	@$(INSTALL) $(BACKEND)
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo "Installing the developer's tools ..."
	@$(INSTALL) --no-build-isolation --editable '.[dev]'
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed
	@echo "Installing what the benchmark compares with ..."
	@$(INSTALL) --no-build-isolation --editable '.[bench]'
	@touch $@

demo: $(VENV)/.installed
	@$(BIN)/verbale read samples
	@echo
	@echo "Next, your own readouts (.txt, .html, .pdf, .docx, or a folder of them):"
	@echo "  $(BIN)/verbale read YOUR-FILE"
	@echo "  $(BIN)/verbale read samples --min-force 3 --why     asked, offered, agreed, and why it thinks so"
	@echo "  $(BIN)/verbale extract samples --format csv -o statements.csv"

test: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -n $(WORKERS) $(TESTS)

check: lint test floors

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m verbale.lexicon.compile --check
	$(BIN)/python -m verbale.catalogue.compile --check
	$(BIN)/python scripts/picture.py --check

# The annotated readouts that cannot be shipped lie beside the repository; those in tests/gold are measured anyway.
floors: $(VENV)/.installed-dev
	@$(BIN)/python scripts/eval.py $(OUTER) --floors

eval: $(VENV)/.installed-dev
	@$(BIN)/python scripts/eval.py $(OUTER) $(ARGS)

# What it compares with is large, so it gets an environment of its own.
bench:
	@$(MAKE) --no-print-directory VENV=$(VENV)-bench bench-here

bench-here: $(VENV)/.installed-bench
	@$(BIN)/python scripts/bench.py $(ARGS)

# What is committed and made from something else: the compiled lexicons and catalogue, the Word sample, the README's pictures.
resources: $(VENV)/.installed-dev
	$(BIN)/python -m verbale.lexicon.compile
	$(BIN)/python -m verbale.catalogue.compile

samples: $(VENV)/.installed
	$(BIN)/python samples/make_docx.py

picture: $(VENV)/.installed
	$(BIN)/python scripts/picture.py

# Exact versions of everything, from a clean environment; names and versions only.
lock:
	@rm -rf $(VENV)-lock && $(PYTHON) -m venv $(VENV)-lock
	@$(VENV)-lock/bin/python -m pip install --quiet --disable-pip-version-check $(BACKEND) '.[dev,bench]'
	@echo "# Exact versions of all that is installed for use, development and the benchmark; made by \`make lock\`." > $(LOCK)
	@$(VENV)-lock/bin/python -m pip freeze --exclude verbale | sort -f >> $(LOCK)
	@rm -rf $(VENV)-lock

clean:
	rm -rf $(VENV) $(VENV)-bench build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
