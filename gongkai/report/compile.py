"""The facts of a year become the tables: counted cells are taken over, derived cells are sums of their parts.

Source: the form's own identities (国办公开办函〔2021〕30号, note of table three; totals of tables three and four).
"""

from collections.abc import Mapping
from decimal import Decimal

from gongkai.report.annual_report import Value
from gongkai.report.form import Form


def compile_figures(totals: Mapping[str, Decimal], form: Form) -> dict[str, Value]:
    """Every cell of `form` from the totals of its counted cells; a cell without a total is 0.

    In: totals by cell id, counts as whole numbers, charges in 万元. Out: figures by cell id in printed order; charges
    are decimal strings. Raises ValueError for a count that is negative or no whole number: such facts are a fault.
    """
    return {cell: value_of(cell, sum_of(cell, totals, form)) for cell in form.cells}


def sum_of(cell: str, totals: Mapping[str, Decimal], form: Form) -> Decimal:
    """The figure of one cell: the sum over the counted cells it is made of."""
    return sum((totals.get(part, Decimal(0)) for part in form.counted(cell)), Decimal(0))


def value_of(cell: str, amount: Decimal) -> Value:
    """An amount as it stands in its cell: money as a decimal string without idle zeros, everything else as a count."""
    if cell.startswith("charges."):
        return f"{amount.normalize():f}" if amount else "0"
    if amount < 0 or amount != int(amount):
        raise ValueError(f"{cell} = {amount} is no count")
    return int(amount)
