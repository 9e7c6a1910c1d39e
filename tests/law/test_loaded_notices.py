"""Notices and days off that an office loads itself: a calendar takes them in and says what they changed."""

from datetime import date
from typing import Any

from gongkai.law.practice import DayOff
from gongkai.law.working_days import NATIONAL

# A made-up notice for 2027: nobody has announced it, the numbers are the test's own.
FOR_2027: dict[str, Any] = {
    "year": 2027,
    "notice": [
        {
            "title": "国务院办公厅关于2027年部分节假日安排的通知",
            "number": "国办发明电〔2026〕99号",
            "date": "2026-11-30",
            "holiday": [
                {"name": "元旦", "off": "2026-12-31..2027-01-02", "work": ["2026-12-27"]},
                {"name": "春节", "off": "2027-02-04..2027-02-12", "work": ["2027-01-31", "2027-02-20"]},
                {"name": "清明节", "off": "2027-04-03..2027-04-05"},
                {"name": "劳动节", "off": "2027-05-01..2027-05-05", "work": ["2027-04-25", "2027-05-08"]},
                {"name": "端午节", "off": "2027-06-09"},
                {"name": "中秋节", "off": "2027-09-15"},
                {"name": "国庆节", "off": "2027-10-01..2027-10-07", "work": ["2027-09-26", "2027-10-09"]},
            ],
        }
    ],
}


def test_a_loaded_notice_settles_its_year() -> None:
    calendar = NATIONAL.with_notice(FOR_2027)
    assert calendar.is_announced(2027)
    assert not NATIONAL.is_announced(2027)
    assert calendar.years == (*range(2019, 2027), 2027)
    # 31 January is worked, but the day of receipt does not count; 1, 2, 3 February, off to 12, then 15 and 16.
    reckoning = calendar.add_working_days(date(2027, 1, 31), 5)
    assert (reckoning.due, reckoning.provisional) == (date(2027, 2, 16), False)
    assert "国办发明电〔2026〕99号" in dict(reckoning.versions)[2027]


def test_a_notice_may_name_days_of_the_year_before() -> None:
    calendar = NATIONAL.with_notice(FOR_2027)
    assert calendar.is_working_day(date(2026, 12, 27))
    assert not calendar.is_working_day(date(2026, 12, 31))
    assert not NATIONAL.is_working_day(date(2026, 12, 27))
    assert calendar.version(2026) != NATIONAL.version(2026)
    assert calendar.version(2025) == NATIONAL.version(2025)


def test_a_notice_loaded_again_takes_the_place_of_the_first() -> None:
    changed = {**FOR_2027, "notice": [{**FOR_2027["notice"][0]}]}
    holidays_2027 = [dict(holiday) for holiday in FOR_2027["notice"][0]["holiday"]]
    holidays_2027[1] = {"name": "春节", "off": "2027-02-05..2027-02-11", "work": ["2027-01-31", "2027-02-20"]}
    changed["notice"][0]["holiday"] = holidays_2027
    calendar = NATIONAL.with_notice(FOR_2027).with_notice(changed)
    assert len(calendar.loaded) == 1
    assert calendar.is_working_day(date(2027, 2, 4))
    assert calendar.is_working_day(date(2027, 2, 12))


def test_a_notice_that_changes_another_changes_only_what_it_names() -> None:
    change = {
        "year": 2027,
        "notice": [
            {
                "title": "国务院办公厅关于调整2027年劳动节假期安排的通知",
                "number": "国办发明电〔2027〕3号",
                "date": "2027-03-22",
                "changes": "国办发明电〔2026〕99号",
                "holiday": [{"name": "劳动节", "off": "2027-05-01..2027-05-06", "work": ["2027-05-09"]}],
            }
        ],
    }
    calendar = NATIONAL.with_notice(change).with_notice(FOR_2027)
    assert not calendar.is_working_day(date(2027, 5, 6))
    assert calendar.is_working_day(date(2027, 5, 9))
    assert calendar.is_working_day(date(2027, 5, 8))
    alone = NATIONAL.with_notice(change)
    assert not alone.is_announced(2027)
    assert alone.why(date(2027, 5, 6)) == "周四，2027年的节假日安排尚未载入"


def test_days_off_of_the_region_come_on_top() -> None:
    """《放假办法》第四条; the day of the made-up case is a Friday."""
    calendar = NATIONAL.with_days_off([DayOff(date(2026, 3, 20), "某自治州人民政府通告")])
    assert not calendar.is_working_day(date(2026, 3, 20))
    assert NATIONAL.is_working_day(date(2026, 3, 20))
    assert calendar.add_working_days(date(2026, 3, 19), 1).due == date(2026, 3, 23)
    assert "某自治州人民政府通告" in calendar.why(date(2026, 3, 20))
    assert calendar.version(2025) == NATIONAL.version(2025)
    assert calendar.version(2026) != NATIONAL.version(2026)
    in_2027 = calendar.with_days_off([DayOff(date(2027, 1, 4), "某自治州人民政府通告")])
    reckoning = in_2027.add_working_days(date(2026, 12, 4), 20)
    assert (reckoning.earliest, reckoning.latest) == (date(2027, 1, 5), date(2027, 1, 5))


def test_a_version_names_the_notices_that_rule_the_year() -> None:
    def names(year: int) -> str:
        return NATIONAL.version(year).partition("#")[0]

    assert names(2020) == "国办发明电〔2019〕16号、国办发明电〔2020〕1号"
    assert names(2022) == "国办发明电〔2021〕11号、国办发明电〔2022〕16号"
    assert names(2026) == "国办发明电〔2025〕7号"
    assert names(2027) == ""


def test_every_day_can_say_why() -> None:
    assert NATIONAL.why(date(2026, 2, 14)) == "周六，春节调休上班（国办发明电〔2025〕7号）"
    assert NATIONAL.why(date(2026, 2, 20)) == "周五，春节放假（国办发明电〔2025〕7号）"
    assert NATIONAL.why(date(2020, 2, 1)) == "周六，春节放假（国办发明电〔2020〕1号）"
    assert NATIONAL.why(date(2022, 12, 31)) == "周六，元旦放假（国办发明电〔2022〕16号）"
    assert NATIONAL.why(date(2026, 3, 2)) == "周一"
    assert NATIONAL.why(date(2027, 2, 5)) == "周五，春节法定假日（《放假办法》第二条第（二）项）"
    assert NATIONAL.why(date(2027, 3, 1)) == "周一，2027年的节假日安排尚未载入"


def test_a_calendar_is_not_changed_by_its_successors() -> None:
    before = (NATIONAL.loaded, NATIONAL.days_off, NATIONAL.is_announced(2027))
    NATIONAL.with_notice(FOR_2027).with_days_off([DayOff(date(2026, 3, 20), "某通告")])
    assert (NATIONAL.loaded, NATIONAL.days_off, NATIONAL.is_announced(2027)) == before == ((), (), False)
