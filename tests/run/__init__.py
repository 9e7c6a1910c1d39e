"""What `make test`, `make check` and `make campaign` run: rounds of checks and tests, and one summary at the end."""
