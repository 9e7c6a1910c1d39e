"""Grids with words are tables; frames, and grids whose rows no rules part, are not."""

from tests.readers.pdf_made import box, grid, lines, paper, told, words


def test_rows_that_no_rules_part() -> None:
    frame = grid([80, 200, 300, 400], [720, 690, 600])
    heads = words("信息", 84, 700, 10) + words("制发", 204, 700, 10) + words("废止", 304, 700, 10)
    body = [("规章", "1", "2"), ("许可", "3", "4"), ("处罚", "5", "6")]
    drawn = "".join(
        words(text, x, 674 - 24 * number, 10)
        for number, row in enumerate(body)
        for text, x in zip(row, (84, 204, 304), strict=True)
    )
    assert told(paper(frame + heads + drawn)) == [[["信息", "制发", "废止"], *map(list, body)]]


def test_a_frame_is_no_table() -> None:
    drawn = box(60, 60, 475, 720, "S") + box(70, 600, 455, 170, "S") + lines(["政府信息公开2023年", "本局公开信息，"])
    assert told(paper(drawn)) == ["政府信息公开2023年", "本局公开信息，"]
