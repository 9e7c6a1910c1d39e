"""工作情况该写准数的地方写了“若干”“余条”“多次”“近百件”。

年报要用数据说话。只看总体情况和其他事项两部分；书名号里的（若干措施）、阅读量和关注人数、受益人数、
政策条文里的“以上”“以内”都不算。一句话只提示一次。
"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.headings import statutory
from gongkai.report.prose import Passage
from gongkai.report.said.places import span
from gongkai.report.said.smooth import smooth

SECTIONS = (1, 6)
UNIT = "(?:件次|条次|篇次|批次|场次|期次|次|件|条|份|篇|期|场|册|本|批|个|项|部|例|起|幅|宗|封|张|处|轮|堂)"
NUMBER = "(?:[0-9][0-9\x1f.]*+[百千万亿]*+|[一二三四五六七八九十][一二三四五六七八九十百千万]*+|[百千万])"
HINT = re.compile(
    "[若余多近约逾超上数几](?:[干余]|(?<=多)次|(?<=[余多])万?[件条次篇批场期份册本个项部例起幅宗封张处轮堂]|过?[0-9一二三四五六七八九十百千万])"
)
"""Where a vague count may stand, by one set of characters and what follows: fast on text that has none."""
AFTER_NUMBER = re.compile(rf"[余多]万?{UNIT}")
BEFORE_NUMBER = re.compile(rf"(?:近|约|逾|超过?){NUMBER}(?:条|件|份|篇|期|场|册|部)(?!以上)|[上数几][十百千万]++{UNIT}")
TAIL = re.compile(rf"{NUMBER}$")
DOING = re.compile(
    "(?:召开|组织|开展|举办|举行)[^，。；]{0,16}(?:会|培训|检查|督查|督导|活动|调研|讲座|宣讲|自查|座谈|演练)"
)
OURS = re.compile(
    "公开|发布|信息|文件|制[定发]|印发|出台|解读|办理|受理|收到|答复|回应|回复|公布|推送|举办|召开|开展|组织|编[印发制]|赠阅|发放|检查|培训|清理|整改|更新|互动"
)
AUDIENCE = re.compile("阅读|浏览|点击|访问|播放|关注|粉丝|点赞|转发|下载|惠及|受益|服务群众|覆盖|参与|时长|历史")
DONE = re.compile("(?:召开|组织|开展|举办)[^，。；]{0,8}$")
NAMED = re.compile("(?:规定|意见|措施|问题|政策|办法|年|方面|重大)")
QUOTES, NAME, LONGEST = (("《", "》"), ("“", "”")), 60, 600
ENDS = "。！？；\n"


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each sentence with a vague count of the office's own work."""
    for section in report.sections:
        if statutory(section) in SECTIONS and HINT.search(section.text):
            yield from of_passage(Passage(section.number, section.text))


def of_passage(passage: Passage) -> Iterator[Hit]:
    """The hits of one section."""
    text, last = smooth(passage.text).text, -1
    for hint in HINT.finditer(text):
        least = max(0, hint.start() - LONGEST)
        start = max([least, *(text.rfind(mark, least, hint.start()) + 1 for mark in ENDS)])
        found = None if start == last else vague(text, hint.start())
        if found and counts_work(text, start, *found):
            last = start
            yield Hit(
                f"“{text[found[0] : found[1]]}”不是准数。能写准数的，请写准数。",
                span(passage, max(start, found[0] - 16), found[1]),
            )


def vague(text: str, at: int) -> tuple[int, int] | None:
    """The place of the vague count at a hint; None where there is none, or where it stands in a name."""
    if any(
        text.rfind(opening, max(0, at - NAME), at) > text.rfind(closing, max(0, at - NAME), at)
        for opening, closing in QUOTES
    ):
        return None
    if text.startswith(("若干", "多次"), at):
        return at, at + 2
    if match := BEFORE_NUMBER.match(text, at):
        return match.span()
    after, number = AFTER_NUMBER.match(text, at), TAIL.search(text[max(0, at - 12) : at])
    return (at - len(number[0]), after.end()) if after and number else None


def counts_work(text: str, sentence: int, start: int, end: int) -> bool:
    """Whether a vague count stands where a figure of the office's work belongs; `sentence` is where its own begins."""
    found, words = text[start:end], text[sentence : end + 40]
    if found == "多次":
        return bool(DOING.match(text, end) or DONE.search(text[max(sentence, start - 12) : start]))
    if found == "若干":
        return bool(OURS.search(words)) and not NAMED.match(text, end)
    if text[start - 1 : start] in ("最", "第", "每"):
        return False
    return bool(OURS.search(words)) and not AUDIENCE.search(text[max(sentence, start - 16) : end + 8])


WORDS = "（一）主动公开。全年通过政府网站公开信息{}条。"

check = Check(
    id="AR906",
    name="vague-count",
    severity=Severity.NOTICE,
    title="该写准数的地方没有写准数",
    basis=FORMAT_2021.part("附件一、总体情况"),
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format("1024")),))),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format("1000余")),))),
)
