"""The acts on an application: register, answer, amend, reopen."""
