"""What kind of office a name speaks of: a government and of what rank, a township, a department.

The statute sets its dates by this (条例 Article 49; 年度报告格式 二). Where the name leaves two ranks open, as a city's
(地级市 or 县级市) and a district's of a municipality do, the higher one is given, whose day is the later.
"""

import re
import unicodedata
from enum import StrEnum


class Standing(StrEnum):
    """The kinds that report by different days."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"
    DEPARTMENT = "department"


GOVERNMENT = "(人民政府|政府)?$"
PROVINCES = "(北京|天津|上海|重庆)"

KINDS: tuple[tuple[re.Pattern[str], Standing | None], ...] = (
    (re.compile(r"(地区|盟)(行政公署|行署)$"), Standing.CITY),
    (re.compile(rf"([镇乡]|苏木|街道){GOVERNMENT}|街道办(事处)?$"), Standing.TOWNSHIP),
    (re.compile(r"(区|管)(党工委)?(管理委员会|管委会)$"), None),
    (re.compile(r"([局厅室委办院站所队处司署社会部馆校行]|中心|公司|学院|大学)$"), Standing.DEPARTMENT),
    (re.compile(rf"(省|自治区|^{PROVINCES}市){GOVERNMENT}"), Standing.PROVINCE),
    (re.compile(rf"{PROVINCES}市.+[区县]{GOVERNMENT}"), Standing.CITY),
    (re.compile(rf"(市.+|自治州.+|地区.+|盟.+|州.{{2,}})市{GOVERNMENT}"), Standing.COUNTY),
    (re.compile(rf"([市州盟]|地区|新区(?=人民政府)){GOVERNMENT}"), Standing.CITY),
    (re.compile(r"(开发|新|实验|试验|示范|园|保税|度假|景|管理|合作|高新|经开|工业|产业)区$"), None),
    (re.compile(rf"[县旗区]{GOVERNMENT}"), Standing.COUNTY),
)
"""The first pattern that fits decides; an order of generality, the odd ones first."""


def standing(agency: str) -> Standing | None:
    """The kind of office, by its name; None where the name does not settle it (a 开发区, 管委会, an empty name)."""
    name = re.sub(r"\s+", "", unicodedata.normalize("NFKC", agency))
    return next((kind for pattern, kind in KINDS if pattern.search(name)), None)


def is_of_county(agency: str) -> bool:
    """Whether a department is plainly one of a county or district: 沙坡头区司法局, 平武县统计局."""
    return bool(re.search(r"(?<!自治)(?<!开发)(?<!新)(?<!实验)[县旗区](?!直)[^省市州]*$", agency))
