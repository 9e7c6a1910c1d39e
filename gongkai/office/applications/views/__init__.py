"""The pages of applications."""
