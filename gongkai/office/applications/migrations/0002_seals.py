from django.db import migrations

from gongkai.office.applications.seals import LOCKS
from gongkai.office.journal.locks import install


class Migration(migrations.Migration):
    dependencies = [("applications", "0001_initial")]
    operations = [install(LOCKS)]
