"""The forms of the acts on people."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from gongkai.office.agencies.models import Officer
from gongkai.office.agencies.roles import ROLES

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
