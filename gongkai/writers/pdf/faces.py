"""Which faces a PDF is set in: the official ones where they are installed, else the next free one of the same kind."""

from functools import cache

import typst

SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", "Songti SC", "STSong", "AR PL UMing CN")
SANS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
)
SONG = ("SimSun", "NSimSun", *SERIF)
HEI = ("SimHei", "STHeiti", *SANS)
FANG_SONG = ("FangSong_GB2312", "FangSong", "STFangsong", "FandolFang R", "Zhuque Fangsong (technical preview)")
KAI = ("KaiTi_GB2312", "KaiTi", "STKaiti", "LXGW WenKai", "AR PL KaitiM GB", "AR PL UKai CN")
TITLE = ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "STZhongsong")
BUILT_IN = "Libertinus Serif"
"""A face that the setter brings itself; it has no Chinese."""
LATIN = ("Times New Roman", "Liberation Serif", "Tinos", BUILT_IN)
LAST = (*SERIF, *SANS)
"""What stands in for a character that a style's own faces lack: rare names are in these."""
STYLES = {
    "body": (*LATIN, *FANG_SONG, *SONG, *LAST),
    "title": (*TITLE, *SONG, *LAST),
    "hei": (*HEI, *LAST),
    "kai": (*KAI, *SONG, *LAST),
    "song": (*LATIN, *SONG, *LAST),
}
"""The faces of each style in the order in which they are tried."""


@cache
def installed() -> frozenset[str]:
    """The families of faces on this machine."""
    return frozenset(typst.Fonts().families())


def chosen(present: frozenset[str]) -> dict[str, list[str]]:
    """For each style the faces of `present` that it is set in, the best first.

    A machine whose only Chinese faces are none of these still prints: the setter takes any that has the character, or
    refuses.
    """
    return {
        style: [face for face in dict.fromkeys(faces) if face in present] or [BUILT_IN]
        for style, faces in STYLES.items()
    }
