"""The password that somebody is given for the first sign-in: shown once, never stored as text."""

import secrets

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without characters that are taken for one another when read out: no i, l, o, 0, 1."""


def initial_password() -> str:
    """Four groups of four characters, 79 bits: nobody guesses it, anybody can type it."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))
