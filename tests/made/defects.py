"""Known defects: each takes a made-up report and gives it with one thing wrong, and the id of the check for that.

A defect that a report cannot have (a suit before 2024, a rule of an office that may make them) gives None.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from gongkai.report.annual_report import AnnualReport, Section, Value
from gongkai.report.check import Circumstances
from tests.made import wording
from tests.made.figures import number
from tests.made.office import FIRST, place_name
from tests.made.report import Made, last_year
from tests.made.writing import ORDINALS

Spoil = Callable[[Made, random.Random], Made | None]
Around = Callable[[Made, random.Random], Circumstances]
TEXTS = ("html", "html_word", "html_site", "docx_merged", "own_tabs", "pipes", "pdf")
"""Layouts that keep words as they are."""
TABLES = ("html", "html_word", "docx_merged", "tabs", "pipes", "cell_lines", "gaps", "pdf")
"""Layouts that keep figures as they are."""
GRIDS = ("html", "html_word", "docx_merged", "tabs", "pipes")
"""Layouts that keep blank cells."""


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing wrong: the check's id, what is done, what stands around the report, in which layouts it can be seen."""

    id: str
    spoil: Spoil
    layouts: tuple[str, ...] = TEXTS
    around: Around = field(default=lambda made, chance: Circumstances())


def as_read(made: Made) -> AnnualReport:
    """A made-up report as plain data, as if it had been read."""
    return AnnualReport(
        agency=made.office.name,
        year=made.year,
        form=made.form.key,
        title=made.title,
        period=(date(made.year, 1, 1), date(made.year, 12, 31)),
        preface="\n".join(made.preface),
        sections=tuple(
            Section(n, title, "\n".join(lines))
            for n, (title, lines) in enumerate(zip(made.form.sections, made.sections, strict=True), 1)
        ),
        figures=made.figures,
    )


def kept(made: Made, chance: random.Random) -> Made:
    return made


def titled(*forms: str) -> Spoil:
    """Another title."""
    return lambda made, chance: replace(
        made,
        title=chance.choice(forms).format(
            agency=made.office.name, year=made.year, other=made.year + (1 if made.year == 2019 else -1)
        ),
    )


def other_agency(made: Made, chance: random.Random) -> Made | None:
    """The preface names an office of another place, as one copied from there does."""
    wrong = re.sub(r"..(?=[市县区省])", lambda found: place_name(chance), made.office.name)
    if any(one == other for one, other in zip(wrong, made.office.name, strict=True) if one in FIRST):
        return None
    fields = {"wrong": wrong, "y": made.year}
    ways = (
        "现将{wrong}{y}年政府信息公开工作情况报告如下。",
        "本报告由{wrong}根据《中华人民共和国政府信息公开条例》编制。",
    )
    period = chance.choice(wording.PERIOD)
    return replace(made, preface=((chance.choice(ways) + period).format(**fields),))


def without_section(made: Made, chance: random.Random) -> Made:
    gone = chance.randrange(6)
    return replace(made, headings=tuple("" if n == gone else h for n, h in enumerate(made.headings)))


def headed(where: int, *others: str) -> Spoil:
    """Another heading for one section."""

    def spoil(made: Made, chance: random.Random) -> Made:
        other = chance.choice(others)
        return replace(made, headings=tuple(other if n == where - 1 else h for n, h in enumerate(made.headings)))

    return spoil


def in_preface(*changes: tuple[str, str]) -> Spoil:
    """Words of the preface replaced; None where they do not stand there."""

    def spoil(made: Made, chance: random.Random) -> Made | None:
        old, new = chance.choice(changes)
        lines = tuple(line.replace(old, new) for line in made.preface)
        return None if lines == made.preface else replace(made, preface=lines)

    return spoil


def without_contact(made: Made, chance: random.Random) -> Made:
    fields = {"agency": made.office.name, "y": made.year}
    parts = [chance.choice(ways).format(**fields) for ways in (wording.BASIS, wording.PERIOD)]
    return replace(made, preface=("".join(parts),))


def without_table(made: Made, chance: random.Random) -> Made:
    return replace(made, without_tables=(chance.choice((2, 3, 4)),))


def some_cell(made: Made, chance: random.Random, *tables: str) -> str:
    return chance.choice([cell for cell in made.form.cells if cell.startswith(tables or "")])


