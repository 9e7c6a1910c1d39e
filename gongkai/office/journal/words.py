"""An entry's details in words: what was noted beside the act, with Chinese names for names and values."""

import json
from collections.abc import Iterator

from gongkai.report.form_2021 import APPLICANTS, FORM, OUTCOME_GROUPS

NAMES = {
    "after": "改后",
    "amount": "数",
    "answered_on": "答复日期",
    "applicant_kind": "申请人类别",
    "before": "改前",
    "cell": "指标",
    "ends": "终止的记录",
    "errors": "错误数",
    "facts": "记录数",
    "fields": "改动的项目",
    "figures": "改动的数字",
    "fingerprint": "校验值",
    "from_on": "起",
    "frozen": "曾经冻结",
    "ground": "不予公开理由",
    "index_number": "索引号",
    "kind": "类别",
    "last_day": "最后一天",
    "level": "层级",
    "note": "说明",
    "number": "编号",
    "officer": "人员",
    "on": "日期",
    "outcome": "办理结果",
    "post": "职务",
    "publications": "作废条数",
    "reason": "理由",
    "receipts": "公开途径",
    "received_on": "收到日期",
    "revision": "第几稿",
    "role": "角色",
    "roles": "角色",
    "rows": "行数",
    "section": "第几部分",
    "sha256": "文件校验值",
    "sign_in_name": "登录名",
    "source": "来源",
    "title": "名称",
    "to_on": "止",
    "unit": "内设机构",
    "version": "版次",
    "was": "原来的数",
    "way": "提交方式",
    "year": "年度",
}
"""What a person calls each thing that an act notes; a house test finds any that is missing."""
VALUES = {
    **{row.key: row.title for row in APPLICANTS},
    **{row.key: (row.title or group)[2:].removeprefix("）") for group, rows in OUTCOME_GROUPS for row in rows},
    **FORM.titles,
    "in_person": "当面提交",
    "post": "邮寄",
    "fax": "传真",
    "internet": "互联网",
    "True": "是",
    "False": "否",
}
HASHES = {"fingerprint", "sha256"}
SHOWN_OF_HASH = 12


def in_words(details: str) -> Iterator[tuple[str, str]]:
    """Name and value of everything that an entry notes and that is not empty; a hash by its first characters."""
    for key, value in json.loads(details).items():
        if value in (None, "", [], {}):
            continue
        text = "、".join(map(str, value)) if isinstance(value, list) else str(value)
        if key in HASHES:
            text = f"{text[:SHOWN_OF_HASH]}…"
        yield NAMES.get(key, key), VALUES.get(text, text)
