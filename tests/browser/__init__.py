"""The office in a real browser: every page a person can reach, narrow and wide, with and without scripts."""
