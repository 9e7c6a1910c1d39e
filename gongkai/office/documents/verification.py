"""What `gongkai verify` asks of this stage: every revision equals its fingerprint."""

from gongkai.office.documents.fingerprint import fingerprint
from gongkai.office.documents.models import Revision


def verify() -> list[str]:
    """The faults, each a Chinese sentence; empty where all is well."""
    revisions = Revision.objects.order_by("id").iterator(chunk_size=500)
    return [
        f"{revision}的内容与其校验值不符" for revision in revisions if fingerprint(revision) != revision.fingerprint
    ]
