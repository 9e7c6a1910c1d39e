"""Pages in two columns are read one column after the other."""

from tests.readers.pdf_made import LINE, Page, lines, paper, told, words


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [LINE[:20]] * 6 + ["左栏末行。"]
    right = [LINE[:20]] * 6 + ["右栏末行。"]
    drawn = words("通栏的标题", 260, 540, 18) + lines(left, 60, 500) + lines(right, 440, 500)
    found = told(paper(Page(drawn, box=(0, 0, 842, 595))))
    assert found == ["通栏的标题", LINE[:20] * 6 + "左栏末行。", LINE[:20] * 6 + "右栏末行。"]
