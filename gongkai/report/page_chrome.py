"""Where a report's own words begin on a web page: bread crumbs, source lines and buttons stand before them."""

import re

from gongkai.report.prose import Passage

OPENING = re.compile("根据|依据|按照|遵照|本报告|本年度报告|本年报|为贯彻|为落实|为深入|现将|现发布|现予")
"""The words with which the preface of a yearly report begins, in whatever order."""
CHROME = re.compile("当前位置|首页|来源[：:]|发布[时日][间期]|字[体号]|打印|浏览|分享|原文链接|页面链接|微信|文字版")


def own_words(passage: Passage) -> int:
    """The offset at which a passage begins to be the report's own: 0 but in a preface that follows a page's menu."""
    if passage.section is not None:
        return 0
    opening = OPENING.search(passage.text)
    before = opening.start() if opening else len(passage.text)
    return before if CHROME.search(passage.text, 0, before) else 0
