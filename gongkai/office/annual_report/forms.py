"""The forms of the annual report's acts."""

from django import forms


class OpenForm(forms.Form):
    """Which year to begin."""

    year = forms.IntegerField(label="年度", min_value=2000, max_value=2100)


class SectionForm(forms.Form):
    """The words of a section, figures as 【名称：数】."""

    text = forms.CharField(
        label="正文",
        required=False,
        widget=forms.Textarea(attrs={"rows": 22}),
        help_text="【名称：数】里的数字与记录相连：打印时只出现数字，记录变了会在这里提醒。",
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class SignForm(forms.Form):
    """Signing; a reason only where errors stand."""

    reason = forms.CharField(
        label="检查有错误仍要签发的理由",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="没有错误时不用填。理由会随年度报告一直保存。",
    )


class ReasonForm(forms.Form):
    """Why a version is reopened."""

    reason = forms.CharField(label="理由", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class NothingForm(forms.Form):
    """An act that needs nothing but the decision."""
