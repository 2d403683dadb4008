# `make` alone lists what there is. Every verb works in a fresh clone: it makes .venv and installs what it needs first.
.DEFAULT_GOAL := help
.SHELLFLAGS := -eu -c
BIN := .venv/bin
RUN := $(BIN)/python manage.py
PREPARE := sh deploy/python.sh deploy/environment.py
MESSAGES := --no-location --no-obsolete --ignore .venv --ignore build --ignore var --ignore tests --ignore bench --ignore deploy
# A real portal (DEBUG and DEMO off), set up as deploy/portal.env shows, for the checks that only mean something there.
AS_REAL := set -a; . ./deploy/portal.env; IGNORE_ENV_FILE=1; VAR_DIR=build/var; DATABASE_URL=; \
	SECRET_KEY=$$(head -c 48 /dev/urandom | base64); FIELD_KEYS=$$SECRET_KEY; set +a;

.PHONY: help start test check check-code check-floors check-templates check-types check-settings format bench proof demo languages \
	lock packages dev-packages

help: ## List the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

start: ## Run a practice portal on http://localhost:8000 (PORT=8001 for another port)
	@MAKE_PID=$$PPID exec sh deploy/python.sh deploy/start.py

test: dev-packages ## Run every test on SQLite and on PostgreSQL, and the browser journeys
	@exec $(BIN)/python -m tests.run

check: dev-packages ## Lint, floors, templates, types, settings, migrations
	@$(MAKE) --no-print-directory --keep-going check-code check-floors check-templates check-types check-settings

check-code:
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .

check-floors:
	$(BIN)/lint-imports

check-templates:
	$(BIN)/djhtml --check --tabwidth 2 templates
	$(BIN)/djlint --lint --quiet templates

check-types:
	$(BIN)/mypy

check-settings:
	@echo "manage.py check --deploy; makemigrations --check"
	@$(AS_REAL) $(RUN) check --deploy --fail-level WARNING && $(RUN) makemigrations --check --dry-run

format: dev-packages ## Put code and templates into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djhtml --tabwidth 2 templates

bench: dev-packages ## Measure the import, the pages and the search on 10,000 trials (SIZE=580000 in full)
	@exec $(BIN)/python -m bench --size "$${SIZE:-10000}"

proof: dev-packages ## Kill the import, the index and the mail delivery again and again, and count what was lost (LONG=1 in full)
	@exec $(BIN)/python -m bench.proof

demo: packages ## Load the demonstration trials again, and print new passwords for its two logins
	@$(RUN) migrate --no-input --verbosity 0
	@$(RUN) load_demo --reset-passwords

languages: packages ## Collect the texts for translators and compile what they wrote (NEW=de adds a language)
	@command -v msgfmt >/dev/null || { echo "This needs GNU gettext. On Debian and Ubuntu: apt-get install gettext." >&2; exit 1; }
	@[ -z "$${NEW:-}" ] || $(RUN) makemessages $(MESSAGES) --locale "$$NEW"
	@$(RUN) makemessages $(MESSAGES) --all
	@$(RUN) compilemessages --ignore .venv

lock: dev-packages ## Pin the packages of requirements*.in with their hashes (UPGRADE=1 takes the newest)
	$(BIN)/uv pip compile --universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
		$${UPGRADE:+--upgrade} --quiet requirements.in --output-file requirements.txt
	$(BIN)/uv pip compile --universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
		$${UPGRADE:+--upgrade} --quiet --constraint requirements.txt requirements-dev.in --output-file requirements-dev.txt

packages:
	@$(PREPARE) requirements.txt

dev-packages:
	@$(PREPARE) requirements-dev.txt
