"""Publications and their receipts, annulments of wrong entries, and the files from which they are imported.

A publication is only recorded here: it happened elsewhere or earlier, and the row says who says so and from what.
"""

from django.db import models
from django.db.models import Q

from gongkai.office.agencies.models import Agency, Officer
from gongkai.office.documents.models import CATEGORIES, Document, Revision
from gongkai.office.publishing.channel import title
from gongkai.office.publishing.reading.columns import TITLES


class ImportBatch(models.Model):
    """A file of publications as it was handed in; its rows wait until a person imports or drops them."""

    class State(models.TextChoices):
        """Where the last act on the whole batch left it."""

        OPEN = "open", "办理中"
        DISCARDED = "discarded", "已放弃"
        ANNULLED = "annulled", "已整批作废"

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    file_name = models.CharField("文件名", max_length=200)
    sha256 = models.CharField("校验值", max_length=64)
    source = models.CharField("信息来源", max_length=300)
    channel = models.CharField("没有写明途径的记为", max_length=30, blank=True)
    year = models.PositiveSmallIntegerField("年度", null=True, blank=True)
    notes = models.JSONField("读取说明", default=list)
    state = models.CharField("状态", max_length=10, choices=State, default=State.OPEN)
    reason = models.CharField("理由", max_length=300, blank=True)
    uploaded_by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("上传时间")

    class Meta:
        """One file is worked on once at a time."""

        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "sha256"], condition=Q(state="open"), name="file_worked_on_once_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="batch_names_its_source"),
        ]

    def __str__(self) -> str:
        return f"导入文件“{self.file_name}”"

    @property
    def channel_title(self) -> str:
        """What people call the channel meant where a row names none."""
        return title(self.channel)


class ImportRow(models.Model):
    """One row of a file: its cells as they were (header, text), what a person corrected, what is understood.

    `channel` is the one agreed on for the file, or the one after which its sheet is called.
    `corrections` holds texts by field; `understood` the values that will be imported; `faults` and `warnings` are
    sentences. A row with faults cannot be imported; one with warnings can.
    """

    class State(models.TextChoices):
        """What becomes of the row."""

        FAULTY = "faulty", "有问题"
        READY = "ready", "可以导入"
        SET_ASIDE = "set_aside", "不导入"
        IMPORTED = "imported", "已导入"

    batch = models.ForeignKey(ImportBatch, models.PROTECT, related_name="rows")
    sheet = models.CharField("工作表", max_length=60, blank=True)
    number = models.PositiveIntegerField("行号")
    channel = models.CharField("没有写明途径的记为", max_length=30, blank=True)
    cells = models.JSONField("原始内容")
    corrections = models.JSONField("改正", default=dict)
    understood = models.JSONField("识别结果", default=dict)
    faults = models.JSONField("问题", default=list)
    warnings = models.JSONField("请核对", default=list)
    state = models.CharField("状态", max_length=10, choices=State)
    suspicious = models.BooleanField("可疑", default=False)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(Officer, models.PROTECT, null=True, related_name="+")

    class Meta:
        """Each row of a file once; one with faults waits."""

        ordering = ["id"]
        indexes = [models.Index(fields=["batch", "state", "id"], name="import_row_by_state")]
        constraints = [
            models.UniqueConstraint(fields=["batch", "sheet", "number"], name="import_row_once"),
        ]

    def __str__(self) -> str:
        return f"{self.batch}{self.place}"

    @property
    def place(self) -> str:
        """Where the row stands in its file: 第 12 行, with its sheet where the file has several."""
        return f"工作表“{self.sheet}”第 {self.number} 行" if self.sheet else f"第 {self.number} 行"

    @property
    def channel_title(self) -> str:
        """What people call the channel meant where the row names none."""
        return title(self.channel)

    @property
    def corrected(self) -> list[tuple[str, str]]:
        """What a person typed instead, by what the field is called."""
        return [(TITLES[field], text) for field, text in self.corrections.items()]


