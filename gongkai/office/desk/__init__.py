"""Stage desk."""
