"""What the law says: standard library only, no clock of its own, no input or output but its own data."""
