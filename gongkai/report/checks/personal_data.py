"""年度报告公开后人人可见，里面不应当有身份证号、手机号、银行卡号、护照号等个人信息。

由扫描来找，找到的只显示头两位。页眉、页脚、批注、修订痕迹、隐藏和被盖住的文字也要看。作为本机关联系方式公布的手机号只作提示：可以换成固定电话。
"""

from collections.abc import Iterator

from gongkai.law.instruments import PERSONAL_INFORMATION_LAW
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.beside import found_beside
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.prose import passages
from gongkai.report.swept import hits
from gongkai.scan.detector import Kind
from gongkai.scan.sweep import Found


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit for each number that gives a person away, in the text or beside it."""
    for passage in passages(report):
        for found, where in hits(passage, Kind.PERSONAL):
            yield hit("这里", found, where)
    for aside, found in found_beside(report, Kind.PERSONAL):
        yield hit(aside.called, found, Where(line=aside.place.line, page=aside.place.page))


def hit(place: str, found: Found, where: Where) -> Hit:
    """What is said of one number; one that may be the office's own is only noticed."""
    said = f"{place}有{found.detector.title}（{found.shown}）"
    if found.sure:
        return Hit(f"{said}，公布前应当删去或者遮住。", where)
    said += "；如果是个人的，公布前应当删去"
    return Hit(f"{said}，办公联系可以用固定电话。", where, severity=Severity.NOTICE)


check = Check(
    id="AR951",
    name="personal-data",
    severity=Severity.ERROR,
    title="有个人信息",
    basis=PERSONAL_INFORMATION_LAW.article(25),
    find=find,
    passing=Example(AnnualReport(preface="联系电话：0999-1234567。")),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", "申请人来电13800000000反映情况。"),))),
)
