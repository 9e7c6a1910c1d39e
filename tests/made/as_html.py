"""A made-up report as a web page: clean, pasted from Word, in the middle of a site, or poured into few paragraphs."""

import random
from html import escape

from tests.made.blocks import Blocks, Grid, Line

MENU = ("首页", "政务动态", "政府信息公开", "办事服务", "互动交流", "数据开放", "走进本地")
RELATED = ("关于调整部分公交线路的通告", "某某单位2022年部门预算公开", "五一假期办事安排", "招聘公告")
STYLES = (
    "mso-bidi-font-size:16.0pt;font-family:仿宋_GB2312",
    "font-size:16pt;mso-hansi-font-family:Calibri",
    "letter-spacing:-.2pt;mso-font-kerning:0pt",
)


def page(body: str, title: str = "") -> bytes:
    head = f'<head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    return f"<!DOCTYPE html>\n<html>{head}<body>\n{body}\n</body></html>".encode()


def table(grid: Grid, attributes: str = "", cell: str = "{}") -> str:
    """One table with merged cells."""
    lines = []
    for row in grid.rows:
        boxes = "".join(
            f"<td{span('colspan', one.columns)}{span('rowspan', one.rows)}>{cell.format(words(one.text))}</td>"
            for one in row
        )
        lines.append(f"<tr>{boxes}</tr>\n")
    return f"<table{attributes}>{''.join(lines)}</table>"


def words(text: str) -> str:
    return escape(text).replace("\xa0", "&nbsp;").replace("\n", "<br>")


def span(name: str, count: int) -> str:
    return f' {name}="{count}"' if count > 1 else ""


def line(block: Line) -> str:
    tag = {0: "p", 1: "h1", 2: "h2"}[block.level]
    return f"<{tag}>{words(block.text)}</{tag}>"


def clean(blocks: Blocks, chance: random.Random) -> bytes:
    return page("\n".join(table(b) if isinstance(b, Grid) else line(b) for b in blocks), "文章")


def pasted(blocks: Blocks, chance: random.Random) -> bytes:
    """As Word pastes it: every word in spans of its own, o:p, nbsp, styles of Office in every element."""
    body = []
    for block in blocks:
        if isinstance(block, Line):
            strong = ("<b>", "</b>") if block.level else ("", "")
            body.append(paragraph(strong[0] + spans(block.text, chance) + strong[1]))
            continue
        rows: list[str] = []
        for row in block.rows:
            cells = (
                f'<td width=64{span("colspan", one.columns)}{span("rowspan", one.rows)} valign=top style="border:solid'
                f' windowtext 1.0pt;mso-border-alt:solid windowtext .5pt">{paragraph(spans(one.text, chance))}</td>'
                for one in row
            )
            rows.append(f"<tr style='mso-yfti-irow:{len(rows)}'>{''.join(cells)}</tr>")
        body.append(f"<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>{''.join(rows)}</table>")
    return page(f"<div class=WordSection1>{''.join(body)}</div>")


def paragraph(inner: str) -> str:
    return f'<p class=MsoNormal style="text-indent:32.0pt;mso-char-indent-count:2.0">{inner}<o:p></o:p></p>\n'


def spans(text: str, chance: random.Random) -> str:
    """Words cut into spans of one to four characters; a blank line's place holds a nbsp."""
    if not text.strip():
        return '<span lang=EN-US style="font-size:10.5pt"><o:p>&nbsp;</o:p></span>'
    cut, at = [], 0
    while at < len(text):
        size = chance.randint(1, 4)
        style = chance.choice(STYLES)
        cut.append(f'<span style="{style}">{words(text[at : at + size])}</span>')
        at += size
    return "".join(cut)


