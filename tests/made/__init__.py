"""Whole reports made up from a seed: offices, figures, words, layouts and known defects, for tests of reading and
checking.

Nothing here uses the program's own recognition or writers: what a report says is known before it is read.
"""
