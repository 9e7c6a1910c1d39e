"""Which report is last year's of which: the same office, the year before."""

import re

from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Circumstances


def last_year(report: AnnualReport, circumstances: Circumstances) -> AnnualReport | None:
    """The report of the year before that the circumstances bring; None where they bring none, or another one's."""
    previous = circumstances.previous
    return previous if previous and not mismatch(report, previous) else None


def mismatch(report: AnnualReport, previous: AnnualReport) -> str:
    """Why `previous` cannot be compared with `report`, as a sentence for a person; empty where it can."""
    if report.year is None or previous.year is None:
        which = "这份年报" if report.year is None else "上年年报"
        return f"{which}里认不出是哪一年的，不能与上年比较。"
    if previous.year != report.year - 1:
        return f"与{report.year}年年报比较，要给{report.year - 1}年的年报；给的是{previous.year}年的。"
    if not same_agency(report.agency, previous.agency):
        return f"上年年报是“{previous.agency}”的，这份是“{report.agency}”的，不是同一机关，不能比较。"
    return ""


def same_agency(one: str, other: str) -> bool:
    """Whether two names are one office's: equal, or one the end of the other (洪泽区… and 淮安市洪泽区…).

    An empty name (the file does not say) is taken for the same.
    """
    one, other = bare(one), bare(other)
    return not one or not other or one.endswith(other) or other.endswith(one)


def bare(agency: str) -> str:
    """A name without spaces and without 人民政府 at its end, which some titles leave out."""
    return re.sub(r"\s+", "", agency).removesuffix("人民政府")
