"""密级标志：绝密、机密、秘密带★或者期限的，写作“密级：秘密”的，单独成行的；谈论保密工作的文字不算。"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import SECRECY_LAW
from gongkai.scan.detector import Detector, Kind, Seen, as_it_is
from gongkai.scan.plain import Plain

LEVEL = r"(?:绝[ \t]{0,4}密|机[ \t]{0,4}密|秘[ \t]{0,4}密)"
STAR = r"[★☆✭✩＊*]"
TERM = r"(?:[0-9]{1,2}[ \t]?(?:年|个月)|[一二三四五六七八九十]{1,3}(?:年|个月)|长期)"
TRIGGER = re.compile(r"[绝机秘]\W{0,6}密|密\W{0,3}级")
MARK = re.compile(
    rf"(?:{LEVEL}[ \t]{{0,4}}{STAR}(?:[ \t]{{0,4}}{TERM})?"
    rf"|密[ \t]{{0,2}}级[ \t]{{0,2}}[:：][ \t]{{0,2}}{LEVEL}(?![和、及与或])"
    rf"|^[ \t【\[（(]{{0,4}}{LEVEL}(?:[ \t]{{0,4}}{TERM})?[ \t】\]）)]{{0,4}}$)",
    re.MULTILINE,
)


def find(text: Plain) -> Iterator[Seen]:
    """Every mark of a degree of secrecy."""
    for match in MARK.finditer(text.text):
        yield Seen(*text.place(*match.span()))


detector = Detector(
    id="SC201",
    name="secrecy-mark",
    severity="error",
    kind=Kind.SECRECY,
    title="密级标志",
    basis=SECRECY_LAW.article(22),
    trigger=TRIGGER,
    find=find,
    masked=as_it_is,
    firing=("秘密★5年", "机 密 ★ １０年", "文件密级：秘密", "关于某事的报告\n秘密\n正文", "绝密☆长期", "【机密】"),
    silent=(
        "严格落实保守国家秘密法",
        "涉及国家秘密、商业秘密的不予公开",
        "1.属于国家秘密",
        "组织学习定密知识，区分绝密、机密、秘密三级",
    ),
)
