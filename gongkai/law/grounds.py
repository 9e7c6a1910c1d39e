"""The marks of a document (公开属性) and the grounds on which one is not disclosed (不予公开理由).

《条例》第十三条 makes disclosure the rule and names two ways; 第十四条 to 第十六条 name the exceptions. The keys of
the grounds are those of the rows of table three of the yearly report. A ground of Article 16 is the office's choice
(可以不予公开), all others bind it.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from gongkai.law.instruments import REGULATION, Citation
from gongkai.law.practice import Practice


@dataclass(frozen=True, slots=True)
class Mark:
    """A disclosure mark: what becomes of a document (一文一标)."""

    key: str
    title: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of non-disclosure.

    `title` as a letter names it; `kinds` the sub-types to choose from, in the words of the article; `mandatory` False
    where the office may also disclose; `note` what lifts the ground or limits it, in Chinese.
    """

    key: str
    title: str
    citation: Citation
    mandatory: bool
    kinds: tuple[str, ...] = ()
    note: str = ""


PROACTIVE = Mark("proactive", "主动公开", REGULATION.article(13, paragraph=2))
ON_APPLICATION = Mark("on_application", "依申请公开", REGULATION.article(13, paragraph=2))
WITHHELD = Mark("withheld", "不予公开", REGULATION.article(13, paragraph=1))

MARKS: Final[dict[str, Mark]] = {mark.key: mark for mark in (PROACTIVE, ON_APPLICATION, WITHHELD)}

GROUNDS: Final[dict[str, Ground]] = {
    ground.key: ground
    for ground in (
        Ground("state_secret", "属于国家秘密", REGULATION.article(14), mandatory=True),
        Ground(
            "other_law",
            "法律、行政法规禁止公开",
            REGULATION.article(14),
            mandatory=True,
            note="只有法律、行政法规可以禁止公开，地方性法规、规章和文件不能。",
        ),
        Ground(
            "three_securities",
            "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
            REGULATION.article(14),
            mandatory=True,
            kinds=("国家安全", "公共安全", "经济安全", "社会稳定"),
        ),
        Ground(
            "third_party",
            "公开会对第三方合法权益造成损害",
            REGULATION.article(15),
            mandatory=True,
            kinds=("商业秘密", "个人隐私", "其他"),
            note="第三方同意公开，或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。",
        ),
        Ground(
            "internal_affairs",
            "属于内部事务信息",
            REGULATION.article(16, paragraph=1),
            mandatory=False,
            kinds=("人事管理", "后勤管理", "内部工作流程"),
        ),
        Ground(
            "process",
            "属于过程性信息",
            REGULATION.article(16, paragraph=2),
            mandatory=False,
            kinds=("讨论记录", "过程稿", "磋商信函", "请示报告"),
            note="法律、法规、规章规定应当公开的，从其规定。",
        ),
        Ground(
            "enforcement_file",
            "属于行政执法案卷信息",
            REGULATION.article(16, paragraph=2),
            mandatory=False,
            note="法律、法规、规章规定应当公开的，从其规定。",
        ),
    )
}


def reassess_on(withheld_on: date, practice: Practice) -> date:
    """The day by which a document that is not disclosed is assessed again (《条例》第十八条; the interval is practice).

    The same day so many months later, or the last day of that month where it is shorter.
    """
    years, month = divmod(withheld_on.month - 1 + practice.reassessment_months, 12)
    year = withheld_on.year + years
    return date(year, month + 1, min(withheld_on.day, monthrange(year, month + 1)[1]))
