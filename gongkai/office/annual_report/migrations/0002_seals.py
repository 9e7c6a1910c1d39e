from django.db import migrations

from gongkai.office.annual_report.seals import LOCKS
from gongkai.office.journal.locks import install


class Migration(migrations.Migration):
    dependencies = [("annual_report", "0001_initial")]
    operations = [install(LOCKS)]
