"""The small reports of which the checks' examples are made."""

from gongkai.report.annual_report import Section, Value
from gongkai.report.form_2021 import FORM


def standard_sections() -> tuple[Section, ...]:
    """The six sections with the titles of the form and no words."""
    return tuple(Section(number, title) for number, title in enumerate(FORM.sections, 1))


def zeros(prefix: str) -> dict[str, Value]:
    """Every cell of the present form whose id begins with `prefix`, as 0."""
    return {cell: 0 for cell in FORM.cells if cell.startswith(prefix)}
