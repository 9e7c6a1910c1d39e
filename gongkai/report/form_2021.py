"""The form in force since the report of 2021 (国办公开办函〔2021〕30号): every row, column and cell named."""

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.form import Form, Grid, Label, Printed

SECTIONS = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)

STOCK = (Label("made", "本年制发件数"), Label("repealed", "本年废止件数"), Label("in_force", "现行有效件数"))
DOCUMENTS = (Label("rules", "规章"), Label("normative_documents", "行政规范性文件"))
LICENSING = (Label("licensing", "行政许可"),)
ENFORCEMENT = (Label("penalty", "行政处罚"), Label("coercion", "行政强制"))
CHARGES = (Label("administrative", "行政事业性收费"),)

BALANCE_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
ORGANISATIONS = (
    Label("enterprise", "商业企业"),
    Label("research_institution", "科研机构"),
    Label("public_welfare", "社会公益组织"),
    Label("legal_service", "法律服务机构"),
    Label("other_organisation", "其他"),
)
APPLICANTS = (Label("natural_person", "自然人"), *ORGANISATIONS)
COLUMNS = (*APPLICANTS, Label("total", "总计"))

RECEIVED = Label("received", "一、本年新收政府信息公开申请数量")
BROUGHT_FORWARD = Label("brought_forward", "二、上年结转政府信息公开申请数量")
OUTCOME_GROUPS: tuple[tuple[str, tuple[Label, ...]], ...] = (
    ("（一）予以公开", (Label("granted", ""),)),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", (Label("partial", ""),)),
    (
        "（三）不予公开",
        (
            Label("state_secret", "1.属于国家秘密"),
            Label("other_law", "2.其他法律行政法规禁止公开"),
            Label("three_securities", "3.危及“三安全一稳定”"),
            Label("third_party", "4.保护第三方合法权益"),
            Label("internal_affairs", "5.属于三类内部事务信息"),
            Label("process", "6.属于四类过程性信息"),
            Label("enforcement_file", "7.属于行政执法案卷"),
            Label("administrative_query", "8.属于行政查询事项"),
        ),
    ),
    (
        "（四）无法提供",
        (
            Label("not_held", "1.本机关不掌握相关政府信息"),
            Label("needs_creation", "2.没有现成信息需要另行制作"),
            Label("still_unclear", "3.补正后申请内容仍不明确"),
        ),
    ),
    (
        "（五）不予处理",
        (
            Label("petition", "1.信访举报投诉类申请"),
            Label("repeated", "2.重复申请"),
            Label("publication", "3.要求提供公开出版物"),
            Label("excessive", "4.无正当理由大量反复申请"),
            Label("reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
        ),
    ),
    (
        "（六）其他处理",
        (
            Label("not_corrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
            Label("fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
            Label("other", "3.其他"),
        ),
    ),
)
OUTCOMES = tuple(outcome for _, group in OUTCOME_GROUPS for outcome in group)
HANDLED = Label("handled", "（七）总计")
CARRIED_FORWARD = Label("carried_forward", "四、结转下年度继续办理")
RESULT_TITLE = "三、本年度办理结果"
ROWS = (RECEIVED, BROUGHT_FORWARD, *OUTCOMES, HANDLED, CARRIED_FORWARD)

RESULTS = (
    Label("upheld", "结果维持"),
    Label("corrected", "结果纠正"),
    Label("other", "其他结果"),
    Label("pending", "尚未审结"),
    Label("total", "总计"),
)
PROCEEDINGS = (
    Label("reconsideration", "行政复议"),
    Label("litigation_direct", "未经复议直接起诉"),
    Label("litigation_after_review", "复议后起诉"),
)


def item_block(item: str, head: str, table: str, rows: tuple[Label, ...]) -> Grid:
    """One block of table two with a single column of figures that spans three columns of print."""
    lines: list[tuple[Printed, ...]] = [
        (Printed(f"第二十条第（{item}）项", columns=4),),
        (Printed("信息内容"), Printed(head, columns=3)),
    ]
    lines += [(Printed(row.title), Printed(cell=f"{table}.{row.key}", columns=3)) for row in rows]
    return tuple(lines)


def table_two() -> Grid:
    """Table two: items one, five, six and eight of Article 20."""
    documents: list[tuple[Printed, ...]] = [
        (Printed("第二十条第（一）项", columns=4),),
        (Printed("信息内容"), *(Printed(column.title) for column in STOCK)),
    ]
    documents += [
        (Printed(row.title), *(Printed(cell=f"documents.{row.key}.{column.key}") for column in STOCK))
        for row in DOCUMENTS
    ]
    return (
        *documents,
        *item_block("五", "本年处理决定数量", "decisions", LICENSING),
        *item_block("六", "本年处理决定数量", "decisions", ENFORCEMENT),
        *item_block("八", "本年收费金额（单位：万元）", "charges", CHARGES),
    )


def figures_of(row: str) -> tuple[Printed, ...]:
    """The seven figures of one row of table three."""
    return tuple(Printed(cell=f"applications.{column.key}.{row}") for column in COLUMNS)


def table_three(groups: tuple[tuple[str, tuple[Label, ...]], ...] = OUTCOME_GROUPS) -> Grid:
    """Table three: applications by kind of applicant and final outcome."""
    lines: list[tuple[Printed, ...]] = [
        (Printed(BALANCE_NOTE, columns=3, rows=3), Printed("申请人情况", columns=7)),
        (Printed("自然人", rows=2), Printed("法人或其他组织", columns=5), Printed("总计", rows=2)),
        tuple(Printed(column.title) for column in ORGANISATIONS),
        (Printed(RECEIVED.title, columns=3), *figures_of(RECEIVED.key)),
        (Printed(BROUGHT_FORWARD.title, columns=3), *figures_of(BROUGHT_FORWARD.key)),
    ]
    height = sum(len(rows) for _, rows in groups) + 1
    for title, rows in groups:
        for index, row in enumerate(rows):
            line: list[Printed] = [] if len(lines) > 5 else [Printed(RESULT_TITLE, rows=height)]
            if not row.title:
                line.append(Printed(title, columns=2))
            else:
                line += [Printed(title, rows=len(rows))] if index == 0 else []
                line.append(Printed(row.title))
            lines.append((*line, *figures_of(row.key)))
    lines.append((Printed(HANDLED.title, columns=2), *figures_of(HANDLED.key)))
    lines.append((Printed(CARRIED_FORWARD.title, columns=3), *figures_of(CARRIED_FORWARD.key)))
    return tuple(lines)


def table_four() -> Grid:
    """Table four: reconsideration and litigation over disclosure."""
    review, *suits = PROCEEDINGS
    return (
        (Printed(review.title, columns=5), Printed("行政诉讼", columns=10)),
        (
            *(Printed(result.title, rows=2) for result in RESULTS),
            *(Printed(suit.title, columns=5) for suit in suits),
        ),
        tuple(Printed(result.title) for _ in suits for result in RESULTS),
        tuple(
            Printed(cell=f"disputes.{proceeding.key}.{result.key}") for proceeding in PROCEEDINGS for result in RESULTS
        ),
    )


def application_parts(outcomes: tuple[Label, ...]) -> dict[str, tuple[str, ...]]:
    """The identities of table three: a row's total over its columns, a column's handled over its outcomes."""
    parts = {
        f"applications.{column.key}.handled": tuple(f"applications.{column.key}.{row.key}" for row in outcomes)
        for column in APPLICANTS
    }
    for row in (RECEIVED, BROUGHT_FORWARD, *outcomes, HANDLED, CARRIED_FORWARD):
        parts[f"applications.total.{row.key}"] = tuple(f"applications.{c.key}.{row.key}" for c in APPLICANTS)
    return parts


def dispute_parts() -> dict[str, tuple[str, ...]]:
    """The identities of table four: each total over its four results."""
    return {
        f"disputes.{proceeding.key}.total": tuple(f"disputes.{proceeding.key}.{r.key}" for r in RESULTS[:-1])
        for proceeding in PROCEEDINGS
    }


def application_titles(groups: tuple[tuple[str, tuple[Label, ...]], ...]) -> dict[str, str]:
    """What a person calls each cell of table three: column · row."""
    names = {RECEIVED.key: "本年新收", BROUGHT_FORWARD.key: "上年结转", HANDLED.key: "办理结果总计"}
    names[CARRIED_FORWARD.key] = "结转下年度继续办理"
    for title, rows in groups:
        names |= {row.key: (f"{title[3:]}·{row.title[2:]}" if row.title else title[3:].split("（")[0]) for row in rows}
    columns = {column.key: column.title for column in COLUMNS} | {"other_organisation": "其他组织"}
    return {f"applications.{c}.{r}": f"{columns[c]}·{names[r]}" for c in columns for r in names}


def dispute_titles() -> dict[str, str]:
    """What a person calls each cell of table four."""
    return {f"disputes.{p.key}.{r.key}": f"{p.title}·{r.title}" for p in PROCEEDINGS for r in RESULTS}


FORM = Form(
    key="2021",
    instrument=FORMAT_2021,
    sections=SECTIONS,
    layout={2: table_two(), 3: table_three(), 4: table_four()},
    titles={
        **{f"documents.{row.key}.{c.key}": f"{row.title}·{c.title}" for row in DOCUMENTS for c in STOCK},
        **{f"decisions.{row.key}": f"{row.title}·本年处理决定数量" for row in (*LICENSING, *ENFORCEMENT)},
        **{f"charges.{row.key}": f"{row.title}·本年收费金额（万元）" for row in CHARGES},
        **application_titles(OUTCOME_GROUPS),
        **dispute_titles(),
    },
    parts={**application_parts(OUTCOMES), **dispute_parts()},
)
