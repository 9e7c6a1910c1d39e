"""What the text claims as the whole of what the office published of its own accord in the year (主动公开)."""

import re
from collections.abc import Iterator

from gongkai.report.said.claims import CHANNEL, COMPARED, Claim, Office, claimed
from gongkai.report.said.statements import statements

WHOLE = re.compile(
    "(?:全年|年度|今年|年|共|累计|总计|合计)[^，。；]{0,12}主动公开(?:了)?(?:各类|各种|政府|政务|信息|共|累计|数量|总计|了)*$"
)
PLACES = re.compile("通过|利用|依托|借助|在[^，。；]{0,14}(?:上|栏)|微信|微博|公众号|新媒体|公报|公示栏|其中|专栏|栏目")
PARTIAL = re.compile("[一二三四五六七八九]是|（[0-9]+）|(?:^|[^0-9])[0-9]{1,2}[.．、]|领域|方面的|重点")
UNITS = ("条", "件", "份", "篇", "条次", "件次", "个")


def published_claims(passage: str, office: Office) -> Iterator[Claim]:
    """The claims of one passage on the number of items published; those within one field of work are not sure."""
    if "主动公开" not in passage:
        return
    previous, begun = None, 0
    for statement in statements(passage):
        if not previous or previous.block != statement.block:
            begun = statement.start
        for quantity in statement.held if "主动公开" in statement.words else ():
            words = statement.text[statement.start : quantity.start]
            clause = words[words.rfind("；") + 1 :]
            if not WHOLE.search(statement.before(quantity)) or PLACES.search(clause) or CHANNEL.search(clause):
                continue
            claim = None if COMPARED.search(clause) else claimed("published", quantity, statement, previous, office)
            if claim and quantity.unit in UNITS:
                within = PARTIAL.search(statement.text[begun : quantity.start])
                yield claim._replace(sure=claim.sure and not within)
        previous = statement
