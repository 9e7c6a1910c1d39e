"""What every page of a file that is handed out bears."""

from django.conf import settings

from gongkai.office.annual_report.models import Version


def banner(version: Version | None) -> str:
    """What every page of a file bears: the demo mark, and that the year is not frozen yet."""
    marks = ["演示数据"] if settings.DEMO else []
    if version is None or not hasattr(version, "freezing"):
        marks.append("未冻结稿")
    return "　".join(marks)
