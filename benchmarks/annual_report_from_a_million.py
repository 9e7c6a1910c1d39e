"""The year's figures from a million publications, against a bare count of the same table by channel.

The product's own way (`gather`: every stage is asked, every cell of the form is compiled) must not cost more than twice
what the database needs to read the rows once.
"""

import os
import tempfile
from datetime import date
from typing import Any

from benchmarks.measure import Result, compared, in_turns

AIM = 2.0
ROUNDS = 9
RECORDS = 1_000_000
YEAR = 2021
BARE = (
    'SELECT channel, COUNT(*) FROM publishing_receipt WHERE agency_id = %s AND "on" BETWEEN %s AND %s GROUP BY channel'
)
"""The fairest peer: it may use the index that the product counts along; without the condition it takes longer."""
SERIES = f"WITH RECURSIVE series(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM series WHERE i < {RECORDS}) "
DAY = f"date('{YEAR}-01-01', '+' || (i % 365) || ' days')"
CHANNEL = "CASE WHEN i % 10 < 6 THEN 'portal' WHEN i % 10 < 9 THEN 'wechat' ELSE 'weibo' END"


def run() -> Result:
    """A fresh office on SQLite with its own settings; both counts go through the same connection."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"GONGKAI_HOME": folder, "DATABASE_URL": ""}
        pairs = measured()
    title = f"编出 {RECORDS:,} 条公开信息的年度数字，对直接按途径计数"
    return compared(title, pairs, aim=AIM)


def measured() -> list[tuple[float, float]]:
    """The seconds of both, in turns; both must come to the same figure."""
    from gongkai.server.django_commands import prepare, run_django  # noqa: PLC0415  # reads the home when imported

    prepare()
    run_django("migrate", verbosity=0, interactive=False)
    agency = filled()
    from django.db import connection  # noqa: PLC0415  # needs Django started

    from gongkai.office.annual_report.gather import gather  # noqa: PLC0415

    def bare() -> int:
        with connection.cursor() as cursor:
            cursor.execute(BARE, [agency.pk, date(YEAR, 1, 1), date(YEAR, 12, 31)])
            return sum(count for _, count in cursor.fetchall())

    told = gather(agency, YEAR).printed["publications.total"]
    if not int(told) == bare() == RECORDS:
        raise SystemExit(f"两边的数不一样：{told}、{bare()}，应为 {RECORDS}")
    pairs = in_turns(lambda: gather(agency, YEAR), bare, ROUNDS)
    connection.close()
    return pairs


def filled() -> Any:
    """One publication made through the models, the others copied from it in the database; the agency they belong to."""
    from django.db import connection, transaction  # noqa: PLC0415  # needs Django started
    from django.utils import timezone  # noqa: PLC0415

    from gongkai.office.agencies.models import Agency, Officer  # noqa: PLC0415
    from gongkai.office.publishing.models import Publication, Receipt  # noqa: PLC0415

    with transaction.atomic():
        agency = Agency.objects.create(name="山前县司法局", kind="department", level="county", code="SQSF")
        clerk = Officer.objects.create(agency=agency, sign_in_name="li", name="李文书", joined_on=date(2018, 1, 1))
        first = Publication.objects.create(
            agency=agency,
            title="第 1 条",
            published_on=date(YEAR, 1, 1),
            source="性能测试",
            recorded_by=clerk,
            recorded_at=timezone.now(),
        )
        receipt = Receipt.objects.create(publication=first, agency=agency, channel="portal", on=first.published_on)
        with connection.cursor() as cursor:
            copy(cursor, first, {"id": "i", "title": "'第 ' || i || ' 条'", "published_on": DAY})
            copy(cursor, receipt, {"id": "i", "publication_id": "i", "channel": CHANNEL, "on": DAY})
    return agency


def copy(cursor: Any, row: Any, changed: dict[str, str]) -> None:
    """Copy a row for every number of the series; `changed` gives SQL for the columns that differ."""
    table = row._meta.db_table
    columns = [field.column for field in row._meta.concrete_fields]
    values = ", ".join(changed.get(column, f'model."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    cursor.execute(
        f"{SERIES} INSERT INTO {table} ({names}) SELECT {values} FROM series, {table} model WHERE model.id = %s",
        [row.pk],
    )


if __name__ == "__main__":
    print(run().line)
