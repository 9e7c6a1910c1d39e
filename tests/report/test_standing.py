"""What kind of office a name speaks of."""

import pytest

from gongkai.report.standing import is_of_county, standing


@pytest.mark.parametrize(
    ("agency", "kind"),
    [
        ("上海市人民政府", "province"),
        ("广东省", "province"),
        ("新疆维吾尔自治区人民政府", "province"),
        ("宿迁市", "city"),
        ("广东省广州市人民政府", "city"),
        ("郑州市", "city"),
        ("景德镇市", "city"),
        ("恩施土家族苗族自治州人民政府", "city"),
        ("锡林郭勒盟行政公署", "city"),
        ("大兴安岭地区行政公署", "city"),
        ("上海市徐汇区", "city"),
        ("重庆市城口县人民政府", "city"),
        ("浦东新区人民政府", "city"),
        ("苏州市昆山市人民政府", "county"),
        ("凉山州西昌市人民政府", "county"),
        ("沭阳县人民政府", "county"),
        ("沙坡头区", "county"),
        ("淮安市洪泽区人民政府", "county"),
        ("景宁畲族自治县", "county"),
        ("鄂温克族自治旗人民政府", "county"),
        ("神农架林区人民政府", "county"),
        ("呼和浩特市新城区", "county"),
        ("微山县两城镇人民政府", "township"),
        ("长安镇", "township"),
        ("城南街道办事处", "township"),
        ("白石乡政府", "township"),
        ("沙坡头区司法局", "department"),
        ("上海市人民政府办公厅", "department"),
        ("青山县人民政府办公室", "department"),
        ("某市城市管理委员会", "department"),
        ("国家税务总局青山县税务局", "department"),
        ("宁夏回族自治区财政厅", "department"),
        ("青山县 司法局", "department"),
        ("平潭综合实验区", None),
        ("某高新技术产业开发区管理委员会", None),
        ("雄安新区管委会", None),
        ("", None),
    ],
)
def test_the_name_tells_the_kind(agency, kind):
    assert standing(agency) == kind


@pytest.mark.parametrize("agency", ["沙坡头区司法局", "平武县统计局", "国家税务总局青山县税务局", "某旗财政局"])
def test_a_department_of_a_county(agency):
    assert is_of_county(agency)


@pytest.mark.parametrize("agency", ["宿迁市司法局", "广西壮族自治区财政厅", "司法局", "开发区财政局", "广东省司法厅"])
def test_a_department_of_something_else(agency):
    assert not is_of_county(agency)
