"""Builds OFD files by hand: words with their places, ruled tables from the forms' layout."""

from collections.abc import Mapping
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from gongkai.report.form import Form, Grid
from tests.readers.made import preface, title

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE = 4.0
LINE = 7.0
LEFT, WIDTH, TOP, BOTTOM = 20.0, 170.0, 25.0, 270.0


def text(words: str, x: float, y: float, *, size: float = SIZE, more: str = "", inside: str = "") -> str:
    """One run of words whose baseline begins at x, y (millimetres)."""
    steps = " ".join(f"{size if ord(c) > 255 else size / 2:g}" for c in words[:-1])
    delta = f' DeltaX="{steps}"' if steps else ""
    box = f"{x:g} {y - size:g} {size * len(words):g} {size * 1.2:g}"
    code = f'<ofd:TextCode X="0" Y="{size:g}"{delta}>{escape(words)}</ofd:TextCode>'
    return f'<ofd:TextObject ID="1" Boundary="{box}" Font="1" Size="{size:g}" {more}>{inside}{code}</ofd:TextObject>'


def rectangle(x: float, y: float, width: float, height: float, more: str = "", inside: str = "") -> str:
    """The outline of a rectangle."""
    data = f"M 0 0 L {width:g} 0 L {width:g} {height:g} L 0 {height:g} C"
    box = f"{x:g} {y:g} {width:g} {height:g}"
    lines = f"<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData>"
    return f'<ofd:PathObject ID="2" Boundary="{box}" LineWidth="0.2" {more}>{inside}{lines}</ofd:PathObject>'


def table(grid: Grid, values: Mapping[str, object], y: float) -> tuple[str, float]:
    """A ruled table from height y on, and the height below it."""
    taken: set[tuple[int, int]] = set()
    width = WIDTH / max(sum(p.columns for p in grid[0]), 1)
    parts = []
    for row, line in enumerate(grid):
        column = 0
        for printed in line:
            while (row, column) in taken:
                column += 1
            taken |= {(row + r, column + c) for r in range(printed.rows) for c in range(printed.columns)}
            x, top = LEFT + column * width, y + row * LINE
            parts.append(rectangle(x, top, width * printed.columns, LINE * printed.rows))
            parts += wrapped(printed.text or str(values[printed.cell]), x, top, width * printed.columns)
    return "".join(parts), y + len(grid) * LINE


def wrapped(words: str, x: float, y: float, width: float) -> list[str]:
    """Words in a cell, small enough for all of them."""
    size = min(2.4, (width - 1) / max(sum(1.0 if ord(c) > 255 else 0.5 for c in words), 1))
    lines = [words]
    if size < 1.0:
        size = 1.0
        fit = max(int((width - 1) / size), 1)
        lines = [words[i : i + fit] for i in range(0, len(words), fit)]
    return [text(line, x + 0.5, y + 1.2 + (size * 1.15) * (n + 1), size=size) for n, line in enumerate(lines)]


def pages(form: Form, values: Mapping[str, object]) -> list[str]:
    """A whole report as the contents of its pages; a table stands whole on a page."""
    found, page, y = [], "", TOP

    def say(words: str) -> None:
        nonlocal page, y
        for start in range(0, len(words), 40):
            page += text(words[start : start + 40], LEFT, y)
            y += LINE
        y += 3

    say(title(form))
    say(preface(form))
    for number, name in enumerate(form.sections, 1):
        height = len(form.layout.get(number, ())) * LINE + 20
        if y + height > BOTTOM:
            found.append(page)
            page, y = "", TOP
        say(f"{'一二三四五六'[number - 1]}、{name}")
        if number in form.layout:
            drawn, y = table(form.layout[number], values, y - 4)
            page, y = page + drawn, y + 12
        else:
            say(f"第{number}部分。")
    return [*found, page]


def ofd(*contents: str, namespace: str = NAMESPACE, info: str = "", lists: str = "", **more: str) -> bytes:
    """An OFD file of these pages; `more` are further parts by path, `__` for `/`."""
    root = f"<ofd:DocBody><ofd:DocInfo>{info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(contents)))
    area = (
        "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>{}</ofd:CommonData>"
    )
    template = (
        '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/>' if "Doc_0__Tpls__Tpl_0__Content" in more else ""
    )
    document = f"<ofd:Document {namespace}>{area.format(template)}<ofd:Pages>{listed}</ofd:Pages>{lists}</ofd:Document>"
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("OFD.xml", f"<ofd:OFD {namespace}>{root}</ofd:OFD>")
        archive.writestr("Doc_0/Document.xml", document)
        for number, content in enumerate(contents):
            use = '<ofd:Template TemplateID="9" ZOrder="Background"/>' if template else ""
            page = f"<ofd:Page {namespace}>{use}<ofd:Content><ofd:Layer>{content}</ofd:Layer></ofd:Content></ofd:Page>"
            archive.writestr(f"Doc_0/Pages/Page_{number}/Content.xml", page)
        for path, part in more.items():
            archive.writestr(path.replace("__", "/") + ".xml", part)
    return made.getvalue()
