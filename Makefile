# Everything a person or a CI asks of this project. Each verb does its own set-up first.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test check test-all bench fmt setup messages lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: ## set up what is missing and open the program (without a display: draft the sample to out/)
	@scripts/setup.sh run
	@scripts/run.sh

test: ## set up what is missing and prove everything: style, types, contracts, tests
	@scripts/setup.sh test
	@scripts/test.sh

check: ## the fast part of `make test`, for every few minutes of work
	@scripts/setup.sh test
	@scripts/test.sh quick

test-all: ## `make test` and the long campaigns
	@scripts/setup.sh all
	@scripts/test.sh all

bench: ## measure everything that has a goal, as ratios within one run
	@scripts/setup.sh all
	@scripts/bench.sh

fmt: ## format the code and mend what can be mended without thinking
	@scripts/setup.sh test
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix --quiet .

setup: ## only the set-up: leaves .venv/bin/memodesk
	@scripts/setup.sh run
	@echo "Ready: .venv/bin/memodesk"

messages: ## collect the visible sentences into resources/locales
	@scripts/setup.sh test
	@.venv/bin/python scripts/messages.py extract
	@.venv/bin/python scripts/messages.py compile

lock: ## choose the newest allowed parts and write requirements/ (needs the network)
	@scripts/lock.sh

clean: ## remove what was built; never your records
	@rm -rf .venv out dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks
