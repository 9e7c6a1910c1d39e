"""题目应当是“机关名称＋年份＋年政府信息公开工作年度报告”，如“青山县司法局2024年政府信息公开工作年度报告”。

条例第四十九条和年度报告格式都把这份报告叫作“政府信息公开工作年度报告”；机关名称和年份在前，是各地通行的写法。
空格、换行、全角半角、书名号不算差别，年份写成汉字（二〇二四年）也不指出；“年度”写在“年”的位置、少了“工作”、
年份写在机关前面的，都指出来。正文里没有题目、只有网页标题或者文件名的，不指出；题目不像年报题目、
或者题目里没有机关名称而全文也认不出机关的，只作提示。
"""

import re
import unicodedata
from collections.abc import Iterator

from gongkai.law.instruments import REGULATION
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where

NAME = "年政府信息公开工作年度报告"
FORM = re.compile(rf"(?:(?!关于).){{2,60}}(?:(?:19|20)\d\d|[一二][〇○零O一二三四五六七八九]{{3}}){NAME}")
AROUND = "《》〈〉“”\"'"


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit where the printed title is not of the form."""
    title = in_one_piece(report.title)
    if not title or not report.title_printed or FORM.fullmatch(title):
        return
    agency = in_one_piece(report.agency)
    due = f"{agency or '机关名称'}{report.year or '年份'}{NAME}"
    sure = bool(agency) and "公开" in title
    yield Hit(
        f"题目是“{title}”，应当是“{due}”。",
        Where(text=report.title),
        expected=due,
        actual=title,
        severity=None if sure else Severity.NOTICE,
    )


def in_one_piece(words: str) -> str:
    """A title or a name without blanks and quotation marks, in one width of characters."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words)).strip(AROUND)


def example(title: str) -> AnnualReport:
    """A report with this title."""
    return AnnualReport(agency="青山县司法局", year=2024, title=title)


check = Check(
    id="AR001",
    name="title-form",
    severity=Severity.WARNING,
    title="题目与规定的名称不一致",
    basis=REGULATION.article(49),
    find=find,
    passing=Example(example("青山县司法局2024年政府信息公开工作年度报告")),
    failing=Example(example("青山县司法局2024年度政府信息公开工作年度报告")),
)
