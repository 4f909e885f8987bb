# Needs a Debian or Ubuntu machine with Python >= 3.11, Node >= 20 and make; installs nothing outside this
# folder, but for three Debian packages when they are missing and it may: python3-venv, chromium-headless-shell and
# fonts-dejavu-core.
#   make serve PORT=8001          another port
#   make test PYTHON=python3.13   another Python
#   make test CHROMIUM=/path      another Chromium or Chrome

PYTHON ?= python3
PORT ?= 8000
# Who makes the pages; each has a folder of its own, and the tests that are told the same look at that one.
BUILDER ?= mkdocs
SITE := $(if $(filter zensical,$(BUILDER)),site-zensical,site)
# The shell is Chromium without a window around the page: it costs a third of the processor time.
CHROMIUM ?= $(firstword $(shell command -v chromium-headless-shell chromium google-chrome google-chrome-stable))

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
export BUILDER
export NO_MKDOCS_2_WARNING := 1

COVERAGE := build/coverage
PYTHON_READY := .venv/.ready
CLUSTER_READY := .venv/.ready-cluster
ZENSICAL_READY := .venv/.ready-zensical
NODE_READY := node_modules/.ready
LIGHTHOUSE_READY := tools/lighthouse/node_modules/.ready
RUN := .venv/bin/

# What the pages are made from. The digest of the list is in the stamp's name, because a file that disappears
# makes nothing newer, with the revision of the rules, which the pages name.
INPUTS := $(shell sed '/^#/d; s/ .*//' inputs.txt)
RULES := $(shell sed -n '/ rules$$/s/ .*//p' inputs.txt)
SOURCES := $(wildcard $(shell git ls-files -co --exclude-standard $(INPUTS) 2>/dev/null \
  || find $(INPUTS) -type f -not -name '*.pyc' 2>/dev/null))
REVISION := $(shell git log -1 --format=%H -- $(RULES) 2>/dev/null; git status --porcelain --no-renames -- $(RULES) 2>/dev/null)
SITE_READY := $(SITE)/.ready-$(firstword $(shell echo $(SOURCES) $(REVISION) | cksum))

# $(call stop,message): end the recipe and say why
stop = { echo "$(1)" >&2; exit 1; }

.PHONY: help serve write build check test coverage test-browsers test-cohort lint bench bench-cohort bench-sheet bench-start load builders twice publisher upkeep mutate clean chromium fonts java browsers

help: ## List the targets
	@awk -F ' *## *' '/^[a-z-]+:.*##/ { sub(/:.*/, "", $$1); printf "  make %-13s %s\n", $$1, $$2 }' Makefile

serve: build ## Make everything, serve the site as GitHub Pages does and print its address
	@exec $(RUN)python -m bonemets_site.serve --directory $(SITE) --port $(PORT)

write: $(PYTHON_READY) $(NODE_READY) ## Serve the pages while you write, reloaded at each change
	$(RUN)python -m bonemets_site prepare
	@exec $(RUN)mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: $(SITE_READY) ## Build the site, when something it is made from has changed; BUILDER=zensical for the other builder

test: lint build chromium fonts ## Run every check and every test, notebooks and browser included
	@rm -rf $(COVERAGE)
	@mkdir -p $(COVERAGE)
	CHROMIUM="$(CHROMIUM)" COVERAGE_OF_SCRIPTS="$(CURDIR)/$(COVERAGE)/scripts" \
	  $(RUN)python -m slipcover --source src/bonemets,src/bonemets_site --json --out $(COVERAGE)/python.json \
	  -m pytest -n 2 --dist loadfile --no-loadscope-reorder --instafail --doctest-modules \
	  --doctest-ignore-import-errors \
	  --nbval --nbval-current-env --nbval-sanitize-with tests/notebooks.ini src tests notebooks
	PYTHONPATH=tools $(RUN)python -m covered

coverage: ## Record, for the pages, what part of the code the last `make test` ran
	PYTHONPATH=tools $(RUN)python -m covered --record

test-browsers: build browsers ## Try the site in Firefox and in WebKit
	$(RUN)pytest -n 2 --instafail tests/engines

test-cohort: $(CLUSTER_READY) java ## Try cohorts on Spark and Dask, a million patients on every engine, every row of every table
	$(RUN)pytest -n 2 --dist loadscope --instafail --doctest-modules src/bonemets/cohort/engines tests/clusters

check: $(PYTHON_READY) ## Run in seconds what concerns one rule: make check RULE=mirels
	@PYTHONPATH=tools $(RUN)python -m check $(RULE)

lint: $(PYTHON_READY) $(NODE_READY) ## Check style and types, of Python and of what runs in the page
	$(RUN)ruff check
	$(RUN)ruff format --check
	$(RUN)mypy
	$(RUN)lint-imports --no-cache
	node_modules/.bin/biome check --error-on-warnings
	for place in . search copy tests; do node_modules/.bin/tsc -p frontend/$$place || exit 1; done

