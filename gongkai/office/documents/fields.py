"""Fields of forms that speak plainly: what is missing or wrong is said with the field's own name."""

from collections.abc import Iterable
from typing import Any

from django import forms


def line(label: str, *, longest: int = 300, required: bool = True, **more: Any) -> forms.CharField:
    """One line of text."""
    wrong = {"required": f"请填写{label}。", "max_length": f"{label}最多 {longest} 字。"}
    return forms.CharField(label=label, max_length=longest, required=required, error_messages=wrong, **more)


def words(label: str, *, rows: int, longest: int | None = None, required: bool = True, **more: Any) -> forms.CharField:
    """Text of several lines."""
    wrong = {"required": f"请填写{label}。", "max_length": f"{label}最多 {longest} 字。"}
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, max_length=longest, required=required, widget=area, error_messages=wrong, **more
    )


def day(label: str, *, required: bool = True, **more: Any) -> forms.DateField:
    """A day, from the browser's calendar or typed."""
    wrong = {"required": f"请填写{label}。", "invalid": f"{label}不是日期，请写成 2021-03-05 的样子。"}
    return forms.DateField(
        label=label,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日"],
        error_messages=wrong,
        **more,
    )


def choice(
    label: str, choices: Iterable[tuple[Any, str]], *, required: bool = True, **more: Any
) -> forms.TypedChoiceField:
    """One of a list; not required, it begins with an empty line."""
    offered = [("", "请选择" if required else "不选"), *choices]
    wrong = {"required": f"请选择{label}。", "invalid_choice": f"{label}没有这一项，请从列表里选。"}
    return forms.TypedChoiceField(label=label, choices=offered, required=required, error_messages=wrong, **more)


def version() -> forms.IntegerField:
    """The version that an edit is based on, carried in the page."""
    return forms.IntegerField(widget=forms.HiddenInput)
