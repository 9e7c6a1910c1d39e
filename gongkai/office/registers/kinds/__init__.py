"""The kinds of registers: one module each with `kind`, named by its key; they are found, not listed."""
