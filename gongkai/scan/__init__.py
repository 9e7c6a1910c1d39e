"""What must not slip out: personal data and marks of secrecy in a text, one detector a file, run by `sweep`."""
