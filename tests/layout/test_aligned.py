"""Rows without rules are a table where words and figures stand in columns."""

from tests.readers.pdf_made import paper, told, words

COLUMNS = "".join(
    words(label, 80, 700 - 24 * number) + words(str(number), 420, 700 - 24 * number)
    for number, label in enumerate(["规章", "规范性文件制发的总数情况", "许可", "处罚", "强制", "收费"], 1)
)


def test_words_and_figures_without_rules_are_rows() -> None:
    labels = ["规章", "规范性文件制发的总数情况", "许可", "处罚", "强制", "收费"]
    assert told(paper(COLUMNS)) == [[[label, str(number)] for number, label in enumerate(labels, 1)]]
