"""What is done to a document, one act a file."""
