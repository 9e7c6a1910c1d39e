"""What a person is told when something cannot be done: one sentence in Chinese, never a traceback."""


class Complaint(Exception):
    """Something the user can mend: `str()` says in Chinese what is wrong, where, and what to do.

    The command line prints it on one line and ends with exit code 2; a page shows it beside the form.
    """
