"""Which column of a list says what: headers in Chinese as offices write them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gongkai.complaint import Complaint
from gongkai.office.publishing.reading.sheet import Row, Sheet

TITLES = {
    "title": "标题",
    "document_number": "文号",
    "index_number": "索引号",
    "published_on": "公开日期",
    "made_on": "成文日期",
    "channel": "途径",
    "category": "类别",
    "column": "栏目",
    "address": "网址",
}
"""What a row can say, and what we call it."""
SYNONYMS = {
    "title": "标题 信息标题 文件标题 公文标题 稿件标题 文章标题 推文标题 微博标题 内容标题 公开信息标题 政府信息标题 "
    "题名 名称 信息名称 文件名称 公开信息名称 政府信息名称 文件名 公开内容 发布内容 信息内容 内容 title",
    "document_number": "文号 发文字号 发文号 文件号 文件字号 公文文号 字号",
    "index_number": "索引号 信息索引号 信息公开索引号 索引编号 信息索引 索引",
    "published_on": "公开日期 发布日期 公布日期 信息公开日期 发表日期 推送日期 上网日期 上线日期 公示日期 刊登日期 "
    "张贴日期 公开时间 发布时间 公布时间 发表时间 推送时间 日期 时间",
    "made_on": "成文日期 生成日期 制作日期 形成日期 印发日期 制发日期 制文日期 发文日期 成文时间 生成时间 "
    "印发时间 发文时间",
    "channel": "途径 公开途径 发布途径 公开渠道 发布渠道 渠道 公开平台 发布平台 平台 公开载体 载体 发布媒体 媒体",
    "category": "类别 第二十条类别 条例类别 法定类别 信息类别 信息分类 分类 条款 项",
    "column": "栏目 所属栏目 发布栏目 公开栏目 栏目名称",
    "address": "网址 公开网址 发布网址 信息网址 网页地址 链接地址 信息链接 网页链接 链接 url 期号 地址",
}
"""Headers in full, of several the first is taken; where none fits, the stems below are looked for."""
STEMS = (
    ("document_number", r"文号|字号"),
    ("index_number", r"索引号"),
    ("made_on", r"(成文|生成|制作|形成|印发|发文|制发).*(日期|时间)"),
    ("published_on", r"(公开|发布|公布|发表|推送|上网).*(日期|时间)"),
    ("address", r"网址|链接|url"),
    ("channel", r"途径|渠道|平台"),
    ("title", r"标题"),
)
NEEDED = ("title", "published_on")
HEADER_WITHIN = 10
"""A header stands in one of so many first rows; a title and remarks may stand above it."""

EXACT = {header: (field, rank) for field, headers in SYNONYMS.items() for rank, header in enumerate(headers.split())}


@dataclass(frozen=True, slots=True)
class Table:
    """A list: its sheet's name, its header, which field each known column gives (by place from 0), its rows."""

    sheet: str
    header: tuple[str, ...]
    fields: dict[str, int]
    rows: tuple[Row, ...]

    @property
    def unused(self) -> list[str]:
        """The headers of columns that give no field."""
        used = set(self.fields.values())
        return [header for place, header in enumerate(self.header) if header and place not in used]

    def cells(self, row: Sequence[str]) -> list[list[str]]:
        """A row with its headers, everything that it holds: [[标题, …], …]."""
        named = [(header or f"第 {place + 1} 列") for place, header in enumerate(self.header)]
        named += [f"表头以外第 {place + 1} 列" for place in range(len(self.header), len(row))]
        return [[header, row[place] if place < len(row) else ""] for place, header in enumerate(named)]


def plain(header: str) -> str:
    """A header without blanks, stars, colons and what stands in brackets, in lower case."""
    text = unicodedata.normalize("NFKC", header).lower()
    return re.sub(r"\(.*?\)|【.*?】|[\s*:、]", "", text)


def recognised(header: Iterable[str]) -> dict[str, int]:
    """Which column gives which field; of several that could, the one named best, then the first with its stem."""
    plains = [plain(cell) for cell in header]
    named = sorted((*EXACT[cell], place) for place, cell in enumerate(plains) if cell in EXACT)
    found: dict[str, int] = {}
    for field, _, place in named:
        found.setdefault(field, place)
    for place, cell in enumerate(plains):
        stem = next((field for field, pattern in STEMS if re.search(pattern, cell)), "")
        if stem and place not in found.values() and len(cell) <= 20:
            found.setdefault(stem, place)
    return found


def table(sheet: Sheet, name: str) -> Table:
    """The list in a sheet; complains, naming what is missing, where no row is a header that tells title and day."""
    ranked = [(len(recognised(cells)), -place) for place, (_, cells) in enumerate(sheet.rows[:HEADER_WITHIN])]
    count, negative = max(ranked, default=(0, 0))
    where = f"{name}的工作表“{sheet.name}”" if sheet.name else name
    if not count:
        raise Complaint(f"{where}：没有认得出的表头；第一行应当写列名，至少有“标题”和“公开日期”。")
    header = sheet.rows[-negative][1]
    fields = recognised(header)
    if missing := [f"“{TITLES[field]}”" for field in NEEDED if field not in fields]:
        seen = "、".join(cell for cell in header if cell)
        raise Complaint(f"{where}：表头里没有{'和'.join(missing)}列（现有的列：{seen[:120]}）；请改好列名再试。")
    return Table(sheet.name, header, fields, sheet.rows[1 - negative :])


def texts(cells: Sequence[Sequence[str]]) -> dict[str, str]:
    """What a row says by field, from its cells with their headers; see `Table.cells`."""
    fields = recognised(header for header, _ in cells)
    return {field: cells[place][1] for field, place in fields.items()}


def called(cells: Sequence[Sequence[str]]) -> dict[str, str]:
    """What the list itself calls each field, for messages: its header, without line ends."""
    fields = recognised(header for header, _ in cells)
    return TITLES | {field: " ".join(cells[place][0].split()) for field, place in fields.items()}
