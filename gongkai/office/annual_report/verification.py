"""What `gongkai verify` asks of this stage: versions equal their fingerprints, frozen figures their records."""

from gongkai.office.annual_report import gather as gathering
from gongkai.office.annual_report.content import content_of, fingerprint
from gongkai.office.annual_report.models import Version
from gongkai.office.annual_report.queries import frozen_sums


def verify() -> list[str]:
    """The faults, each a Chinese sentence; empty where all is well."""
    versions = Version.objects.select_related("report__agency", "freezing").order_by("id")
    return [fault for version in versions.iterator() for fault in faults(version)]


def faults(version: Version) -> list[str]:
    """What is wrong with one version."""
    if fingerprint(version.content) != version.fingerprint:
        return [f"{version}的内容与其校验值不符"]
    if not hasattr(version, "freezing"):
        return []
    content, sums = content_of(version), frozen_sums(version)
    gathered = gathering.gather(version.report.agency, version.report.year)
    counted = [cell for cell in content.printed if gathered.counted(cell) == [cell]]
    return [
        f"{version}的“{content.titles.get(cell, cell)}”是{content.printed[cell]}，冻结的记录合计{sums.get(cell, '0')}"
        for cell in counted
        if content.printed[cell] != sums.get(cell, "0")
    ]
