"""AR012: numbers that skip or repeat, in the sections of words."""

import pytest

from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Circumstances, Severity
from gongkai.report.checks.numbering import find

FIVE = "存在的主要问题及改进情况"


def hits(text, number=5, title=FIVE):
    return list(find(AnnualReport(sections=(Section(number, title, text),)), Circumstances()))


@pytest.mark.parametrize(
    ("text", "due", "found"),
    [
        ("一是甲；二是乙；四是丁。", "三是", "四是"),
        ("一是甲。\n二是乙。\n四是丁。", "三是", "四是"),
        ("一是甲；二是乙；二是丙。", "三是", "二是"),
        ("一是甲；一是乙。", "二是", "一是"),
        ("二是乙；三是丙。", "一是", "二是"),
        ("（一）甲。\n（二）乙。\n（四）丁。", "（三）", "（四）"),
        ("（一）甲。（二）乙。（二）丙。", "（三）", "（二）"),
        ("(一)甲。(三)丙。", "（二）", "（三）"),
        ("（一）甲。1.子。2.丑。（二）乙。1.子。3.卯。", "2.", "3."),
        ("（1）甲。（2）乙。（4）丁。", "（3）", "（4）"),
        ("①甲②乙④丁", "③", "④"),
        ("第一，甲。第三，丙。", "第二", "第三"),
        ("问题：一是甲；二是乙；三是丙。下一步，一是甲；二是乙；四是丁。", "三是", "四是"),
        ("一是甲。三是丙。二是乙。", "二是", "三是"),
        ("1、甲。\n2、乙。\n2、丙。", "3.", "2."),
        ("一是甲。二是乙。三是丙。\n一是丁。二是戊。四是己。", "三是", "四是"),
        ("一是甲；二是乙。一是丙；三是丁。", "二是", "三是"),
        ("一是甲；二是乙；三是丙。改进措施：二是丁；三是戊。", "一是", "二是"),
        ("**一是甲。**\n### 三是丙。", "二是", "三是"),
    ],
)
def test_a_number_skipped_or_repeated_is_found_once(text, due, found):
    (hit,) = hits(text)
    assert (hit.expected, hit.actual) == (due, found)
    assert text[hit.where.start :].startswith(hit.where.text)


@pytest.mark.parametrize(
    "text",
    [
        "一是甲；二是乙；三是丙。",
        "问题：一是甲；二是乙。措施：一是甲；二是乙；三是丙。",
        "一是甲：一是子；二是丑。二是乙；三是丙。",
        "一是甲。二是乙。\n一是甲。二是乙。三是丙。",
        "（一）问题。一是甲；二是乙。（二）措施。一是甲；二是乙。",
        "（一）甲。1.子。2.丑。（二）乙。1.子。2.丑。（三）丙。",
        "1.甲。（1）子。（2）丑。2.乙。（1）子。3.丙。",
        "一要甲；二是乙；三是丙。",
        "一是甲；另一方面乙；三是丙。",
        "一是甲；二要乙；三是丙。",
        "首先，甲。其次，乙。最后，丙。",
        "首先，甲。一是子；二是丑。",
        "依据第三条第（五）项和第（八）项，公开信息。",
        "依据第二十条第\n（五）项、\n（八）项，公开信息。",
        "（一）甲。见下文（三）所列。（二）乙。",
        "一是甲，统一是前提，二是乙。",
        "问题：一是甲。改进：一是乙；二是丙。",
        "一是紧扣重点，只有一项。",
        "1.紧扣重点，只有一项。",
        "增长\n1.5倍，达到\n3.2万条。",
        "2023.1.5发布，2024.3.6修订。",
        "1.甲。\n2.乙。\n18.丙。",
        "是否公开，第一时间公开，第三方评估。",
        "十一是，一是甲；二是乙。",
        "",
    ],
)
def test_lists_as_they_are_written_are_right(text):
    assert hits(text) == []


def test_both_places_are_in_the_message():
    (hit,) = hits("（一）解读形式单一。（三）培训次数偏少。")
    assert "“（一）解读形式单一”之后是“（三）培训次数偏少”" in hit.message
    assert "（一）解读形式单一" in hit.message
    assert "（三）培训次数偏少" in hit.message
    assert "（二）" in hit.message


def test_a_long_list_runs_over_ten():
    numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    assert hits("".join(f"（{n}）甲。\n" for n in numbers)) == []
    (hit,) = hits("".join(f"（{n}）甲。\n" for n in numbers if n != "十一"))
    assert hit.expected == "（十一）"


def test_the_first_item_may_stand_in_the_heading():
    assert hits("二是乙；三是丙。", title=FIVE + "一是甲") == []


@pytest.mark.parametrize("number", [2, 3, 4])
def test_the_tables_have_no_numbering(number):
    assert (
        hits("（一）予以公开。（三）不予公开。", number, "收到和处理政府信息公开申请情况" if number == 3 else "") == []
    )


def test_a_broken_list_is_told_once():
    assert len(hits("一是甲；三是丙；五是戊。")) == 1
    assert len(hits("（一）甲。（三）丙。\n一是子；三是寅。")) == 2


def test_a_number_that_a_converter_may_have_lost_is_a_notice():
    lost = "我局做好公开。\n主动公开情况\n公布清单3份。\n（二）依申请公开情况\n收到申请1件。"
    plainly = "我局做好公开。\n公布清单3份。\n（二）依申请公开情况\n收到申请1件。"
    within = "主动公开情况\n一是公布清单；三是公布指南。"
    for text, severity in ((lost, Severity.NOTICE), (plainly, None), (within, None)):
        (hit,) = find(AnnualReport(sections=(Section(1, "总体情况", text),)), Circumstances())
        assert hit.severity is severity
