"""What is done about people and the agency's own data, one act a file."""
