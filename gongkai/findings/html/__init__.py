"""The report as on paper with its findings in the margin: a piece of a page, and a whole page for a run."""

from gongkai.findings.html.leaf import fragment as fragment
from gongkai.findings.html.page import style as style
from gongkai.findings.html.page import write as write

SUFFIXES = (".html", ".htm")
BINARY = False
REPORTS = True
