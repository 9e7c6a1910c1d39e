"""公布的文件里不应当带着看不见的内容：修订痕迹、批注、隐藏文字、作者姓名、宏、嵌入的文件等。

打开文件的人不用什么本领就能看到它们；公布前应当另存一份干净的，或者只公布网页和 PDF。
"""

from collections import Counter
from collections.abc import Iterator

from gongkai.law.instruments import PERSONAL_INFORMATION_LAW
from gongkai.paper import Hidden, Place
from gongkai.report.annual_report import AnnualReport
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity, Where

KINDS = {
    "tracked-changes": ("修订痕迹", "接受或者拒绝全部修订后再公布"),
    "comment": ("批注", "删去全部批注后再公布"),
    "hidden-text": ("隐藏的文字、行列或者工作表", "删去后再公布"),
    "author-metadata": ("个人姓名或者账号（在文件属性里）", "用“检查文档”删去文件属性和个人信息后再公布"),
    "image-location": ("拍摄地点（在图片里）", "去掉图片的位置信息后再公布"),
    "covered-text": ("被色块盖住、仍可以复制出来的文字", "删去这些文字本身后再公布"),
    "macro": ("宏", "另存为不带宏的格式后再公布"),
    "embedded-file": ("嵌入的文件", "删去后再公布"),
    "external-link": ("指向内部电脑的链接", "断开链接后再公布"),
}
"""What each kind is called, and what to do about it. The words themselves are never shown."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit for each kind, with how often it occurs and where first."""
    counts = Counter(hidden.kind for hidden in report.hidden)
    for kind, count in counts.items():
        title, advice = KINDS.get(kind, ("看不见的内容", "删去后再公布"))
        place = first(report.hidden, kind)
        times = f"（{count}处）" if count > 1 else ""
        yield Hit(f"文件里带着{title}{times}；请{advice}。", Where(line=place.line, page=place.page))


def first(hidden: tuple[Hidden, ...], kind: str) -> Place:
    """Where a kind first occurs, as far as that is known."""
    return next((one.place for one in hidden if one.kind == kind and (one.place.line or one.place.page)), Place())


check = Check(
    id="AR953",
    name="hidden-data",
    severity=Severity.WARNING,
    title="文件带着看不见的内容",
    basis=PERSONAL_INFORMATION_LAW.article(6),
    find=find,
    passing=Example(AnnualReport()),
    failing=Example(AnnualReport(hidden=(Hidden("comment", "请再核一下"),))),
)
