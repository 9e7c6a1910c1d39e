"""What the database refuses about reports: a signed version, a freezing, a frozen fact never change."""

from gongkai.office.journal.locks import Lock, sealed

VERSION = "annual_report_version"
FACT = "annual_report_frozenfact"
TEXT = "annual_report_sectiontext"

STANDING = (
    "EXISTS (SELECT 1 FROM annual_report_version v WHERE v.report_id = NEW.report_id AND NOT EXISTS "
    "(SELECT 1 FROM annual_report_reopening r WHERE r.version_id = v.id))"
)
"""A version of the report that has not been taken back."""

LOCKS = (
    *sealed(VERSION, "签发的年度报告不能修改或删除"),
    *sealed("annual_report_freezing", "冻结的年度不能解冻"),
    *sealed("annual_report_reopening", "重新打开的记录不能修改或删除"),
    *sealed(FACT, "冻结年度的记录不能修改或删除"),
    Lock("annual_report_one_standing", VERSION, "INSERT", "这一年已有签发的版本，先说明理由重新打开", STANDING),
    Lock("annual_report_text_signed", TEXT, "UPDATE", "已经签发的年度报告不能改文字", STANDING),
    Lock("annual_report_text_new", TEXT, "INSERT", "已经签发的年度报告不能加文字", STANDING),
    Lock(
        "annual_report_fact_late",
        FACT,
        "INSERT",
        "冻结之后不能再加记录",
        "EXISTS (SELECT 1 FROM annual_report_freezing f WHERE f.version_id = NEW.version_id)",
    ),
    Lock(
        "annual_report_freeze_standing",
        "annual_report_freezing",
        "INSERT",
        "已经收回的版本不能冻结",
        "EXISTS (SELECT 1 FROM annual_report_reopening r WHERE r.version_id = NEW.version_id)",
    ),
)
