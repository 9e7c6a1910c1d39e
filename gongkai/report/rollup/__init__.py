"""Many offices' reports on one year become the superior's tables."""
