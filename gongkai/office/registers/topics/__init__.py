"""The topics: one module for each aspect of the report's text, each with `TOPICS`; they are found, not listed."""
