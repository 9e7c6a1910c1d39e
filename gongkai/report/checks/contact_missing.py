"""年度报告应当写明联系方式：地址、电话、传真、邮编、电子邮箱中的一项，方便读者咨询。

条例第十二条要求公开工作机构的办公地址、联系电话和互联网联系方式；各地年报在前言里写明。
前言里有其中一项就算有；只写“请与某某办公室联系”而没有号码、地址的不算。前言以外（如文末）要有号码、邮箱或者邮编才算，
“公开咨询电话”“密切联系群众”这样的话不算。
题目和前言都不在文件里的（转换时丢了开头），不指出。
"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import REGULATION
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity

NAMED = re.compile(
    r"地\s*址|电\s*话|传\s*真|邮\s*编|邮\s*箱|邮政编码|联系人|联系方式|[拨致]打|热\s*线|e-?mail|通讯处|办公地点", re.I
)
"""What a preface gives when it says how to reach the office."""
NUMBER = re.compile(r"0\d{2,3}\s?[-—－–‐‑―~～）)]\s?\d{7,8}(?!\d)")
WORDS = ("电话", "传真", "联系方式", "邮编", "邮政编码", "地址", "@")
GIVEN = re.compile(
    r"(?:电话|传真|联系方式|手机)[^。；\d]{0,12}\d{7,12}(?!\d)|[A-Za-z0-9_]@[A-Za-z0-9]|(?:邮编|邮政编码)\s*[:：]?\s*\d{6}"
    "|(?:联系|办公|通讯|通信|单位)地址"
)
"""A number or an address itself."""


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """A hit where neither the preface nor the rest of the report says how to reach the office."""
    begins = report.preface or (report.title and report.title_printed)
    if not begins or NAMED.search(report.preface):
        return
    if not any(gives(text) for text in (report.preface, *(section.text for section in report.sections))):
        yield Hit("没有写联系方式；请在前言里写明联系地址、电话等，方便读者咨询。")


def gives(text: str) -> bool:
    """Whether a text gives a number or an address by which the office is reached."""
    return bool(NUMBER.search(text) or (any(word in text for word in WORDS) and GIVEN.search(text)))


CONTACT = "如有疑问，请与青山县司法局办公室联系（地址：青山县青山路1号，电话：0000-0000000）。"
OVERVIEW = (Section(1, "总体情况", "全年主动公开信息120条。"),)

check = Check(
    id="AR013",
    name="contact-missing",
    severity=Severity.NOTICE,
    title="没有联系方式",
    basis=REGULATION.article(12, paragraph=2),
    find=find,
    passing=Example(AnnualReport(preface=CONTACT, sections=OVERVIEW)),
    failing=Example(AnnualReport(preface="本报告由青山县司法局编制。", sections=OVERVIEW)),
)
