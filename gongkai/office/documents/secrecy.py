"""Nothing with a mark of secrecy is stored here (《保密法》第三十一条), not even what was typed and not saved."""

from django.http import HttpRequest

from gongkai.office.agencies import keeping
from gongkai.office.agencies.models import Officer
from gongkai.office.documents.obstacles import SECRECY_MARK


def forget_secrets(request: HttpRequest) -> None:
    """Forget what was kept of a page when what was sent from it bears a mark of secrecy."""
    sent = "\n".join(str(text) for text in request.POST.values())
    if isinstance(request.user, Officer) and SECRECY_MARK.search(sent):
        keeping.discard(request.user, request.path)
