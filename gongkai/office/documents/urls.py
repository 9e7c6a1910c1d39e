"""The addresses of documents."""

from django.urls import path

from gongkai.office.documents import queries
from gongkai.office.documents.views.document import document
from gongkai.office.documents.views.documents import documents
from gongkai.office.documents.views.draft import draft
from gongkai.office.documents.views.mark import mark
from gongkai.office.documents.views.revise import revise
from gongkai.office.documents.views.revision import revision

MENU = (("文件", "documents", queries.MAY_READ),)

urlpatterns = [
    path("documents/", documents, name="documents"),
    path("documents/draft/", draft, name="draft_document"),
    path("documents/<int:number>/", document, name="document"),
    path("documents/<int:number>/revisions/<int:revision>/", revision, name="document_revision"),
    path("documents/<int:number>/revise/", revise, name="revise_document"),
    path("documents/<int:number>/mark/", mark, name="mark_document"),
]
