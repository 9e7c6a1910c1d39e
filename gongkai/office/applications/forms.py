"""The forms of the acts on an application, and the list's filters."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString

from gongkai.office.applications.models import APPLICANT_KINDS, Way
from gongkai.office.applications.outcomes import Outcome, grouped
from gongkai.office.documents.fields import choice, day, version, words

RECEIVED_HINT = (
    "当面提交的，是提交之日；邮寄的，是签收之日；平常信函，是与申请人确认之日；互联网、传真，是双方确认之日"
    "（《条例》第三十一条）。"
)
SUBJECT_HINT = "只写要什么信息：名称、文号或者特征。不写申请人的姓名、证件号码、电话和地址。"
REASON = 200


class RegisterForm(forms.Form):
    """A new application."""

    applicant_kind = choice("申请人类别", APPLICANT_KINDS, help_text="按年度报告表三的六类选择。")
    way = choice("提交方式", Way.choices)
    received_on = day("收到日期", help_text=RECEIVED_HINT)
    subject = words("申请内容", rows=5, longest=500, help_text=SUBJECT_HINT)


class AmendForm(RegisterForm):
    """What was registered, set right."""

    reason = words("更正原因", rows=2, longest=REASON, help_text="原来的登记和这个原因都会保留。")
    version = version()


class ReopenForm(forms.Form):
    """Why an answer is withdrawn."""

    reason = words("撤销原因", rows=3, longest=REASON, help_text="例如：录到了另一件申请上。")
    version = version()


def offered(outcome: Outcome, title: str = "") -> SafeString:
    """An outcome with its article beside it."""
    if not outcome.articles:
        return format_html("{}", title or outcome.title)
    return format_html("{}<cite>{}</cite>", title or outcome.title, outcome.basis)


def offers() -> list[Any]:
    """The 21 outcomes in the groups of the form; a group of one stands for itself."""
    return [
        (group, [(row.key, offered(row)) for row in rows]) if len(rows) > 1 else (rows[0].key, offered(rows[0], group))
        for group, rows in grouped().items()
    ]


class AnswerForm(forms.Form):
    """The outcome and the day of the answer."""

    outcome = forms.ChoiceField(
        label="办理结果",
        choices=offers,
        widget=forms.RadioSelect(attrs={"class": "outcomes"}),
        help_text="每件申请只有一个最终结果；有的公开、有的不公开的，选“部分公开”。",
        error_messages={"required": "请选择办理结果。", "invalid_choice": "没有这种办理结果，请从列表里选。"},
    )
    answered_on = day("答复日期", help_text="答复书的落款日期。")
    version = version()


class FilterForm(forms.Form):
    """Which applications the list shows."""

    def __init__(self, *args: Any, years: range, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        results: list[Any] = [(group, [(row.key, row.title) for row in rows]) for group, rows in grouped().items()]
        every_year = [("", "全部年度"), *((str(year), f"{year}年") for year in years)]
        every_result: list[Any] = [("", "全部情况"), ("open", "在办"), *results]
        self.fields["year"] = forms.TypedChoiceField(
            label="年度", choices=every_year, coerce=int, empty_value=None, required=False
        )
        self.fields["outcome"] = forms.ChoiceField(label="情况", choices=every_result, required=False)
