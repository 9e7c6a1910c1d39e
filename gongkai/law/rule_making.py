"""Which agencies may make rules (规章), told from the name alone.

《立法法》第九十一条 gives the power to the departments of the State Council, 第九十三条 to the people's governments of
provinces, autonomous regions, municipalities, cities divided into districts, and autonomous prefectures; to nobody
else. So a county, a district, a township and every local department cannot. Some names do not settle the rank, and then
the answer is None:

- X市人民政府 may be a city divided into districts or a county-level city;
- the committee of a zone, and a zone named without one, stands for different governments in different places;
- the general office of a government reports in the government's name, so only the government's rank excludes it.

The first pattern that fits the name decides; a name that fits none is not settled either.
"""

import re
from typing import Final

from gongkai.law.instruments import LEGISLATION_LAW

STATE_COUNCIL_CITATION = LEGISLATION_LAW.article(91, paragraph=1)
LOCAL_CITATION = LEGISLATION_LAW.article(93, paragraph=1)

STATE_COUNCIL: Final = frozenset(
    (
        *("外交部", "国防部", "国家发展和改革委员会", "教育部", "科学技术部", "工业和信息化部", "国家民族事务委员会"),
        *("公安部", "国家安全部", "民政部", "司法部", "财政部", "人力资源和社会保障部", "自然资源部", "生态环境部"),
        *("住房和城乡建设部", "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部", "国家卫生健康委员会"),
        *("退役军人事务部", "应急管理部", "中国人民银行", "审计署", "国务院国有资产监督管理委员会", "海关总署"),
        *("国家税务总局", "国家市场监督管理总局", "国家金融监督管理总局", "中国证券监督管理委员会"),
        *("国家广播电视总局", "国家体育总局", "国家统计局", "国家知识产权局", "国家医疗保障局"),
    )
)
"""Departments of Article 91, by name: ministries, commissions, the central bank, the audit office, and the directly
subordinate agencies with administrative functions."""

GOVERNMENT = r"(?:人民)?政府"
OFFICE = r"(?:办公厅|办公室|办)"
MUNICIPALITY = r"(?:北京|天津|上海|重庆)市"
COUNTY_LEVEL = r"(?:自治县|县|自治旗|旗|特区|林区|(?<!自治)区)"
ZONE = (
    r"(?:开发区|实验区|试验区|示范区|园区|功能区|风景区|名胜区|度假区|管理区|合作区|保税区|保税港区|自贸区|贸易区|新区)"
)
DEPARTMENT = r"(?:局|分行|支行|厅|委|委员会|办|办公室|院|队|所|站|中心|处|馆|社|会|公司|学校|大学|学院|医院)"

RULES: Final[tuple[tuple[re.Pattern[str], bool | None], ...]] = tuple(
    (re.compile(rf"(?:{pattern})\Z"), answer)
    for pattern, answer in (
        # Outside the Legislation Law's list of governments altogether.
        (rf"特别行政区{GOVERNMENT}", None),
        # Townships and the agencies sent out by governments: not among the governments of Article 93.
        (rf"(?:乡|镇|苏木){GOVERNMENT}{OFFICE}?", False),
        (r"(?:街道办事处|街道|行政公署|行署|公所|办事处)", False),
        # Zones: the government behind the committee differs from place to place.
        (rf"区(?:管理委员会|管委会)(?:{OFFICE})?", None),
        # Counties, districts and their like; a 新区 that has a people's government is a district.
        (rf"{COUNTY_LEVEL}{GOVERNMENT}{OFFICE}?", False),
        # The general office speaks for its government: above the county that leaves the question open.
        (rf"{GOVERNMENT}{OFFICE}", None),
        # Governments that Article 93 names.
        (rf"(?:省|自治区|自治州|州){GOVERNMENT}", True),
        (rf"^{MUNICIPALITY}{GOVERNMENT}", True),
        (rf"市{GOVERNMENT}", None),
        # Local departments, and other bodies that are no government at all.
        (DEPARTMENT, False),
        # Place names that stand for their government.
        (rf"(?:省|自治区|自治州)|^{MUNICIPALITY}", True),
        (ZONE, None),
        (r"(?:乡|镇|苏木)", False),
        (COUNTY_LEVEL, False),
    )
)
NATIONAL = re.compile(r"(?:中华人民共和国|中国|国家|国务院|全国).*")
LOCAL_BRANCH = re.compile(
    r"(?:局|部|行|署|委员会).+(?:省|自治区|州|市|县|区|旗).+|(?:调查队|调查总队|分局|支行|分行)\Z"
)


def may_make_rules(agency_name: str) -> bool | None:
    """Whether the agency of that name may make rules: True or False where the name settles it, else None.

    Blanks do not matter. Citations: `STATE_COUNCIL_CITATION` for departments of the State Council, `LOCAL_CITATION` for
    all others.
    """
    name = re.sub(r"\s", "", agency_name)
    if name.removeprefix("中华人民共和国") in STATE_COUNCIL:
        return True
    if NATIONAL.fullmatch(name) and not LOCAL_BRANCH.search(name):
        return None
    for pattern, answer in RULES:
        if pattern.search(name):
            return answer
    return None
