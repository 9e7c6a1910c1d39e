from django.db import migrations

from gongkai.office.documents.seals import LOCKS
from gongkai.office.journal.locks import install


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]
    operations = [install(LOCKS)]
