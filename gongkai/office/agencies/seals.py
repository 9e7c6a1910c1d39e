"""What the database refuses about people: hand-overs stand as made, nobody is deleted, who has left stays left."""

from gongkai.office.journal.locks import Lock, sealed

LOCKS = (
    *sealed("agencies_handover", "移交记录不能修改或删除"),
    Lock("agencies_officer_no_delete", "agencies_officer", "DELETE", "人员不能删除，只能办理离岗"),
    Lock(
        "agencies_officer_left_for_good",
        "agencies_officer",
        "UPDATE",
        "已经离岗的人员不能改回在岗",
        "OLD.left_on IS NOT NULL AND NEW.left_on IS DISTINCT FROM OLD.left_on",
    ),
    Lock(
        "agencies_officer_one_agency",
        "agencies_officer",
        "UPDATE",
        "人员不能改换机关",
        "NEW.agency_id IS DISTINCT FROM OLD.agency_id",
    ),
)
