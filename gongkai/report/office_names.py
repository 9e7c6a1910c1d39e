"""Names of offices: place and organ, and whether two names can be one office's.

Short names (县发改局), higher places left out or put before (洪泽区 / 淮安市洪泽区), 人民政府 beside its 办公室, and an
office's own bureau for disclosure are one office. A disagreement needs two different places of one rank, or two
different organs.
"""

import re
import unicodedata
from collections.abc import Iterator

RANKS = "省市县区旗盟镇乡"
PLACE = re.compile(rf"[^{RANKS}]{{1,8}}?(?:自治[区州县旗]|街道|[{RANKS}])")
NO_PLACE = re.compile("(?:城[乡市]|超市|上市|农[牧]?区|灾区|社区|园区|景区|辖区)$")
INNER = re.compile(
    r"(?:政府信息公开|政务公开|信息公开)(?:与[^，。]{1,8})?(?:工作)?(?:领导小组)?(?:办公室|办|科|股|处)?$"
    r"|(?:党政|综合|行政)?办公室$|(?<=政府)办(?:公厅)?$|(?:政策|法规|综合|宣传|秘书|机关)[^，。]{0,4}[科股处室]$|信息中心$|[（(][^）)]*[）)]$"
)
"""The part of an office that answers for disclosure."""
GOVERNMENT = re.compile("(?:人民)?政府|管(?:理)?委(?:员)?会|党工委|行政公署|行署|办事处|办公[厅室]")
ALIKE = 0.5


def normal(name: str) -> str:
    """A name in one width of characters, without blanks and without the part of the office that is meant."""
    name = re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).strip("“”《》\"'")
    return INNER.sub("", INNER.sub("", name))


def parts(name: str) -> tuple[list[str], str]:
    """The places that a normal name begins with, from large to small, and its organ: 沭阳县 and 司法局."""
    places: list[str] = []
    at = 0
    while (found := PLACE.match(name, at)) and not NO_PLACE.search(found.group()):
        places.append(found.group())
        at = found.end()
    organ = name[at:]
    shortened = not places and re.match(f"[{RANKS}](?!场监|村振)", organ)
    return places, organ[1:] if shortened else organ


def is_short_for(short: str, long: str) -> bool:
    """Whether the characters of one name stand in the other in their order: 发改局 in 发展和改革局."""
    rest: Iterator[str] = iter(long)
    return all(character in rest for character in short)


def other_place(one: str, other: str) -> bool:
    """Whether two names plainly belong to two places of one rank: 沭阳县司法局, 泗阳县司法局."""
    (places, _), (others, _) = parts(normal(one)), parts(normal(other))
    if not places or not others:
        return False
    own, its = places[-1], others[-1]
    if own[-1] != its[-1] or own.endswith(its) or its.endswith(own):
        return False
    return stem(own) not in other and stem(its) not in one


def stem(place: str) -> str:
    """A place without its rank: 沭阳."""
    return re.sub(rf"(?:自治[区州县旗]|街道|[{RANKS}])$", "", place)


def same_organ(one: str, other: str) -> bool:
    """Whether two names name one organ, be it shortened."""
    (_, own), (_, its) = parts(normal(one)), parts(normal(other))
    return is_short_for(own, its) or is_short_for(its, own)


def other_organ(one: str, other: str) -> bool:
    """Whether two names plainly name two departments: 司法局, 教育局. A government never differs from its bureaus."""
    (_, own), (_, its) = parts(normal(one)), parts(normal(other))
    if len(own) < 2 or len(its) < 2 or GOVERNMENT.search(own) or GOVERNMENT.search(its):
        return False
    if is_short_for(own, its) or is_short_for(its, own) or own in other or its in one:
        return False
    alike = len(set(own[:-1]) & set(its[:-1])) / min(len(set(own[:-1])), len(set(its[:-1])))
    return alike < ALIKE
