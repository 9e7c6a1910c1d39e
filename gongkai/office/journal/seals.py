"""The journal's own locks: entries are only appended, and only at the end of the chain."""

from gongkai.office.journal.locks import Lock, sealed

TABLE = "journal_entry"

LOCKS = (
    *sealed(TABLE, "操作记录只能追加，不能修改或删除"),
    Lock(
        "journal_entry_in_order",
        TABLE,
        "INSERT",
        "操作记录必须接在最后一条之后",
        "NEW.previous_hash <> COALESCE((SELECT hash FROM journal_entry ORDER BY id DESC LIMIT 1), "
        "'0000000000000000000000000000000000000000000000000000000000000000')",
    ),
)
