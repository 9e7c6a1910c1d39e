"""The desk's address: the first page after signing in."""

from django.urls import path

from gongkai.office.desk.views.today import today

MENU = (("今日", "desk", ()),)

urlpatterns = [path("", today, name="desk")]
