"""The addresses of publications and imports."""

from django.urls import path

from gongkai.office.publishing.views.annul import annul
from gongkai.office.publishing.views.annul_batch import annul_batch
from gongkai.office.publishing.views.batch import batch
from gongkai.office.publishing.views.batches import batches
from gongkai.office.publishing.views.correct_row import correct_row
from gongkai.office.publishing.views.discard_batch import discard_batch
from gongkai.office.publishing.views.document import document_publications
from gongkai.office.publishing.views.faults import faults
from gongkai.office.publishing.views.import_rows import import_rows
from gongkai.office.publishing.views.publication import publication
from gongkai.office.publishing.views.publications import publications
from gongkai.office.publishing.views.record import record, record_document
from gongkai.office.publishing.views.set_row_aside import set_row_aside
from gongkai.office.publishing.views.upload import upload

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
    path("publications/imports/<int:number>/", batch, name="import_batch"),
    path("publications/imports/<int:number>/import/", import_rows, name="import_rows"),
    path("publications/imports/<int:number>/discard/", discard_batch, name="discard_import"),
    path("publications/imports/<int:number>/annul/", annul_batch, name="annul_import"),
    path("publications/imports/<int:number>/faults.csv", faults, name="import_faults"),
    path("publications/imports/<int:number>/rows/<int:row>/", correct_row, name="correct_import_row"),
    path("publications/imports/<int:number>/rows/<int:row>/aside/", set_row_aside, name="set_import_row_aside"),
]
