"""What the check page asks for."""

from datetime import date
from functools import cache

from django import forms

from gongkai import discovery
from gongkai.portal.uploads import TOO_LARGE
from gongkai.readers import LIMIT

EMPTY = "文件是空的，没有读；请检查是否保存成功。"
FIRST_DAY = date(2008, 5, 1)
"""Before the Regulation was in force nobody published such a report."""


USUAL = (".docx", ".pdf", ".html", ".txt", ".xlsx")
"""The formats that the page names; the others are taken too."""


@cache
def suffixes() -> list[str]:
    """What the readers take."""
    return sorted({suffix for reader in discovery.modules("gongkai.readers") for suffix in reader.SUFFIXES})


def file_field(label: str, **options: str | bool) -> forms.FileField:
    """A file of one of the known formats."""
    messages = {"required": "请先选择年度报告的文件。", "empty": EMPTY, "missing": "没有收到文件，请重新选择。"}
    chooser = forms.FileInput(attrs={"accept": ",".join(suffixes())})
    return forms.FileField(label=label, widget=chooser, error_messages=messages, **options)  # type: ignore[arg-type]  # words and flags as Django takes them


class CheckForm(forms.Form):
    """A report, last year's if there is one, the day on which it was published."""

    report = file_field("年度报告文件")
    previous = file_field("上一年的年度报告", required=False, help_text="有了它，才能核对结转件数和现行有效件数。")
    published = forms.DateField(
        label="公布日期",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "公布日期不对，请写成 2026-01-31 这样。"},
        help_text="用来核对是否按期公布。",
    )

    def clean_published(self) -> date | None:
        """A day on which a report can have been published."""
        day: date | None = self.cleaned_data["published"]
        if day and not FIRST_DAY <= day <= date(2100, 1, 1):
            raise forms.ValidationError("公布日期不对，请写成 2026-01-31 这样。")
        return day

    def clean(self) -> dict[str, object]:
        """Neither file may be larger than readers take."""
        for name in ("report", "previous"):
            file = self.cleaned_data.get(name)
            if file and file.size > LIMIT:
                self.add_error(name, TOO_LARGE)
        return self.cleaned_data
