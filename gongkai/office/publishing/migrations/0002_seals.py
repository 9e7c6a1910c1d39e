from django.db import migrations

from gongkai.office.publishing.seals import LOCKS
from gongkai.office.journal.locks import install


class Migration(migrations.Migration):
    dependencies = [("publishing", "0001_initial")]
    operations = [install(LOCKS)]
