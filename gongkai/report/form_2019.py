"""The trial form of the reports of 2019 and 2020 (国办公开办函〔2019〕60号): table two differs, （六） is one row."""

from gongkai.law.instruments import FORMAT_2019
from gongkai.report import form_2021
from gongkai.report.form import Form, Grid, Label, Printed

PUBLICITY = (
    Label("made", "本年新制作数量"),
    Label("newly_public", "本年新公开数量"),
    Label("public_total", "对外公开总数量"),
)
CHANGE = (Label("items_last_year", "上一年项目数量"), Label("change", "本年增/减"))
DECISIONS = (*CHANGE, Label("decisions", "处理决定数量"))
PROCUREMENT = (Label("items", "采购项目数量"), Label("amount", "采购总金额"))

BLOCKS: tuple[tuple[str, tuple[Label, ...], tuple[Label, ...]], ...] = (
    ("一", PUBLICITY, (Label("rules", "规章"), Label("normative_documents", "规范性文件"))),
    ("五", DECISIONS, (Label("licensing", "行政许可"), Label("other_services", "其他对外管理服务事项"))),
    ("六", DECISIONS, (Label("penalty", "行政处罚"), Label("coercion", "行政强制"))),
    ("八", CHANGE, (Label("charges", "行政事业性收费"),)),
    ("九", PROCUREMENT, (Label("procurement", "政府集中采购"),)),
)

OUTCOME_GROUPS = (*form_2021.OUTCOME_GROUPS[:-1], ("（六）其他处理", (Label("other", ""),)))
OUTCOMES = tuple(outcome for _, group in OUTCOME_GROUPS for outcome in group)


def wide(count: int, index: int) -> int:
    """How many of the three columns of print the figure `index` of `count` covers: the last takes what is left."""
    return 3 - count + 1 if index == count - 1 else 1


def table_two() -> Grid:
    """Table two of the trial form: items one, five, six, eight and nine of Article 20."""
    lines: list[tuple[Printed, ...]] = []
    for item, columns, rows in BLOCKS:
        last = len(columns)
        lines.append((Printed(f"第二十条第（{item}）项", columns=4),))
        heads = (Printed(c.title, columns=wide(last, i)) for i, c in enumerate(columns))
        lines.append((Printed("信息内容"), *heads))
        for row in rows:
            cells = (
                Printed(cell=f"documents_2019.{row.key}.{c.key}", columns=wide(last, i)) for i, c in enumerate(columns)
            )
            lines.append((Printed(row.title), *cells))
    return tuple(lines)


FORM = Form(
    key="2019",
    instrument=FORMAT_2019,
    sections=form_2021.SECTIONS,
    layout={2: table_two(), 3: form_2021.table_three(OUTCOME_GROUPS), 4: form_2021.table_four()},
    titles={
        **{f"documents_2019.{r.key}.{c.key}": f"{r.title}·{c.title}" for _, cs, rs in BLOCKS for r in rs for c in cs},
        **form_2021.application_titles(OUTCOME_GROUPS),
        **form_2021.dispute_titles(),
    },
    parts={**form_2021.application_parts(OUTCOMES), **form_2021.dispute_parts()},
)
