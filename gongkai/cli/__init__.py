"""The rules at a terminal: one command a file, no Django."""
