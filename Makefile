# One door for everything. `make` alone explains itself.
#
# Every path below is relative, so that the folder may be called anything, spaces included; `make -C FOLDER` works from anywhere.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:

VENV := .venv
PY := $(VENV)/bin/python
STAMPS := $(VENV)/.stamps
WORDS := clerkdesk/ui/_built/.words
PIP := $(PY) -m pip --disable-pip-version-check --quiet --no-input
# Wheels only, each with the hash the lock names; what the lock does not name is not installed.
FROM_LOCK := install --require-hashes --no-deps --only-binary :all:

# make knows an AS of its own (the assembler), so that `?=` would never set it.
ifneq ($(filter default undefined,$(origin AS)),)
AS := clerk
endif
ARGS ?=
PYTHON ?=

# A caller's Python settings would reach into ours; without bytecode every start would compile everything again.
unexport PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONPATH PYTHONSTARTUP PYTHONWARNINGS VIRTUAL_ENV
export PYTHONUTF8 := 1

.PHONY: help setup demo test perfect check order lint types contracts house format bench screens package lock clean

help: ## This text
	@echo "ClerkDesk, the blue ticket desk. What make can do here:"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "The first of them sets everything up by itself (a few minutes); later runs start at once."

setup: $(STAMPS)/project $(WORDS) ## Make .venv, install the locked packages and the system libraries Qt needs

demo: setup ## A whole city on this machine, and the desk signed in: AS=clerk, director or mayor
	@$(PY) -m clerkdesk.demo --as "$(AS)" $(ARGS)

test: setup ## Run every test, in random order, any warning a failure: ARGS="tests/unit -k ladder"
	@$(PY) -m pytest $(ARGS)

perfect: setup ## After `make test ARGS=--cov`: are the files kept perfect (pyproject lists them) run through and through
	@$(PY) -m tests.perfect

check: order lint types contracts house ## Format, lint, types, import contracts, the house's own lints (-k: all of them)

order: setup
	@$(PY) -m ruff format --check .

lint: setup
	@$(PY) -m ruff check .

types: setup
	@$(PY) -m mypy

contracts: setup
	@$(VENV)/bin/lint-imports --no-logo

house: setup
	@$(PY) -m tests.lints
	@test ! -e clerkdesk/ui/catalogue.py || $(PY) -m clerkdesk.ui.catalogue check

format: setup ## Let ruff put the code in order
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

bench: setup ## Measure: start, lists, search, the wheel (figures, not tests)
	@$(PY) -m bench $(ARGS)

screens: setup ## A picture of every screen, light and dark, into out/screens
	@$(PY) -m tests.shots out/screens $(ARGS)

package: out/package-venv/.installed ## The desk as one folder, out/package/clerkdesk, started once in an empty environment
	@sh build/package.sh

lock: setup ## Write requirements/*.lock anew from pyproject.toml: ARGS=--upgrade takes newer releases
	@sh build/lock.sh $(ARGS)

clean: ## Remove what was built and cached (.venv stays)
	@rm -rf out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage clerkdesk/ui/_built
	@find clerkdesk tests bench build resources -depth \( -name __pycache__ -o -name '*.qm' \) -exec rm -rf {} +

# ---- what the targets above stand on ----------------------------------------------------------------------------------

$(STAMPS)/venv: build/python.sh build/system.sh
	@python=$$(sh build/python.sh "$(PYTHON)") && sh build/system.sh "$$python" && \
	    { test -x $(PY) || "$$python" -m venv $(VENV); }
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/packages: $(STAMPS)/venv requirements/dev.lock
	@echo "Installing the locked packages into $(VENV)"
	@$(PIP) $(FROM_LOCK) -r requirements/dev.lock
	@touch $@

$(STAMPS)/project: $(STAMPS)/packages pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

# The catalogues are built, not kept: words people read, from resources/translations.
$(WORDS): $(STAMPS)/packages $(wildcard resources/translations/*.ts clerkdesk/ui/catalogue.py)
	@test ! -e clerkdesk/ui/catalogue.py || $(PY) -m clerkdesk.ui.catalogue build
	@mkdir -p $(@D) && touch $@

out/package-venv/.installed: $(STAMPS)/venv requirements/package.lock
	@sh build/system.sh $(PY) package
	@test -x out/package-venv/bin/python || $(PY) -m venv out/package-venv
	@echo "Installing the desk's own packages, and nothing else, into out/package-venv"
	@out/package-venv/bin/python -m pip --disable-pip-version-check --quiet --no-input $(FROM_LOCK) -r requirements/package.lock
	@touch $@
