"""The addresses of publications and imports."""

from django.urls import path

from gongkai.office.publishing.views import batch, row
from gongkai.office.publishing.views.annul import annul
from gongkai.office.publishing.views.document import document_publications
from gongkai.office.publishing.views.faults import faults
from gongkai.office.publishing.views.imports import batches, upload
from gongkai.office.publishing.views.publication import publication
from gongkai.office.publishing.views.publications import publications
from gongkai.office.publishing.views.record import record, record_document

MENU = (("公开", "publications", ()),)

urlpatterns = [
    path("publications/", publications, name="publications"),
    path("publications/record/", record, name="record_publication"),
    path("publications/<int:number>/", publication, name="publication"),
    path("publications/<int:number>/annul/", annul, name="annul_publication"),
    path("documents/<int:number>/publications/", document_publications, name="document_publications"),
    path("documents/<int:number>/publications/record/", record_document, name="record_document_publication"),
    path("publications/imports/", batches, name="import_batches"),
    path("publications/imports/upload/", upload, name="upload_list"),
    path("publications/imports/<int:number>/", batch.batch, name="import_batch"),
    path("publications/imports/<int:number>/import/", batch.import_rows, name="import_rows"),
    path("publications/imports/<int:number>/discard/", batch.discard, name="discard_import"),
    path("publications/imports/<int:number>/annul/", batch.annul, name="annul_import"),
    path("publications/imports/<int:number>/faults.csv", faults, name="import_faults"),
    path("publications/imports/<int:number>/rows/<int:row>/", row.correct, name="correct_import_row"),
    path("publications/imports/<int:number>/rows/<int:row>/aside/", row.set_aside, name="set_import_row_aside"),
]
