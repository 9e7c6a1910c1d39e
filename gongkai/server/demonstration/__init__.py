"""The office of the demo: a justice bureau's year 2021, and a second office with applications of all kinds.

Names, contact data and figures of the bureau are those of its published report on 2021; every person, post, document
and application is made up.
"""
