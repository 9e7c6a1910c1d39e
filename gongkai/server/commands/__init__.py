"""The commands that need the office: one a file."""