def cell(value: Value, *values: Value) -> Spoil:
    """One cell of any table holds something else."""

    def spoil(made: Made, chance: random.Random) -> Made:
        tables = ("documents", "decisions", "applications", "disputes")
        where = some_cell(made, chance, *tables)
        while where.endswith((".amount", ".change")):
            where = some_cell(made, chance, *tables)
        return made.with_figures({where: chance.choice((value, *values))})

    return spoil


def more(*cells: str) -> Spoil:
    """Some cells are one to three higher."""

    def spoil(made: Made, chance: random.Random) -> Made:
        by = chance.randint(1, 3)
        return made.with_figures({name: number(made.figures[name]) + by for name in cells})

    return spoil


def either(*spoils: Spoil) -> Spoil:
    return lambda made, chance: chance.choice(spoils)(made, chance)


def only(allowed: Callable[[Made], bool], spoil: Spoil) -> Spoil:
    """A defect that only some reports can have."""
    return lambda made, chance: spoil(made, chance) if allowed(made) else None


def is_new(made: Made) -> bool:
    return made.form.key == "2021"


def applications(handled: dict[str, int]) -> Spoil:
    """Table three with nothing but these outcomes of natural persons."""

    def spoil(made: Made, chance: random.Random) -> Made:
        total = sum(handled.values())
        rows = handled | {"received": total, "handled": total}
        values: dict[str, Value] = {c: 0 for c in made.form.cells if c.startswith("applications.")}
        for column in ("natural_person", "total"):
            values |= {f"applications.{column}.{row}": amount for row, amount in rows.items()}
        return made.with_figures(values).with_section(1, overview(made, applied=f"收到政府信息公开申请{total}件。"))

    return spoil


def then(*spoils: Spoil) -> Spoil:
    """One change after another."""

    def spoil(made: Made, chance: random.Random) -> Made | None:
        found: Made | None = made
        for one in spoils:
            found = one(found, chance) if found else None
        return found

    return spoil


def overview(made: Made, **other: str) -> tuple[str, ...]:
    """Section one in plain words; `other` replaces the words of an aspect, an empty one leaves it out."""
    received = number(made.figures["applications.total.received"])
    aspects = {
        "proactive": ("主动公开", "机构职能和规划计划已经更新。"),
        "applied": ("依申请公开", f"收到政府信息公开申请{received}件。"),
        "management": ("政府信息管理", "公文起草时确定公开属性。"),
        "platform": ("平台建设", "公开专栏运行稳定。"),
        "supervision": ("监督保障", "公开工作纳入年度考核。"),
    }
    kept = [(title, other.get(key, text)) for key, (title, text) in aspects.items() if other.get(key, text)]
    return tuple(f"（{ORDINALS[n]}）{title}。{text}" for n, (title, text) in enumerate(kept))


def says(**other: str) -> Spoil:
    """Section one says something else in one aspect; fields in braces are figures of the report."""

    def spoil(made: Made, chance: random.Random) -> Made:
        filled = {key: text.format_map(Amounts(made, chance)) for key, text in other.items()}
        return made.with_section(1, overview(made, **filled))

    return spoil


class Amounts(dict[str, str]):
    """Figures by name for sentences: `received`, `reviews`, `made`; with `_wrong` behind it another number."""

    def __init__(self, made: Made, chance: random.Random) -> None:
        self.made, self.by = made, chance.randint(211, 399)

    def __missing__(self, name: str) -> str:
        cells = {
            "received": "applications.total.received",
            "reviews": "disputes.reconsideration.total",
            "made": "documents.normative_documents.made",
            "in_force": "documents.normative_documents.in_force",
        }
        amount = number(self.made.figures[cells[name.removesuffix("_wrong")]])
        return str(amount + self.by if name.endswith("_wrong") else amount)


def section(where: int, *ways: tuple[str, ...]) -> Spoil:
    """One section says something else."""
    return lambda made, chance: made.with_section(where, chance.choice(ways))


def adds(where: int, *sentences: str) -> Spoil:
    """A sentence more in one section."""
    return lambda made, chance: made.with_section(where, (*made.sections[where - 1], chance.choice(sentences)))


def too_long(made: Made, chance: random.Random) -> Made:
    """Section one tells of a hundred places one after the other."""
    told = [f"{place}查阅点全年接待群众查阅{n + 11}人次，更新资料{n + 5}份。" for n, place in enumerate(PLACES)]
    return made.with_section(1, (*made.sections[0], "".join(told)))


