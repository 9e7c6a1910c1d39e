"""What the database refuses about the registers: changed or deleted rows, double numbers, endings that cannot be."""

from gongkai.office.journal.locks import Lock, sealed

ENTRY, ANNULMENT, FIGURE = "registers_registerentry", "registers_annulment", "registers_enteredfigure"


def annulled(entry: str) -> str:
    """SQL: whether the entry with this id is annulled."""
    return f"EXISTS (SELECT 1 FROM {ANNULMENT} a WHERE a.entry_id = {entry})"


LOCKS = (
    *sealed(ENTRY, "台账记录不能修改或删除，登记错了请作废后重新登记"),
    *sealed(ANNULMENT, "作废记录不能修改或删除"),
    *sealed(FIGURE, "录入的数字不能修改或删除，录错了请录入更正"),
    Lock(
        "registers_number_once",
        ENTRY,
        "INSERT",
        "这个文号已经登记过",
        "NEW.number <> '' AND NEW.ends_id IS NULL AND EXISTS (SELECT 1 FROM registers_registerentry e "
        "WHERE e.agency_id = NEW.agency_id AND e.kind = NEW.kind AND e.number = NEW.number "
        f"AND NOT {annulled('e.id')})",
    ),
    Lock(
        "registers_ends_what_was_made",
        ENTRY,
        "INSERT",
        "只能废止本机关已经登记的、不晚于废止日期的有效记录",
        "NEW.ends_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM registers_registerentry e "
        'WHERE e.id = NEW.ends_id AND e.agency_id = NEW.agency_id AND e."on" <= NEW."on" '
        f"AND NOT {annulled('e.id')})",
    ),
    Lock(
        "registers_ends_once",
        ENTRY,
        "INSERT",
        "这一件已经废止过",
        "NEW.ends_id IS NOT NULL AND EXISTS (SELECT 1 FROM registers_registerentry e "
        f"WHERE e.ends_id = NEW.ends_id AND NOT {annulled('e.id')})",
    ),
    Lock(
        "registers_annuls_in_order",
        ANNULMENT,
        "INSERT",
        "这一件已有废止记录，请先作废废止记录",
        f"EXISTS (SELECT 1 FROM registers_registerentry e WHERE e.ends_id = NEW.entry_id AND NOT {annulled('e.id')})",
    ),
    Lock(
        "registers_corrects_the_same",
        FIGURE,
        "INSERT",
        "更正的必须是同一机关、同一年度、同一指标的数字",
        "NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM registers_enteredfigure f "
        "WHERE f.id = NEW.replaces_id AND f.agency_id = NEW.agency_id AND f.year = NEW.year AND f.cell = NEW.cell)",
    ),
)
