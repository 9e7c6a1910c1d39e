"""Lists of words that are wrong, confused or out of date, and the one pass that finds them in a text.

A list is a file beside this one: groups of lines “wrong right”, each group with its source and, where a word is wrong
only in certain company, with the condition. Nothing here knows what kind of text it reads; nothing is guessed: a word
that could be read otherwise is not in a list.
"""
