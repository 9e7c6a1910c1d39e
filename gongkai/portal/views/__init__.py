"""The public pages, one a file."""
