from django.db import migrations

from gongkai.office.agencies.seals import LOCKS
from gongkai.office.journal.locks import install


class Migration(migrations.Migration):
    dependencies = [("agencies", "0001_initial")]
    operations = [install(LOCKS)]
