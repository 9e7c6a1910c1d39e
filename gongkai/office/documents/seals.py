"""What the database refuses about documents: a revision never changes, an index number stays with its document."""

from gongkai.office.journal.locks import Lock, sealed

DOCUMENT = "documents_document"

LOCKS = (
    *sealed("documents_revision", "文件的历次文稿不能修改或删除"),
    Lock("documents_document_no_delete", DOCUMENT, "DELETE", "登记过的文件不能删除"),
    Lock(
        "documents_document_identity",
        DOCUMENT,
        "UPDATE",
        "文件的机关和索引号编定后不能更改",
        "NEW.agency_id IS DISTINCT FROM OLD.agency_id OR NEW.index_number IS DISTINCT FROM OLD.index_number",
    ),
    Lock(
        "documents_document_forward",
        DOCUMENT,
        "UPDATE",
        "文件的版本只能往前",
        "NEW.version <= OLD.version",
    ),
)
