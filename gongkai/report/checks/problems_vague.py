"""第五部分要写具体的问题和改进措施，不能笼统模糊、敷衍了事。

只指出有把握的三种：没有写问题（空白、“无”、“不存在问题”，或者通篇没有说到不足）；问题只有“某项工作有待加强”，
而这项工作只是“信息公开工作”“主动公开工作”这样的统称；没有写措施（没有“下一步”“改进”“针对”等话，
也没有“加强培训”这样开头的句子）。“政策解读多样性需进一步加强”说到了具体方面，不指出。自2021年的年报起。
"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where
from gongkai.report.headings import section_on, statutory
from gongkai.report.squeezed import squeezed

VERBS = "加强|提高|提升|完善|规范|改进|强化|加大|优化|巩固|深化|拓展|拓宽|健全|增强|细化|推进|丰富|扩大|改善|努力"
WANTING = re.compile(rf"(?:需要?|有待|亟待|待)于?(?:(?:继续|进一步|不断|持续|更加){{1,2}})?(?:{VERBS})")
"""The end of a clause of the kind “X 还需进一步加强”."""
CLAUSE = re.compile("[。；：，、]")
LONGEST = 40
"""So many characters before it are looked at for its X."""
GENERAL = re.compile(
    "政府|政务|信息|公开|主动|依申请|工作|各项|有关|相关|方面|情况|还|仍|尚|整体|总体|全面|力度|水平|质量|质效|实效|能力|我[局县市区镇乡办委]|本[机关单位局]|等|的|和|及|与|在|上|[一二三四五六七]是"
)
"""Words that name no particular thing in a report on disclosure."""
CONCRETE = re.compile(
    "不够|不足[，、；。）]|不[高强全多严深细准快新畅平]|不[及定]时|不到位|不熟|不规范|不均|不平衡|不便|不完善|不健全|不明|不清|不严|不统一|不丰富"
    "|滞后|缺[乏少失]|较[少低弱慢差]|偏[低少弱慢]|单一|薄弱|欠缺|松懈|错[误别漏链]|遗漏|漏[报公]|未能?|没有|难以|有限|流动|兼职|隐患|空白|失效|重复|超期|逾期|晚"
)
"""Words by which a problem says what is wrong."""
TROUBLE = re.compile(
    "问题|不足|短板|差距|薄弱|困难|弱项|欠缺|不[够强高全]|有待|还需|仍需|需要?进一步|亟[待需]|难以|滞后|缺乏|单一"
)
NONE = re.compile(
    r"(?:暂?无|没有|不存在)(?:存在)?(?:的|任何|主要|突出|明显|其他)*(?:问题|情况|内容)?(?:及改进情况)?[。.]?"
)
MEASURE = re.compile(
    "下一?步|今后|接下来|下一年|下阶段|改进|整改|措施|举措|针对|为此|对此|采取|将|继续|拟|计划"
    rf"|(?:^|[。；：，、]|[一二三四五六七八九十]是|[）).．])(?:要|切实|不断|持续|着力|积极|认真|严格)*(?:{VERBS}|组织|开展|落实|建立|加快|抓好)"
)


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """At most one hit that says what section five lacks."""
    section = section_on(report.sections, 5)
    if section is None or report.form == "2019":
        return
    text = squeezed(section.text)
    if not text and not any(statutory(other) == 6 for other in report.sections):
        return
    lacking = [words for words in (problems(text), measures(text)) if words]
    if lacking:
        yield Hit(
            f"第五部分{'，也'.join(lacking)}；请写明具体的问题和改进措施。",
            Where(section.number, text=section.text[:40], start=0, end=len(section.text)),
        )


def problems(text: str) -> str:
    """What is wrong with the problems; empty where nothing surely is."""
    if not text:
        return "是空白"
    if NONE.fullmatch(text) or not (TROUBLE.search(text) or CONCRETE.search(text)):
        return "没有写存在的问题"
    if CONCRETE.search(text):
        return ""
    subjects = [text[start:end] for start, end, _ in wanting(text)]
    vague = subjects and not any(GENERAL.sub("", subject) for subject in subjects)
    return "的问题没有说到具体方面" if vague else ""


def measures(text: str) -> str:
    """Whether no measure is given: nothing is left of one when the clauses “还需进一步……” are taken away."""
    rest, done = [], 0
    for start, _, behind in wanting(text):
        rest.append(text[done : max(start, done)])
        done = behind
    return "没有写改进措施" if text and not MEASURE.search("".join([*rest, text[done:]])) else ""


def wanting(text: str) -> Iterator[tuple[int, int, int]]:
    """Each clause “X 还需进一步加强”: where its X begins, where it ends, where the clause ends."""
    for match in WANTING.finditer(text):
        first = max(0, match.start() - LONGEST)
        before = CLAUSE.split(text[first : match.start()])[-1]
        yield match.start() - len(before), match.start(), match.end()


def example(words: str) -> AnnualReport:
    """A report whose section five has these words."""
    return AnnualReport(year=2024, sections=(Section(5, "存在的主要问题及改进情况", words),))


check = Check(
    id="AR501",
    name="problems-vague",
    severity=Severity.WARNING,
    title="问题和改进情况笼统",
    basis=FORMAT_2021.part("一、（五）政府信息公开工作存在的主要问题及改进情况"),
    find=find,
    years=(2021, None),
    passing=Example(example("政策解读以文字为主，形式单一。下一步，每份文件配图解。")),
    failing=Example(example("政府信息公开工作还需进一步加强。")),
)
