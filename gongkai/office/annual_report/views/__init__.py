"""The pages of the annual report."""
