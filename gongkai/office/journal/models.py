"""The journal's one table."""

from django.db import models

BEGINNING = "0" * 64
"""The previous hash of the first entry."""


class Entry(models.Model):
    """One act (操作记录): people and things as plain values, so that the entry outlives them.

    `details` is canonical JSON kept as text, because the hash is taken over its very characters.
    """

    at = models.DateTimeField("时间")
    verb = models.CharField("操作", max_length=60)
    by_id = models.BigIntegerField("经办人编号", null=True)
    by_name = models.CharField("经办人", max_length=60)
    agency_id = models.BigIntegerField("机关编号", null=True)
    subject_kind = models.CharField("对象类别", max_length=60)
    subject_id = models.CharField("对象编号", max_length=60)
    subject_label = models.CharField("对象", max_length=300)
    details = models.TextField("详情", default="{}")
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        """Entries are read in the order in which they were written."""

        ordering = ["id"]
        indexes = [
            models.Index(fields=["subject_kind", "subject_id"]),
            models.Index(fields=["agency_id", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.by_name} {self.verb} {self.subject_label}"
