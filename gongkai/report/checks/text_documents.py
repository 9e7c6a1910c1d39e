"""正文写的行政规范性文件制发、废止、现行有效件数，要与第二部分的表一致。

公开、备案、审查、清理、起草、转发的件数不是制发件数，不比较；同一句里还说到修订、修改的，制发件数不比较。
司法局和政府办公室经办的多是别的机关的文件，清理多是全区域的：只有句子写明是本机关的，才比较。
"""

from collections.abc import Iterator

from gongkai.law.instruments import FORMAT_2021
from gongkai.report.annual_report import AnnualReport, Section
from gongkai.report.check import Check, Circumstances, Example, Hit, Severity
from gongkai.report.prose import passages
from gongkai.report.said.claims import Office
from gongkai.report.said.documents import document_claims
from gongkai.report.said.places import place
from gongkai.report.samples import zeros

ROW = "normative_documents"
CELL = {
    "made": (f"documents.{ROW}.made", f"documents_2019.{ROW}.made"),
    "repealed": (f"documents.{ROW}.repealed",),
    "in_force": (f"documents.{ROW}.in_force",),
}
CALLED = {"made": "制发", "repealed": "废止", "in_force": "现行有效"}


def find(report: AnnualReport, _: Circumstances) -> Iterator[Hit]:
    """One hit for each figure that differs from the table's; expected is the table's figure."""
    for passage in passages(report):
        for claim in document_claims(passage.text, Office(report.agency, report.year)):
            cell = next((cell for cell in CELL[claim.topic] if isinstance(report.figures.get(cell), int)), "")
            if cell and report.number(cell) != claim.value:
                yield Hit(
                    f"正文写{CALLED[claim.topic]}行政规范性文件 {claim.value} 件，"
                    f"第二部分的表是 {report.number(cell)} 件。请核对，改成一致。",
                    place(passage, claim.statement, claim.quantity, (cell,)),
                    expected=int(report.number(cell)),
                    actual=claim.value,
                    severity=None if claim.sure else Severity.NOTICE,
                )


TABLE = zeros("documents.") | {f"documents.{ROW}.made": 3, f"documents.{ROW}.in_force": 15}
WORDS = "（一）主动公开。全年制发行政规范性文件{}件，现行有效15件。"

check = Check(
    id="AR804",
    name="text-documents",
    severity=Severity.WARNING,
    title="正文的规范性文件件数与第二部分的表不一致",
    basis=FORMAT_2021.part("附件二、主动公开政府信息情况"),
    find=find,
    passing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(3)),), figures=TABLE)),
    failing=Example(AnnualReport(sections=(Section(1, "总体情况", WORDS.format(5)),), figures=TABLE)),
)
