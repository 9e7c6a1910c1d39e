from django.db import migrations

from gongkai.office.journal.locks import install
from gongkai.office.registers.seals import LOCKS


class Migration(migrations.Migration):
    dependencies = [("registers", "0001_initial")]
    operations = [install(LOCKS)]
