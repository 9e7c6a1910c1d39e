"""Sentences with their quantities, and the clauses around them."""

from gongkai.report.said.statements import statements

TEXT = (
    "（二）依申请公开。收到申请12件（含上年2件），其中自然人申请9件、法人申请3件；2件结转。\n"
    "（三）其他处理（含撤回）5件"
)


def test_sentences_end_at_their_marks_and_share_the_block_of_their_heading():
    found = statements(TEXT)
    assert [[int(q.value) for q in s.held] for s in found] == [[], [12, 2, 9, 3, 2], [], [5]]
    assert found[0].block == found[1].block
    assert found[3].block == found[1].block + 1


def test_the_clause_before_and_behind_a_quantity():
    sentence = statements(TEXT)[1]
    before = [sentence.before(q).strip("。") for q in sentence.held]
    assert before == ["收到申请", "含上年", "其中自然人申请", "法人申请", ""]
    assert sentence.after(sentence.held[-1]) == "结转"


def test_a_label_stands_before_the_bracket_that_parts_it_from_its_quantity():
    sentence = statements(TEXT)[-1]
    assert sentence.before(sentence.held[0]).endswith("其他处理")


def test_a_table_run_together_is_no_sentence():
    assert [s for s in statements("1件" * 81) if s.held] == []
    assert len(statements("1件，" * 80)[0].held) == 80
