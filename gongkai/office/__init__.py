"""The office: Django around the law, one app a stage."""
