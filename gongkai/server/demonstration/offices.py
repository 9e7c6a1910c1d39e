"""The agencies of the demo and the people who sign in."""

from dataclasses import dataclass
from datetime import date, time

from gongkai.office.agencies.models import Agency, Appointment, OfficeHours, Officer, Unit

PASSWORD = "yanshi-2021-kouling"  # noqa: S105  # printed for everybody: it opens made-up data only
JOINED = date(2018, 1, 1)


@dataclass(frozen=True, slots=True)
class Person:
    """One of the cast: sign-in name, name, post, roles."""

    sign_in_name: str
    name: str
    post: str
    roles: tuple[str, ...]


BUREAU_CAST = (
    Person("liwen", "李文澜", "办公室科员", ("clerk",)),
    Person("zhouke", "周克勤", "办公室主任", ("reviewer",)),
    Person("sunmi", "孙密林", "保密员", ("secrecy_officer",)),
    Person("chenju", "陈举正", "副局长", ("leader",)),
    Person("heguan", "何观海", "信息中心", ("administrator",)),
)
LAND_OFFICE_CAST = (
    Person("tangshen", "唐慎之", "政务公开科科员", ("clerk",)),
    Person("weiju", "魏巨川", "副局长", ("leader",)),
    Person("guanli", "管理平", "信息中心", ("administrator",)),
)


def bureau() -> Agency:
    """沙坡头区司法局, with the contact data and the office hours that its report printed."""
    agency = Agency.objects.create(
        name="沙坡头区司法局",
        short_name="沙坡头区司法局",
        kind="department",
        level="county",
        code="SPTQSFJ",
        disclosure_unit="办公室",
        address="中卫市沙坡头区滨河镇鼓楼西街265号",
        postcode="755000",
        telephone="0955-7630167",
        email="sptqsfj@163.com",
    )
    for season, opens in (("冬季作息", time(14, 0)), ("夏季作息", time(14, 30))):
        OfficeHours.objects.create(
            agency=agency,
            season=season,
            days="周一至周五，法定节假日除外",
            morning_from=time(8, 30),
            morning_to=time(12, 0),
            afternoon_from=opens,
            afternoon_to=time(18, 0) if opens.minute == 0 else time(18, 30),
        )
    people(agency, "办公室", BUREAU_CAST)
    return agency


def land_office() -> Agency:
    """云岭县自然资源局, made up."""
    agency = Agency.objects.create(
        name="云岭县自然资源局",
        kind="department",
        level="county",
        code="YLXZRZYJ",
        disclosure_unit="政务公开科",
        address="云岭县城关镇文昌路18号",
        postcode="000000",
        telephone="0000-5550118",
        email="gongkai@yunling.example",
    )
    OfficeHours.objects.create(
        agency=agency,
        morning_from=time(8, 30),
        morning_to=time(12, 0),
        afternoon_from=time(14, 0),
        afternoon_to=time(17, 30),
    )
    people(agency, "政务公开科", LAND_OFFICE_CAST)
    return agency


def people(agency: Agency, unit_name: str, cast: tuple[Person, ...]) -> None:
    """The officers of an agency, with their roles since 2018 and the one password of the demo."""
    unit = Unit.objects.create(agency=agency, name=unit_name)
    for person in cast:
        officer = Officer(
            agency=agency,
            unit=unit,
            sign_in_name=person.sign_in_name,
            name=person.name,
            post=person.post,
            joined_on=JOINED,
        )
        officer.set_password(PASSWORD)
        officer.save()
        for role in person.roles:
            Appointment.objects.create(officer=officer, role=role, from_on=JOINED)
