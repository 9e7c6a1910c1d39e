"""The style sheet of the report with its findings, as the findings themselves bring it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from gongkai.findings.html import style


@login_not_required
@require_safe
def leaf_style(_request: HttpRequest) -> HttpResponse:
    """The same for everybody; kept by browsers for an hour."""
    return HttpResponse(style(), content_type="text/css; charset=utf-8", headers={"Cache-Control": "max-age=3600"})
