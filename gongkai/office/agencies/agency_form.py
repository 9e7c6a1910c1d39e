"""The form of the agency's own data and office hours."""

from typing import Any

from django import forms

from gongkai.office.agencies.actions.revise_agency import FIELDS
from gongkai.office.agencies.contact import ALL_YEAR, WEEKDAYS
from gongkai.office.agencies.forms import NOT_AN_ADDRESS
from gongkai.office.agencies.models import Agency

SPARE_SEASONS = 2
"""Seasons that the form offers at least: most offices have one or two."""
TIMES = (
    ("morning_from", "上午开始"),
    ("morning_to", "上午结束"),
    ("afternoon_from", "下午开始"),
    ("afternoon_to", "下午结束"),
)


class AgencyForm(forms.ModelForm):  # type: ignore[type-arg]  # not generic when the program runs
    """The agency's own data and the office hours of some seasons, based on a version."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    website = forms.URLField(
        label="网址",
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "这不是网址，请写成 https://www.example.gov.cn 这样。"},
    )

    class Meta:
        """What the act changes."""

        model = Agency
        fields = [*FIELDS]
        error_messages = {"name": {"unique": "已经有一个同名的机关，请核对全称。"}, "email": NOT_AN_ADDRESS}

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        rows = list(self.instance.hours.all())
        self.seasons = range(max(SPARE_SEASONS, len(rows) + 1))
        self.initial["version"] = self.instance.version
        for number in self.seasons:
            self.add_season(number)
            if number < len(rows):
                kept = {name: getattr(rows[number], name) for name in ("season", "days", *dict(TIMES))}
                self.initial.update({f"{name}_{number}": value for name, value in kept.items()})

    def add_season(self, number: int) -> None:
        """The fields of one season: its name, its days, its hours."""
        for name, label, longest, example in (("season", "作息", 20, ALL_YEAR), ("days", "日期", 40, WEEKDAYS)):
            widget = forms.TextInput(attrs={"placeholder": example})
            self.fields[f"{name}_{number}"] = forms.CharField(
                label=label, max_length=longest, required=False, widget=widget
            )
        for name, label in TIMES:
            self.fields[f"{name}_{number}"] = forms.TimeField(
                label=label,
                required=False,
                widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
                error_messages={"invalid": "这不是时间，请写成 8:30 这样。"},
            )

    def clean_postcode(self) -> str:
        """Six digits or nothing."""
        postcode: str = self.cleaned_data["postcode"]
        if postcode and not (len(postcode) == 6 and postcode.isascii() and postcode.isdigit()):
            raise forms.ValidationError("邮政编码是六位数字，请核对。")
        return postcode

    def clean_index_template(self) -> str:
        """A pattern that gives every document its own number."""
        template: str = self.cleaned_data["index_template"]
        try:
            numbers = {template.format(code="X", year=2022, serial=serial) for serial in (1, 2)}
        except (KeyError, IndexError, ValueError, AttributeError):
            numbers = set()
        if len(numbers) < 2:
            raise forms.ValidationError("索引号格式要写成 {code}/{year}-{serial:05d} 这样，其中必须有 {serial}。")
        return template

    def own_fields(self) -> list[forms.BoundField]:
        """The fields of the agency itself."""
        return [self[name] for name in FIELDS]

    def season_rows(self) -> list[list[forms.BoundField]]:
        """The fields of the seasons, a row each."""
        return [[self[f"{name}_{number}"] for name in ("season", "days", *dict(TIMES))] for number in self.seasons]

    def clean(self) -> dict[str, Any]:
        """A season is whole or empty, its hours run forward, and no two are named alike."""
        cleaned: dict[str, Any] = super().clean() or {}
        for number in self.seasons:
            self.check_season(number, cleaned)
        names = [row["season"] for row in self.hours(cleaned)]
        if len(set(names)) < len(names):
            self.add_error(None, "两行办公时间的作息名称相同，请改成不同的名称，例如“冬季作息”“夏季作息”。")
        return cleaned

    def check_season(self, number: int, cleaned: dict[str, Any]) -> None:
        """Complain about hours that are incomplete or run backwards."""
        moments = [cleaned.get(f"{name}_{number}") for name, _ in TIMES]
        if any(f"{name}_{number}" in self.errors for name, _ in TIMES) or not any(moments):
            return
        if not all(moments):
            self.add_error(f"season_{number}", f"第 {number + 1} 行办公时间没有填全：上午、下午的开始和结束都要填。")
        elif not moments[0] < moments[1] <= moments[2] < moments[3]:  # type: ignore[operator]  # all are there
            self.add_error(f"season_{number}", f"第 {number + 1} 行办公时间的先后不对，请核对。")

    def hours(self, cleaned: dict[str, Any]) -> list[dict[str, Any]]:
        """The seasons that have hours, as fields of OfficeHours."""
        rows = [
            {name: cleaned.get(f"{name}_{number}") for name in ("season", "days", *dict(TIMES))}
            for number in self.seasons
        ]
        filled = [row for row in rows if row["morning_from"] and row["afternoon_to"]]
        for row in filled:
            row["season"] = row["season"] or ALL_YEAR
            row["days"] = row["days"] or WEEKDAYS
        return filled
