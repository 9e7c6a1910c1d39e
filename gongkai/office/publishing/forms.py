"""The forms of publications and imports."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from gongkai.office.documents import fields
from gongkai.office.documents.models import CATEGORIES
from gongkai.office.publishing.channel import Channel, channels
from gongkai.office.publishing.posted import Posted
from gongkai.office.publishing.reading.columns import NEEDED, TITLES
from gongkai.office.publishing.reading.file import MOST_BYTES, MOST_ROWS

ROW_HINTS = {
    "published_on": "写成 2021-03-05 的样子。",
    "channel": "可以写：" + "、".join(channel.title for channel in channels().values()) + "；几个途径用顿号隔开。",
}
"""What is said beside a row's fields."""
TOO_LARGE = f"文件超过 {MOST_BYTES // 1024 // 1024} MB，没有读；请按月份或途径拆成几份。"


class ReceiptsForm(forms.Form):
    """When, who says so, and for each channel whether, when and where it appeared there."""

    published_on = fields.day("公开日期")
    source = fields.line(
        "信息来源", longest=300, help_text="谁说的、从哪里看到的，例如：县政府网站栏目截图，办公室李文书核对。"
    )
    confirmed = forms.BooleanField(label="确是另一条，照样登记", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for channel in channels().values():
            self.fields[f"tick_{channel.key}"] = forms.BooleanField(label=channel.title, required=False)
            self.fields[f"on_{channel.key}"] = fields.day(f"{channel.title}的日期", required=False)
            self.fields[f"at_{channel.key}"] = fields.line(channel.receipt, longest=500, required=False)

    def lines(self) -> Iterator[tuple[Channel, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Each channel with its tick, day and address."""
        for channel in channels().values():
            yield channel, self[f"tick_{channel.key}"], self[f"on_{channel.key}"], self[f"at_{channel.key}"]

    def plain_fields(self) -> list[forms.BoundField]:
        """The fields above the channels."""
        return [bound for bound in self if not bound.name.startswith(("tick_", "on_", "at_", "confirmed"))]

    def clean(self) -> dict[str, Any]:
        """Gather the receipts: of every channel that is ticked, or of which a day or an address is given."""
        cleaned = super().clean() or {}
        first: date | None = cleaned.get("published_on")
        answers = {
            key: tuple(cleaned.pop(f"{part}_{key}", None) for part in ("tick", "on", "at")) for key in channels()
        }
        cleaned["receipts"] = (
            [
                Posted(key, on or first, address or "")
                for key, (tick, on, address) in answers.items()
                if tick or on or address
            ]
            if first
            else []
        )
        return cleaned


class RecordForm(ReceiptsForm):
    """A publication of which the office holds no document."""

    title = fields.line("标题")
    document_number = fields.line("文号", longest=60, required=False)
    index_number = fields.line("索引号", longest=100, required=False)
    category = fields.choice("第二十条类别", CATEGORIES, required=False, coerce=int, empty_value=None)
    column = fields.line("栏目", longest=100, required=False)

    field_order = ["title", "published_on", "source", "document_number", "index_number", "category", "column"]


class ReasonForm(forms.Form):
    """Why an entry was wrong."""

    reason = fields.line("作废理由", longest=300, help_text="例如：与第 12 条重复登记。理由会一直保留。")


class NothingForm(forms.Form):
    """An act that needs nothing but the decision."""


class UploadForm(forms.Form):
    """A list and where it comes from."""

    file = forms.FileField(
        label="台账文件",
        error_messages={
            "required": "请选择文件。",
            "empty": "文件是空的；请检查是否保存成功。",
            "invalid": "请选择文件。",
        },
        help_text=f"CSV 或 XLSX，最多 {MOST_ROWS} 行、{MOST_BYTES // 1024 // 1024} MB；第一行写列名，"
        "至少有“标题”和“公开日期”。",
    )
    source = fields.line("信息来源", longest=300, help_text="这份台账由谁整理、从哪里导出，会记在每一条上。")
    channel = fields.choice(
        "没有写明途径的记为",
        [(channel.key, channel.title) for channel in channels().values()],
        required=False,
        help_text="台账里有“途径”列的不用选。",
    )
    year = forms.IntegerField(
        label="台账年度",
        required=False,
        min_value=2008,
        max_value=2099,
        help_text="填了以后，日期不在这一年的行会提醒核对。",
        error_messages={"invalid": "年度请写成 2021 的样子。"},
    )

    def __init__(self, *args: Any, too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if too_large:  # such a file never arrives: uploads stay in memory, up to this size
            self.fields["file"].error_messages["required"] = TOO_LARGE


class RowForm(forms.Form):
    """A row's texts, typed anew where they were wrong; read by the same rules as the file."""

    version = fields.version()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field, title in TITLES.items():
            self.fields[field] = fields.line(
                title, longest=2000, required=field in NEEDED, help_text=ROW_HINTS.get(field, "")
            )


class FilterForm(forms.Form):
    """What the list of publications is narrowed down by; the year is always one."""

    year = forms.TypedChoiceField(label="年度", required=False, coerce=int, empty_value=None)
    channel = forms.ChoiceField(
        label="途径",
        required=False,
        choices=[("", "全部"), *((channel.key, channel.title) for channel in channels().values())],
    )
    month = forms.TypedChoiceField(
        label="月份",
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "全年"), *((month, f"{month}月") for month in range(1, 13))],
    )
    q = forms.CharField(
        label="查找", required=False, widget=forms.TextInput(attrs={"placeholder": "标题、文号或索引号"})
    )

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(year, f"{year}年") for year in years]  # type: ignore[attr-defined]  # a choice field