PLACES = tuple(f"第{a}{b}社区" for a in "一二三四五六七八" for b in "甲乙丙丁戊己")


def misnumbered(made: Made, chance: random.Random) -> Made:
    """The second of three is called the third."""
    items = [problem for problem, _ in chance.sample(wording.PROBLEMS, 2)]
    measure = "改进措施：一是按月核对；二是专人负责。"
    listed = chance.choice((("一是{}；三是{}。",), ("（一）{}。", "（三）{}。")))
    text = "\n".join(listed).format(*items).split("\n")
    return made.with_section(5, ("存在的主要问题：", *text, measure))


def half_width(made: Made, chance: random.Random) -> Made:
    lines = list(made.sections[0])
    mark, wrong = chance.choice((("，", ","), ("。", "。。"), ("，", "，，")))
    index = next(n for n, line in enumerate(lines) if mark in line)
    lines[index] = lines[index].replace(mark, wrong, 1)
    return made.with_section(1, tuple(lines))


def before(**changed: int) -> Around:
    """Last year's report, some cells of it higher; `__` stands for `.`."""

    def around(made: Made, chance: random.Random) -> Circumstances:
        old = last_year(made)
        cells = {name.replace("__", "."): by for name, by in changed.items()}
        values = {name: number(old.figures[name]) + by for name, by in cells.items()}
        return Circumstances(previous=as_read(old.with_figures(dict(values))))

    return around


def same_before(made: Made, chance: random.Random) -> Circumstances:
    """Last year's report with this year's figures."""
    return Circumstances(previous=replace(as_read(last_year(made)), figures=made.figures))


def copied_before(made: Made, chance: random.Random) -> Circumstances:
    """Last year's report with this year's words."""
    return Circumstances(previous=replace(as_read(last_year(made)), sections=as_read(made).sections))


def late(made: Made, chance: random.Random) -> Circumstances:
    return Circumstances(published_on=date(made.year + 1, 4, chance.randint(1, 28)))


def is_one_office(made: Made) -> bool:
    """Whether the report's words can only be about the office itself: not about a province, or its government."""
    return not made.office.name.endswith(("省人民政府", "办公室"))


def all_repealed(made: Made, chance: random.Random) -> Made:
    """More is repealed than there was and was made."""
    there = number(made.before[f"{DOCUMENTS}.in_force"]) + number(made.figures[f"{DOCUMENTS}.made"])
    return made.with_figures({f"{DOCUMENTS}.repealed": there + chance.randint(1, 4)})


def is_below_a_city(made: Made) -> bool:
    return is_new(made) and made.office.rank in ("township", "county") and "市" not in made.office.name


