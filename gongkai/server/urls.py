"""Every address: each stage of the office brings its own, and so does each part that the public sees."""

from importlib.util import find_spec

from django.urls import include, path

from gongkai import discovery

STAGES = [stage for stage in discovery.names("gongkai.office") if find_spec(f"gongkai.office.{stage}.urls")]
PUBLIC = [part for part in ("portal", "api") if find_spec(f"gongkai.{part}")]

urlpatterns = [
    *(path("", include(f"gongkai.office.{stage}.urls")) for stage in STAGES),
    *(path("", include(f"gongkai.{part}.urls")) for part in PUBLIC),
]

handler403 = "gongkai.server.trouble.forbidden"
handler404 = "gongkai.server.trouble.not_found"
handler500 = "gongkai.server.trouble.failed"
