"""The public addresses."""

from django.urls import path

from gongkai.portal.views.check_report import check_report
from gongkai.portal.views.leaf_style import leaf_style

OPEN_PAGES = (("检查一份年报", "check_report", "不用登录；文件不保存。"),)
"""What the sign-in page offers to whoever has no sign-in: title, view, a word beside it."""

urlpatterns = [
    path("check/", check_report, name="check_report"),
    path("check/leaf.css", leaf_style, name="leaf_style"),
]
