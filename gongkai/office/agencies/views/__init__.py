"""The pages of agencies and people."""
