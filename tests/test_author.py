"""Whether an author's name gives a person away; names are made up."""

import pytest

from gongkai.author import is_person

PERSONS = (
    "张三 李小明 欧阳明明 王五(科长) 阿卜杜·热合曼 李科伟 司马小明 zhangsan WangLi li.ming2018 Zhang|San a.b@example.cn"
)
OTHERS = (
    "Administrator admin user User PC Microsoft Windows|用户 微软用户 Windows|User python-docx openpyxl WPS|Office "
    "lenovo HP DELL huawei China DESKTOP-7AB12 MC|SYSTEM dell-pc Apache|POI unknown wxy 123 雨林木风 管理员 方正 金山 "
    "办公室 文印室 文秘 打字员 白水县林业局 林业局 高新区 信息中心 马鞍山市 江宁区 石家庄 单位 安全科 政务公开办 "
    "王 公开 成都"
)


@pytest.mark.parametrize("name", [name.replace("|", " ") for name in PERSONS.split(" ")])
def test_persons(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize("name", ["", *(name.replace("|", " ") for name in OTHERS.split(" "))])
def test_programs_offices_and_defaults(name: str) -> None:
    assert not is_person(name)


def test_blanks_inside_a_chinese_name() -> None:
    assert is_person("张 三")


@pytest.mark.parametrize("name", ["王" * 1_000_000, "zhang" * 200_000, "a@" * 100_000, "（" * 100_000])
def test_long_words_are_nobody(name: str) -> None:
    assert not is_person(name)
