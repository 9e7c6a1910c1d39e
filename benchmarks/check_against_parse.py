"""A whole check of an HTML report against nothing but parsing the page with lxml."""

from lxml import etree

from benchmarks.measure import Result, compared, in_turns
from benchmarks.samples import sample
from gongkai.readers import read
from gongkai.report.examine import examine
from gongkai.report.recognise import recognise

AIM = 6.0
ROUNDS = 101


def run() -> Result:
    """The same bytes: parsed, and checked."""
    path = sample(".html")
    data = path.read_bytes()
    pairs = in_turns(
        lambda: examine(recognise(read(path))),
        lambda: etree.fromstring(data, etree.HTMLParser(encoding="utf-8")),
        ROUNDS,
    )
    return compared("检查一份 .html 对只用 lxml 解析它", pairs, aim=AIM)


if __name__ == "__main__":
    print(run().line)
