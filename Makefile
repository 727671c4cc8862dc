# `make report` and `make test` each work as the first command after `git clone`; a second call starts at once.

ARTICLE ?= seeds/000_ce4bc4c8d34f4797.txt
PYTHON := .venv/bin/python
# One process more than processors: a fifth of the time the tests wait for browsers and kernels.
PROCESSES := $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )))
# A test file is one process's, from its first test to its last; the files are taken in the order of tests/conftest.py.
PYTEST := $(PYTHON) -m pytest --numprocesses=$(PROCESSES) --maxprocesses=4 --dist=loadfile --no-loadscope-reorder
# As pip does with what it installs: else every process compiles the package anew where Python is told to keep nothing.
COMPILE := $(PYTHON) -m compileall -q analysis

.PHONY: help report test check lab docs picture site mutations bench lock clean

help:  ## say what there is
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 10

report: .venv/ready  ## render one article to reports/ (ARTICLE=path)
	@$(PYTHON) -m analysis report "$(ARTICLE)"

test: .venv/ready  ## run the tests, fast ones first (BROWSER=none: those that need no browser)
	@$(COMPILE)
ifeq ($(BROWSER),none)
	@$(PYTEST) --ignore=tests/browser
else
	@CHROMIUM="$$(.ci/browser)" && export CHROMIUM && $(PYTEST)
endif

check: .venv/ready  ## check format, lint and types
	@$(PYTHON) -m ruff format --check --quiet .
	@$(PYTHON) -m ruff check --quiet .
	@$(PYTHON) -m mypy
	@$(PYTHON) -m tests.report.lint

lab: .venv/ready  ## open the notebook in JupyterLab
	@$(PYTHON) -m analysis lab

docs: .venv/ready  ## make the drawn and generated parts of docs/ anew
	@$(PYTHON) -m tests.documentation

picture: .venv/ready  ## take the picture of the story screen anew
	@CHROMIUM="$$(.ci/browser)" && export CHROMIUM && $(PYTHON) -m tests.documentation.picture

site: .venv/ready  ## build the documentation with its gallery of reports as a site
	@$(PYTHON) -m tests.documentation.gallery
	@NO_MKDOCS_2_WARNING=1 $(PYTHON) -m mkdocs build --strict --quiet
	@echo site/index.html

mutations: .venv/ready  ## break some sixty places of the code, one at a time: a test must fail each time
	@$(PYTHON) -m tests.mutations

bench: .venv/ready  ## measure speed, memory and cost (CORPUS=articles.jsonl.gz)
	@$(PYTHON) -m tests.benchmarks "$(CORPUS)"

lock: .venv/ready  ## compile requirements.txt from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes --quiet --output-file requirements.txt

clean:  ## remove the environment and what was rendered
	rm -rf .venv && find reports -mindepth 1 ! -name README.md -delete

.venv/ready: requirements.txt pyproject.toml .ci/venv
	@.ci/venv
	@$(COMPILE)
