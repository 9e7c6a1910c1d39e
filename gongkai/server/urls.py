"""Every address of the office: each stage brings its own."""

from importlib.util import find_spec

from django.urls import include, path

from gongkai import discovery

STAGES = [stage for stage in discovery.names("gongkai.office") if find_spec(f"gongkai.office.{stage}.urls")]

urlpatterns = [path("", include(f"gongkai.office.{stage}.urls")) for stage in STAGES]

handler403 = "gongkai.server.trouble.forbidden"
handler404 = "gongkai.server.trouble.not_found"
handler500 = "gongkai.server.trouble.failed"
