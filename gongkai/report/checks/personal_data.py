"""年度报告公开后人人可见，里面不应当有身份证号、手机号、银行卡号、护照号等个人信息。

由扫描来找，找到的只显示头两位。作为本机关联系方式公布的手机号只作提示：可以换成固定电话。
"""

from collections.abc import Iterator

from gongkai.law.instruments import PERSONAL_INFORMATION_LAW
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.prose import passages
from gongkai.report.swept import hits
from gongkai.scan.detector import Kind


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit for each number that gives a person away."""
    for passage in passages(report):
        for found, where in hits(passage, Kind.PERSONAL):
            if found.sure:
                yield Hit(f"这里有{found.detector.title}（{found.shown}），公布前应当删去或者遮住。", where)
            else:
                said = f"这里有{found.detector.title}（{found.shown}）；如果是个人的，公布前应当删去"
                yield Hit(f"{said}，办公联系可以用固定电话。", where, severity=Severity.NOTICE)


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
