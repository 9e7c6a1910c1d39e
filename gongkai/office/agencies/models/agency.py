"""Agencies (行政机关), their office hours and their units (内设机构)."""

from datetime import time

from django.db import models
from django.db.models import F, Q


class Agency(models.Model):
    """An agency that discloses; the contact fields are those Article 12 wants in the guide (指南)."""

    class Kind(models.TextChoices):
        """What kind of body it is: decides its deadline in Article 49 and whom it reports to."""

        GOVERNMENT_OFFICE = "government_office", "人民政府办公厅（室）"
        DEPARTMENT = "department", "政府部门"
        TOWNSHIP = "township", "乡镇人民政府、街道办事处"

    class Level(models.TextChoices):
        """The level of the government that it belongs to."""

        PROVINCE = "province", "省级"
        CITY = "city", "地市级"
        COUNTY = "county", "县级"
        TOWN = "town", "乡级"

    name = models.CharField("机关全称", max_length=100, unique=True)
    short_name = models.CharField("简称", max_length=40, blank=True)
    kind = models.CharField("机关类别", max_length=20, choices=Kind)
    level = models.CharField("层级", max_length=10, choices=Level)
    superior = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="主管部门"
    )
    code = models.CharField("索引号机构代码", max_length=30, blank=True)
    index_template = models.CharField("索引号格式", max_length=60, default="{code}/{year}-{serial:05d}")
    disclosure_unit = models.CharField("政府信息公开工作机构", max_length=60, blank=True)
    address = models.CharField("办公地址", max_length=120, blank=True)
    postcode = models.CharField("邮政编码", max_length=6, blank=True)
    telephone = models.CharField("联系电话", max_length=40, blank=True)
    fax = models.CharField("传真号码", max_length=40, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    website = models.URLField("网址", blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Agencies are listed by name."""

        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name


class OfficeHours(models.Model):
    """The office hours (办公时间) of one season; an agency without seasons has one row named 全年."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="hours")
    season = models.CharField("季节", max_length=20, default="全年")
    days = models.CharField("日期", max_length=40, default="周一至周五，法定节假日除外")
    morning_from = models.TimeField("上午开始")
    morning_to = models.TimeField("上午结束")
    afternoon_from = models.TimeField("下午开始")
    afternoon_to = models.TimeField("下午结束")

    class Meta:
        """One row a season; hours run forward."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "season"], name="hours_once_a_season"),
            models.CheckConstraint(
                condition=Q(morning_from__lt=F("morning_to"))
                & Q(morning_to__lte=F("afternoon_from"))
                & Q(afternoon_from__lt=F("afternoon_to")),
                name="hours_run_forward",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.season}：{self.spans}"

    @property
    def spans(self) -> str:
        """Morning and afternoon: 上午8:30—12:00，下午14:00—18:00."""
        morning, afternoon = span(self.morning_from, self.morning_to), span(self.afternoon_from, self.afternoon_to)
        return f"上午{morning}，下午{afternoon}"


def span(begin: time, end: time) -> str:
    """A part of the day as signs at a door print it: 8:30—12:00."""
    return "—".join(f"{moment.hour}:{moment.minute:02}" for moment in (begin, end))


class Unit(models.Model):
    """A section of an agency (内设机构)."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="units")
    name = models.CharField("内设机构", max_length=60)

    class Meta:
        """Named once in its agency."""

        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["agency", "name"], name="unit_once")]

    def __str__(self) -> str:
        return self.name
