"""The checks of the report, one a file."""
