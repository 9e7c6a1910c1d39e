from django.db import migrations

from gongkai.office.journal.locks import install
from gongkai.office.journal.seals import LOCKS


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]
    operations = [install(LOCKS)]
