"""The house rules: sizes, arrows, names and words of the repository itself, each shown able to fail."""
