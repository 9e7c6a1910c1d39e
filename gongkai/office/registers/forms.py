"""The forms of the registers' acts."""

from typing import Any

from django import forms

from gongkai.office.agencies.models import Agency
from gongkai.office.documents.fields import choice, day, line, words
from gongkai.office.registers import queries
from gongkai.office.registers.cells import MONEY_DECIMALS, grouped
from gongkai.office.registers.kind import RegisterKind, kinds
from gongkai.office.registers.proposals import Correction, NewEntry, NewFigure

LINE = 200
"""Characters of a title, a source, a reason, as the tables hold them."""
SOURCE_OF_FIGURE = "谁说的、根据什么，例如：区政府办公室《2021年网站信息统计表》；普法科填报。"
UNPUBLISHED_COUNT = "依法没有公开的也要登记，年度报告计入全部处理决定（《年度报告格式》一、（二））。"


def amount(label: str, *, digits: int, places: int, hint: str = "") -> forms.DecimalField:
    """A number of at most so many digits in all, and decimal places."""
    return forms.DecimalField(
        label=label,
        max_digits=digits,
        decimal_places=places,
        help_text=hint,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "amount"}),
        error_messages={
            "required": f"请填写{label}。",
            "invalid": f"{label}不是数，请只写数字，例如 12 或 1350.50。",
            "max_digits": f"{label}太大，请核对单位。",
            "max_whole_digits": f"{label}太大，请核对单位。",
            "max_decimal_places": f"{label}最多有 {places} 位小数。",
        },
    )


class EntryForm(forms.Form):
    """One record; the labels are those of its kind."""

    def __init__(self, *args: Any, kind: RegisterKind, agency: Agency, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        columns = kind.columns
        if kind.ends:
            self.fields["ends"] = Ending(agency, kind)
        self.fields["title"] = line(columns.title, longest=LINE)
        self.fields["number"] = line(columns.number, longest=80, required=False)
        self.fields["on"] = day(columns.on)
        if columns.amount:
            hint = "单位是元；年度报告按万元计，由程序换算。"
            self.fields["amount"] = amount(columns.amount, digits=14, places=2, hint=hint)
        if columns.public:
            self.fields["public"] = forms.BooleanField(
                label=columns.public, required=False, initial=True, help_text=UNPUBLISHED_COUNT
            )
        hint = "这条记录从哪里来，例如：案卷、系统导出表、科室填报。"
        self.fields["source"] = line("依据", longest=LINE, help_text=hint)


class Ending(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's class takes none when it runs
    """Which record a repeal ends: those still in force."""

    def __init__(self, agency: Agency, kind: RegisterKind) -> None:
        label = kind.columns.ends
        super().__init__(
            queryset=queries.open_to_end(agency.pk, kind),
            label=label,
            empty_label="请选择",
            help_text=f"只列出“{kinds()[kind.ends].title}”台账里现行有效的；没有的请先登记。",
            error_messages={
                "required": f"请选择{label}。",
                "invalid_choice": f"选定的{label}已经不是现行有效，请重选。",
            },
        )

    def label_from_instance(self, obj: Any) -> str:
        """Day and name of a record."""
        return f"{obj.on:%Y-%m-%d}　{obj}"


def new_entry(typed: dict[str, Any]) -> NewEntry:
    """The record that an `EntryForm` holds."""
    return NewEntry(**typed)


class ReasonForm(forms.Form):
    """Why a record is annulled."""

    reason = words("作废原因", rows=3, longest=LINE, help_text="例如：与〔2021〕3号重复登记。")


class FigureForm(forms.Form):
    """A figure that no records count."""

    def __init__(self, *args: Any, years: range, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups: list[Any] = [
            (group, [(figure.cell, f"{figure.title}（{figure.unit}）") for figure in figures])
            for group, figures in grouped().items()
        ]
        self.fields["year"] = choice("年度", [(str(year), f"{year}年") for year in years])
        self.fields["cell"] = choice("指标", groups)
        self.fields["amount"] = amount(
            "数", digits=15, places=MONEY_DECIMALS, hint="只写数字；行政事业性收费按万元填写。"
        )
        self.fields["source"] = line("来源", longest=LINE, help_text=SOURCE_OF_FIGURE)
        self.fields["on"] = day("截至日期", help_text="这个数说的是到哪一天为止，一般是12月31日。")
        self.fields["confirmed"] = forms.BooleanField(
            label="不含已登记的记录",
            required=False,
            help_text="录入的数会和系统里逐件登记的记录相加。两边都有时要勾选，确认没有算两遍。",
        )


def new_figure(typed: dict[str, Any]) -> NewFigure:
    """The figure that a `FigureForm` holds."""
    return NewFigure(**(typed | {"year": int(typed["year"])}))


class CorrectionForm(forms.Form):
    """What an entered figure should have been."""

    amount = amount("数", digits=15, places=MONEY_DECIMALS)
    source = line("来源", longest=LINE, help_text=SOURCE_OF_FIGURE)
    on = day("截至日期")
    reason = words("更正原因", rows=3, longest=LINE, help_text="原来的数和这个原因都会保留。")


def correction(typed: dict[str, Any]) -> Correction:
    """The correction that a `CorrectionForm` holds."""
    return Correction(**typed)
