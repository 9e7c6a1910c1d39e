"""The forms of a document's acts."""

from typing import Any

from django import forms

from gongkai.law.grounds import GROUNDS, MARKS, WITHHELD
from gongkai.office.agencies.models import Agency, Unit
from gongkai.office.documents import fields
from gongkai.office.documents.models import CATEGORIES

MARK_CHOICES = [(mark.key, mark.title) for mark in MARKS.values()]
GROUND_CHOICES = [(ground.key, f"{ground.title}（{ground.citation}）") for ground in GROUNDS.values()]


def category() -> forms.TypedChoiceField:
    """The item of Article 20."""
    return fields.choice(
        "第二十条类别",
        CATEGORIES,
        required=False,
        coerce=int,
        empty_value=None,
        help_text="主动公开的必选；前十四项都不是的，选第（十五）项。",
    )


def ground() -> forms.TypedChoiceField:
    """The ground of Articles 14 to 16."""
    return fields.choice("不予公开理由", GROUND_CHOICES, required=False, help_text=f"只有标为{WITHHELD.title}时才选。")


def ground_note() -> forms.CharField:
    """How the ground applies to this document."""
    return fields.line(
        "具体情形", longest=500, required=False, help_text="例如：过程稿；或者写明依据哪部法律、行政法规的哪一条。"
    )


class TextForm(forms.Form):
    """What a reader gets."""

    title = fields.line("标题")
    document_number = fields.line(
        "文号", longest=60, required=False, help_text="写全年份，用六角括号：×司发〔2021〕12号。没有文号的不填。"
    )
    made_on = fields.day("成文日期")
    summary = fields.words("内容概述", rows=3, longest=2000, required=False, help_text="一两句话，列在公开目录里。")
    text = fields.words("正文", rows=18, required=False)


class ReviseForm(TextForm):
    """A text based on a version."""

    version = fields.version()


class MarkForm(forms.Form):
    """A mark, what belongs to it, and why it is given."""

    mark = fields.choice("公开属性", MARK_CHOICES)
    category = category()
    ground = ground()
    ground_note = ground_note()
    reason = fields.words("标注或改标的理由", rows=2, longest=500)
    version = fields.version()


class DraftForm(TextForm):
    """A new document: its text, its numbers, its mark."""

    index_number = fields.line("索引号", longest=100, required=False, help_text="不填就自动编号；已经编过的照原样填。")
    mark = fields.choice("公开属性", MARK_CHOICES)
    category = category()
    ground = ground()
    ground_note = ground_note()
    unit = forms.ModelChoiceField(Unit.objects.none(), label="起草机构", required=False, empty_label="不选")

    field_order = [
        "title",
        "document_number",
        "index_number",
        "made_on",
        "unit",
        "mark",
        "category",
        "ground",
        "ground_note",
        "summary",
        "text",
    ]

    def __init__(self, *args: Any, agency: Agency, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = agency.units.all()  # type: ignore[attr-defined]  # a ModelChoiceField


class FilterForm(forms.Form):
    """What the list is narrowed down by."""

    q = forms.CharField(
        label="查找", required=False, widget=forms.TextInput(attrs={"placeholder": "标题、文号或索引号"})
    )
    year = forms.TypedChoiceField(label="年度", required=False, coerce=int, empty_value=None)
    mark = forms.ChoiceField(label="公开属性", required=False, choices=[("", "全部"), *MARK_CHOICES])
    category = forms.TypedChoiceField(
        label="类别", required=False, coerce=int, empty_value=None, choices=[("", "全部"), *CATEGORIES]
    )

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [("", "全部"), *((year, f"{year}年") for year in years)]  # type: ignore[attr-defined]  # a choice field
