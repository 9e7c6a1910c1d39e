"""What is done about publications, one act a file."""
