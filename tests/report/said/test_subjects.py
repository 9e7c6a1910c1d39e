"""Of whom a sentence speaks, by the kind of office that reports (条例第四十九条: a government sums up its offices)."""

import pytest

from gongkai.report.said.subjects import Subject, subject

COUNTY, BUREAU, TOWN = "青山县人民政府", "青山县发展和改革局", "白石镇人民政府"
OFFICE = "青山市人民政府办公厅"


@pytest.mark.parametrize(
    ("words", "agency", "whose"),
    [
        ("全县共受理", COUNTY, Subject.OWN),
        ("我县收到", COUNTY, Subject.OWN),
        ("全县各级各部门共收到", COUNTY, Subject.OWN),
        ("各部门共收到", COUNTY, Subject.UNSURE),
        ("县直部门收到", COUNTY, Subject.UNSURE),
        ("县政府收到", COUNTY, Subject.UNSURE),
        ("全市收到", COUNTY, Subject.OTHER),
        ("县公安局收到", COUNTY, Subject.OTHER),
        ("白石镇收到", COUNTY, Subject.OTHER),
        ("其中，县自然资源局1", COUNTY, Subject.OTHER),
        ("全县共受理", BUREAU, Subject.DISTRICT),
        ("我县收到", BUREAU, Subject.DISTRICT),
        ("青山县收到", BUREAU, Subject.DISTRICT),
        ("我局收到", BUREAU, Subject.OWN),
        ("县发改局收到", BUREAU, Subject.OWN),
        ("县发展和改革局2021年", BUREAU, Subject.OWN),
        ("县司法局收到", BUREAU, Subject.OTHER),
        ("全县受理300件，我局收到", BUREAU, Subject.OWN),
        ("全系统收到", BUREAU, Subject.UNSURE),
        ("全镇收到", TOWN, Subject.OWN),
        ("白石镇共收到", TOWN, Subject.OWN),
        ("镇政府收到", TOWN, Subject.OWN),
        ("全县收到", TOWN, Subject.OTHER),
        ("全市收到", OFFICE, Subject.LIKELY),
        ("市政府收到", OFFICE, Subject.OWN),
        ("我办收到", OFFICE, Subject.OWN),
        ("全区收到", "青山综合实验区", Subject.OWN),
        ("全县收到", "", Subject.UNSURE),
        ("学校收到", "青山大学", Subject.OWN),
        ("收到", BUREAU, None),
        ("通过政府门户网站发布", BUREAU, None),
        ("进一步全面公开", BUREAU, None),
        ("按照国办公开办函", BUREAU, None),
    ],
)
def test_whose(words, agency, whose):
    assert subject(words, agency) is whose
