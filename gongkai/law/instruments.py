"""The legal instruments that rules cite, and citations that print as lawyers write them.

A citation is an object, so that every date, figure and refusal can say its article. The wording of an article is in
`texts/` and is read by `wording`; this module stays light, because every command imports it. `number` is the number of
the order or notice; where that was not read in a source, the day of adoption or revision stands in its place.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

DIGITS = "零一二三四五六七八九"


def numeral(number: int) -> str:
    """A whole number from 1 to 999 in Chinese, as articles are counted: 36 → 三十六, 110 → 一百一十."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{DIGITS[hundreds]}百" if hundreds else ""
    if hundreds and rest and not tens:
        text += "零"
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{DIGITS[tens]}十"
    return text + (DIGITS[ones] if ones or not number else "")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A law, regulation or notice: title, number, short name, and the days from and to which it is in force."""

    key: str
    title: str
    number: str
    short: str
    in_force_from: date
    in_force_to: date | None = None

    def __str__(self) -> str:
        return f"《{self.title}》（{self.number}）"

    def article(self, number: int, *, paragraph: int = 0, item: int = 0) -> "Citation":
        """The citation of an article; paragraph (款) and item (项) count from 1, 0 where none is meant."""
        return Citation(self, number, paragraph, item)

    def part(self, words: str) -> "Citation":
        """The citation of a place in a notice that has no articles, by its own heading."""
        return Citation(self, words=words)


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an instrument; `str()` is 《条例》第三十六条第（五）项."""

    instrument: Instrument
    number: int = 0
    paragraph: int = 0
    item: int = 0
    words: str = ""

    def __str__(self) -> str:
        name = f"《{self.instrument.short}》"
        if not self.number:
            return name + self.words
        text = f"{name}第{numeral(self.number)}条"
        if self.paragraph:
            text += f"第{numeral(self.paragraph)}款"
        if self.item:
            text += f"第（{numeral(self.item)}）项"
        return text


REGULATION = Instrument("regulation", "中华人民共和国政府信息公开条例", "国务院令第711号", "条例", date(2019, 5, 15))
FORMAT_2019 = Instrument(
    "format_2019",
    "政府信息公开工作年度报告格式（试行）",
    "国办公开办函〔2019〕60号",
    "年度报告格式（试行）",
    date(2019, 12, 1),
    date(2021, 9, 25),
)
FORMAT_2021 = Instrument(
    "format_2021",
    "中华人民共和国政府信息公开工作年度报告格式",
    "国办公开办函〔2021〕30号",
    "年度报告格式",
    date(2021, 9, 26),
)
LEGISLATION_LAW = Instrument(
    "legislation_law_2023", "中华人民共和国立法法", "主席令第3号，2023年修正", "立法法", date(2023, 3, 15)
)
CIVIL_CODE = Instrument("civil_code", "中华人民共和国民法典", "2020年5月28日通过", "民法典", date(2021, 1, 1))
HOLIDAYS_ORDER = Instrument(
    "holidays_order_2024", "全国年节及纪念日放假办法", "国务院令第795号", "放假办法", date(2025, 1, 1)
)
PROCESSING_FEE = Instrument(
    "processing_fee_2020",
    "政府信息公开信息处理费管理办法",
    "国办函〔2020〕109号",
    "信息处理费管理办法",
    date(2021, 1, 1),
)
SECRECY_LAW = Instrument(
    "secrecy_law_2024", "中华人民共和国保守国家秘密法", "主席令第20号，2024年修订", "保密法", date(2024, 5, 1)
)
SECRECY_RULES = Instrument(
    "secrecy_rules_2024",
    "中华人民共和国保守国家秘密法实施条例",
    "国务院令第786号",
    "保密法实施条例",
    date(2024, 9, 1),
)
PERSONAL_INFORMATION_LAW = Instrument(
    "personal_information_law", "中华人民共和国个人信息保护法", "主席令第91号", "个人信息保护法", date(2021, 11, 1)
)
RECONSIDERATION_LAW = Instrument(
    "reconsideration_law_2023", "中华人民共和国行政复议法", "主席令第9号，2023年修订", "行政复议法", date(2024, 1, 1)
)
LITIGATION_LAW = Instrument(
    "litigation_law_2017", "中华人民共和国行政诉讼法", "2017年6月27日修正", "行政诉讼法", date(2017, 7, 1)
)
PENALTY_LAW = Instrument(
    "penalty_law_2021", "中华人民共和国行政处罚法", "2021年1月22日修订", "行政处罚法", date(2021, 7, 15)
)
BUDGET_LAW = Instrument("budget_law_2018", "中华人民共和国预算法", "2018年12月29日修正", "预算法", date(2018, 12, 29))
DECISIONS_ORDER = Instrument(
    "decisions_2019", "重大行政决策程序暂行条例", "国务院令第713号", "重大行政决策程序暂行条例", date(2019, 9, 1)
)
ENFORCEMENT_PUBLICITY = Instrument(
    "enforcement_publicity_2018",
    "国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
    "国办发〔2018〕118号",
    "推行行政执法公示制度的指导意见",
    date(2018, 12, 5),
)
DOCUMENT_FORMAT = Instrument(
    "document_format_2012", "党政机关公文格式", "GB/T 9704—2012", "党政机关公文格式", date(2012, 7, 1)
)

ALL: Final[dict[str, Instrument]] = {
    value.key: value for value in tuple(globals().values()) if isinstance(value, Instrument)
}
"""Every instrument of this module by its key: found, never listed twice."""