def sited(blocks: Blocks, chance: random.Random) -> bytes:
    """In the middle of a site: navigation, breadcrumbs, tables of layout, related links, footers around it."""
    links = "".join(f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(MENU))
    crumbs = f"<div class=crumb>您现在的位置：<a>首页</a> &gt; <a>{MENU[2]}</a> &gt; <a>年度报告</a></div>"
    meta = "<div>发布时间：2024-01-18 10:32　来源：办公室　浏览次数：<span>312</span>次　字体：【大 中 小】</div>"
    body = "\n".join(table(b, ' class="data"') if isinstance(b, Grid) else f"<p>{words(b.text)}</p>" for b in blocks)
    related = "".join(f"<li><a>{name}</a></li>" for name in chance.sample(RELATED, 3))
    own_title = blocks[0].text if isinstance(blocks[0], Line) else ""
    inner = (
        f"<div class=left><ul><li>栏目导航</li><li>指南</li><li>目录</li><li>年报</li></ul></div>{crumbs}"
        f"<table class=layout><tr><td>{meta}</td></tr><tr><td><div class=article>{body}</div></td></tr></table>"
        f"<div>【打印本页】【关闭窗口】</div><div class=related><h3>相关链接</h3><ul>{related}</ul></div>"
    )
    foot = (
        "<div class=foot><p>主办单位：某某人民政府办公室　承办单位：大数据中心</p><p>网站标识码：0000000000"
        "　某ICP备00000000号</p><p>联系电话：0000-0000000</p></div>"
    )
    whole = (
        f"<script>var t='一、总体情况';</script><div class=top><ul>{links}</ul></div>"
        f"<table width=1000><tr><td width=200><ul>{links}</ul></td><td>{inner}</td></tr></table>{foot}"
    )
    return page(whole, f"{own_title}_某某人民政府门户网站")


def poured(blocks: Blocks, chance: random.Random) -> bytes:
    """Everything between two tables in one paragraph, its lines parted by br, headings bold inside it."""
    body = "<p>"
    for block in blocks:
        if isinstance(block, Grid):
            body += f"</p>{table(block)}<p>"
        else:
            text = words(block.text)
            body += (f"<strong>{text}</strong>" if block.level else f"　　{text}") + "<br>\n"
    return page(f"<div>{body}</p></div>")


def run_on(blocks: Blocks, chance: random.Random) -> bytes:
    """Headings bold at the head of the paragraph that follows them."""
    body, waiting = "", ""
    for block in blocks:
        if isinstance(block, Grid):
            body += (f"<p>{waiting}</p>" if waiting else "") + table(block)
            waiting = ""
        elif block.level == 2:
            body += f"<p>{waiting}</p>" if waiting else ""
            waiting = f"<strong>{words(block.text)}</strong>。"
        else:
            body += f"<p>{waiting}{words(block.text)}</p>"
            waiting = ""
    return page(body)


def in_cells(blocks: Blocks, chance: random.Random) -> bytes:
    """Each cell's words cut over lines inside it, figures in a paragraph, heads with line breaks."""
    body = ""
    for block in blocks:
        if isinstance(block, Line):
            body += line(block)
            continue
        rows = ""
        for row in block.rows:
            cells = ""
            for one in row:
                broken = "<br/>".join(words(one.text[i : i + 4]) for i in range(0, len(one.text), 4))
                inner = f"<p>{words(one.text)}</p>" if one.cell else broken
                cells += f"<td{span('colspan', one.columns)}{span('rowspan', one.rows)}>\n  {inner}\n</td>"
            rows += f"<tr>{cells}</tr>"
        body += f"<table><tbody>{rows}</tbody></table>"
    return page(body)


def in_gb18030(blocks: Blocks, chance: random.Random) -> bytes:
    """An old page: another encoding, tags in capitals, font elements, heads as th, centred titles."""
    body = ""
    for block in blocks:
        if isinstance(block, Line):
            size = {0: 3, 1: 6, 2: 5}[block.level]
            text = f"<FONT face=宋体 size={size}>{words(block.text)}</FONT>"
            body += f"<CENTER>{text}</CENTER>" if block.level == 1 else f"<P>&nbsp;&nbsp;&nbsp;&nbsp;{text}</P>"
            continue
        rows = ""
        for row in block.rows:
            tag = "td" if any(one.cell for one in row) else "th"
            covering = [span("colspan", one.columns) + span("rowspan", one.rows) for one in row]
            cells = "".join(
                f"<{tag}{covers}><FONT>{words(one.text)}</FONT></{tag}>"
                for one, covers in zip(row, covering, strict=True)
            )
            rows += f"<TR>{cells}</TR>"
        body += f"<TABLE border=1>{rows}</TABLE>"
    head = '<HEAD><META http-equiv="Content-Type" content="text/html; charset=gb2312"></HEAD>'
    return f"<HTML>{head}<BODY>{body}</BODY></HTML>".encode("gb18030")
