# make demo    an office with a year of records on this machine, ready in the browser; make stop ends it
# make test    every check and every test: SQLite, PostgreSQL, a real browser
# make check   style, types and arrows only
# make bench   each claim about speed, measured as a ratio     make campaign   the long tests
# make docs    rebuild docs/reference from the code
#
# Everything is built into .venv/ from the hash-pinned locks in requirements/; nothing else of the machine changes.
# A stamp names this folder, so that a moved or copied tree builds its environment anew.

HERE := $(shell pwd -P | cksum | cut -d ' ' -f 1)
OFFICE := .venv/ready-office-$(HERE)
DEV := .venv/ready-dev-$(HERE)
PEERS := .venv-peers/ready-$(HERE)
PYTHON := .venv/bin/python

.PHONY: demo stop test check bench campaign docs clean
.NOTPARALLEL:

demo: $(OFFICE)
	@.venv/bin/gongkai demo

stop:
	@if [ -x .venv/bin/gongkai ]; then .venv/bin/gongkai demo --stop; fi

test: $(DEV)
	@$(PYTHON) -m tests.run all

check: $(DEV)
	@$(PYTHON) -m tests.run check

campaign: $(DEV)
	@$(PYTHON) -m tests.run campaign

bench: $(DEV)
	-@$(MAKE) -s $(PEERS)
	@$(PYTHON) -m benchmarks

docs: $(DEV)
	@$(PYTHON) -m docs.build

clean:
	rm -rf .venv .venv-peers build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage* htmlcov

$(OFFICE): requirements/build.lock requirements/office.lock requirements/install
	@sh requirements/install office && touch '$@'

$(DEV): requirements/build.lock requirements/dev.lock requirements/install
	@sh requirements/install dev && touch '$@' '$(OFFICE)'

$(PEERS): requirements/peers.lock
	@.venv/bin/python -m venv --clear .venv-peers
	@.venv-peers/bin/python -m pip install -qq --require-hashes -r requirements/peers.lock && touch '$@'
