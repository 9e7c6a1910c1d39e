"""某一部分的文字与上年年报，或者同一批里别的机关的年报，几乎一样。

要给出上年年报（--previous）才与上年比较；同一批几个机关的，由程序在全部读完以后互相比较。数字、标点、本机关名称不计。
比例和起算的字数由本单位设定，默认八成、一百二十字；字数少的固定用语不算，前言不算。
"""

from collections.abc import Iterator

from gongkai.report.alike import BASIS, alike_sections
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.last_year import last_year


def find(report: AnnualReport, circumstances: Circumstances) -> Iterator[Hit]:
    """One hit for each section that is last year's."""
    previous = last_year(report, circumstances)
    if previous is None:
        return
    for section, share in alike_sections(report, previous, circumstances.choices):
        yield Hit(
            f"这一部分{share:.0%}的文字与{previous.year}年年报相同，数字和机关名称不计。请写本年度的情况。",
            Where(section=section.number),
        )


PROBLEMS = (
    "政策解读多用文字，图表和视频偏少，群众看不懂的地方没有及时补充说明；部分科室报送信息不及时，栏目更新慢。"
    "我局将与融媒体中心合作制作解读视频，每季度检查一次栏目更新，对逾期不更新的科室发函提醒，并把检查结果列入年底考核，"
    "同时对各科室负责公开工作的人员集中培训两次，编印办理申请的案例，供大家办理申请时查阅。"
)
"""A made-up section five."""
PRAISE = (
    "申请答复的格式不统一，个别答复没有写明救济途径；公开属性的认定缺少复核，有的文件应当公开而没有公开。"
    "今后由法规科统一审核答复书，对不予公开的文件逐件复核，每半年清理一次，清理结果在网站公布；聘请律师参加疑难申请的会商，"
    "并把会商意见存档，下一年度抽查答复书二十份，抽查结果向各科室通报，限期改正。"
)


def problems(year: int, words: str) -> AnnualReport:
    """A report whose section five says these words."""
    return AnnualReport(agency="青山县司法局", year=year, sections=(Section(5, "存在的主要问题及改进情况", words),))


check = Check(
    id="AR706",
    name="text-copied",
    severity=Severity.WARNING,
    title="文字与上年或者别的机关几乎一样",
    basis=BASIS,
    find=find,
    passing=Example(problems(2024, PROBLEMS), Circumstances(previous=problems(2023, PRAISE))),
    failing=Example(problems(2024, PROBLEMS), Circumstances(previous=problems(2023, PROBLEMS))),
)
