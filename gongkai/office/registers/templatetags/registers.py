"""How an entered amount stands on a page."""

from decimal import Decimal

from django import template

from gongkai.office.registers.obstacles import number

register = template.Library()


@register.filter
def plain(amount: Decimal) -> str:
    """An amount without idle zeros: 87.000000 is 87."""
    return number(amount)
