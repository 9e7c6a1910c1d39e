"""The forms of the acts on people and on the agency's own data."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from gongkai.office.agencies.actions.revise_agency import FIELDS
from gongkai.office.agencies.contact import ALL_YEAR, WEEKDAYS
from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.agencies.roles import ROLES

SPARE_SEASONS = 2
"""Seasons that the form offers at least: most offices have one or two."""
TIMES = (
    ("morning_from", "上午开始"),
    ("morning_to", "上午结束"),
    ("afternoon_from", "下午开始"),
    ("afternoon_to", "下午结束"),
)


NOT_AN_ADDRESS = {"invalid": "这不是电子邮箱地址，请核对。"}


def day_field(label: str, **options: Any) -> forms.DateField:
    """A date with the browser's own picker."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "这不是日期，请写成 2026-03-19 这样。"},
        **options,
    )


def people_field(label: str, people: Iterable[Officer], **options: Any) -> forms.TypedChoiceField:
    """A choice among some officers; cleaned to the officer."""
    found = {str(person.pk): person for person in people}
    choices = [("", "请选择")] + [(key, f"{person.name}　{person.post}".strip()) for key, person in found.items()]
    return forms.TypedChoiceField(label=label, choices=choices, coerce=found.__getitem__, empty_value=None, **options)


class DetailsForm(forms.Form):
    """Name, unit, post, e-mail of an officer."""

    name = forms.CharField(label="姓名", max_length=40)
    unit = forms.CharField(
        label="内设机构",
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"list": "units"}),
        help_text="写新的名称就会新增一个内设机构。",
    )
    post = forms.CharField(label="职务", max_length=40, required=False)
    email = forms.EmailField(label="电子邮箱", required=False, error_messages=NOT_AN_ADDRESS)


class AmendForm(DetailsForm):
    """The same, based on a version."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class JoinForm(DetailsForm):
    """Somebody begins to work here."""

    sign_in_name = forms.CharField(
        label="登录名",
        min_length=2,
        max_length=40,
        validators=[RegexValidator(r"^[a-z0-9._-]+$", "登录名只用小写字母、数字、点、横线，例如 zhang.wei。")],
        help_text="小写字母和数字，用过的登录名不再给别人。",
    )
    roles = forms.MultipleChoiceField(
        label="角色",
        required=False,
        choices=[(role.key, f"{role.title}：{role.description}") for role in ROLES],
        widget=forms.CheckboxSelectMultiple,
        help_text="经办、审核、签发由不同的人担任，系统管理员不经手业务。只做代理人的，可以先不给角色。",
    )
    joined_on = day_field("到岗日期", help_text="不晚于今天；角色从今天起算。")

    field_order = ["name", "sign_in_name", "unit", "post", "email", "joined_on", "roles"]


class AppointForm(forms.Form):
    """A role from a day on."""

    role = forms.ChoiceField(label="角色", choices=[(role.key, f"{role.title}：{role.description}") for role in ROLES])
    from_on = day_field("起")
    to_on = day_field("止", required=False, help_text="这一天仍在任；不填表示没有期限。")

    def clean(self) -> dict[str, Any]:
        """The end is not before the beginning."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("from_on") and cleaned.get("to_on") and cleaned["to_on"] < cleaned["from_on"]:
            self.add_error("to_on", "止日早于起日，请核对。")
        return cleaned


class RelieveForm(forms.Form):
    """The last day in a role."""

    last_day = day_field("最后一天", help_text="这一天仍在任，第二天起不再有这个角色。")


class StandInForm(forms.Form):
    """A colleague for some days."""

    from_on = day_field("起")
    to_on = day_field("止", help_text="这一天仍由代理人办理。")
    reason = forms.CharField(label="原因", max_length=100, help_text="例如：年休假、外出培训。")

    field_order = ["deputy", "from_on", "to_on", "reason"]

    def __init__(self, *given: Any, people: Iterable[Officer], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["deputy"] = people_field("代理人", people)
        self.order_fields(self.field_order)


class HandOverForm(forms.Form):
    """A colleague takes over."""

    note = forms.CharField(label="交接说明", max_length=200, required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *given: Any, people: Iterable[Officer], **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["taker"] = people_field("接手人", people)
        self.order_fields(["taker", "note"])


class NothingForm(forms.Form):
    """An act that needs nothing but the decision."""


class PasswordForm(forms.Form):
    """One's own new password, typed twice."""

    old_password = forms.CharField(
        label="现在的口令",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new_password = forms.CharField(
        label="新口令",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="至少 10 个字符，不能全是数字，不能是常见的词。",
    )
    new_password_again = forms.CharField(
        label="再输一遍新口令",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *given: Any, officer: Officer, **named: Any) -> None:
        super().__init__(*given, **named)
        self.officer = officer

    def clean_old_password(self) -> str:
        """It is the present one."""
        old: str = self.cleaned_data["old_password"]
        if not self.officer.check_password(old):
            raise forms.ValidationError("现在的口令不对，请核对。")
        return old

    def clean(self) -> dict[str, Any]:
        """Both new ones are alike."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("new_password") != cleaned.get("new_password_again") and not self.errors:
            self.add_error("new_password_again", "两遍新口令不一样，请重新输入。")
        return cleaned


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
