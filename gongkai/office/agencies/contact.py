"""How an agency is reached, in the lines that its guide and its report print (Article 12 of the Regulation)."""

from collections.abc import Iterable

from gongkai.office.agencies.models import Agency, OfficeHours

ALL_YEAR = "全年"
WEEKDAYS = "周一至周五，法定节假日除外"


def contact_lines(agency: Agency) -> list[str]:
    """Address, postcode, telephone, fax, e-mail, web site in a line, hours in another; what is empty left out."""
    named = (
        ("地址", agency.address),
        ("邮编", agency.postcode),
        ("联系电话", agency.telephone),
        ("传真", agency.fax),
        ("电子邮箱", agency.email),
        ("网址", agency.website),
    )
    reach = "；".join(f"{name}：{value}" for name, value in named if value)
    return [line for line in (reach, hours_line(agency.hours.all())) if line]


def hours_line(hours: Iterable[OfficeHours]) -> str:
    """The office hours of all seasons in one line, days that all seasons share said once; empty without hours.

    办公时间：周一至周五，法定节假日除外；冬季作息：上午8:30—12:00，下午14:00—18:00；夏季作息：上午8:30—12:00，下午14:30—18:30
    """
    rows = list(hours)
    shared = len({row.days for row in rows}) == 1
    parts = [rows[0].days] if shared else []
    for row in rows:
        season = "" if row.season == ALL_YEAR and len(rows) == 1 else f"{row.season}："
        parts.append(season + (row.spans if shared else f"{row.days}，{row.spans}"))
    return f"办公时间：{'；'.join(parts)}" if parts else ""
