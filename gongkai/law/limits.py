"""The limits that the law sets: how many days, which day of the year, how many characters; each cited and dated.

One table. A limit that changes keeps its old row with the day it ended; a rule asks for the limit of its own day. Only
what was read in a source stands here; what an office may choose is in `practice`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from gongkai.law.instruments import (
    BUDGET_LAW,
    DECISIONS_ORDER,
    ENFORCEMENT_PUBLICITY,
    FORMAT_2021,
    LITIGATION_LAW,
    PENALTY_LAW,
    RECONSIDERATION_LAW,
    REGULATION,
    SECRECY_LAW,
    SECRECY_RULES,
    Citation,
)


class Unit(StrEnum):
    """What an amount counts."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"
    CHARACTERS = "characters"
    DAY_OF_YEAR = "day_of_year"
    """A day that comes every year: the amount is month × 100 + day, 131 for 31 January; see `Limit.day_in`."""


WORDS: Final[dict[Unit, str]] = {
    Unit.WORKING_DAYS: "个工作日",
    Unit.DAYS: "日",
    Unit.MONTHS: "个月",
    Unit.YEARS: "年",
    Unit.HOURS: "小时",
    Unit.CHARACTERS: "字",
}


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: how much of what, where it stands in the law, from and to which day it holds.

    `note` says in Chinese what a person must know to apply it; empty where the title says all.
    """

    key: str
    title: str
    amount: int
    unit: Unit
    citation: Citation
    in_force_from: date
    in_force_to: date | None = None
    note: str = ""

    def __str__(self) -> str:
        if self.unit is Unit.DAY_OF_YEAR:
            month, day = divmod(self.amount, 100)
            return f"{month}月{day}日"
        return f"{self.amount}{WORDS[self.unit]}"

    def day_in(self, year: int) -> date:
        """The day in `year` of a limit that is a day of the year; raises `ValueError` for any other unit."""
        if self.unit is not Unit.DAY_OF_YEAR:
            raise ValueError(f"{self.key} is not a day of the year")
        month, day = divmod(self.amount, 100)
        return date(year, month, day)

    def holds_on(self, day: date) -> bool:
        """Whether the limit is in force on `day`; its first and last day count."""
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)


def limit(key: str, on: date) -> Limit:
    """The limit of that name that holds on the day `on`; raises `KeyError` where none does."""
    for candidate in TABLE:
        if candidate.key == key and candidate.holds_on(on):
            return candidate
    raise KeyError(f"no limit {key!r} is in force on {on}")


def limits(on: date) -> tuple[Limit, ...]:
    """Every limit that holds on the day `on`, in the order of the table."""
    return tuple(candidate for candidate in TABLE if candidate.holds_on(on))


def _row(key: str, title: str, amount: int, unit: Unit, citation: Citation, *, note: str = "") -> Limit:
    """A row that holds for as long as the instrument that it cites."""
    instrument = citation.instrument
    return Limit(key, title, amount, unit, citation, instrument.in_force_from, instrument.in_force_to, note)


PUBLISHING: Final = (
    _row(
        "proactive_publication",
        "主动公开的期限",
        20,
        Unit.WORKING_DAYS,
        REGULATION.article(26),
        note="自该政府信息形成或者变更之日起；法律、法规另有规定的，从其规定。",
    ),
    _row(
        "licence_and_penalty_publication",
        "行政许可、行政处罚决定信息公开的期限",
        7,
        Unit.WORKING_DAYS,
        ENFORCEMENT_PUBLICITY.part("（加强事后公开）"),
        note="自执法决定作出之日起。",
    ),
    _row(
        "enforcement_publication",
        "其他行政执法决定信息公开的期限",
        20,
        Unit.WORKING_DAYS,
        ENFORCEMENT_PUBLICITY.part("（加强事后公开）"),
        note="自执法决定作出之日起。",
    ),
    _row(
        "penalty_withdrawal",
        "撤回已公开的行政处罚决定信息并说明理由的期限",
        3,
        Unit.WORKING_DAYS,
        PENALTY_LAW.article(48, paragraph=2),
        note="决定被依法变更、撤销、确认违法或者确认无效的；“三日”指工作日（第八十五条）。",
    ),
    _row(
        "budget_publication",
        "政府预算、决算及报表公开的期限",
        20,
        Unit.DAYS,
        BUDGET_LAW.article(14, paragraph=1),
        note="经批准后，由本级政府财政部门公开。",
    ),
    _row(
        "department_budget_publication",
        "部门预算、决算及报表公开的期限",
        20,
        Unit.DAYS,
        BUDGET_LAW.article(14, paragraph=2),
        note="经本级政府财政部门批复后，由各部门公开。",
    ),
    _row(
        "decision_comment",
        "重大行政决策公开征求意见的期限（一般不少于）",
        30,
        Unit.DAYS,
        DECISIONS_ORDER.article(15),
    ),
    _row(
        "decision_legal_review",
        "重大行政决策合法性审查的时间（一般不少于）",
        7,
        Unit.WORKING_DAYS,
        DECISIONS_ORDER.article(26),
    ),
)

ANSWERING: Final = (
    _row(
        "correction",
        "一次性告知补正的期限",
        7,
        Unit.WORKING_DAYS,
        REGULATION.article(30),
        note="自收到申请之日起；答复期限自收到补正的申请之日起计算。",
    ),
    _row(
        "third_party",
        "第三方提出意见的期限",
        15,
        Unit.WORKING_DAYS,
        REGULATION.article(32),
        note="自收到征求意见书之日起；逾期未提出意见的，由行政机关决定是否公开。",
    ),
    _row(
        "reply",
        "答复的期限",
        20,
        Unit.WORKING_DAYS,
        REGULATION.article(33, paragraph=2),
        note="自收到申请之日起；征求第三方和其他机关意见所需时间不计算在内。",
    ),
    _row(
        "extension",
        "延长答复期限的最长期限",
        20,
        Unit.WORKING_DAYS,
        REGULATION.article(33, paragraph=2),
        note="应当经政府信息公开工作机构负责人同意并告知申请人。",
    ),
    _row(
        "co_author",
        "共同制作机关提出意见的期限",
        15,
        Unit.WORKING_DAYS,
        REGULATION.article(34),
        note="自收到征求意见书之日起；逾期未提出意见的，视为同意公开。",
    ),
)

REPORTING: Final = (
    _row(
        "annual_report_department",
        "县级以上人民政府部门提交并公布年度报告的日期",
        131,
        Unit.DAY_OF_YEAR,
        REGULATION.article(49, paragraph=1),
    ),
    _row(
        "annual_report_township",
        "乡镇人民政府提交年度报告的日期",
        131,
        Unit.DAY_OF_YEAR,
        FORMAT_2021.part("二、（一）"),
        note="参照对县级以上人民政府部门的要求。",
    ),
    _row(
        "annual_report_county_summary",
        "县级政府汇总年度报告提交并公布的日期",
        220,
        Unit.DAY_OF_YEAR,
        FORMAT_2021.part("二、（二）"),
    ),
    _row(
        "annual_report_city_summary",
        "地市级政府汇总年度报告提交并公布的日期",
        310,
        Unit.DAY_OF_YEAR,
        FORMAT_2021.part("二、（二）"),
    ),
    _row(
        "annual_report_government",
        "本级政府年度报告公布的日期",
        331,
        Unit.DAY_OF_YEAR,
        REGULATION.article(49, paragraph=2),
    ),
    _row(
        "overview_max_chars",
        "总体情况的篇幅（原则上不超过）",
        1000,
        Unit.CHARACTERS,
        FORMAT_2021.part("一、（一）"),
    ),
)

CONTESTING: Final = (
    _row(
        "reconsideration",
        "申请行政复议的期限",
        60,
        Unit.DAYS,
        RECONSIDERATION_LAW.article(20, paragraph=1),
        note="自知道或者应当知道该行政行为之日起。",
    ),
    _row(
        "reconsideration_uninstructed",
        "未告知复议权利、机关和期限时申请行政复议的最长期限",
        1,
        Unit.YEARS,
        RECONSIDERATION_LAW.article(20, paragraph=3),
    ),
    _row(
        "respondent_answer_simplified",
        "简易程序中被申请人书面答复的期限",
        5,
        Unit.WORKING_DAYS,
        RECONSIDERATION_LAW.article(54),
        note="“五日”指工作日（第八十八条第二款）。",
    ),
    _row(
        "respondent_answer",
        "普通程序中被申请人书面答复的期限",
        10,
        Unit.WORKING_DAYS,
        RECONSIDERATION_LAW.article(48),
        note="“十日”指工作日（第八十八条第二款）。",
    ),
    _row(
        "suit_after_review",
        "不服复议决定提起诉讼的期限",
        15,
        Unit.DAYS,
        LITIGATION_LAW.article(45),
        note="自收到复议决定书之日起；复议机关逾期不作决定的，自复议期满之日起。",
    ),
    _row(
        "direct_suit",
        "直接提起诉讼的期限",
        6,
        Unit.MONTHS,
        LITIGATION_LAW.article(46, paragraph=1),
        note="自知道或者应当知道作出行政行为之日起。",
    ),
)

SECRECY: Final = (
    _row("secret_top", "绝密级的保密期限（不超过）", 30, Unit.YEARS, SECRECY_LAW.article(20, paragraph=2)),
    _row("secret_high", "机密级的保密期限（不超过）", 20, Unit.YEARS, SECRECY_LAW.article(20, paragraph=2)),
    _row("secret_low", "秘密级的保密期限（不超过）", 10, Unit.YEARS, SECRECY_LAW.article(20, paragraph=2)),
    _row(
        "leak_report",
        "发现泄密后报告的期限",
        24,
        Unit.HOURS,
        SECRECY_RULES.article(61, paragraph=1),
        note="应当立即采取补救措施，并向同级保密行政管理部门和上级主管部门报告。",
    ),
)

TABLE: Final[tuple[Limit, ...]] = (*PUBLISHING, *ANSWERING, *REPORTING, *CONTESTING, *SECRECY)
