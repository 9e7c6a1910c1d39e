"""The yearly report: its form, its recognition in a paper, its checks, its compilation from the facts of a year."""