NP, TOTAL = "applications.natural_person", "applications.total"
DOCUMENTS = "documents.normative_documents"
DEFECTS: tuple[Defect, ...] = (
    Defect("AR001", titled("{agency}{year}年政府信息公开年度报告", "{agency}{year}年度政府信息公开工作年度报告")),
    Defect("AR002", titled("{agency}{other}年政府信息公开工作年度报告")),
    Defect("AR003", only(lambda made: made.office.rank in ("bureau", "county", "city"), other_agency)),
    Defect("AR004", without_section),
    Defect("AR005", headed(6, "五、其他需要报告的事项")),
    Defect("AR006", headed(5, "五、存在的问题及整改措施", "五、主要问题和改进打算")),
    Defect("AR006", headed(4, "四、行政复议和行政诉讼情况", "四、因政府信息公开申请行政复议、提起行政诉讼情况")),
    Defect("AR007", in_preface(("12月31日", "11月30日"), ("1月1日", "2月1日"))),
    Defect("AR008", kept, around=late),
    Defect("AR009", without_table, TABLES),
    Defect("AR010", cell(None), GRIDS),
    Defect("AR011", cell("-1", "3.5", "若干", "8件", "2（含往年）"), GRIDS),
    Defect("AR012", misnumbered),
    Defect("AR013", without_contact),
    Defect("AR101", either(says(applied=""), says(management=""), says(platform=""), says(supervision=""))),
    Defect("AR102", only(is_new, too_long)),
    Defect("AR201", only(is_below_a_city, more("documents.rules.made", "documents.rules.in_force")), TABLES),
    Defect("AR202", only(is_new, lambda m, c: m.with_figures({"charges.administrative": "251000元"})), GRIDS),
    Defect("AR301", more(f"{NP}.carried_forward", f"{TOTAL}.carried_forward"), TABLES),
    Defect("AR302", more(f"{NP}.granted", f"{TOTAL}.granted"), TABLES),
    Defect("AR303", either(more(f"{TOTAL}.received"), more("applications.enterprise.repeated")), TABLES),
    Defect("AR304", applications({"granted": 12, "other": 9}), TABLES),
    Defect("AR401", either(more("disputes.reconsideration.total"), more("disputes.litigation_direct.upheld")), TABLES),
    Defect(
        "AR402",
        only(
            lambda made: made.year > 2023,
            then(
                applications({"state_secret": 3, "granted": 2}),
                more("disputes.litigation_direct.upheld", "disputes.litigation_direct.total"),
            ),
        ),
        TABLES,
    ),
    Defect("AR501", section(5, ("政府信息公开工作还需进一步加强。",), ("工作有待提高，今后将继续努力。",))),
    Defect("AR601", only(is_new, section(6, ("无其他需要报告的事项。",), ("没有需要报告的其他事项。",)))),
    Defect(
        "AR602",
        only(is_new, then(says(applied="未收取信息处理费。"), section(6, ("无其他需要报告的事项。",)))),
    ),
    Defect(
        "AR603",
        only(
            is_new,
            then(
                applications({"granted": 5, "fee_unpaid": 2}),
                section(6, ("本年度没有发出收费通知，未收取信息处理费。",), ("全年未发出信息处理费收费通知。",)),
            ),
        ),
        TABLES,
    ),
    Defect("AR701", kept, TABLES, before(applications__natural_person__carried_forward=2)),
    Defect("AR702", only(is_new, kept), TABLES, before(documents__normative_documents__in_force=3)),
    Defect("AR703", only(is_new, all_repealed), TABLES, before()),
    Defect("AR704", only(is_new, lambda m, c: m.with_figures({"decisions.licensing": 9_000_000})), TABLES, before()),
    Defect("AR705", applications({"granted": 14, "repeated": 3}), TABLES, same_before),
    Defect("AR706", kept, TEXTS, copied_before),
    Defect("AR801", only(is_one_office, says(applied="全年新收政府信息公开申请{received_wrong}件，均按期答复。"))),
    Defect("AR802", then(applications({"granted": 6}), says(applied="本年度未收到政府信息公开申请。"))),
    Defect("AR803", says(applied="因政府信息公开被申请行政复议{reviews_wrong}件。")),
    Defect(
        "AR804",
        only(
            lambda made: is_new(made) and is_one_office(made), says(proactive="全年制发行政规范性文件{made_wrong}件。")
        ),
    ),
    Defect(
        "AR805",
        either(
            says(platform="全年办理涉及公开的代表建议20件，其中主办12件、协办12件。"),
            says(proactive="全年公开政策文件36件，其中民生类14件、产业类9件、其他9件。"),
            says(management="全年公开政策解读材料23件（图解9件、视频6件、文字10件）。"),
        ),
    ),
    Defect("AR806", says(proactive="全年公开政府信息200条，其中网站公开50条，占总数的35%。")),
    Defect("AR807", says(proactive="全年主动公开政府信息512条。", platform="全年共主动公开政府信息530条，均可检索。")),
    Defect(
        "AR901", adds(1, "做好政府网站政府网站的日常维护。", "工作的的标准更加明确。", "健全信息发布审核审核机制。")
    ),
    Defect("AR902", adds(1, "截止目前，专栏访问量稳步上升。", "既使没有收到申请，也保持渠道畅通。")),
    Defect("AR903", half_width),
    Defect("AR904", adds(1, "认真落实国办发[2019]14号文件要求。", "学习《中华人民共和国信息公开条例》的有关规定。")),
    Defect(
        "AR905",
        only(is_new, adds(1, "需要根据自身生产、生活、科研等特殊需要提出申请。", "未收取检索、复制、邮寄等成本费用。")),
    ),
    Defect("AR906", adds(1, "全年公开政府信息1000余条。", "公开各类信息若干条。")),
    Defect("AR951", adds(1, "经办人手机号码为13912345678。", "申请人身份证号码为11010519491231002X。")),
    Defect("AR952", adds(1, "机密★10年", "内部资料，注意保存。")),
)
