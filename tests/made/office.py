"""Offices that do not exist: towns, counties, cities, their bureaus, by chance."""

import random
from dataclasses import dataclass

FIRST = "青白石竹云枫柳梅桐荷松霞澄碧翠岚沁溪潭洛"
LAST = ("岭", "川", "渡", "浦", "泉", "原", "坪", "湾", "塘", "崖")
BUREAUS = ("水利", "交通运输", "农业农村", "自然资源", "文化和旅游", "市场监督管理", "医疗保障", "统计", "民政")
ROADS = ("文汇路", "兴业大道", "中心街", "滨河东路", "府前街", "学院路")


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its full name, what it calls itself (我局), its rank, whether it may make rules, its address."""

    name: str
    me: str
    rank: str
    rules: bool
    place: str
    road: str

    @property
    def scale(self) -> int:
        """How large its figures are, as a factor."""
        return {"township": 1, "bureau": 3, "county": 40, "zone": 10, "city": 200, "province": 60}[self.rank]


def place_name(chance: random.Random) -> str:
    return chance.choice(FIRST) + chance.choice(LAST)


def office(chance: random.Random) -> Office:
    """Some office; every rank is about as likely as another."""
    kind = chance.choice(KINDS)
    province, city, county = (place_name(chance) for _ in range(3))
    name, me, rank, rules = kind
    full = name.format(
        province=f"{province}省",
        city=f"{city}市",
        county=f"{county}{chance.choice('县区')}",
        town=f"{place_name(chance)}{chance.choice('镇乡')}",
        street=f"{place_name(chance)}街道",
        bureau=chance.choice(BUREAUS),
    )
    me = me.format(level=full.removesuffix("人民政府")[-1])
    return Office(full, me, rank, rules, f"{county}{full[-1] if rank == 'county' else '县'}", chance.choice(ROADS))


KINDS: tuple[tuple[str, str, str, bool], ...] = (
    ("{county}{town}人民政府", "我{level}", "township", False),
    ("{town}人民政府", "我{level}", "township", False),
    ("{county}人民政府{street}办事处", "我街道", "township", False),
    ("{county}{bureau}局", "我局", "bureau", False),
    ("{city}{county}{bureau}局", "本局", "bureau", False),
    ("{city}{bureau}局", "我局", "bureau", False),
    ("{county}人民政府", "我{level}", "county", False),
    ("{city}{county}人民政府", "全{level}", "county", False),
    ("{city}人民政府", "我市", "city", False),
    ("{province}人民政府", "全省", "city", True),
    ("{province}{bureau}厅", "本厅", "province", False),
    ("{city}经济技术开发区管理委员会", "管委会", "zone", False),
    ("{province}民族事务委员会", "我委", "province", False),
    ("{county}人民政府办公室", "我办", "bureau", False),
)
"""Full name, what it calls itself, rank, whether it may make rules (《立法法》第九十三条: governments of provinces)."""
