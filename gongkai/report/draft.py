"""The first draft of the report's text, made from the figures; what figures cannot tell is left as a gap to be written.

Source of the parts: 国办公开办函〔2021〕30号, section one has five aspects, section six carries the fee statement.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from gongkai.report.bound_text import bind
from gongkai.report.form_2021 import OUTCOMES


class Aspect(StrEnum):
    """Where in the text a figure is told: the five aspects of section one, or section six."""

    PROACTIVE = "proactive"
    ON_APPLICATION = "on_application"
    MANAGEMENT = "management"
    PLATFORM = "platform"
    SUPPORT = "support"
    OTHER_MATTERS = "other_matters"


ASPECT_TITLES = {
    Aspect.PROACTIVE: "（一）主动公开情况。",
    Aspect.ON_APPLICATION: "（二）依申请公开情况。",
    Aspect.MANAGEMENT: "（三）政府信息管理情况。",
    Aspect.PLATFORM: "（四）政府信息公开平台建设情况。",
    Aspect.SUPPORT: "（五）监督保障情况。",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that the text tells: its cell, its name in the sentence, its unit, and where it is told."""

    cell: str
    title: str
    unit: str
    aspect: Aspect


@dataclass(frozen=True, slots=True)
class Drafter:
    """What a draft is made of: the year's figures by cell, as printed, and the figures told by name."""

    agency: str
    year: int
    figures: Mapping[str, str]
    told: tuple[Told, ...] = ()

    def figure(self, cell: str) -> str:
        """A bound figure; 0 where the year has none."""
        return bind(cell, self.figures.get(cell, "0"))

    def telling(self, aspect: Aspect) -> str:
        """The figures told under one aspect, joined: 清理规范性文件87件，清理政策性文件463件."""
        return "，".join(f"{t.title}{self.figure(t.cell)}{t.unit}" for t in self.told if t.aspect == aspect)


def sentences(parts: Iterable[str]) -> str:
    """Sentences of one paragraph; empty ones are left out."""
    return "".join(f"{part.rstrip('。')}。" for part in parts if part)


def proactive(draft: Drafter) -> str:
    """Aspect one: how much was published, and where."""
    channels = draft.telling(Aspect.PROACTIVE)
    total = f"全年主动公开政府信息{draft.figure('publications.total')}条"
    return sentences([f"{total}，其中：{channels}" if channels else total])


def on_application(draft: Drafter) -> str:
    """Aspect two: applications received, answered, carried over, by outcome where there are any."""
    row = "applications.total.{}".format
    counts = (
        f"全年新收政府信息公开申请{draft.figure(row('received'))}件，上年结转{draft.figure(row('brought_forward'))}件，"
        f"办理完毕{draft.figure(row('handled'))}件，结转下年度继续办理{draft.figure(row('carried_forward'))}件"
    )
    names = {outcome.key: outcome.title.split(".")[-1] for outcome in OUTCOMES}
    names |= {"granted": "予以公开", "partial": "部分公开"}
    outcomes = [
        f"{name}{draft.figure(row(key))}件" for key, name in names.items() if draft.figures.get(row(key), "0") != "0"
    ]
    return sentences(
        [counts, f"办理结果为：{'，'.join(outcomes)}" if outcomes else "", draft.telling(Aspect.ON_APPLICATION)]
    )


def management(draft: Drafter) -> str:
    """Aspect three: normative documents made, repealed, in force, and what was cleaned up."""
    cell = "documents.normative_documents.{}".format
    stock = (
        f"本年制发行政规范性文件{draft.figure(cell('made'))}件，废止{draft.figure(cell('repealed'))}件，"
        f"现行有效{draft.figure(cell('in_force'))}件"
    )
    return sentences([stock, draft.telling(Aspect.MANAGEMENT)])


def section_one(draft: Drafter) -> str:
    """Section one: a lead and the five aspects, one paragraph each."""
    lead = f"{draft.year}年，{draft.agency}依照《中华人民共和国政府信息公开条例》开展政府信息公开工作。"
    bodies = {
        Aspect.PROACTIVE: proactive(draft),
        Aspect.ON_APPLICATION: on_application(draft),
        Aspect.MANAGEMENT: management(draft) + "〔请补写：公开属性源头认定、保密审查、规范性文件清理的做法〕",
        Aspect.PLATFORM: sentences([draft.telling(Aspect.PLATFORM)])
        + "〔请补写：网站、政务新媒体、公开栏、查阅点的建设维护〕",
        Aspect.SUPPORT: sentences([draft.telling(Aspect.SUPPORT)]) + "〔请补写：培训、监督检查、问题整改和责任落实〕",
    }
    return "\n".join([lead, *(title + bodies[aspect] for aspect, title in ASPECT_TITLES.items())])


def section_five(_draft: Drafter) -> str:
    """Section five: nothing that can be counted; two gaps, problems and measures."""
    return "存在的主要问题：〔请补写：本年查出的具体问题〕\n改进情况：〔请补写：针对每个问题的措施和结果〕"


def section_six(draft: Drafter) -> str:
    """Section six: the fee statement, due every year also when nothing was collected, and other matters."""
    fee = (
        f"（一）信息处理费收取情况。{draft.year}年发出信息处理费收费通知{draft.figure('entered.fee_notices')}件，"
        f"总金额{draft.figure('entered.fee_amount')}元，实际收取{draft.figure('entered.fee_collected')}元。"
    )
    others = draft.telling(Aspect.OTHER_MATTERS)
    return "\n".join(
        [fee, f"（二）其他事项。{others}。"] if others else [fee, "（二）除上述事项外，没有其他需要报告的事项。"]
    )


def preface(agency: str, year: int, contact: Iterable[str]) -> str:
    """What stands before section one: basis, period, contact."""
    lines = [
        "本报告依据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》"
        f"（国办公开办函〔2021〕30号）编制，由{agency}向社会公布。",
        f"本报告所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。",
    ]
    reached = [line for line in contact if line]
    if reached:
        lines.append("对本报告有疑问的，请与我们联系。" + "".join(f"{line}。" for line in reached))
    return "\n".join(lines)