bench: build chromium $(LIGHTHOUSE_READY) ## Measure the calculator page against a bare Pyodide page, and rate six pages
	CHROMIUM="$(CHROMIUM)" PYTHONPATH=tools $(RUN)python -m bench

bench-cohort: $(CLUSTER_READY) java ## Measure how fast cohorts are scored, on every engine
	PYTHONPATH=tools $(RUN)python -m bench.cohort

bench-start: build chromium browsers ## Measure how soon Python is ready in WebKit and Firefox, against Chromium
	CHROMIUM="$(CHROMIUM)" PYTHONPATH=tools:tests:tests/browser $(RUN)python -m bench.start

bench-sheet: build chromium ## Measure how soon the sheet of ten lesions follows an answer, and what it asks
	CHROMIUM="$(CHROMIUM)" PYTHONPATH=tools $(RUN)python -m bench.sheet

load: build chromium ## Measure what a long session takes and leaves
	CHROMIUM="$(CHROMIUM)" PYTHONPATH=tools $(RUN)python -m bench.load

builders: build chromium ## Build the site with Zensical too, compare the two, and try the forms of the second
	$(MAKE) build BUILDER=zensical
	PYTHONPATH=tools $(RUN)python -m alike
	BUILDER=zensical CHROMIUM="$(CHROMIUM)" $(RUN)pytest -n 2 --dist loadfile --no-loadscope-reorder \
	  tests/browser/test_{answers,engine,lookup,tester}.py

twice: build ## Build the site again, elsewhere and from nothing, and compare every byte
	PYTHONPATH=tools $(RUN)python -m twice

publisher: ## List what forbids to publish the site: fields of publisher.toml, SITE_URL
	@PYTHONPATH=src $(PYTHON) -m bonemets_site.data.publisher

upkeep: ## List, and fail on, what has not been read again for a year: publications and rules
	@PYTHONPATH=src $(PYTHON) -m bonemets_site.data.upkeep $(DAY)

mutate: $(PYTHON_READY) ## Put faults into the rules, one at a time, for 15 minutes; record those no test sees
	PYTHONPATH=tools $(RUN)python -m mutation

clean: ## Remove everything that the other targets make
	rm -rf .venv node_modules tools/lighthouse/node_modules site site-zensical build .cache test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis
	git clean -fdXq docs notebooks src tests

chromium:
	@test -n "$(CHROMIUM)" || .ci/debian-install chromium-headless-shell || .ci/debian-install chromium \
	|| $(call stop,The browser tests need Chromium or Chrome; where it is elsewhere: make test CHROMIUM=/path/to/it)

java:
	@command -v java >/dev/null || .ci/debian-install default-jre-headless \
	|| $(call stop,Spark needs Java 17 or later: Debian package default-jre-headless)

fonts:
	@test -n "$$(find -L /usr/share/fonts /usr/local/share/fonts ~/.local/share/fonts -name DejaVuSans.ttf 2>/dev/null)" \
	|| .ci/debian-install fonts-dejavu-core \
	|| $(call stop,The browser tests need the DejaVu fonts: Debian package fonts-dejavu-core)

browsers:
	@missing=(); \
	command -v firefox-esr firefox >/dev/null || missing+=(firefox-esr); \
	command -v WebKitWebDriver >/dev/null || missing+=(webkit2gtk-driver); \
	command -v Xvfb >/dev/null || missing+=(xvfb); \
	[ $${#missing[@]} = 0 ] || .ci/debian-install "$${missing[@]}" \
	|| $(call stop,These tests need Firefox and WebKitGTK as Debian packages them: firefox-esr webkit2gtk-driver xvfb)

$(PYTHON_READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| $(call stop,$(PYTHON) is not Python 3.11 or later; where another is: make $(MAKECMDGOALS) PYTHON=python3.13)
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || .ci/debian-install $(notdir $(PYTHON))-venv
	$(PYTHON) -m venv .venv
	$(RUN)pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(RUN)pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(NODE_READY): package.json package-lock.json .npmrc
	@node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' \
	|| $(call stop,Node 20 or later and npm are needed: Debian packages nodejs and npm or nodejs.org)
	npm ci --ignore-scripts --silent
	@touch $@

$(LIGHTHOUSE_READY): tools/lighthouse/package.json tools/lighthouse/package-lock.json
	npm ci --prefix tools/lighthouse --ignore-scripts --silent
	@touch $@

$(CLUSTER_READY): $(PYTHON_READY) requirements-cluster.txt
	$(RUN)pip install --quiet --disable-pip-version-check --require-hashes -r requirements-cluster.txt
	@touch $@

$(ZENSICAL_READY): $(PYTHON_READY) requirements-zensical.txt
	$(RUN)pip install --quiet --disable-pip-version-check --require-hashes -r requirements-zensical.txt
	@touch $@

$(SITE_READY): $(PYTHON_READY) $(NODE_READY) $(if $(filter zensical,$(BUILDER)),$(ZENSICAL_READY)) $(SOURCES)
	$(RUN)python -m bonemets_site build
	@rm -f $(SITE)/.ready-* && touch $@
