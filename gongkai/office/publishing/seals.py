"""What the database refuses about publications: they, their receipts and annulments never change.

Rows of imported files stay as they were handed in, whatever is corrected beside them.
"""

from gongkai.office.journal.locks import Lock, sealed

PUBLICATION = "publishing_publication"
RECEIPT = "publishing_receipt"
ANNULMENT = "publishing_annulment"
BATCH = "publishing_importbatch"
ROW = "publishing_importrow"

OF_ANOTHER = f"NEW.agency_id <> (SELECT agency_id FROM {PUBLICATION} WHERE id = NEW.publication_id)"
OF_ANOTHER_DOCUMENT = (
    "NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents_revision r "
    "JOIN documents_document d ON d.id = r.document_id "
    "WHERE r.id = NEW.revision_id AND d.id = NEW.document_id AND d.agency_id = NEW.agency_id)"
)
OF_ANOTHER_BATCH = (
    "NEW.row_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM publishing_importrow r "
    "JOIN publishing_importbatch b ON b.id = r.batch_id "
    "WHERE r.id = NEW.row_id AND b.id = NEW.batch_id AND b.agency_id = NEW.agency_id)"
)
ANOTHER_FILE = " OR ".join(
    f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in ("agency_id", "file_name", "sha256", "source")
)
ANOTHER_ROW = " OR ".join(
    f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in ("batch_id", "sheet", "number", "channel")
)
OTHER_CELLS = "CAST(NEW.cells AS TEXT) IS DISTINCT FROM CAST(OLD.cells AS TEXT)"

LOCKS = (
    *sealed(PUBLICATION, "登记的公开信息不能修改或删除，误录的请作废"),
    *sealed(RECEIPT, "公开回执不能修改或删除，误录的请作废"),
    *sealed(ANNULMENT, "作废记录不能修改或删除"),
    Lock("publishing_publication_document", PUBLICATION, "INSERT", "公开的文稿和文件对不上", OF_ANOTHER_DOCUMENT),
    Lock("publishing_publication_row", PUBLICATION, "INSERT", "公开信息和导入的那一行对不上", OF_ANOTHER_BATCH),
    Lock("publishing_receipt_agency", RECEIPT, "INSERT", "回执的机关和公开信息的机关不一致", OF_ANOTHER),
    Lock("publishing_annulment_agency", ANNULMENT, "INSERT", "作废的机关和公开信息的机关不一致", OF_ANOTHER),
    Lock("publishing_importbatch_no_delete", BATCH, "DELETE", "导入记录不能删除"),
    Lock("publishing_importbatch_file", BATCH, "UPDATE", "导入文件的来历不能更改", ANOTHER_FILE),
    Lock("publishing_importrow_no_delete", ROW, "DELETE", "导入文件的行不能删除"),
    Lock("publishing_importrow_cells", ROW, "UPDATE", "导入文件的原始内容不能更改", f"{ANOTHER_ROW} OR {OTHER_CELLS}"),
    Lock(
        "publishing_importrow_imported",
        ROW,
        "UPDATE",
        "已经导入的行不能再改",
        "OLD.state = 'imported' AND NEW.state <> 'imported'",
    ),
)
