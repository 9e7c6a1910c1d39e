"""What is done with a report, one act a file."""
