"""The journal's address."""

from django.urls import path

from gongkai.office.journal.views.entries import entries

MENU = (("操作记录", "journal", ("read_journal",)),)

urlpatterns = [path("journal/", entries, name="journal")]
