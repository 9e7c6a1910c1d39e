"""What was typed and not saved yet, and when that was last settled."""

from django.db import models

from gongkai.office.agencies.models.officer import Officer


class KeptText(models.Model):
    """What an officer typed into one field of one page and has not saved yet; survives browser and sign-in.

    `version` is the version of the saved thing on which the text was typed, empty for things that have none.
    """

    officer = models.ForeignKey(Officer, models.CASCADE, related_name="+")
    page = models.CharField(max_length=200)
    field = models.CharField(max_length=80)
    text = models.TextField(blank=True)
    version = models.CharField(max_length=20, blank=True, default="")
    at = models.DateTimeField()

    class Meta:
        """One text for each person, page and field."""

        constraints = [models.UniqueConstraint(fields=["officer", "page", "field"], name="kept_text_once")]

    def __str__(self) -> str:
        return f"{self.page} {self.field}"


class SettledPage(models.Model):
    """When an officer last saved a page, or threw away what was typed there.

    Text that arrives afterwards from a page opened before (a slow line, another window) is not kept again.
    """

    officer = models.ForeignKey(Officer, models.CASCADE, related_name="+")
    page = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        """One moment for each person and page."""

        constraints = [models.UniqueConstraint(fields=["officer", "page"], name="settled_page_once")]

    def __str__(self) -> str:
        return self.page