class Publication(models.Model):
    """What was made public, as it was: never changed; a wrong entry is annulled.

    `document` and `revision` are empty where the office holds no text of it (a post); `column` is where it stood, in
    the words of whoever kept the list; `source` says who says so and from what.
    """

    RECORDED = "recorded"

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", db_index=False)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    revision = models.ForeignKey(Revision, models.PROTECT, null=True, related_name="+")
    title = models.CharField("标题", max_length=300)
    document_number = models.CharField("文号", max_length=100, blank=True)
    index_number = models.CharField("索引号", max_length=100, blank=True)
    category = models.PositiveSmallIntegerField("《条例》第二十条类别", choices=CATEGORIES, null=True)
    column = models.CharField("栏目", max_length=100, blank=True)
    published_on = models.DateField("公开日期")
    kind = models.CharField("登记方式", max_length=10, default=RECORDED, choices=[(RECORDED, "补记")])
    source = models.CharField("信息来源", max_length=600)
    recorded_by = models.ForeignKey(Officer, models.PROTECT, related_name="+", db_index=False)
    recorded_at = models.DateTimeField("登记时间")
    batch = models.ForeignKey(ImportBatch, models.PROTECT, null=True, related_name="+")
    row = models.OneToOneField(ImportRow, models.PROTECT, null=True, related_name="publication")

    class Meta:
        """A recorded publication names its source; one from a file names its row, and a row gives one publication."""

        ordering = ["-published_on", "-id"]
        indexes = [
            models.Index(fields=["agency", "-published_on", "-id"], name="publication_by_day"),
            models.Index(fields=["agency", "title"], name="publication_by_title"),
            models.Index(fields=["agency", "index_number"], condition=~Q(index_number=""), name="publication_by_index"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(source=""), name="publication_says_what_and_whence"),
            models.CheckConstraint(condition=Q(kind="recorded"), name="publication_is_recorded"),
            models.CheckConstraint(
                condition=Q(category=None) | Q(category__gte=1, category__lte=len(CATEGORIES)),
                name="publication_category_of_article_20",
            ),
            models.CheckConstraint(
                condition=Q(batch=None, row=None) | Q(batch__isnull=False, row__isnull=False),
                name="publication_from_a_file_names_its_row",
            ),
            models.CheckConstraint(
                condition=Q(document=None, revision=None) | Q(document__isnull=False, revision__isnull=False),
                name="publication_of_a_document_names_its_revision",
            ),
        ]

    def __str__(self) -> str:
        return f"《{self.title}》"


class Receipt(models.Model):
    """That a publication appeared on a channel, on a day, and where: the unit in which publications are counted.

    `agency` repeats the publication's, so that a year is counted from one index.
    """

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="receipts", db_index=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", db_index=False)
    channel = models.CharField("途径", max_length=30)
    on = models.DateField("日期")
    address = models.CharField("网址、期号或地点", max_length=500, blank=True)

    class Meta:
        """One receipt from each channel; counted along the index."""

        ordering = ["id"]
        indexes = [models.Index(fields=["agency", "channel", "on"], name="receipt_by_channel_and_day")]
        constraints = [
            models.UniqueConstraint(fields=["publication", "channel"], name="one_receipt_a_channel"),
            models.CheckConstraint(condition=~Q(channel=""), name="receipt_names_its_channel"),
        ]

    def __str__(self) -> str:
        return f"{title(self.channel)} {self.on}"

    @property
    def title(self) -> str:
        """What people call the channel."""
        return title(self.channel)

    @property
    def is_link(self) -> bool:
        """Whether the address can be opened."""
        return self.address.startswith(("http://", "https://"))


class Annulment(models.Model):
    """A wrong entry is annulled (作废误录), with a reason: it stays to be seen and counts no more."""

    publication = models.OneToOneField(Publication, models.PROTECT, related_name="annulment")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    reason = models.CharField("作废理由", max_length=300)
    by = models.ForeignKey(Officer, models.PROTECT, related_name="+")
    at = models.DateTimeField("作废时间")

    class Meta:
        """Nothing is annulled without a reason."""

        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="annulment_has_a_reason")]

    def __str__(self) -> str:
        return f"作废{self.publication}"
