"""The tests: the mirror of the package."""
