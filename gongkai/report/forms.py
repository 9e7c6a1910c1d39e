"""Which form holds for a report's year."""

from gongkai.report import form_2019, form_2021
from gongkai.report.form import Form

FORMS: dict[str, Form] = {"2019": form_2019.FORM, "2021": form_2021.FORM}


def form_for(year: int) -> Form | None:
    """The form of the report on `year`: trial form for 2019 and 2020, present form from 2021, none before 2019."""
    if year < 2019:
        return None
    return FORMS["2019" if year < 2021 else "2021"]
