"""gongkai.toml: found above the reports, read, and every fault told in one sentence."""

import pytest

from gongkai.cli import _settings
from gongkai.cli._settings import Office, Settings
from gongkai.complaint import Complaint


def read(tmp_path, text):
    path = tmp_path / "gongkai.toml"
    path.write_text(text, encoding="utf-8")
    return _settings.read(path)


def test_everything_that_can_be_set(tmp_path):
    said = read(
        tmp_path,
        """
        [check]
        select = ["AR3", "carry-over"]
        ignore = ["AR906"]
        min-severity = "warning"
        [check.severity]
        AR006 = "error"
        AR202 = "ignore"
        [check.choices]
        overview-length = 1200
        copied_share = 0.9
        jump_factor = 3
        [office]
        name = "青山县司法局"
        level = "department"
        """.replace('"AR906"', '"AR202"'),
    )
    assert said == Settings(
        select=("AR3", "AR701"),
        ignore=("AR202",),
        least="warning",
        severities={"AR006": "error", "AR202": "ignore"},
        choices={"overview_length": 1200, "copied_share": 0.9, "jump_factor": 3},
        offices=(Office("青山县司法局", "department"),),
    )


def test_an_empty_file_sets_nothing(tmp_path):
    assert read(tmp_path, "") == Settings()
    assert read(tmp_path, "\ufeff[scan]\nanything = 1\n") == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[chek]", "没有“chek”这一项；是不是“check”。"),
        ("[check]\nselekt = []", "[check] 没有“selekt”这一项；是不是“select”。"),
        ("[check]\nselect = 'AR3'", "[check] 的“select”应当是列表"),
        ("[check]\nselect = [3]", "[check] 的“select”应当是列表"),
        ("[check]\nselect = ['AR310']", "[check] 的“select”：没有“AR310”这个编号；相近的有"),
        ("[check]\nmin-severity = 'warn'", "“min-severity”不能是“warn”；可以写的有 notice、warning、error。"),
        ("[check]\nmin-severity = 1", "“min-severity”应当是文字"),
        ("check = 1", "“check”应当是一张表"),
        ("[check.severity]\nAR006 = 'hint'", "[check.severity] 的“AR006”不能是“hint”"),
        ("[check.severity]\nAR0 = 'error'", "要写完整的编号"),
        ("[check.severity]\nAR301 = 'warning'", "“AR301”是错误，不能在设置里降级"),
        ("[check.severity]\nAR301 = 'ignore'", "不能在设置里降级；确有理由的，写进 gongkai-waivers.toml"),
        ("[check.choices]\noverview = 1", "[check.choices] 没有“overview”这一项；是不是“overview_length”。"),
        ("[check.choices]\noverview-length = 'x'", "“overview-length”应当是整数"),
        ("[check.choices]\noverview-length = 1.5", "“overview-length”应当是整数"),
        ("[check.choices]\noverview-length = true", "“overview-length”应当是整数"),
        ("[check.choices]\noverview-length = -1", "“overview-length”应当不小于 0，写的是 -1。"),
        ("[check.choices]\nother_share = 10", "“other_share”应当在 0 到 1 之间"),
        ("[office]\nlevel = 'bureau'", "“level”不能是“bureau”；可以写的有 province、"),
        ("[office]\nname = '甲局'", "[office] 缺少“level”"),
        ("office = ['甲局']", "[office]要写成表"),
        ("[check\n", "第 1 行不合 TOML 的写法"),
        ("a = 1\nb = ", "文件末尾不合 TOML 的写法"),
        ("a = 1\nb = x\n", "第 2 行不合 TOML 的写法"),
    ],
)
def test_a_fault_is_one_sentence_with_its_place(tmp_path, text, said):
    with pytest.raises(Complaint) as complaint:
        read(tmp_path, text)
    assert said in str(complaint.value)
    assert str(complaint.value).startswith(str(tmp_path))
    assert "\n" not in str(complaint.value)


def test_a_file_that_is_missing_or_no_text_is_a_complaint(tmp_path):
    with pytest.raises(Complaint, match="找不到"):
        _settings.read(tmp_path / "没有.toml")
    with pytest.raises(Complaint, match="找不到"):
        _settings.read(tmp_path)
    (tmp_path / "a.toml").write_bytes("名 = '年报'".encode("gbk"))
    with pytest.raises(Complaint, match="UTF-8"):
        _settings.read(tmp_path / "a.toml")
    (tmp_path / "b.toml").write_bytes(b"#" * 2_000_000)
    with pytest.raises(Complaint, match="太大"):
        _settings.read(tmp_path / "b.toml")


def test_an_error_may_be_named_as_the_error_it_is(tmp_path):
    assert read(tmp_path, "[check.severity]\nAR301 = 'error'").severities == {"AR301": "error"}


def test_the_file_is_found_beside_the_reports_or_above(tmp_path, monkeypatch):
    deep = tmp_path / "2024" / "县局"
    deep.mkdir(parents=True)
    (tmp_path / "gongkai.toml").write_text("", encoding="utf-8")
    assert _settings.found([str(deep)]) == tmp_path / "gongkai.toml"
    assert _settings.found([str(deep / "年报.docx"), "elsewhere"]) == tmp_path / "gongkai.toml"
    (deep / "gongkai.toml").write_text("", encoding="utf-8")
    assert _settings.found([str(deep / "年报.docx")]) == deep / "gongkai.toml"
    monkeypatch.chdir(deep)
    assert _settings.found(["年报.docx"]) == deep / "gongkai.toml"


def test_the_named_office_goes_before_the_nameless(tmp_path):
    said = read(tmp_path, "[[office]]\nlevel='county'\n[[office]]\nname='青山县司法局'\nlevel='department'")
    assert said.level_of("青山县司法局") == "department"
    assert said.level_of("大江市青山县司法局") == "department"
    assert said.level_of("白石县司法局") == "county"
    assert said.level_of("") == "county"
    assert Settings().level_of("青山县司法局") is None
