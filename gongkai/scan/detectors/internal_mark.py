"""内部标志：单独成行或者在括号里的“内部资料”“注意保存”“不得外传”“此件不公开”等；正文里谈到的不算。"""

import re
from collections.abc import Iterator

from gongkai.law.instruments import REGULATION
from gongkai.scan.detector import Detector, Kind, Seen, as_it_is
from gongkai.scan.plain import Plain

WORDS = (
    r"内部(?:资料|文件|材料|参阅|参考|使用|掌握|传阅|刊物)|注意保[存密管]|(?:不得|请勿|严禁)(?:外传|转载|翻印|公开)|(?:此件|本件)不予公开"
    r"|此件(?:不公开|依申请公开)|仅供内部\w{0,4}|工作秘密|传阅件"
)
FILLED = rf"(?:{WORDS})(?:[ \t，、,;；]{{0,3}}(?:{WORDS})){{0,3}}"
MARK = re.compile(rf"^[ \t]{{0,8}}(?:{FILLED})[ \t。]{{0,4}}$|[（(【\[〔](?:{FILLED})[）)】\]〕]", re.MULTILINE)
TRIGGER = re.compile("内部|注意保|不得|请勿|严禁|此件|本件|工作秘密|传阅|仅供")


def find(text: Plain) -> Iterator[Seen]:
    """Every mark that a paper is not for the public."""
    for match in MARK.finditer(text.text):
        yield Seen(*text.place(*match.span()))


detector = Detector(
    id="SC202",
    name="internal-mark",
    severity="error",
    kind=Kind.SECRECY,
    title="内部标志",
    basis=REGULATION.article(17),
    trigger=TRIGGER,
    find=find,
    masked=as_it_is,
    firing=("内部资料 注意保存\n一、情况", "（此件不公开）", "正文。\n不得外传", "【内部文件，不得外传】"),
    silent=(
        "加强内部资料管理，注意保存。",
        "（三）不予公开",
        "不予公开\n",
        "不得公开国家秘密",
        "内部文件的清理工作已完成",
    ),
)
